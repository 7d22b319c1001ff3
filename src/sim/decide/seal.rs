//! Sealing: a decision is checked as a whole and kept closed until the step closes. A head of delegation may open it
//! again; a refused decision leaves no trace. Nothing is carried out or paid for here.

use crate::sim::decide::draft::Draft;
use crate::sim::decide::refusal::{Refusal, RefusedAct};
use crate::sim::decide::spent::Spent;
use crate::sim::decision::{ACTS_MAX, Act, Decision};
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;

impl Exercise {
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

    /// Seals a delegation's decision for the open step.
    ///
    /// # Errors
    /// The first act that may not be done, and why. The exercise is then as it was before.
    pub fn decide(&mut self, seat: StateId, decision: &Decision) -> Result<(), RefusedAct> {
        let refuse = |act, why| RefusedAct { seat, act, why };
        if self.is_over() {
            return Err(refuse(0, Refusal::Over));
        }
        if seat.at() >= self.decisions.len() {
            return Err(refuse(0, Refusal::Unknown));
        }
        if self.sealed.has(seat) {
            return Err(refuse(0, Refusal::AlreadySealed));
        }
        let mut spent = Spent::default();
        for (place, act) in decision.acts.iter().enumerate() {
            self.check(seat, act, &spent).map_err(|why| refuse(place, why))?;
            spent.count(self, seat, *act);
        }
        self.keep(seat, &decision.acts);
        Ok(())
    }

    /// The decision a delegation has sealed for the open step. For the conductor and its record only.
    pub fn sealed_decision(&self, seat: StateId) -> Option<Decision> {
        self.decisions.get(seat).filter(|_| self.sealed.has(seat)).cloned()
    }

    /// Opens a sealed decision again, so that the head of delegation can change it before the step closes.
    pub fn unseal(&mut self, seat: StateId) -> Option<Decision> {
        let decision = self.sealed_decision(seat)?;
        self.sealed = self.sealed.without(seat);
        self.decisions[seat].acts.clear();
        Some(decision)
    }

    /// Keeps a decision that has been checked.
    pub(in crate::sim) fn keep(&mut self, seat: StateId, acts: &[Act]) {
        let kept = &mut self.decisions[seat].acts;
        kept.clear();
        // Both lists have the same room.
        let _ = kept.try_extend_from_slice(&acts[..acts.len().min(ACTS_MAX)]);
        self.sealed = self.sealed.with(seat);
    }
}
