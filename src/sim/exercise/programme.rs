//! A measure that somebody has started: who keeps it up, how strong it is and how far it has come
//! (MODEL.md 7.3). How it moves on is written elsewhere.

use crate::sim::catalogue::measure::Measure;
use crate::sim::digest::digest;
use crate::sim::ids::{MeasureId, StateId, StateSet};

/// A measure that somebody has started.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Programme {
    /// The measure.
    pub measure: MeasureId,
    /// Who started or proposed it.
    pub by: StateId,
    /// Everybody for whom it holds.
    pub members: StateSet,
    /// Those of them who pay.
    pub payers: StateSet,
    /// Strength of the text, 1/3 to 1.
    pub strength: f64,
    /// Bought in a crisis: counts little until it is older.
    pub in_crisis: bool,
    /// Quarters since it was started.
    pub age_quarters: f64,
    /// How far it has come.
    pub stage: ProgrammeStage,
}

digest! { struct Programme {
    measure, by, members, payers, strength, in_crisis, age_quarters, stage
} }

/// How far a measure has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProgrammeStage {
    /// Adopted or agreed, not in force.
    UnderWay,
    /// In force, still at the strength of something bought in a crisis.
    Early,
    /// In force at full strength.
    InForce,
    /// In force long enough to count as sustained.
    Sustained,
    /// Over: nobody keeps it up.
    Ended,
}

digest! { enum ProgrammeStage { UnderWay, Early, InForce, Sustained, Ended } }

impl Programme {
    /// A measure just started.
    pub fn begun(
        measure: MeasureId,
        by: StateId,
        members: StateSet,
        payers: StateSet,
        strength: f64,
        in_crisis: bool,
    ) -> Self {
        Self {
            measure,
            by,
            members,
            payers,
            strength,
            in_crisis,
            age_quarters: 0.0,
            stage: ProgrammeStage::UnderWay,
        }
    }

    /// Quarters that it has been in force; below 0 while its lead time is not over.
    pub fn quarters_in_force(&self, measure: &Measure) -> f64 {
        self.age_quarters - f64::from(measure.lead_quarters)
    }
}
