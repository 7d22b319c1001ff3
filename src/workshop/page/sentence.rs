//! Conditions as one would say them, as far as the scenario can be played: the sentences are made of what the rules look
//! at, so that they cannot promise anything else.

use super::seen::Seen;
use crate::report::conditions;
use crate::report::names::Names;
use crate::sim::plot::{Condition, Inject, Release};
use crate::words::tell;

/// The sentence for the condition in a field; none while the check finds an error, or where nothing has to hold.
pub(super) fn of(seen: &Seen<'_>, way: &str) -> Option<String> {
    told(seen, way, |names, field, condition| {
        let key = match field {
            "unless" => "write-said-unless",
            "presumes" => "write-said-presumes",
            "release" => "write-said-release",
            _ => "write-said",
        };
        Some(tell(key, &[("condition", &conditions::says(names, condition))]))
    })
}

/// The sentence for one of its clauses.
pub(super) fn part(seen: &Seen<'_>, way: &str, nth: usize) -> Option<String> {
    told(seen, way, |names, _, condition| match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            parts.get(nth).map(|part| conditions::says(names, part))
        }
        other => Some(conditions::says(names, other)),
    })
}

fn told<T>(
    seen: &Seen<'_>,
    way: &str,
    say: impl FnOnce(&Names<'_>, &str, &Condition) -> Option<T>,
) -> Option<T> {
    let exercise = seen.named()?;
    let (list, rest) = way.split_once('[')?;
    let (place, field) = rest.split_once("].")?;
    let place: usize = place.parse().ok()?;
    let s = exercise.scenario();
    let condition = match (list, field) {
        ("injects", field) => of_inject(s.injects.raw.get(place)?, field)?,
        ("branches", "when") => &s.branches.raw.get(place)?.when,
        ("roles", field) => {
            let id = seen.book.says(&format!("roles[{place}].{}.id", field.strip_suffix(".when")?))?;
            &s.wants.iter().find(|want| want.id == id)?.when
        }
        _ => return None,
    };
    say(&Names::of_control(exercise), field, condition)
}

fn of_inject<'a>(inject: &'a Inject, field: &str) -> Option<&'a Condition> {
    match (field, &inject.release) {
        ("when", _) => inject.when.as_ref(),
        ("unless", _) => inject.unless.as_ref(),
        ("presumes", _) => inject.presumes.as_ref(),
        ("release", Release::Once(_, condition) | Release::Lacking { expected: condition, .. }) => {
            Some(condition)
        }
        _ => None,
    }
}
