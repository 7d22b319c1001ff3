//! How well a commitment was lived up to, with how much of a test stands behind it: the sums of which bands are means
//! (MODEL.md 7.14).

use serde::{Deserialize, Serialize};

/// Levels with the weight of their tests.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Weighed {
    /// The sum of the levels, each times the weight of its test.
    pub sum: f64,
    /// How much of a test stands behind it.
    pub weight: f64,
}

impl Weighed {
    /// Nothing but this level, of so much of a test.
    pub fn of(level: f64, weight: f64) -> Self {
        Self { sum: weight * level, weight }
    }

    /// The mean level, 0–1; none of nothing.
    pub fn level(self) -> Option<f64> {
        (self.weight > 0.0).then(|| self.sum / self.weight)
    }

    /// Both together.
    pub fn plus(self, other: Self) -> Self {
        Self { sum: self.sum + other.sum, weight: self.weight + other.weight }
    }

    /// The other is added only where that lifts the mean.
    pub fn lifted_by(self, other: Self) -> Self {
        let lifts = self.weight <= 0.0 || other.sum * self.weight > self.sum * other.weight;
        if lifts { self.plus(other) } else { self }
    }

    /// The same level, of so many times the weight.
    pub fn times(self, factor: f64) -> Self {
        Self { sum: factor * self.sum, weight: factor * self.weight }
    }

    /// The same level, of at most so much of a test.
    pub fn at_most(self, most: f64) -> Self {
        self.level().map_or(self, |level| Self::of(level, self.weight.min(most)))
    }
}
