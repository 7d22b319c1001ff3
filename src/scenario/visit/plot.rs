//! The walk's way through conditions and effects, however deep they are nested.

use super::stop::{NameKind, Stop, Visitor, each};
use crate::scenario::file::{Condition, Effect};
use crate::scenario::path::Path;

/// Walks through a list of effects.
pub fn effects<'a>(at: &Path<'_>, effects: &'a [Effect], visit: &mut Visitor<'_, 'a>) {
    each(at, effects, visit, effect);
}

fn effect<'a>(at: &Path<'_>, effect: &'a Effect, visit: &mut Visitor<'_, 'a>) {
    let at = at.name(word_of_effect(effect));
    let mention =
        |field, kind, word, visit: &mut Visitor<'_, 'a>| visit(&at.name(field), Stop::Mention(kind, word));
    let number = |by: f64, most: f64, visit: &mut Visitor<'_, 'a>| {
        visit(&at.name("by"), Stop::Number(by, -most, most))
    };
    match effect {
        Effect::Start { incident } | Effect::Publish { incident } | Effect::Close { incident } => {
            mention("incident", NameKind::Incident, incident, visit);
        }
        Effect::Pressure { on, by } => {
            mention("on", NameKind::Seat, on, visit);
            number(*by, 1.0, visit);
        }
        Effect::PoliticalCapital { of, by } => {
            mention("of", NameKind::Seat, of, visit);
            number(*by, 10.0, visit);
        }
        Effect::Budget { of, by } => {
            mention("of", NameKind::Seat, of, visit);
            number(*by, 20.0, visit);
        }
        Effect::Capacity { of, by } | Effect::DigitalTrust { of, by } => {
            mention("of", NameKind::Seat, of, visit);
            number(*by, 1.0, visit);
        }
        Effect::Trust { of, to, by } => {
            mention("of", NameKind::Seat, of, visit);
            mention("to", NameKind::Seat, to, visit);
            visit(&at.name("to"), Stop::Pair(of, to));
            number(*by, 1.0, visit);
        }
        Effect::Tension { between, by } => {
            pair(&at, between, visit);
            number(*by, 1.0, visit);
        }
        Effect::Cohesion { by } => number(*by, 1.0, visit),
        Effect::Contact { of, level } => {
            mention("of", NameKind::Seat, of, visit);
            visit(&at.name("level"), Stop::Whole((*level).into(), 0, 2));
        }
        Effect::Evidence { incident, to, suspect, quality: _ } => {
            mention("incident", NameKind::Incident, incident, visit);
            mention("to", NameKind::Seat, to, visit);
            mention("suspect", NameKind::Suspect, suspect, visit);
        }
        Effect::Announced { incident, suspect, ground: _ } => {
            mention("incident", NameKind::Incident, incident, visit);
            mention("suspect", NameKind::Suspect, suspect, visit);
        }
        Effect::Promise { by } => mention("by", NameKind::Seat, by, visit),
        Effect::InForce { measure, by } | Effect::Table { measure, by } => {
            mention("measure", NameKind::Measure, measure, visit);
            mention("by", NameKind::Seat, by, visit);
        }
    }
}

