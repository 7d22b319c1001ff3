//! An act at the table in the words of a file of acts, and such words read back: what a person copies from a list and
//! types on the command line.

use std::str::FromStr;

use ron::extensions::Extensions;

use super::file::PlannedAct;
use crate::scenario::names::ACCIDENT;
use crate::sim::catalogue::item::Item;
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{StateId, Suspect};
use crate::sim::scenario::Scenario;

/// The act as a file of acts would have it. None for a proposal or an incident that the exercise does not know.
pub fn written(exercise: &Exercise, act: &Act) -> Option<PlannedAct> {
    let s = exercise.scenario();
    let code = |state: StateId| s.states[state].id.clone();
    Some(match *act {
        Act::Adopt(measure) => PlannedAct::Adopt { measure: s.measures[measure].id.clone() },
        Act::Propose { measure, to } => PlannedAct::Propose {
            measure: s.measures[measure].id.clone(),
            with: to.iter().map(code).collect(),
        },
        Act::Answer { proposal, stance } => {
            let known = exercise.proposals().get(proposal)?;
            let measure = s.measures[known.measure].id.clone();
            PlannedAct::Answer { measure, by: Some(code(known.by)), stance }
        }
        Act::Respond { choice, incident, toward } => {
            let about = match incident {
                Some(id) => exercise.incidents().get(id)?.plot.map(|plot| s.plots[plot].id.clone()),
                None => None,
            };
            let everyday = match (incident, &about) {
                (Some(id), None) => {
                    let (victim, number) = exercise.everyday_number(id)?;
                    Some((code(victim), number as u32))
                }
                (None, _) | (Some(_), Some(_)) => None,
            };
            let toward = toward.map(|suspect| suspect_word(s, suspect).to_owned());
            PlannedAct::Choose { choice: s.choices[choice].id.clone(), about, everyday, toward }
        }
    })
}

/// The short name of a line of the catalogue.
pub fn item_word(s: &Scenario, item: Item) -> &str {
    match item {
        Item::Measure(id) => &s.measures[id].id,
        Item::Choice(id) => &s.choices[id].id,
    }
}

/// The short name of a suspect: that of an actor, the code of a delegation, or the word for an accident.
pub fn suspect_word(s: &Scenario, suspect: Suspect) -> &str {
    match (s.actor_of(suspect), s.state_of(suspect)) {
        (Some(actor), _) => &s.actors[actor].id,
        (None, Some(state)) => &s.states[state].id,
        (None, None) => ACCIDENT,
    }
}

/// As it is written in a file of acts.
impl FromStr for PlannedAct {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        options.from_str(text).map_err(|error| error.code.to_string())
    }
}
