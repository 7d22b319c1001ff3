//! Seats as people call them, on the command line and in a file of acts: by ISO code, by role or by name. What is misspelt
//! gets the nearest spelling.

use super::catalogue::State;
use super::diagnostic::nearest;
use super::everyday_names::means;
use super::library::{Library, shipped_library};
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;

/// The state of the library that people call by its ISO code, its name or an everyday one, whether it sits at a table or not.
pub fn state(word: &str) -> Option<&'static State> {
    states().into_iter().find(|state| means(word, &state.id, &state.name))
}

/// Every state of the library, in alphabetical order of names; none from a library that cannot be read, which is said
/// where a scenario is loaded with it.
pub fn states() -> Vec<&'static State> {
    shipped_library().map(Library::states).unwrap_or_default()
}

/// The delegation that people call by its ISO code, its role, its name or an everyday one.
pub fn seat(scenario: &Scenario, word: &str) -> Option<StateId> {
    let by_role = || scenario.roles.iter().find(|role| role.id.eq_ignore_ascii_case(word));
    let by_name = || {
        let mut states = scenario.states.iter_enumerated();
        states.find(|(_, state)| means(word, &state.id, &state.name))
    };
    scenario.state(word).or_else(|| by_role().map(|role| role.state)).or_else(|| by_name().map(|(id, _)| id))
}

/// The nearest spelling among codes, roles and names; where nothing is near, the codes alone.
pub fn seat_hint(scenario: &Scenario, word: &str) -> String {
    match nearest(word, seat_words(scenario)) {
        Some(close) => format!("did you mean `{close}`?"),
        None => {
            let codes: Vec<_> = scenario.states.iter().map(|state| state.id.as_str()).collect();
            format!("seats: {}", codes.join(", "))
        }
    }
}

/// Every word by which a seat may be called.
pub fn seat_words(scenario: &Scenario) -> impl Iterator<Item = &str> {
    let codes = scenario.states.iter().map(|state| state.id.as_str());
    let roles = scenario.roles.iter().map(|role| role.id.as_str());
    let names = scenario.states.iter().map(|state| state.name.as_str());
    codes.chain(roles).chain(names)
}
