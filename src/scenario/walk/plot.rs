//! The walk's way through conditions and effects.

use super::super::file::{Condition, Effect};
use super::super::path::Path;
use super::{Item, Kind, Visit, each};

/// Walks through a list of effects.
pub fn effects<'a>(at: &Path<'_>, effects: &'a [Effect], visit: &mut Visit<'_, 'a>) {
    each(at, effects, visit, effect);
}

fn effect<'a>(at: &Path<'_>, effect: &'a Effect, visit: &mut Visit<'_, 'a>) {
    let at = at.name(word_of_effect(effect));
    let mention =
        |field, kind, word, visit: &mut Visit<'_, 'a>| visit(&at.name(field), Item::Mention(kind, word));
    let number =
        |by: f64, most: f64, visit: &mut Visit<'_, 'a>| visit(&at.name("by"), Item::Number(by, -most, most));
    match effect {
        Effect::Start { incident } | Effect::Publish { incident } | Effect::Close { incident } => {
            mention("incident", Kind::Incident, incident, visit);
        }
        Effect::Pressure { on, by } => {
            mention("on", Kind::Seat, on, visit);
            number(*by, 1.0, visit);
        }
        Effect::PoliticalCapital { of, by } => {
            mention("of", Kind::Seat, of, visit);
            number(*by, 10.0, visit);
        }
        Effect::Budget { of, by } => {
            mention("of", Kind::Seat, of, visit);
            number(*by, 20.0, visit);
        }
        Effect::Capacity { of, by } | Effect::DigitalTrust { of, by } => {
            mention("of", Kind::Seat, of, visit);
            number(*by, 1.0, visit);
        }
        Effect::Trust { of, to, by } => {
            mention("of", Kind::Seat, of, visit);
            mention("to", Kind::Seat, to, visit);
            visit(&at.name("to"), Item::Pair(of, to));
            number(*by, 1.0, visit);
        }
        Effect::Tension { between, by } => {
            pair(&at, between, visit);
            number(*by, 1.0, visit);
        }
        Effect::Cohesion { by } => number(*by, 1.0, visit),
        Effect::Contact { of, level } => {
            mention("of", Kind::Seat, of, visit);
            visit(&at.name("level"), Item::Whole((*level).into(), 0, 2));
        }
        Effect::Evidence { incident, to, suspect, quality: _ } => {
            mention("incident", Kind::Incident, incident, visit);
            mention("to", Kind::Seat, to, visit);
            mention("suspect", Kind::Suspect, suspect, visit);
        }
        Effect::Promise { by } => mention("by", Kind::Seat, by, visit),
        Effect::InForce { measure, by } | Effect::Table { measure, by } => {
            mention("measure", Kind::Measure, measure, visit);
            mention("by", Kind::Seat, by, visit);
        }
    }
}

/// Walks through a condition and everything inside it.
pub fn condition<'a>(at: &Path<'_>, condition: &'a Condition, visit: &mut Visit<'_, 'a>) {
    let at = at.name(word_of(condition));
    let mention =
        |field, kind, word, visit: &mut Visit<'_, 'a>| visit(&at.name(field), Item::Mention(kind, word));
    let level = |level: f64, low, high, visit: &mut Visit<'_, 'a>| {
        visit(&at.name("level"), Item::Number(level, low, high))
    };
    match condition {
        Condition::All(several) | Condition::Any(several) => each(&at, several, visit, self::condition),
        Condition::Not(other) => self::condition(&at, other, visit),
        Condition::InPlace { measure, by } => {
            mention("measure", Kind::Measure, measure, visit);
            mention("by", Kind::Seat, by, visit);
        }
        Condition::InPlaceFor { measure, states } => {
            mention("measure", Kind::Measure, measure, visit);
            visit(&at.name("states"), Item::Whole((*states).into(), 1, 16));
        }
        Condition::Did { choice, by, about, toward } => {
            mention("choice", Kind::Choice, choice, visit);
            mention("by", Kind::Seat, by, visit);
            aim(&at, about, toward, visit);
        }
        Condition::AnyoneDid { choice, about, toward } => {
            mention("choice", Kind::Choice, choice, visit);
            aim(&at, about, toward, visit);
        }
        Condition::OnTable { measure }
        | Condition::Agreed { measure }
        | Condition::Softened { measure }
        | Condition::Blocked { measure } => mention("measure", Kind::Measure, measure, visit),
        Condition::Helped { incident } => mention("incident", Kind::Incident, incident, visit),
        Condition::SpreadAtLeast { incident, copies } => {
            mention("incident", Kind::Incident, incident, visit);
            visit(&at.name("copies"), Item::Number(*copies, 0.0, 10_000.0));
        }
        Condition::NormAtLeast { of, norm, level } => {
            mention("of", Kind::Seat, of, visit);
            mention("norm", Kind::Norm, norm, visit);
            visit(&at.name("level"), Item::Whole((*level).into(), 0, 3));
        }
        Condition::RungAtLeast { incident, rung } | Condition::RungReached { incident, rung } => {
            mention("incident", Kind::Incident, incident, visit);
            visit(&at.name("rung"), Item::Whole((*rung).into(), 0, 8));
        }
        Condition::TrustAtLeast { of, to, level: value } => {
            mention("of", Kind::Seat, of, visit);
            mention("to", Kind::Seat, to, visit);
            visit(&at.name("to"), Item::Pair(of, to));
            level(*value, 0.0, 1.0, visit);
        }
        Condition::TensionAtLeast { between, level: value } => {
            pair(&at, between, visit);
            level(*value, 0.0, 1.0, visit);
        }
        Condition::PressureAtLeast { on, level: value } => {
            mention("on", Kind::Seat, on, visit);
            level(*value, 0.0, 1.0, visit);
        }
        Condition::CapacityAtLeast { of, level: value }
        | Condition::DigitalTrustAtLeast { of, level: value } => {
            mention("of", Kind::Seat, of, visit);
            level(*value, 0.0, 1.0, visit);
        }
        Condition::RightsAtLeast { of, level: value } => {
            mention("of", Kind::Seat, of, visit);
            level(*value, -50.0, 50.0, visit);
        }
        Condition::PoliticalCapitalAtLeast { of, level: value } => {
            mention("of", Kind::Seat, of, visit);
            level(*value, 0.0, 10.0, visit);
        }
        Condition::CohesionAtLeast { level: value } => level(*value, 0.0, 1.0, visit),
        Condition::BeliefAtLeast { of, incident, suspect, level: value } => {
            mention("of", Kind::Seat, of, visit);
            mention("incident", Kind::Incident, incident, visit);
            mention("suspect", Kind::Suspect, suspect, visit);
            level(*value, 0.0, 1.0, visit);
        }
        Condition::Released { inject } => mention("inject", Kind::Inject, inject, visit),
        Condition::OnBranch { branch } => mention("branch", Kind::Branch, branch, visit),
    }
}

