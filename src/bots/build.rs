//! Building: which measures a bot begins, and with whom.

use arrayvec::ArrayVec;

use super::hand::{Hand, Mind};
use crate::sim::catalogue::measure::Scope;
use crate::sim::chance::Stream;
use crate::sim::decision::Act;
use crate::sim::ids::{MeasureId, MeasureSet, STATES_MAX, StateId, StateSet};
use crate::sim::quantity::StateQuantity;
use crate::sim::view::Seat;

/// Begins measures. In a step of hours nobody starts a course: only what an open request asks for is begun.
pub fn build_measures(seat: &Seat, mind: &Mind, hand: &mut Hand) {
    let Some(step) = seat.step() else { return };
    let p = seat.catalogue().parameters();
    let asked = if hand.asked { seat.asked_for().1.and(mind.likes.obliging()) } else { MeasureSet::NONE };
    let kept = mind.manner.thrift * seat.own(StateQuantity::Budget);
    let spare = |hand: &Hand| seat.left(hand.draft.spent()).budget - kept;
    let considered = if step.crisis { asked } else { asked.or(mind.books.affordable(spare(hand))) };
    let wanted = mind.likes.most_wanted(considered, (asked, p.bot_asked), &mut hand.luck);
    let mut left = seat.measures_max();
    for (_, id) in wanted {
        if left == 0 {
            return;
        }
        // What was begun before it in this step is gone from the same purse.
        let price = seat.catalogue().measures()[id].price.budget();
        if (asked.has(id) || price <= spare(hand)) && start(seat, id, hand) {
            left -= 1;
        }
    }
}

fn start(seat: &Seat, id: MeasureId, hand: &mut Hand) -> bool {
    let scope = seat.catalogue().measures()[id].scope;
    match scope {
        Scope::Unilateral => hand.take(seat, Act::Adopt(id)),
        // Somebody has to table it, not everybody.
        Scope::Consensus(_) if hand.luck.unit() >= seat.catalogue().parameters().bot_leads => false,
        Scope::Consensus(_) => propose(seat, id, StateSet::NONE, hand),
        Scope::Bilateral => {
            let partners = by_trust(seat, &mut hand.luck);
            partners.into_iter().take(4).any(|other| propose(seat, id, StateSet::only(other), hand))
        }
        Scope::Minilateral(count) => {
            let partners = by_trust(seat, &mut hand.luck);
            let to = partners.into_iter().take(usize::from(count) + 2).fold(StateSet::NONE, StateSet::with);
            propose(seat, id, to, hand)
        }
    }
}

/// Puts a joint measure on the table, unless it has failed there just now: nobody asks the same of the same twice
/// in two steps.
fn propose(seat: &Seat, measure: MeasureId, to: StateSet, hand: &mut Hand) -> bool {
    !seat.tabled_within(2, measure, to) && hand.take(seat, Act::Propose { measure, to })
}

/// The other delegations, those trusted more first, with a little luck between equals.
fn by_trust(seat: &Seat, luck: &mut Stream) -> ArrayVec<StateId, STATES_MAX> {
    let mut liked: ArrayVec<(f64, StateId), STATES_MAX> = ArrayVec::new();
    for other in seat.everybody().without(seat.me()).iter() {
        liked.push((seat.trust(other) + 0.1 * luck.unit(), other));
    }
    liked.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    liked.into_iter().map(|(_, other)| other).collect()
}
