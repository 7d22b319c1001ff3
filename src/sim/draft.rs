//! A decision in the making: legal by construction, because every act is checked as it is added, after the
//! acts before it. Sealing one needs no second look.

use super::decision::{Act, Decision};
use super::exercise::Exercise;
use super::ids::StateId;
use super::legal::Spent;
use super::refusal::{Refusal, RefusedAct};

/// A delegation's decision for the open step of one exercise.
#[derive(Debug, Clone)]
pub struct Draft {
    seat: StateId,
    step: u16,
    seed: u64,
    spent: Spent,
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
        self.check(draft.seat, &act, &draft.spent)?;
        draft.spent.count(&self.scenario, self, act);
        Ok(())
    }

    /// Seals a draft. Between two steps nothing that a draft was checked against changes, so that it is
    /// still legal if it was begun in the open step of this exercise; any other is checked anew.
    ///
    /// # Errors
    /// As for [`Exercise::decide`].
    pub fn seal(&mut self, draft: &Draft) -> Result<(), RefusedAct> {
        let current = draft.step == self.step && draft.seed == self.seed && !self.is_over();
        let free = draft.seat.at() < self.scenario.states.len() && !self.sealed.has(draft.seat);
        if !(current && free) {
            return self.decide(draft.seat, &draft.decision());
        }
        self.keep(draft.seat, draft.acts());
        Ok(())
    }
}