/// What a choice has to be about and at whom it has to be directed, where it is said.
fn aim<'a>(at: &Path<'_>, about: &'a Option<String>, toward: &'a Option<String>, visit: &mut Visit<'_, 'a>) {
    if let Some(incident) = about {
        visit(&at.name("about"), Item::Mention(Kind::Incident, incident));
    }
    if let Some(suspect) = toward {
        visit(&at.name("toward"), Item::Mention(Kind::Suspect, suspect));
    }
}

fn pair<'a>(at: &Path<'_>, (a, b): &'a (String, String), visit: &mut Visit<'_, 'a>) {
    let between = at.name("between");
    visit(&between.item(0), Item::Mention(Kind::Seat, a));
    visit(&between.item(1), Item::Mention(Kind::Seat, b));
    visit(&between.item(1), Item::Pair(a, b));
}

/// The word by which a condition is written.
pub fn word_of(condition: &Condition) -> &'static str {
    match condition {
        Condition::All(_) => "All",
        Condition::Any(_) => "Any",
        Condition::Not(_) => "Not",
        Condition::InPlace { .. } => "InPlace",
        Condition::InPlaceFor { .. } => "InPlaceFor",
        Condition::Did { .. } => "Did",
        Condition::AnyoneDid { .. } => "AnyoneDid",
        Condition::OnTable { .. } => "OnTable",
        Condition::Agreed { .. } => "Agreed",
        Condition::Softened { .. } => "Softened",
        Condition::Helped { .. } => "Helped",
        Condition::SpreadAtLeast { .. } => "SpreadAtLeast",
        Condition::NormAtLeast { .. } => "NormAtLeast",
        Condition::Blocked { .. } => "Blocked",
        Condition::RungAtLeast { .. } => "RungAtLeast",
        Condition::RungReached { .. } => "RungReached",
        Condition::TrustAtLeast { .. } => "TrustAtLeast",
        Condition::TensionAtLeast { .. } => "TensionAtLeast",
        Condition::PressureAtLeast { .. } => "PressureAtLeast",
        Condition::CapacityAtLeast { .. } => "CapacityAtLeast",
        Condition::RightsAtLeast { .. } => "RightsAtLeast",
        Condition::PoliticalCapitalAtLeast { .. } => "PoliticalCapitalAtLeast",
        Condition::DigitalTrustAtLeast { .. } => "DigitalTrustAtLeast",
        Condition::CohesionAtLeast { .. } => "CohesionAtLeast",
        Condition::BeliefAtLeast { .. } => "BeliefAtLeast",
        Condition::Released { .. } => "Released",
        Condition::OnBranch { .. } => "OnBranch",
    }
}

/// The word by which an effect is written.
pub fn word_of_effect(effect: &Effect) -> &'static str {
    match effect {
        Effect::Start { .. } => "Start",
        Effect::Publish { .. } => "Publish",
        Effect::Close { .. } => "Close",
        Effect::Pressure { .. } => "Pressure",
        Effect::PoliticalCapital { .. } => "PoliticalCapital",
        Effect::Budget { .. } => "Budget",
        Effect::Capacity { .. } => "Capacity",
        Effect::DigitalTrust { .. } => "DigitalTrust",
        Effect::Trust { .. } => "Trust",
        Effect::Tension { .. } => "Tension",
        Effect::Cohesion { .. } => "Cohesion",
        Effect::Contact { .. } => "Contact",
        Effect::Evidence { .. } => "Evidence",
        Effect::Promise { .. } => "Promise",
        Effect::InForce { .. } => "InForce",
        Effect::Table { .. } => "Table",
    }
}
