//! An exercise that was played, with every moment at which delegations decided: what a debrief looks back on.

use crate::sim::decision::Decision;
use crate::sim::exercise::Exercise;

/// An exercise from its first step to its last, or as far as it was played.
#[derive(Debug, Clone)]
pub struct Course<'a> {
    /// The exercise as it stands after the last step that was closed.
    pub exercise: &'a Exercise,
    /// The exercise as each step closed, before anything that was decided in it was carried out. Nothing is sealed.
    pub moments: Vec<&'a Exercise>,
    /// What was decided in each step, in the order of the seats.
    pub decisions: &'a [Vec<Decision>],
}
