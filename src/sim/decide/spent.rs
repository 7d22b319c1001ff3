//! What the acts before the next one in the same decision have used up.

use crate::sim::catalogue::price::Price;
use crate::sim::decision::{ACTS_MAX, Act};
use crate::sim::exercise::Exercise;
use crate::sim::ids::{MeasureId, MeasureSet, StateId};

/// What the acts before this one in the same decision have used up.
#[derive(Debug, Clone, Default)]
pub struct Spent {
    price: Price,
    measures: usize,
    choices: usize,
    /// The measures that they start, and the choices that they make, as bits: most acts are not among them.
    started: MeasureSet,
    made: u64,
    acts: arrayvec::ArrayVec<Act, ACTS_MAX>,
}

impl Spent {
    /// Counts an act that has been checked, with what it costs.
    #[inline]
    pub(in crate::sim) fn count_at(&mut self, act: Act, price: Price) {
        match act {
            Act::Adopt(measure) | Act::Propose { measure, .. } => {
                self.measures += 1;
                self.started = self.started.with(measure);
            }
            Act::Respond { choice, .. } => {
                self.choices += 1;
                self.made |= 1u64.checked_shl(choice.0.into()).unwrap_or(0);
            }
            Act::Answer { .. } => {}
        }
        self.price.add(price);
        // A decision never holds more acts than fit here.
        let _ = self.acts.try_push(act);
    }

    /// Counts an act that has been checked.
    pub(in crate::sim) fn count(&mut self, exercise: &Exercise, seat: StateId, act: Act) {
        self.count_at(act, exercise.price(seat, &act));
    }

    /// Is this very act among them? Most are the first of their kind, and nothing is searched for.
    #[inline]
    pub(in crate::sim) fn has(&self, act: &Act) -> bool {
        let some = match *act {
            Act::Adopt(measure) | Act::Propose { measure, .. } => self.has_measure(measure),
            Act::Respond { choice, .. } => {
                self.made.checked_shr(choice.0.into()).is_some_and(|made| made & 1 == 1)
            }
            Act::Answer { .. } => !self.acts.is_empty(),
        };
        some && self.acts.contains(act)
    }

    /// Is this measure among them, with whichever partners?
    #[inline]
    pub(in crate::sim) fn has_measure(&self, id: MeasureId) -> bool {
        self.started.has(id)
    }

    /// The acts counted so far.
    pub fn acts(&self) -> &[Act] {
        &self.acts
    }

    /// What they cost together.
    pub fn price(&self) -> Price {
        self.price
    }

    /// How many of them start a measure.
    pub(in crate::sim) fn measures(&self) -> usize {
        self.measures
    }

    /// How many of them are crisis choices.
    pub(in crate::sim) fn choices(&self) -> usize {
        self.choices
    }
}

impl Exercise {
    /// What these acts of one delegation use up.
    pub fn spent(&self, seat: StateId, acts: &[Act]) -> Spent {
        let mut spent = Spent::default();
        for act in acts {
            spent.count(self, seat, *act);
        }
        spent
    }
}
