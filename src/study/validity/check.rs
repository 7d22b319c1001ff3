//! What a face-validity check is, and the protocol by which it is played. Bounds are laid down here and in
//! the checks before anything is played.

use serde::{Deserialize, Serialize};

use super::finding::Finding;
use crate::scenario::Diagnostic;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{ParagraphId, StateId};
use crate::sim::parameters::Parameters;
use crate::sim::score::band;
use crate::study::outcome;
use crate::study::shard::Hands;

/// The fewest pairs on which a check may be judged (MODEL.md 1.2).
pub const PAIRS_MIN: u32 = 1000;

/// What is played of each check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The seed of all luck.
    pub seed: u64,
    /// Pairs of runs for each check; fewer than [`PAIRS_MIN`] are not judged, and not played.
    pub pairs: u32,
}

impl Default for Plan {
    fn default() -> Self {
        Self { seed: 1, pairs: 2 * PAIRS_MIN }
    }
}

/// How the checks are asked.
#[derive(Debug, Clone)]
pub struct Protocol<'a> {
    /// What is played.
    pub plan: Plan,
    /// The numbers of the model that is asked.
    pub model: Parameters,
    /// Who plays.
    pub hands: Hands<'a>,
}

/// So many runs of an arm, and who plays them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Runs<'a> {
    /// How many.
    pub count: u32,
    /// The seed of the study.
    pub seed: u64,
    /// Who plays them.
    pub hands: Hands<'a>,
}

impl Runs<'_> {
    /// So many times as many.
    pub fn times(self, factor: u32) -> Self {
        Self { count: self.count.saturating_mul(factor), ..self }
    }
}

impl<'a> Protocol<'a> {
    /// The model as it is, asked with so many pairs of runs and the usual luck.
    pub fn new(pairs: u32) -> Self {
        Self::of(Plan { pairs, ..Plan::default() })
    }

    /// The model as it is.
    pub fn of(plan: Plan) -> Self {
        Self { plan, model: Parameters::default(), hands: Hands::All }
    }

    /// The runs of an arm.
    pub(super) fn runs(&self) -> Runs<'a> {
        Runs { count: self.plan.pairs, seed: self.plan.seed, hands: self.hands }
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
    pub(super) run: fn(&Protocol<'_>) -> Result<Finding, Vec<Diagnostic>>,
}

impl ValidityCheck {
    /// Plays the pairs asked for and judges them.
    ///
    /// # Errors
    /// What the checker says about a laboratory that does not load.
    pub fn run(&self, protocol: &Protocol<'_>) -> Result<Finding, Vec<Diagnostic>> {
        let plan = Plan { pairs: protocol.plan.pairs.max(PAIRS_MIN), ..protocol.plan };
        (self.run)(&Protocol { plan, ..protocol.clone() })
    }
}

/// The score of a delegation, 0–100 (MODEL.md 7.14): of one commitment, or the mean of all. What was not tested
/// stands in the middle.
pub(super) fn standing(exercise: &Exercise, of: StateId, commitment: Option<ParagraphId>) -> f64 {
    let s = exercise.scenario();
    let scores = band::of_state(s, exercise.ledger().lines().iter().enumerate(), of);
    match commitment {
        Some(id) => scores[id.at()].score.unwrap_or(outcome::MIDDLE),
        None => outcome::standing(&s.instrument, &scores),
    }
}
