//! What a turn is: whose, when, what was done or left undone, what that changed, and what else was on offer.

use super::weigh::Difference;
use crate::session::Course;
use crate::session::what_if::Counted;
use crate::sim::decision::Act;
use crate::sim::ids::{IncidentId, InjectId, StateId};
use crate::study::whatif::Change;

/// How many turns are told at most.
pub const POINTS_MAX: usize = 6;

/// What a delegation did, or did not do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Deed {
    /// It did this: the place of the act in its decision, and the act.
    Done(usize, Act),
    /// A request that it left unanswered until it was too late.
    Unanswered(InjectId),
    /// An incident about which it did nothing while there was time.
    Omitted(IncidentId),
}

/// A turn that decided the exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct TurningPoint {
    /// The step, counted from 0.
    pub step: u16,
    /// Whose turn it was.
    pub who: StateId,
    /// What it did or left undone.
    pub deed: Deed,
    /// What that changed: as it came, and in the course without the act, or with the answer that was missing.
    pub difference: Difference,
    /// Two or three other acts that it could have done in that step, each beside the other acts of its decision.
    pub offers: Vec<Act>,
}

/// What a turn makes of the futures of its moment, in which bots play on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lasting {
    /// What is otherwise in the end, as one sentence; that it is smaller than chance where it is.
    pub said: String,
    /// What a question about this turn counts, so that its answer speaks of what the turn moves.
    pub counted: Counted,
    /// Is nothing otherwise in the end by more than chance?
    pub is_chance: bool,
}

/// Weighs what is otherwise at a step by a delegation, in the futures of that moment.
pub type Lasts<'a> = dyn Fn(u16, StateId, Change) -> Lasting + 'a;

/// Did no delegation decide anything in the whole exercise?
pub fn is_unplayed(course: &Course<'_>) -> bool {
    course.decisions.iter().flatten().all(|decision| decision.acts.is_empty())
}

/// What may have been a turn.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub step: u16,
    pub who: StateId,
    pub deed: Deed,
    pub difference: Difference,
    pub weight: f64,
    /// Of what was left undone, the answer that would have changed most.
    pub answer: Option<Act>,
}
