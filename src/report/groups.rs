//! The groups outside the table that may be suspected. A delegation can hold beliefs about them from the first step, so
//! it is told of them before.

use crate::sim::scenario::{Actor, ActorKind, Scenario};
use crate::words::{tell, word};

/// Who is followed by analysts of the region before the exercise begins, a line for each group in alphabetical order;
/// nothing where a scenario has none.
pub fn followed(s: &Scenario) -> Vec<String> {
    let mut groups: Vec<(&Actor, &str)> =
        s.actors.iter().filter_map(|actor| Some((actor, followed_as(actor.kind)?))).collect();
    groups.sort_by(|(one, _), (other, _)| one.name.cmp(&other.name));
    let line =
        |(group, kind): (&Actor, &str)| tell("group-line", &[("name", &group.name), ("kind", &word(kind))]);
    groups.into_iter().map(line).collect()
}

/// What analysts take a group for. A firm, or somebody inside an organisation, is followed by nobody before something
/// has happened: to name them at the beginning would nearly tell the answer.
fn followed_as(kind: ActorKind) -> Option<&'static str> {
    match kind {
        ActorKind::Crime => Some("group-crime"),
        ActorKind::Hacktivist => Some("group-hacktivist"),
        ActorKind::NonMember => Some("group-non-member"),
        ActorKind::Extremist => Some("group-extremist"),
        ActorKind::Insider | ActorKind::Firm => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Binding, open};
    use crate::shipped::scenario_names;

    #[test]
    fn nobody_inside_an_organisation_or_a_firm_is_named_before_the_exercise_begins() {
        let mut kept_back = 0;
        for name in scenario_names() {
            let s = open(name, &Binding::default()).expect("it loads").scenario;
            let told = followed(&s).join(" ");
            for actor in &s.actors {
                let known = matches!(actor.kind, ActorKind::Insider | ActorKind::Firm);
                assert_eq!(told.contains(&actor.name), !known, "{name}: {}", actor.name);
                kept_back += usize::from(known);
            }
        }
        assert!(kept_back > 2);
    }
}
