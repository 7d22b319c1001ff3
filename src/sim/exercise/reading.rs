//! The indicators that can be read off what is in place, without looking at what anybody did: which they are when a crisis
//! begins and at the end, worked out once.

use typed_index_collections::TiVec;

use crate::sim::catalogue::instrument::Indicator;
use crate::sim::catalogue::measure::{Measure, Nature};
use crate::sim::catalogue::occasion::{Measured, OccasionKind, Side};
use crate::sim::ids::{IndicatorId, ParagraphId};
use crate::sim::parameters::Parameters;
use crate::sim::quantity::clip;
use crate::sim::scenario::Scenario;

/// An indicator that can be read off what is in place.
#[derive(Debug, Clone, Copy)]
pub(in crate::sim) struct Reading {
    pub id: IndicatorId,
    pub paragraph: ParagraphId,
    pub measured: Measured,
    pub low: f64,
    pub high: f64,
    /// The row of what is in force, for an indicator that counts that.
    pub row: usize,
    /// A lack is noted too: the scenario trains its paragraph.
    pub owed: bool,
}

impl Reading {
    /// All readings of this situation, in the order of the instrument.
    pub fn all(s: &Scenario, kind: OccasionKind, row: &TiVec<IndicatorId, u8>) -> Vec<Self> {
        let is_read = |(_, indicator): &(IndicatorId, &Indicator)| match indicator.measured.side() {
            Side::Preparation => true,
            Side::Conduct => kind == OccasionKind::End && indicator.measured == Measured::Belief,
        };
        let trains =
            |paragraph| s.objectives.iter().any(|objective| objective.paragraphs.contains(&paragraph));
        let reading = |(id, &Indicator { paragraph, measured, low, high, .. }): (IndicatorId, &Indicator)| {
            Self { id, paragraph, measured, low, high, row: row[id].into(), owed: trains(paragraph) }
        };
        s.instrument.indicators.iter_enumerated().filter(is_read).map(reading).collect()
    }
}

/// Where a measure in force counts, and for how much.
#[derive(Debug, Clone)]
pub(in crate::sim) struct Counted {
    /// The rows of what is in force in the paragraphs that it serves, each once.
    pub rows: Vec<u8>,
    /// What it is worth at full strength, in points.
    pub worth: f64,
    /// The share of that which is practised where it was built, 0–1; the rest is paper.
    pub practised: f64,
    /// It is aid, and who uses aid well does its share of it.
    pub aid: bool,
}

impl Counted {
    /// What a measure that has these rows counts for.
    pub fn of(p: &Parameters, measure: &Measure, rows: Vec<u8>) -> Self {
        let (worth, practised) = match measure.nature {
            Nature::Words => (p.points_words, 0.0),
            // A rule that costs little is paper; a law or a service that costs much has people behind it.
            Nature::Procedure => {
                (p.points_procedure, clip((measure.price.budget() - 1.0) / p.points_dear, (0.0, 1.0)))
            }
            Nature::Practice => (p.points_practice, 1.0),
        };
        Self { rows, worth, practised, aid: measure.is_aid() }
    }
}
