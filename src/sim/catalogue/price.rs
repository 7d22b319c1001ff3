//! What something costs a delegation.

use serde::Serialize;

/// What something costs a delegation. Only the rules make prices and add them up; a front shows them.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Price {
    budget: f64,
    political: f64,
}

impl Price {
    /// The price of what costs nothing.
    pub(in crate::sim) const NOTHING: Self = Self { budget: 0.0, political: 0.0 };

    /// A price as a catalogue prints it: whole budget points and whole points of political capital.
    pub(crate) fn printed(budget: u8, political: u8) -> Self {
        Self { budget: budget.into(), political: political.into() }
    }

    /// A price in budget points alone.
    pub(in crate::sim) fn of_budget(budget: f64) -> Self {
        Self { budget, political: 0.0 }
    }

    /// Budget points, 0 and up.
    pub fn budget(self) -> f64 {
        self.budget
    }

    /// Points of political capital, 0 and up.
    pub fn political(self) -> f64 {
        self.political
    }

    /// Adds the price of one thing more.
    pub(in crate::sim) fn add(&mut self, other: Self) {
        self.budget += other.budget;
        self.political += other.political;
    }
}
