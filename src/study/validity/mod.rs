//! The face-validity study: what an expert expects of the model (MODEL.md 1.2), asked of the rules themselves.
//!
//! Every check plays pairs of runs that share all luck which the difference between their arms does not touch, in
//! a small scenario of its own under `assets/study/` (the last one in all scenarios that are played), and judges figures with their 95 % intervals. Where a check
//! fails, the model is mended and never the check.

mod aid;
mod channels;
mod consensus;
mod dominance;
pub mod finding;
mod force;
pub mod lab;
mod lag;
mod mending;
mod naming;
pub mod play;
mod probes;
mod shutdown;

pub use finding::Finding;

use crate::scenario::Diagnostic;
use crate::sim::catalogue::terms::Polarity;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{ParagraphId, StateId};
use crate::sim::parameters::Parameters;

/// The fewest pairs on which a check may be judged (MODEL.md 1.2).
pub const PAIRS_MIN: u32 = 1000;

/// How the checks are asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Study {
    /// Pairs of runs for each check; fewer than [`PAIRS_MIN`] are not judged, and not played.
    pub pairs: u32,
    /// The numbers of the model that is asked.
    pub model: Parameters,
}

impl Study {
    /// The model as it is, asked with so many pairs of runs.
    pub fn new(pairs: u32) -> Self {
        Self { pairs, model: Parameters::default() }
    }
}

/// One check.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    /// Its id in MODEL.md 1.2.
    pub id: &'static str,
    /// Its number: part of the seed of all its runs.
    number: u8,
    /// Plays so many pairs and judges them.
    run: fn(&Study) -> Result<Finding, Vec<Diagnostic>>,
}

impl Check {
    /// Plays the pairs asked for and judges them.
    ///
    /// # Errors
    /// What the checker says about a laboratory that does not load.
    pub fn run(&self, study: &Study) -> Result<Finding, Vec<Diagnostic>> {
        (self.run)(&Study { pairs: study.pairs.max(PAIRS_MIN), ..study.clone() })
    }
}

/// Every check that plays its own runs, in the order of MODEL.md 1.2.
pub const CHECKS: [Check; 10] = [
    channels::CHECK,
    aid::CHECK,
    naming::CHECK,
    probes::CHECK,
    shutdown::CHECK,
    lag::CHECK,
    mending::CHECK,
    consensus::CHECK,
    force::CHECK,
    dominance::CHECK,
];

/// A delegation's points of evidence for, less those against with their weight (MODEL.md 7.14), of one promise or of all.
fn net_points(exercise: &Exercise, of: StateId, promise: Option<ParagraphId>) -> f64 {
    let against = exercise.scenario().parameters.against_weight;
    let entries = exercise.ledger().entries().iter();
    let counted = entries.filter(|entry| entry.actor == of && promise.is_none_or(|id| entry.paragraph == id));
    counted
        .map(|entry| match entry.polarity {
            Polarity::For => entry.points(),
            Polarity::Against => -against * entry.points(),
        })
        .sum()
}
