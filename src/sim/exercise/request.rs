//! A request or notice that was made of a delegation, and whether it has been answered (MODEL.md 7.16).

use crate::sim::digest::digest;
use crate::sim::ids::{InjectId, OccasionId, StateId};

/// A request or notice that waits for an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Request {
    /// The inject that made it.
    pub inject: InjectId,
    /// The delegation that is asked.
    pub of: StateId,
    /// It counts as unanswered when the step before this one has closed.
    pub due: u16,
    /// The test that it puts the delegation to.
    pub test: OccasionId,
    /// Has it been answered?
    pub answered: bool,
    /// Is it settled, one way or the other?
    pub closed: bool,
}

digest! { struct Request { inject, of, due, test, answered, closed } }

impl Request {
    /// Does it wait for an answer?
    #[inline]
    pub(in crate::sim) fn waits(&self) -> bool {
        !self.closed && !self.answered
    }
}
