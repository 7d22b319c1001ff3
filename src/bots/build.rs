//! Building: which measures a bot begins, and with whom.

use std::ops::ControlFlow;

use super::best::Best;
use super::hand::{Hand, Mind};
use crate::sim::catalogue::measure::Scope;
use crate::sim::decision::Act;
use crate::sim::ids::{MeasureId, MeasureSet, STATES_MAX, StateId, StateSet};
use crate::sim::quantity::StateQuantity;
use crate::sim::view::Seat;

/// Begins measures. In a step of hours nobody starts a course: only what an open request asks for is begun.
pub fn build_measures(seat: &Seat, mind: &Mind, hand: &mut Hand) {
    let Some(step) = seat.step() else { return };
    let p = seat.catalogue().parameters();
    let asked = if hand.asked { seat.asked_for().1.and(mind.likes.obliging()) } else { MeasureSet::NONE };
    if step.crisis && asked.is_empty() {
        return;
    }
    let kept = mind.manner.thrift * seat.own(StateQuantity::Budget);
    let spare = |hand: &Hand| seat.left(hand.draft.spent()).budget - kept;
    let considered = if step.crisis { asked } else { asked.or(mind.books.affordable(spare(hand))) };
    let considered = considered.minus(seat.had());
    let mut left = seat.measures_max();
    if considered.is_empty() || left == 0 {
        return;
    }
    mind.likes.offer_most_wanted(considered, (asked, p.bot_asked), seat.taste(), |_, id| {
        let measure = &seat.catalogue().measures()[id];
        // What was begun before it in this step is gone from the same purse.
        let affordable = asked.has(id) || measure.price.budget() <= spare(hand);
        if affordable && start(seat, id, measure.scope, hand) {
            left -= 1;
        }
        if left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
}

fn start(seat: &Seat, id: MeasureId, scope: Scope, hand: &mut Hand) -> bool {
    match scope {
        Scope::Unilateral => hand.take(seat, Act::Adopt(id)),
        // Somebody has to table it, not everybody.
        Scope::Consensus(_) if !leads(seat, id) => false,
        Scope::Consensus(_) => propose(seat, id, StateSet::NONE, hand),
        Scope::Bilateral => {
            trusted(seat, id, 4).iter().any(|other| propose(seat, id, StateSet::only(other), hand))
        }
        Scope::Minilateral(count) => {
            let partners = trusted(seat, id, usize::from(count) + 2);
            let to = partners.iter().fold(StateSet::NONE, StateSet::with);
            propose(seat, id, to, hand)
        }
    }
}

/// Puts a joint measure on the table, unless it has failed there just now: nobody asks the same of the same twice
/// in two steps.
fn propose(seat: &Seat, measure: MeasureId, to: StateSet, hand: &mut Hand) -> bool {
    !seat.tabled_within(2, measure, to) && hand.take(seat, Act::Propose { measure, to })
}

fn leads(seat: &Seat, id: MeasureId) -> bool {
    seat.partners(id).at(u32::from(seat.me().0)) < seat.catalogue().parameters().bot_leads
}

/// Of the other delegations so many that are trusted most, with a little luck between equals.
fn trusted(seat: &Seat, measure: MeasureId, most: usize) -> Best<StateId, STATES_MAX> {
    let mut luck = seat.partners(measure);
    let mut best = Best::of(most);
    for other in seat.everybody().without(seat.me()).iter() {
        best.offer(seat.trust(other) + 0.1 * luck.at(u32::from(other.0)), other);
    }
    best
}
