//! What an inject waits for, in words: its time, its conditions, and what makes it needless.
//!
//! The words are for control and for authors, who have to see whether an inject will come. They are built
//! from the compiled condition, so they cannot promise something else than the rules look at.

use super::choices::{self, Clause};
use super::labels;
use super::names::{Names, quoted};
use crate::sim::ids::{BranchId, InjectId, PlotId, StateId, StateSet};
use crate::sim::plot::{Condition, Inject, Release};
use crate::words::{tell, words};

/// When an inject comes by itself (MODEL.md 7.16); control may release it earlier or hold it.
pub fn when(names: &Names<'_>, release: &Release) -> String {
    match release {
        Release::At(step) => words("control-when-at", &[("step", (u32::from(*step) + 1).into())]),
        Release::Once(of, condition) => {
            let of = names.scenario.moves.get(*of).map_or("", |found| found.title.as_str());
            tell("control-when-once", &[("move", of), ("condition", &says(names, condition))])
        }
        Release::Lacking { after, steps, expected } => words(
            "control-when-lacking",
            &[
                ("steps", (*steps).into()),
                ("inject", inject(names, *after).into()),
                ("condition", says(names, expected).into()),
            ],
        ),
    }
}

/// The conditions on which an inject also hangs: what must hold, then what must not; none for an inject
/// without any.
pub fn contingencies(names: &Names<'_>, inject: &Inject) -> Vec<String> {
    let one = |key: &str, condition: &Option<Condition>| {
        condition.as_ref().map(|condition| tell(key, &[("condition", &says(names, condition))]))
    };
    one("control-only-if", &inject.when)
        .into_iter()
        .chain(one("control-not-if", &inject.unless))
        .chain(one("control-presumes", &inject.presumes))
        .collect()
}

/// A condition as a clause of a sentence.
pub fn says(names: &Names<'_>, condition: &Condition) -> String {
    let s = names.scenario;
    let state = |id: StateId| names.state(id);
    match condition {
        Condition::All(parts) => join("control-and", parts.iter().map(|part| within(names, part)).collect()),
        Condition::Any(parts) => join("control-or", any(names, parts)),
        Condition::Not(part) => denies(names, part),
        Condition::InPlace(measure, of) => {
            tell("control-if-in-place", &[("measure", &names.measure(*measure)), ("state", state(*of))])
        }
        Condition::InPlaceFor(measure, count) => {
            let measure = names.measure(*measure).into();
            words("control-if-in-place-for", &[("measure", measure), ("count", (*count).into())])
        }
        Condition::Did(..) | Condition::AnyoneDid(..) => {
            choices::of(condition).map_or_else(String::new, |choices| choices.says(names))
        }
        Condition::OnTable(measure) => tell("control-if-on-table", &[("measure", &names.measure(*measure))]),
        Condition::Softened(measure) => tell("control-if-softened", &[("measure", &names.measure(*measure))]),
        Condition::Answered(by, to, id) => tell(
            "control-if-answered",
            &[("state", state(*by)), ("asker", state(*to)), ("incident", &names.plot(*id))],
        ),
        Condition::RequestAnswered(id) => tell("control-if-replied", &[("inject", &inject(names, *id))]),
        Condition::Helped(id) => tell("control-if-helped", &[("incident", &names.plot(*id))]),
        Condition::SpreadAtLeast(id, copies) => {
            tell("control-if-spread", &[("incident", &names.plot(*id)), ("copies", &number(*copies))])
        }
        Condition::NormAtLeast(of, norm, level) => {
            let norm = s.instrument.norms.get(*norm).map_or("", |norm| norm.id.as_str());
            let level = number(f64::from(*level));
            tell("control-if-norm", &[("state", state(*of)), ("norm", norm), ("level", &level)])
        }
        Condition::Agreed(measure) => tell("control-if-agreed", &[("measure", &names.measure(*measure))]),
        Condition::Blocked(measure) => tell("control-if-blocked", &[("measure", &names.measure(*measure))]),
        Condition::RungAtLeast(id, rung) => rung_of("control-if-rung", names, *id, *rung),
        Condition::RungReached(id, rung) => rung_of("control-if-rung-reached", names, *id, *rung),
        Condition::TrustAtLeast(a, b, level) => {
            tell("control-if-trust", &[("a", state(*a)), ("b", state(*b)), ("level", &number(*level))])
        }
        Condition::TensionAtLeast(a, b, level) => {
            tell("control-if-tension", &[("a", state(*a)), ("b", state(*b)), ("level", &number(*level))])
        }
        Condition::StateAtLeast(of, quantity, level) => {
            let quantity = labels::quantity(*quantity);
            tell(
                "control-if-state",
                &[("quantity", &quantity), ("state", state(*of)), ("level", &number(*level))],
            )
        }
        Condition::CohesionAtLeast(level) => tell("control-if-cohesion", &[("level", &number(*level))]),
        Condition::BeliefAtLeast(of, id, suspect, level) => tell(
            "control-if-belief",
            &[
                ("state", state(*of)),
                ("incident", &names.plot(*id)),
                ("suspect", s.suspect_name(*suspect)),
                ("level", &number(*level)),
            ],
        ),
        Condition::Released(id) => tell("control-if-released", &[("inject", &inject(names, *id))]),
        Condition::OnBranch(id) => tell("control-if-branch", &[("branch", &branch(names, *id))]),
    }
}

