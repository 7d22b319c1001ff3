//! The two ends of a joint measure: who proposed it and when, and who took it up. Between them lies a step.

use crate::report::chapter::few_or_number;
use crate::report::names::Names;
use crate::session::Course;
use crate::sim::decision::{Act, Stance};
use crate::sim::exercise::event::{Outcome, What};
use crate::sim::ids::{ProposalId, StateId, StateSet};
use crate::words::words;

/// Is this deed the word of a delegation on a proposal that was agreed, and was decided by another one? That one's turn
/// tells it.
pub(super) fn is_other_end(course: &Course<'_>, act: &Act) -> bool {
    let Act::Answer { proposal, stance } = *act else { return false };
    stance != Stance::Block
        && outcome(course, proposal).is_some_and(Outcome::is_agreed)
        && step_of(course, proposal).is_some()
}

/// What else is to be said of an act on a joint measure: when it was agreed and by whom, or who had proposed it.
pub(super) fn other_end(
    names: &Names<'_>,
    course: &Course<'_>,
    step: u16,
    who: StateId,
    act: &Act,
) -> Option<String> {
    match *act {
        Act::Propose { measure, to } => {
            let proposals = course.exercise.proposals();
            let own = |id: &ProposalId| {
                let one = &proposals[*id];
                (one.by, one.measure) == (who, measure) && (to.is_empty() || one.asked == to)
            };
            let id = tabled(course).filter(|(at, _)| *at == step).map(|(_, id)| id).find(own)?;
            let (settled, outcome) = settled(course, id)?;
            let yes = |stance: &Option<Stance>| stance.is_some_and(|stance| stance != Stance::Block);
            let stances = proposals[id].asked.iter().filter(|seat| yes(&proposals[id].stances[seat.at()]));
            let takers = stances.fold(StateSet::NONE, StateSet::with);
            let pairs = [
                ("who", few_or_number(names, takers).into()),
                ("step", (settled + 1).into()),
                ("how", outcome.name().into()),
            ];
            Some(words("turning-taken-up", &pairs))
        }
        Act::Answer { proposal, .. } => {
            let pairs = [
                ("by", names.state(course.exercise.proposals().get(proposal)?.by).to_owned().into()),
                ("step", (step_of(course, proposal)? + 1).into()),
                ("how", outcome(course, proposal).map_or("open", |outcome| outcome.name()).into()),
            ];
            Some(words("turning-had-proposed", &pairs))
        }
        Act::Adopt(_) | Act::Respond { .. } => None,
    }
}

/// The step in which a delegation decided to propose it, counted from 0; none of what came about in another way.
fn step_of(course: &Course<'_>, id: ProposalId) -> Option<u16> {
    let (step, _) = tabled(course).find(|(_, one)| *one == id)?;
    let proposal = course.exercise.proposals().get(id)?;
    let decision = course.decisions.get(usize::from(step))?.get(proposal.by.at())?;
    let is_it = |act: &Act| matches!(act, Act::Propose { measure, .. } if *measure == proposal.measure);
    decision.acts.iter().any(is_it).then_some(step)
}

fn outcome(course: &Course<'_>, id: ProposalId) -> Option<Outcome> {
    settled(course, id).map(|(_, outcome)| outcome)
}

/// When it was settled, and how; none of what is still on the table.
fn settled(course: &Course<'_>, id: ProposalId) -> Option<(u16, Outcome)> {
    course.exercise.events().iter().find_map(|event| match event.what {
        What::Settled(one, outcome) if one == id => Some((event.step, outcome)),
        _ => None,
    })
}

fn tabled<'a>(course: &'a Course<'_>) -> impl Iterator<Item = (u16, ProposalId)> + 'a {
    course.exercise.events().iter().filter_map(|event| match event.what {
        What::Tabled(id) => Some((event.step, id)),
        _ => None,
    })
}
