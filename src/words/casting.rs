//! Why a role cannot be given to a state, as a sentence with what to do instead.

use super::tell;
use crate::scenario::Miscast;
use crate::sim::ids::RoleId;
use crate::sim::scenario::Scenario;

/// The reason as a sentence; the scenario is the one in which nothing was changed.
pub fn sentence(why: &Miscast, scenario: &Scenario) -> String {
    match why {
        Miscast::NoRole(word) => {
            let roles: Vec<&str> = scenario.roles.iter().map(|role| role.id.as_str()).collect();
            tell("miscast-no-role", &[("role", word), ("roles", &roles.join(", "))])
        }
        Miscast::NotSeated(word) => {
            let states = scenario.states.iter().map(|state| format!("{} ({})", state.name, state.id));
            let states = states.collect::<Vec<_>>().join(", ");
            tell("miscast-not-seated", &[("state", word), ("states", &states)])
        }
        Miscast::Doubled(state, [first, second]) => {
            let title = |id: RoleId| scenario.roles.get(id).map_or("", |role| role.title.as_str());
            let state = scenario.states.get(*state).map_or("", |state| state.name.as_str());
            tell("miscast-doubled", &[("state", state), ("first", title(*first)), ("second", title(*second))])
        }
        Miscast::Unplayable(why) => tell("miscast-unplayable", &[("why", why.trim_end_matches('.'))]),
    }
}