/// Clauses of which one has to hold.
fn any(names: &Names<'_>, parts: &[Condition]) -> Vec<String> {
    let say = |clause| match clause {
        Clause::Choices(choices) => choices.says(names),
        Clause::Other(part) => within(names, part),
    };
    choices::together(parts).into_iter().map(say).collect()
}

/// A clause inside another one: in brackets where it has parts of its own, so that it can be read in one way alone.
fn within(names: &Names<'_>, condition: &Condition) -> String {
    let has_parts = match condition {
        Condition::All(parts) => parts.len() > 1,
        Condition::Any(parts) => choices::together(parts).len() > 1,
        _ => false,
    };
    let said = says(names, condition);
    if has_parts { tell("control-group", &[("condition", &said)]) } else { said }
}

/// That a condition does not hold, as one would say it.
fn denies(names: &Names<'_>, condition: &Condition) -> String {
    if let Some(choices) = choices::of(condition) {
        return choices.denies(names);
    }
    match condition {
        Condition::Any(parts) => match choices::together(parts).as_slice() {
            [Clause::Choices(choices)] => choices.denies(names),
            _ => tell("control-if-not", &[("condition", &within(names, condition))]),
        },
        Condition::InPlace(measure, of) => tell(
            "control-unless-in-place",
            &[("measure", &names.measure(*measure)), ("state", names.state(*of))],
        ),
        Condition::RungReached(id, rung) => rung_of("control-unless-rung-reached", names, *id, *rung),
        Condition::Released(id) => tell("control-unless-released", &[("inject", &inject(names, *id))]),
        Condition::OnBranch(id) => tell("control-unless-branch", &[("branch", &branch(names, *id))]),
        _ => tell("control-if-not", &[("condition", &within(names, condition))]),
    }
}

/// Parts put together two by two with the word for “and” or “or”; empty if there are none.
fn join(key: &str, parts: Vec<String>) -> String {
    let both = |left: String, right: String| tell(key, &[("left", &left), ("right", &right)]);
    parts.into_iter().reduce(both).unwrap_or_default()
}

/// A clause about the rung of a crisis, with its number and its name.
fn rung_of(key: &str, names: &Names<'_>, id: PlotId, rung: u8) -> String {
    let pairs =
        [("incident", names.plot(id).into()), ("rung", rung.into()), ("name", labels::rung(rung).into())];
    words(key, &pairs)
}

/// A branch by its title, in quotation marks.
fn branch(names: &Names<'_>, id: BranchId) -> String {
    let title = names.scenario.branches.get(id).map_or("", |branch| branch.title.as_str());
    quoted(title.trim_end_matches('.'))
}

/// An inject by its id, since authors look it up in their file; titles it has none.
fn inject(names: &Names<'_>, id: InjectId) -> String {
    names.scenario.injects.get(id).map_or(String::new(), |inject| inject.id.clone())
}

/// A level as the author wrote it.
fn number(value: f64) -> String {
    format!("{value}")
}

/// The recipients of an inject, or that it is public.
pub fn to(names: &Names<'_>, inject: &Inject) -> String {
    let to: StateSet = inject.to;
    if inject.public { crate::words::word("control-to-public") } else { names.states(to) }
}
