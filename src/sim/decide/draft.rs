//! A decision in the making: legal by construction, because every act is checked as it is added, after the
//! acts before it. Sealing one (`seal.rs`) needs no second look.

use crate::sim::decide::refusal::Refusal;
use crate::sim::decide::spent::Spent;
use crate::sim::decision::{Act, Decision};
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;

/// A delegation's decision for the open step of one exercise.
#[derive(Debug, Clone)]
pub struct Draft {
    pub(super) seat: StateId,
    pub(super) step: u16,
    pub(super) seed: u64,
    pub(super) spent: Spent,
}

impl Draft {
    /// The acts so far.
    pub fn acts(&self) -> &[Act] {
        self.spent.acts()
    }

    /// What the acts so far have used up.
    pub fn spent(&self) -> &Spent {
        &self.spent
    }

    /// The acts so far as a decision.
    pub fn decision(&self) -> Decision {
        Decision::of(self.acts().iter().copied())
    }
}

impl Exercise {
    /// An empty draft for the open step.
    pub fn draft(&self, seat: StateId) -> Draft {
        Draft { seat, step: self.step, seed: self.seed, spent: Spent::default() }
    }

    /// Adds an act to a draft.
    ///
    /// # Errors
    /// The first reason why it may not be done; the draft is then as it was.
    #[inline]
    pub fn add(&self, draft: &mut Draft, act: Act) -> Result<(), Refusal> {
        let price = self.appraise(draft.seat, &act, &draft.spent)?;
        draft.spent.count_at(act, price);
        Ok(())
    }
}
