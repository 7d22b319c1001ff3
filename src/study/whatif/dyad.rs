//! What is read between two delegations at the end of a future.

use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;

/// Trust and tension between two delegations.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dyad {
    /// Tension between them, 0–1.
    pub tension: f64,
    /// Their trust in each other, 0–1: the mean of both ways.
    pub trust: f64,
}

impl Dyad {
    /// As it stands in an exercise.
    pub fn of(exercise: &Exercise, [one, other]: [StateId; 2]) -> Self {
        let world = exercise.world();
        Self {
            tension: world.tension(one, other),
            trust: (world.trust(one, other) + world.trust(other, one)) / 2.0,
        }
    }
}
