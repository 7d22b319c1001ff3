//! What must hold before something can be done, and who may do it, in the words of the printed manual.

use crate::scenario::catalogue::{Choice, Need};
use crate::sim::catalogue::choice::{Mechanism, Party, Toward};

/// What must hold first; all of it.
pub fn needs(needs: &[Need]) -> String {
    needs.iter().map(need).collect::<Vec<_>>().join("; ")
}

/// The same for a choice, some of which ask for more than their card says in `needs`.
pub fn needs_of_choice(choice: &Choice) -> String {
    let mut all: Vec<String> = choice.needs.iter().map(need).collect();
    if choice.mechanism == Mechanism::ShareIndicators {
        all.push("own evidence about the incident".into());
    }
    // What earns nothing by itself is there for making good alone.
    if choice.serves.is_empty() && !choice.remedies.is_empty() {
        all.push(format!("one of these made before: {}", listed(&choice.remedies, ", ")));
    }
    all.join("; ")
}

fn need(need: &Need) -> String {
    match need {
        Need::Own(measure) => format!("`{measure}` in force at home"),
        Need::States(states, measure) => format!("`{measure}` in force in {states} or more states"),
        Need::AnyOf(measures) => format!("{} in force at home", listed(measures, " or ")),
        Need::Capacity(level) => format!("own capacity of {level} or more"),
        Need::Trust(level) => format!("own trust of {level} or more in the partner"),
        Need::Cohesion(level) => format!("regional cohesion of {level} or more"),
        Need::Channel(1) => "a listed contact of the other side, or a better channel".into(),
        Need::Channel(2) => "a tested contact of the other side, or a hotline".into(),
        Need::Channel(_) => "a hotline to the other side".into(),
    }
}

/// Ids as they are written in a scenario.
pub fn listed(ids: &[String], between: &str) -> String {
    ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(between)
}

/// The kinds of incident that a choice answers.
pub fn answers(choice: &Choice) -> String {
    match (is_free(choice), choice.kinds.as_slice()) {
        (true, []) => "any, or none".into(),
        (false, []) => "any".into(),
        (_, kinds) => kinds.iter().map(|kind| format!("`{kind:?}`")).collect::<Vec<_>>().join(", "),
    }
}

/// Can it be made about no incident?
fn is_free(choice: &Choice) -> bool {
    matches!(choice.toward, Toward::Nobody | Toward::Anyone)
}

/// Who may make a choice.
pub fn who(choice: &Choice) -> &'static str {
    match choice.by {
        Party::Any if is_free(choice) => "every delegation",
        Party::Any => "every delegation that knows of it",
        Party::Victim => "the state it hit",
        Party::NotVictim => "others than the state it hit",
        Party::Host => "a state whose territory or networks were used, once it has notice",
        Party::Between => "the state it hit, and the other side",
    }
}

/// At whom a choice is directed.
pub fn toward(choice: &Choice) -> &'static str {
    match choice.toward {
        Toward::Nobody | Toward::Incident => "nobody",
        Toward::State if choice.mechanism == Mechanism::GoodOffices => {
            "a delegation that is neither of the two"
        }
        Toward::State | Toward::Anyone => "another delegation",
        Toward::Suspect => "another delegation or an outside actor",
        Toward::Victim => "the state it hit",
    }
}
