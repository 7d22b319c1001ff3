//! The indicators that can be read off what is in place, without looking at what anybody did: which they are when a crisis
//! begins and at the end, worked out once.

use crate::sim::catalogue::instrument::Indicator;
use crate::sim::catalogue::occasion::{Measured, OccasionKind, Side};
use crate::sim::ids::{IndicatorId, ParagraphId};
use crate::sim::scenario::Scenario;

/// An indicator that can be read off what is in place.
#[derive(Debug, Clone, Copy)]
pub(in crate::sim) struct Reading {
    pub id: IndicatorId,
    pub paragraph: ParagraphId,
    pub measured: Measured,
    pub low: f64,
    pub high: f64,
    /// A lack is noted too: the scenario trains its paragraph.
    pub owed: bool,
}

impl Reading {
    /// All readings of this situation, in the order of the instrument.
    pub fn all(s: &Scenario, kind: OccasionKind) -> Vec<Self> {
        let is_read = |(_, indicator): &(IndicatorId, &Indicator)| match indicator.measured.side() {
            Side::Preparation => true,
            Side::Conduct => kind == OccasionKind::End && indicator.measured == Measured::Belief,
        };
        let trains =
            |paragraph| s.objectives.iter().any(|objective| objective.paragraphs.contains(&paragraph));
        let reading = |(id, &Indicator { paragraph, measured, low, high, .. }): (IndicatorId, &Indicator)| {
            Self { id, paragraph, measured, low, high, owed: trains(paragraph) }
        };
        s.instrument.indicators.iter_enumerated().filter(is_read).map(reading).collect()
    }
}
