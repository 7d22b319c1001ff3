//! Decisions by names.

use super::shape::{ActLine, DecisionLine};
use crate::report::names::Names;
use crate::sim::decision::{Act, Decision};
use crate::sim::exercise::Exercise;
use crate::sim::ids::{IncidentId, StateId, Suspect};

/// The decisions of one step, in the order of the seats; who did nothing is left out.
pub(super) fn decision_lines(
    exercise: &Exercise,
    names: &Names<'_>,
    decisions: &[Decision],
) -> Vec<DecisionLine> {
    let busy = decisions.iter().enumerate().filter(|(_, decision)| !decision.acts.is_empty());
    let each = busy.map(|(seat, decision)| DecisionLine {
        seat: names.scenario.states[StateId::from(seat)].id.clone(),
        acts: decision.acts.iter().map(|act| act_line(exercise, names, act)).collect(),
    });
    each.collect()
}

pub(in crate::report) fn act_line(exercise: &Exercise, names: &Names<'_>, act: &Act) -> ActLine {
    let s = names.scenario;
    let code = |state: StateId| s.states[state].id.clone();
    match *act {
        Act::Adopt(measure) => {
            ActLine { kind: "adopt", measure: Some(s.measures[measure].id.clone()), ..ActLine::default() }
        }
        Act::Propose { measure, to } => ActLine {
            kind: "propose",
            measure: Some(s.measures[measure].id.clone()),
            to: Some(to.iter().map(code).collect()),
            ..ActLine::default()
        },
        Act::Answer { proposal, stance } => {
            let known = names.proposal(proposal);
            ActLine {
                kind: "answer",
                measure: known.map(|(measure, _)| s.measures[measure].id.clone()),
                by: known.map(|(_, by)| code(by)),
                stance: Some(stance.name()),
                ..ActLine::default()
            }
        }
        Act::Respond { choice, incident, toward } => ActLine {
            kind: "respond",
            choice: Some(s.choices[choice].id.clone()),
            incident: incident.and_then(|id| names.incident_title(id)).map(str::to_owned),
            about: incident.and_then(|id| about(exercise, id)),
            everyday: incident.and_then(|id| everyday(exercise, id)),
            toward: toward.map(|suspect| suspect_word(names, suspect)),
            ..ActLine::default()
        },
    }
}

/// An incident in one word: the short name of one of the plot, or `everyday-MYS-2`.
pub(in crate::report) fn about_word(exercise: &Exercise, incident: IncidentId) -> Option<String> {
    let everyday = || everyday(exercise, incident).map(|(code, number)| format!("everyday-{code}-{number}"));
    about(exercise, incident).or_else(everyday)
}

/// The short name of an incident of the plot.
fn about(exercise: &Exercise, incident: IncidentId) -> Option<String> {
    let plot = exercise.incidents().get(incident)?.plot?;
    Some(exercise.scenario().plots[plot].id.clone())
}

/// An everyday incident by whom it hit, and its number among those.
fn everyday(exercise: &Exercise, incident: IncidentId) -> Option<(String, usize)> {
    let (victim, number) = exercise.everyday_number(incident)?;
    Some((exercise.scenario().states[victim].id.clone(), number))
}

/// At whom something is directed: an ISO code, an actor's short name, or `accident`.
pub(in crate::report) fn suspect_word(names: &Names<'_>, suspect: Suspect) -> String {
    let s = names.scenario;
    match (s.actor_of(suspect), s.state_of(suspect)) {
        (Some(actor), _) => s.actors[actor].id.clone(),
        (None, Some(state)) => s.states[state].id.clone(),
        (None, None) => "accident".to_owned(),
    }
}
