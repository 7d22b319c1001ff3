//! Why a role cannot be given to a state, as a sentence with what to do instead.

use super::tell;
use crate::scenario::{Casting, Miscast};
use crate::sim::ids::RoleId;
use crate::sim::scenario::{Role, Scenario};

/// What the author says of who should play a role, and about which state, where another one plays it now; empty where
/// nothing is said.
pub fn note(casting: &Casting, role: &Role) -> String {
    match casting.note(role) {
        (note, Some(state)) if !note.is_empty() => {
            tell("casting-note-of", &[("state", state), ("note", note)])
        }
        (note, _) => note.to_owned(),
    }
}

/// The reason as a sentence; the scenario is the one in which nothing was changed.
pub fn sentence(why: &Miscast, scenario: &Scenario) -> String {
    let title = |id: RoleId| scenario.roles.get(id).map_or("", |role| role.title.as_str());
    match why {
        Miscast::NoRole(word) => {
            let roles: Vec<&str> = scenario.roles.iter().map(|role| role.id.as_str()).collect();
            tell("miscast-no-role", &[("role", word), ("roles", &roles.join(", "))])
        }
        Miscast::NoState(word, states) => {
            tell("miscast-no-state", &[("state", word), ("states", &states.join(", "))])
        }
        Miscast::Doubled(state, [first, second]) => {
            tell("miscast-doubled", &[("state", state), ("first", title(*first)), ("second", title(*second))])
        }
        Miscast::Plays(state, role) => tell("miscast-plays", &[("state", state), ("role", title(*role))]),
        Miscast::Unplayable(why) => tell("miscast-unplayable", &[("why", why.trim_end_matches('.'))]),
    }
}
