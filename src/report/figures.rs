//! Three numbers of a whole exercise, and the same three with the same luck and nobody acting.
//!
//! They are outcomes and no conduct: damage hangs on luck as much as on decisions. Beside the same luck with
//! nobody acting the luck falls out (MODEL.md 4), so the difference is what people did.

use std::sync::Arc;

use serde::Serialize;

use crate::session::Course;
use crate::sim::exercise::Exercise;
use crate::sim::scenario::Scenario;

/// The outcome of an exercise for the region.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Figures {
    /// Damage of all delegations together, in the units of MODEL.md 7.6.
    pub damage: f64,
    /// The highest rung of the crisis ladder that any incident reached, 0–8.
    pub rung_peak: u8,
    /// Regional cohesion, 0–1.
    pub cohesion: f64,
}

/// The figures of an exercise as it stands.
pub fn of(exercise: &Exercise) -> Figures {
    Figures {
        damage: exercise.world().states.iter().map(|state| state.damage).sum(),
        rung_peak: exercise.incidents().iter().map(|incident| incident.rung_peak).max().unwrap_or(0),
        cohesion: exercise.world().cohesion(),
    }
}

/// The figures of an exercise that was played had nobody done anything, to its end: with the same luck in every step.
pub fn of_nobody_in(course: &Course<'_>) -> Figures {
    let mut exercise = course.of_nobody(|_| {});
    exercise.reseed(course.exercise.seed());
    while !exercise.is_over() {
        exercise.advance();
    }
    of(&exercise)
}

/// The figures of the same scenario with the same luck in which nobody did anything.
pub fn of_nobody_acting(scenario: &Arc<Scenario>, seed: u64) -> Figures {
    let mut exercise = Exercise::new(Arc::clone(scenario), seed);
    while !exercise.is_over() {
        exercise.advance();
    }
    of(&exercise)
}
