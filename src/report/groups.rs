//! The groups outside the table that may be suspected. A delegation can hold beliefs about them from the first step, so
//! it is told of them before.

use crate::sim::scenario::{Actor, ActorKind, Scenario};
use crate::words::{tell, word};

/// Who is followed by analysts of the region before the exercise begins, a line for each group in alphabetical order;
/// nothing where a scenario has none.
pub fn followed(s: &Scenario) -> Vec<String> {
    let mut groups: Vec<&Actor> = s.actors.iter().collect();
    groups.sort_by(|one, other| one.name.cmp(&other.name));
    let line =
        |group: &&Actor| tell("group-line", &[("name", &group.name), ("kind", &word(kind(group.kind)))]);
    groups.iter().map(line).collect()
}

fn kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Crime => "group-crime",
        ActorKind::Hacktivist => "group-hacktivist",
        ActorKind::NonMember => "group-non-member",
        ActorKind::Extremist => "group-extremist",
        ActorKind::Insider => "group-insider",
        ActorKind::Firm => "group-firm",
    }
}
