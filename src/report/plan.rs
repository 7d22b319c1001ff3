//! An act that is meant and not yet done, in words of intent. It is kept apart from the words for deeds: a
//! draft that read like a deed would make people believe that it is sealed.

use super::labels;
use super::names::Names;
use crate::sim::catalogue::choice::Mechanism;
use crate::sim::decision::Act;
use crate::sim::ids::StateId;
use crate::words::tell;

/// The act as it stands in the draft of a delegation: what, about which incident, toward whom, as far as it has these.
pub fn plan(names: &Names<'_>, who: StateId, act: &Act) -> String {
    match *act {
        Act::Adopt(measure) => tell("plan-adopt", &[("measure", &names.measure(measure))]),
        Act::Propose { measure, to } if to.is_empty() => {
            tell("plan-propose", &[("measure", &names.measure(measure))])
        }
        Act::Propose { measure, to } => {
            tell("plan-propose-to", &[("measure", &names.measure(measure)), ("to", &names.states(to))])
        }
        Act::Answer { proposal, stance } => {
            let (measure, stance) = (names.proposed(proposal), labels::stance(stance));
            tell("plan-answer", &[("measure", &measure), ("stance", &stance)])
        }
        Act::Respond { choice, incident, toward } => {
            let about = incident.map(|id| names.incident(id)).unwrap_or_default();
            let whom = toward.map(|suspect| names.scenario.suspect_name(suspect)).unwrap_or_default();
            let convenes = names.scenario.choices[choice].mechanism == Mechanism::Convene
                && names.is_chair(names.state(who));
            let key = match (about.is_empty(), whom.is_empty()) {
                (true, _) if convenes => "plan-convene",
                (false, _) if convenes => "plan-convene-about",
                (true, true) => "plan-choice",
                (false, true) => "plan-choice-about",
                (true, false) => "plan-choice-toward",
                (false, false) => "plan-choice-about-toward",
            };
            tell(key, &[("choice", &names.choice(choice)), ("about", &about), ("whom", whom)])
        }
    }
}