/// Walks through a condition and everything inside it.
pub fn condition<'a>(at: &Path<'_>, condition: &'a Condition, visit: &mut Visitor<'_, 'a>) {
    let at = at.name(word_of(condition));
    let mention =
        |field, kind, word, visit: &mut Visitor<'_, 'a>| visit(&at.name(field), Stop::Mention(kind, word));
    let level = |level: f64, low, high, visit: &mut Visitor<'_, 'a>| {
        visit(&at.name("level"), Stop::Number(level, low, high))
    };
    match condition {
        Condition::All(several) | Condition::Any(several) => each(&at, several, visit, self::condition),
        Condition::Not(other) => self::condition(&at, other, visit),
        Condition::InPlace { measure, by } => {
            mention("measure", NameKind::Measure, measure, visit);
            mention("by", NameKind::Seat, by, visit);
        }
        Condition::InPlaceFor { measure, states } => {
            mention("measure", NameKind::Measure, measure, visit);
            visit(&at.name("states"), Stop::Whole((*states).into(), 1, 16));
        }
        Condition::Did { choice, by, about, toward } => {
            mention("choice", NameKind::Choice, choice, visit);
            mention("by", NameKind::Seat, by, visit);
            aim(&at, about, toward, visit);
        }
        Condition::AnyoneDid { choice, about, toward } => {
            mention("choice", NameKind::Choice, choice, visit);
            aim(&at, about, toward, visit);
        }
        Condition::OnTable { measure }
        | Condition::Agreed { measure }
        | Condition::Softened { measure }
        | Condition::Blocked { measure } => mention("measure", NameKind::Measure, measure, visit),
        Condition::Helped { incident } => mention("incident", NameKind::Incident, incident, visit),
        Condition::Answered { by, to, incident } => {
            mention("by", NameKind::Seat, by, visit);
            mention("to", NameKind::Seat, to, visit);
            visit(&at.name("to"), Stop::Pair(by, to));
            mention("incident", NameKind::Incident, incident, visit);
        }
        Condition::SpreadAtLeast { incident, copies } => {
            mention("incident", NameKind::Incident, incident, visit);
            visit(&at.name("copies"), Stop::Number(*copies, 0.0, 10_000.0));
        }
        Condition::NormAtLeast { of, norm, level } => {
            mention("of", NameKind::Seat, of, visit);
            mention("norm", NameKind::Norm, norm, visit);
            visit(&at.name("level"), Stop::Whole((*level).into(), 0, 3));
        }
        Condition::RungAtLeast { incident, rung } | Condition::RungReached { incident, rung } => {
            mention("incident", NameKind::Incident, incident, visit);
            visit(&at.name("rung"), Stop::Whole((*rung).into(), 0, 8));
        }
        Condition::TrustAtLeast { of, to, level: value } => {
            mention("of", NameKind::Seat, of, visit);
            mention("to", NameKind::Seat, to, visit);
            visit(&at.name("to"), Stop::Pair(of, to));
            level(*value, 0.0, 1.0, visit);
        }
        Condition::TensionAtLeast { between, level: value } => {
            pair(&at, between, visit);
            level(*value, 0.0, 1.0, visit);
        }
        Condition::PressureAtLeast { on, level: value } => {
            mention("on", NameKind::Seat, on, visit);
            level(*value, 0.0, 1.0, visit);
        }
        Condition::CapacityAtLeast { of, level: value }
        | Condition::DigitalTrustAtLeast { of, level: value } => {
            mention("of", NameKind::Seat, of, visit);
            level(*value, 0.0, 1.0, visit);
        }
        Condition::RightsAtLeast { of, level: value } => {
            mention("of", NameKind::Seat, of, visit);
            level(*value, -50.0, 50.0, visit);
        }
        Condition::PoliticalCapitalAtLeast { of, level: value } => {
            mention("of", NameKind::Seat, of, visit);
            level(*value, 0.0, 10.0, visit);
        }
        Condition::CohesionAtLeast { level: value } => level(*value, 0.0, 1.0, visit),
        Condition::BeliefAtLeast { of, incident, suspect, level: value } => {
            mention("of", NameKind::Seat, of, visit);
            mention("incident", NameKind::Incident, incident, visit);
            mention("suspect", NameKind::Suspect, suspect, visit);
            level(*value, 0.0, 1.0, visit);
        }
        Condition::Released { inject } | Condition::RequestAnswered { inject } => {
            mention("inject", NameKind::Inject, inject, visit)
        }
        Condition::OnBranch { branch } => mention("branch", NameKind::Branch, branch, visit),
    }
}

/// What a choice has to be about and at whom it has to be directed, where it is said.
fn aim<'a>(
    at: &Path<'_>,
    about: &'a Option<String>,
    toward: &'a Option<String>,
    visit: &mut Visitor<'_, 'a>,
) {
    if let Some(incident) = about {
        visit(&at.name("about"), Stop::Mention(NameKind::Incident, incident));
    }
    if let Some(suspect) = toward {
        visit(&at.name("toward"), Stop::Mention(NameKind::Suspect, suspect));
    }
}

fn pair<'a>(at: &Path<'_>, (a, b): &'a (String, String), visit: &mut Visitor<'_, 'a>) {
    let between = at.name("between");
    visit(&between.item(0), Stop::Mention(NameKind::Seat, a));
    visit(&between.item(1), Stop::Mention(NameKind::Seat, b));
    visit(&between.item(1), Stop::Pair(a, b));
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
        Condition::Answered { .. } => "Answered",
        Condition::RequestAnswered { .. } => "RequestAnswered",
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
        Effect::Announced { .. } => "Announced",
        Effect::Promise { .. } => "Promise",
        Effect::InForce { .. } => "InForce",
        Effect::Table { .. } => "Table",
    }
}
