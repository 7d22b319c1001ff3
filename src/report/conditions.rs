//! What an inject waits for, in words: its time, its conditions, and what makes it needless.
//!
//! The words are for control and for authors, who have to see whether an inject will come. They are built
//! from the compiled condition, so they cannot promise something else than the rules look at.

mod called;
mod clause;

pub use called::inject;

use super::choices::{self, Clause};
use super::names::Names;
use crate::sim::ids::StateSet;
use crate::sim::plot::{Condition, Inject, Release};
use crate::words::{tell, words};
use clause::clause;

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
    match condition {
        Condition::All(parts) => join("control-and", parts.iter().map(|part| within(names, part)).collect()),
        Condition::Any(parts) => join("control-or", any(names, parts)),
        Condition::Not(part) => denies(names, part),
        Condition::Did(..) | Condition::AnyoneDid(..) => {
            choices::of(condition).map_or_else(String::new, |choices| choices.says(names))
        }
        _ => clause(names, condition, false),
    }
}

/// That a condition does not hold, as one would say it: what is denied of several is denied of each, so that no
/// reader has to turn a whole sentence round.
fn denies(names: &Names<'_>, condition: &Condition) -> String {
    match condition {
        Condition::All(parts) => {
            join("control-or", parts.iter().map(|part| denied_within(names, part)).collect())
        }
        Condition::Any(parts) => {
            let say = |clause| match clause {
                Clause::Choices(choices) => choices.denies(names),
                Clause::Other(part) => denied_within(names, part),
            };
            join("control-and", choices::together(parts).into_iter().map(say).collect())
        }
        Condition::Not(part) => says(names, part),
        Condition::Did(..) | Condition::AnyoneDid(..) => {
            choices::of(condition).map_or_else(String::new, |choices| choices.denies(names))
        }
        _ => clause(names, condition, true),
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
    grouped(condition, says(names, condition))
}

/// The same of one that does not hold.
fn denied_within(names: &Names<'_>, condition: &Condition) -> String {
    grouped(condition, denies(names, condition))
}

fn grouped(condition: &Condition, said: String) -> String {
    if has_parts(condition) { tell("control-group", &[("condition", &said)]) } else { said }
}

fn has_parts(condition: &Condition) -> bool {
    match condition {
        Condition::All(parts) => parts.len() > 1,
        Condition::Any(parts) => choices::together(parts).len() > 1,
        Condition::Not(part) => has_parts(part),
        _ => false,
    }
}

/// Parts put together two by two with the word for “and” or “or”; empty if there are none.
fn join(key: &str, parts: Vec<String>) -> String {
    let both = |left: String, right: String| tell(key, &[("left", &left), ("right", &right)]);
    parts.into_iter().reduce(both).unwrap_or_default()
}

/// The recipients of an inject, or that it is public.
pub fn to(names: &Names<'_>, inject: &Inject) -> String {
    let to: StateSet = inject.to;
    if inject.public { crate::words::word("control-to-public") } else { names.states(to) }
}
