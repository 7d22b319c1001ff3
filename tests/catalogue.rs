//! The shipped catalogue, held against the tables it was taken from: every measure, crisis choice, norm and state
//! card, line by line. Where it differs on purpose, the difference stands here with its reason.

mod support;

mod catalogue {
    mod choices;
    mod evidence;
    mod measures;
    mod norms;
    mod states;
    mod table;
    mod terms;
    mod wording;
}
