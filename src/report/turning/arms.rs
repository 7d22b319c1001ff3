//! The same moment once more, with one act taken out, put in or exchanged: everybody else decides as they did, and
//! luck is the same.
//!
//! Luck is keyed by purpose and subject (MODEL.md 4), so that one act less moves nobody else's. Two closings are
//! looked at, because what is put on the table in one step is settled in the next; further on, the others would have
//! decided otherwise themselves, and a comparison would say nothing.

use crate::session::Course;
use crate::sim::decision::{Act, Decision};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::proposal::Proposal;
use crate::sim::ids::{IncidentId, ProposalId, StateId};

/// What is otherwise in a step.
#[derive(Debug, Clone, Copy)]
pub(super) enum Change {
    /// Nothing.
    None,
    /// The act at this place of a delegation's decision is left out.
    Without(StateId, usize),
    /// Another act stands in its place.
    Instead(StateId, usize, Act),
    /// One more act is done.
    Also(StateId, Act),
}

/// The exercise after the closing of this step and of the next one, if there is one, with this change.
pub(super) fn after(course: &Course<'_>, step: usize, change: Change) -> Exercise {
    let mut exercise = course.moments[step].clone();
    for (place, decision) in course.decisions[step].iter().enumerate() {
        let seat = StateId::from(place);
        seal(&mut exercise, seat, changed(seat, decision, change));
    }
    exercise.advance();
    if let (Some(next), Some(decisions)) = (course.moments.get(step + 1), course.decisions.get(step + 1)) {
        for (place, decision) in decisions.iter().enumerate() {
            let acts: Vec<Act> =
                decision.acts.iter().filter_map(|act| carried(next, &exercise, *act)).collect();
            seal(&mut exercise, StateId::from(place), acts);
        }
        exercise.advance();
    }
    exercise
}

/// The acts of a decision beside the one at this place.
pub(super) fn others(decision: &Decision, place: usize) -> Vec<Act> {
    let beside = decision.acts.iter().enumerate().filter(|(at, _)| *at != place);
    beside.map(|(_, act)| *act).collect()
}

fn changed(seat: StateId, decision: &Decision, change: Change) -> Vec<Act> {
    match change {
        Change::Without(who, place) if who == seat => others(decision, place),
        // At the end, so that it is judged after all the others, as an offer is.
        Change::Instead(who, place, act) if who == seat => {
            others(decision, place).into_iter().chain([act]).collect()
        }
        Change::Also(who, act) if who == seat => decision.acts.iter().copied().chain([act]).collect(),
        Change::None | Change::Without(..) | Change::Instead(..) | Change::Also(..) => decision.acts.to_vec(),
    }
}

/// Seals what may be done of these; what rested on an act that is not there falls with it.
fn seal(exercise: &mut Exercise, seat: StateId, acts: Vec<Act>) {
    let mut draft = exercise.draft(seat);
    for act in acts {
        let _ = exercise.add(&mut draft, act);
    }
    // A draft is legal by construction.
    let _ = exercise.seal(&draft);
}

/// The same act in another course of the exercise, in which incidents and proposals may have other numbers; none if
/// what it is about is not there.
fn carried(from: &Exercise, to: &Exercise, act: Act) -> Option<Act> {
    match act {
        Act::Adopt(_) | Act::Propose { .. } => Some(act),
        Act::Answer { proposal, stance } => {
            same_proposal(from, to, proposal).map(|proposal| Act::Answer { proposal, stance })
        }
        Act::Respond { incident: None, .. } => Some(act),
        Act::Respond { choice, incident: Some(id), toward } => {
            let incident = Some(same_incident(from, to, id)?);
            Some(Act::Respond { choice, incident, toward })
        }
    }
}

fn same_proposal(from: &Exercise, to: &Exercise, id: ProposalId) -> Option<ProposalId> {
    let own = from.proposals().get(id)?;
    let same = |other: &Proposal| (other.measure, other.by, other.asked) == (own.measure, own.by, own.asked);
    to.open_proposals().find(|(_, other)| same(other)).map(|(id, _)| id)
}

fn same_incident(from: &Exercise, to: &Exercise, id: IncidentId) -> Option<IncidentId> {
    let own = from.incidents().get(id)?;
    match own.plot {
        Some(plot) => to.incident_of(plot),
        None => {
            let everyday = to.incidents().iter_enumerated().filter(|(_, other)| other.plot.is_none());
            everyday.into_iter().find(|(_, other)| other.luck == own.luck).map(|(id, _)| id)
        }
    }
}
