//! The same moment once more, with one act taken out, put in or exchanged: everybody else decides as they did, and
//! luck is the same.
//!
//! Luck is keyed by purpose and subject (MODEL.md 4), so that one act less moves nobody else's. Two closings are
//! looked at, because what is put on the table in one step is settled in the next; further on, the others would have
//! decided otherwise themselves, and a comparison would say nothing.

use crate::session::Course;
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::proposal::Proposal;
use crate::sim::ids::{IncidentId, ProposalId, StateId};
use crate::study::whatif::Change;

/// The exercise after the closing of this step and of the next one, if there is one, with this change.
pub(super) fn after(course: &Course<'_>, step: usize, change: Change) -> Exercise {
    let mut exercise = course.moments[step].clone();
    change.seal(&mut exercise, &course.decisions[step]);
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
