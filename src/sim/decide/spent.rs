//! What the acts before the next one in the same decision have used up.

use crate::sim::catalogue::price::Price;
use crate::sim::decision::{ACTS_MAX, Act};
use crate::sim::exercise::Exercise;
use crate::sim::ids::{CHOICES_MAX, ChoiceId, MeasureId, MeasureSet, ProposalId, StateId};

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
                self.made |= 1 << (choice.at() % CHOICES_MAX);
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

    /// Is this very act, which makes this choice, among them? Mostly the choice is not, and nothing is searched for.
    #[inline]
    pub(in crate::sim) fn has_made(&self, choice: ChoiceId, act: &Act) -> bool {
        self.made >> (choice.at() % CHOICES_MAX) & 1 == 1 && self.acts.contains(act)
    }

    /// Does one of them take a position on this proposal?
    #[inline]
    pub(in crate::sim) fn has_answered(&self, id: ProposalId) -> bool {
        self.acts.iter().any(|act| act.stance_on(id).is_some())
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
