//! At how many tables an inject comes; and where it comes at none, what it waits for and how often that is so.

use crate::report::conditions;
use crate::report::names::{Names, list};
use crate::sim::ids::{InjectId, StateSet};
use crate::sim::plot::Release;
use crate::sim::scenario::Scenario;
use crate::study::trying::{Part, Search, parts};
use crate::words::{tell, words};

/// "It comes at 61 of 200 tables of bots. Shown is one of them, in step 4."
pub fn comes(search: &Search) -> String {
    let step = search.found.map_or(0, |(_, step)| u32::from(step) + 1);
    words(
        "try-comes",
        &[("came", search.came.into()), ("tables", search.tables.into()), ("step", step.into())],
    )
}

/// What an inject that never came waits for: its time first, then each part of its conditions with the tables at which
/// that was as it has to be.
pub fn never(names: &Names<'_>, id: InjectId, search: &Search) -> Vec<String> {
    let inject = &names.scenario.injects[id];
    let mut said = vec![tell("try-never-when", &[("when", &conditions::when(names, &inject.release))])];
    let counted = |key: &str, count: u32, what: &str| {
        words(key, &[("count", count.into()), ("tables", search.tables.into()), ("what", what.into())])
    };
    if let Release::Lacking { after, .. } = &inject.release {
        said.push(counted("try-never-after", search.waited, &names.scenario.injects[*after].id));
    }
    let part = |(part, held): (&Part<'_>, &u32)| {
        let key = if part.must { "try-never-part" } else { "try-never-not" };
        counted(key, *held, &conditions::says(names, part.condition))
    };
    said.extend(parts(inject).iter().zip(&search.held).map(part));
    if search.kept_back > 0 {
        said.push(counted("try-never-kept", search.kept_back, ""));
    }
    said
}

/// Those who receive an inject, by role where they have one: "host, neighbour and chair".
pub fn receivers(s: &Scenario, id: InjectId) -> String {
    let inject = &s.injects[id];
    let all: StateSet = if inject.public { s.everybody() } else { inject.to };
    let called = |state| match s.roles.iter().find(|role| role.state == state && !role.is_member()) {
        Some(role) => role.id.as_str(),
        None => s.states[state].id.as_str(),
    };
    list(all.iter().map(called).collect())
}
