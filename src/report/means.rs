//! A delegation's own means as rows: what each is called, how much there is of it in words, and as a share where it
//! has a scale. Every front and the printed card lay out this list.

use super::labels;
use crate::sim::quantity::StateQuantity;
use crate::sim::view::SeatView;
use crate::words::{share, tell};

/// One of the means.
#[derive(Debug, Clone, PartialEq)]
pub struct MeansRow {
    /// Which one, so that a front may colour it.
    pub quantity: StateQuantity,
    /// What it is called.
    pub label: String,
    /// How much there is: "3.5", "6.0 / 10", "45 %".
    pub value: String,
    /// How much of the most there can be, 0–1; none where there is no such scale, or where its middle is what counts.
    pub share: Option<f64>,
}

impl MeansRow {
    /// "Label: value", for a front that writes lines.
    pub fn line(&self) -> String {
        tell("card-row", &[("label", &self.label), ("value", &self.value)])
    }
}

/// All of them, in the order of the rules.
pub fn means(seat: &SeatView) -> Vec<MeansRow> {
    seat.own.iter().map(|(quantity, value)| one(*quantity, *value)).collect()
}

fn one(quantity: StateQuantity, level: f64) -> MeansRow {
    let (low, high) = quantity.range();
    let (value, share) = match quantity {
        StateQuantity::Budget => (format!("{level:.1}"), None),
        StateQuantity::Rights => (format!("{level:+.0}"), None),
        StateQuantity::PoliticalCapital => {
            (format!("{level:.1} / {high:.0}"), Some((level - low) / (high - low)))
        }
        StateQuantity::Pressure
        | StateQuantity::Capacity
        | StateQuantity::Exposure
        | StateQuantity::CtCapacity
        | StateQuantity::DigitalTrust => (share(level), Some(level)),
    };
    MeansRow { quantity, label: labels::quantity(quantity), value, share }
}
