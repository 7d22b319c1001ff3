//! What the end of an exercise is worth to one delegation: one number for comparing options, never shown to
//! people as a score.

use serde::Serialize;

use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::sim::score::band;
use crate::study::outcome;

/// The end of an exercise in the eyes of one delegation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Payoff {
    /// How well it lives up to the instrument, 0–100; see [`outcome::standing`].
    pub standing: f64,
    /// Weighted share of its national objectives reached, 0–1; none if it has none.
    pub wants: Option<f64>,
}

impl Payoff {
    /// The end of an exercise as one delegation sees it.
    pub fn of(exercise: &Exercise, state: StateId) -> Self {
        let s = exercise.scenario();
        let scores = band::of_state(s, exercise.ledger().lines().iter().enumerate(), state);
        Self { standing: outcome::standing(&s.instrument, &scores), wants: outcome::wants(exercise, state) }
    }

    /// One number, 0–1: half the commitments and half the national objectives, or the commitments alone for a
    /// delegation without objectives.
    pub fn value(self) -> f64 {
        let standing = self.standing / 100.0;
        self.wants.map_or(standing, |wants| 0.5 * standing + 0.5 * wants)
    }
}
