//! What an act costs, and what a delegation has left after the acts before it. Everybody who needs one of these
//! numbers asks here: the check of an act, the draft, the adjudication, and through the lens every front and bot.

use crate::sim::catalogue::measure::Measure;
use crate::sim::catalogue::price::Price;
use crate::sim::decide::spent::Spent;
use crate::sim::decision::{Act, Stance};
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::sim::parameters::Parameters;
use crate::sim::quantity::StateQuantity;

/// What a delegation has left in the open step, after some acts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Purse {
    /// Budget points.
    pub budget: f64,
    /// Points of political capital.
    pub political: f64,
    /// Measures that it may still start in this step.
    pub measures: usize,
    /// Crisis choices that it may still make in this step.
    pub choices: usize,
}

impl Exercise {
    /// What an act costs this delegation. Adjudication takes exactly this, with two exceptions: an act that
    /// lapses at the close costs nothing, and an answer costs its price only if the text is agreed as it stands.
    /// Of a softened text everybody who contributes pays the share that `contribution` says, which is never more
    /// than the price of the answer; a text that fails costs nobody a contribution.
    pub fn price(&self, seat: StateId, act: &Act) -> Price {
        let s = &*self.scenario;
        match *act {
            Act::Adopt(measure) | Act::Propose { measure, .. } => {
                s.measures.get(measure).map_or(Price::NOTHING, |measure| measure.price)
            }
            Act::Respond { choice, .. } => {
                s.choices.get(choice).map_or(Price::NOTHING, |choice| choice.price)
            }
            Act::Answer { proposal, stance } => match self.proposals.get(proposal) {
                Some(proposal) if proposal.asked.has(seat) => {
                    answer_price(&s.parameters, &s.measures[proposal.measure], stance)
                }
                // Whoever is not asked has nothing to answer, and is not told what others would pay.
                Some(_) | None => Price::NOTHING,
            },
        }
    }

    /// The budget points and the political capital that the delegation has left after these acts.
    #[inline]
    pub(super) fn points_left(&self, seat: StateId, spent: &Spent) -> (f64, f64) {
        let (own, price) = (&self.world.states[seat], spent.price());
        let budget = own.get(StateQuantity::Budget) - price.budget();
        (budget, own.get(StateQuantity::PoliticalCapital) - price.political())
    }

    /// What the delegation has left in the open step after these acts.
    pub fn left(&self, seat: StateId, spent: &Spent) -> Purse {
        let (budget, political) = self.points_left(seat, spent);
        Purse {
            budget,
            political,
            measures: self.measures_max().saturating_sub(spent.measures()),
            choices: self.choices_max().saturating_sub(spent.choices()),
        }
    }
}

/// What a position on a proposal costs at most: contributors pay, and who wants an amendment would soften the
/// text at least by that one (MODEL.md 7.4).
pub(super) fn answer_price(p: &Parameters, measure: &Measure, stance: Stance) -> Price {
    match stance {
        Stance::Support => contribution(measure, text_strength(p, 0)),
        Stance::Amend => contribution(measure, text_strength(p, 1)),
        Stance::Acquiesce | Stance::Block => Price::NOTHING,
    }
}

/// What each contributor to an agreed text of this strength pays. Who receives aid pays nothing for saying yes.
pub(in crate::sim) fn contribution(measure: &Measure, strength: f64) -> Price {
    if measure.is_aid() { Price::NOTHING } else { Price::of_budget(measure.price.budget() * strength) }
}

/// The strength of a text after so many amendments, from the floor to 1.
pub(in crate::sim) fn text_strength(p: &Parameters, amendments: usize) -> f64 {
    let counted = amendments.min(usize::from(p.amendments_max)) as f64;
    (1.0 - p.amendment_step * counted).max(p.amendment_floor)
}
