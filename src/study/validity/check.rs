//! What a face-validity check is, and the protocol by which it is played. Bounds are laid down here and in
//! the checks before anything is played.

use super::finding::Finding;
use crate::scenario::Diagnostic;
use crate::sim::catalogue::terms::Polarity;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{ParagraphId, StateId};
use crate::sim::parameters::Parameters;

/// The fewest pairs on which a check may be judged (MODEL.md 1.2).
pub const PAIRS_MIN: u32 = 1000;

/// How the checks are asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Protocol {
    /// Pairs of runs for each check; fewer than [`PAIRS_MIN`] are not judged, and not played.
    pub pairs: u32,
    /// The numbers of the model that is asked.
    pub model: Parameters,
}

impl Protocol {
    /// The model as it is, asked with so many pairs of runs.
    pub fn new(pairs: u32) -> Self {
        Self { pairs, model: Parameters::default() }
    }
}

/// One check of the study.
#[derive(Debug, Clone, Copy)]
pub struct ValidityCheck {
    /// Its id, such as `FV-01`; the patterns of MODEL.md 1.2 are listed by it.
    pub id: &'static str,
    /// Its number: part of the seed of all its runs.
    pub(super) number: u8,
    /// Plays so many pairs and judges them.
    pub(super) run: fn(&Protocol) -> Result<Finding, Vec<Diagnostic>>,
}

impl ValidityCheck {
    /// Plays the pairs asked for and judges them.
    ///
    /// # Errors
    /// What the checker says about a laboratory that does not load.
    pub fn run(&self, protocol: &Protocol) -> Result<Finding, Vec<Diagnostic>> {
        (self.run)(&Protocol { pairs: protocol.pairs.max(PAIRS_MIN), ..protocol.clone() })
    }
}

/// A delegation's points of evidence for, less those against with their weight (MODEL.md 7.14), of one commitment or of all.
pub(super) fn net_points(exercise: &Exercise, of: StateId, commitment: Option<ParagraphId>) -> f64 {
    let against = exercise.scenario().parameters.against_weight;
    let entries = exercise.ledger().entries().iter();
    let counted =
        entries.filter(|entry| entry.actor == of && commitment.is_none_or(|id| entry.paragraph == id));
    counted
        .map(|entry| match entry.polarity {
            Polarity::For => entry.points(),
            Polarity::Against => -against * entry.points(),
        })
        .sum()
}
