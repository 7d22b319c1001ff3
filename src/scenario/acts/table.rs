//! A planned act at the table: which incident and which proposal its names mean in the open step of one exercise, and why
//! it cannot be done if it cannot.

use super::file::PlannedAct;
use super::lookup;
use crate::scenario::called;
use crate::sim::decide::refusal::Refusal;
use crate::sim::decision::{Act, Stance};
use crate::sim::exercise::Exercise;
use crate::sim::ids::{IncidentId, MeasureId, StateId, StateSet};

/// A planned act that cannot be done in its step.
#[derive(Debug, Clone, PartialEq)]
pub struct Unplayable {
    /// The step, counted from 0.
    pub step: u16,
    /// Whose act it is.
    pub seat: StateId,
    /// Its place in the decision, from 0.
    pub act: usize,
    /// The act as a file of acts would have it.
    pub written: String,
    /// Why it cannot be done.
    pub why: Why,
}

/// Why a planned act cannot be done in its step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Why {
    /// The rules refuse it.
    Refused(Refusal),
    /// The incident of the plot has not begun.
    NotBegun,
    /// Fewer everyday incidents have hit that state: so many so far.
    FewerEveryday(usize),
    /// No such proposal is on the table.
    NotOnTheTable,
    /// So many such proposals are; the act does not say whose is meant.
    Several(usize),
    /// A name in it means nothing in this scenario.
    NoSuchName,
}

/// The act that is meant, for this seat in the open step. Whether it may be done is not asked here.
pub fn act(exercise: &Exercise, me: StateId, planned: &PlannedAct) -> Result<Act, Why> {
    let s = exercise.scenario();
    let measure = |word: &str| s.measure(word).ok_or(Why::NoSuchName);
    let seat = |word: &str| called::seat(s, word).ok_or(Why::NoSuchName);
    match planned {
        PlannedAct::Adopt { measure: word } => Ok(Act::Adopt(measure(word)?)),
        PlannedAct::Propose { measure: word, with } => {
            let add = |to: StateSet, word: &String| seat(word).map(|one| to.with(one));
            Ok(Act::Propose { measure: measure(word)?, to: with.iter().try_fold(StateSet::NONE, add)? })
        }
        PlannedAct::Answer { measure: word, by, stance } => {
            let by = by.as_deref().map(seat).transpose()?;
            answer(exercise, me, measure(word)?, by, *stance)
        }
        PlannedAct::Choose { choice, about, everyday, toward } => {
            let suspect = |word: &String| lookup::suspect(s, word).ok_or(Why::NoSuchName);
            let incident = match (about, everyday) {
                (Some(word), _) => Some(of_plot(exercise, word)?),
                (None, Some((word, nth))) => Some(of_everyday(exercise, seat(word)?, *nth)?),
                (None, None) => None,
            };
            Ok(Act::Respond {
                choice: s.choice(choice).ok_or(Why::NoSuchName)?,
                incident,
                toward: toward.as_ref().map(suspect).transpose()?,
            })
        }
    }
}

/// The one proposal that is meant. Of several, only those that ask this seat count: a measure between two may be on the
/// table with several partners at once.
fn answer(
    exercise: &Exercise,
    me: StateId,
    measure: MeasureId,
    by: Option<StateId>,
    stance: Stance,
) -> Result<Act, Why> {
    let meant = exercise.open_proposals().filter(|(_, proposal)| {
        proposal.measure == measure && by.is_none_or(|by| proposal.by == by) && proposal.asked.has(me)
    });
    let found: Vec<_> = meant.map(|(id, _)| id).collect();
    match found[..] {
        [] => Err(Why::NotOnTheTable),
        [proposal] => Ok(Act::Answer { proposal, stance }),
        _ => Err(Why::Several(found.len())),
    }
}

fn of_plot(exercise: &Exercise, word: &str) -> Result<IncidentId, Why> {
    let plot = lookup::plot(exercise.scenario(), word).ok_or(Why::NoSuchName)?;
    exercise.incident_of(plot).ok_or(Why::NotBegun)
}

fn of_everyday(exercise: &Exercise, victim: StateId, nth: u32) -> Result<IncidentId, Why> {
    let found = exercise.everyday(victim, nth as usize);
    found.ok_or_else(|| Why::FewerEveryday(exercise.everyday_count(victim)))
}
