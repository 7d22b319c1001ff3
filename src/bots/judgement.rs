//! How every reasoning bot decides: it takes positions, answers incidents (`crisis.rs`), builds measures, each time
//! the legal act it values most. What it values is its temperament's [`Manner`].
//!
//! The order matters, because what is spent first is not there for the rest: positions come first, because a
//! proposal waits for one step only (MODEL.md 7.4); a crisis comes before building, because it does not wait
//! a quarter. An act that the rules refuse is passed over, so a decision is legal at every moment and needs
//! no repair at the end.

use super::crisis::answer_incidents;
use super::manner::{Hand, Manner};
use crate::sim::catalogue::measure::{Measure, Scope};
use crate::sim::chance::Stream;
use crate::sim::decide::draft::Draft;
use crate::sim::decision::{Act, Stance};
use crate::sim::ids::{MeasureId, MeasureSet, StateId, StateSet};
use crate::sim::quantity::StateQuantity;
use crate::sim::view::Seat;

/// The decision of a bot of this manner.
pub fn decide(seat: &Seat, manner: &Manner) -> Draft {
    let mut hand = Hand { draft: seat.draft(), luck: seat.luck() };
    take_positions(seat, manner, &mut hand);
    answer_incidents(seat, manner, &mut hand);
    build_measures(seat, manner, &mut hand);
    hand.draft
}

fn take_positions(seat: &Seat, manner: &Manner, hand: &mut Hand) {
    let p = seat.catalogue().parameters();
    for (proposal, measure, by) in seat.open_proposals() {
        let fondness = p.bot_fondness * (seat.trust(by) - 0.5);
        let stance = match position(seat, manner, seat.objection(measure) - fondness) {
            Stance::Support | Stance::Amend if !manner.pays => Stance::Acquiesce,
            other => other,
        };
        // What cannot be paid for is let pass.
        if !hand.take(seat, Act::Answer { proposal, stance }) {
            hand.take(seat, Act::Answer { proposal, stance: Stance::Acquiesce });
        }
    }
}

/// What it says to a joint measure to which it objects so much. Coldness keeps it out of what it might have joined; it
/// stops nobody, because a delegation that blocks what it does not mind pays for it at the table.
fn position(seat: &Seat, manner: &Manner, objection: f64) -> Stance {
    let warmest = seat.stance_at(objection + manner.coldness.min(0.0));
    let coldest = seat.stance_at(objection + manner.coldness);
    match (warmest, coldest) {
        (Stance::Support, Stance::Acquiesce | Stance::Amend | Stance::Block) => Stance::Acquiesce,
        (stance, _) => stance,
    }
}

/// Begins measures. In a step of hours nobody starts a course: only what an open request asks for is begun.
fn build_measures(seat: &Seat, manner: &Manner, hand: &mut Hand) {
    let Some(step) = seat.step() else { return };
    let p = seat.catalogue().parameters();
    let (_, requested) = seat.asked_for();
    let mut asked = MeasureSet::NONE;
    let measures = seat.catalogue().measures();
    requested.iter().filter(|id| manner.obliges(&measures[*id])).for_each(|id| asked.insert(id));
    if step.crisis && asked == MeasureSet::NONE {
        return;
    }
    let kept = manner.thrift * seat.own(StateQuantity::Budget);
    let spare = seat.left(hand.draft.spent()).budget - kept;
    let mut worths: Vec<(f64, MeasureId)> = seat
        .catalogue()
        .measures()
        .iter_enumerated()
        .filter(|(id, _)| !step.crisis || asked.has(*id))
        .filter(|(id, measure)| asked.has(*id) || measure.price.budget() <= spare)
        .map(|(id, measure)| {
            // A little luck, so that not all delegations of one temperament do the same.
            let taste = 0.6 + 0.8 * hand.luck.unit();
            let wanted = if asked.has(id) { p.bot_asked } else { 0.0 };
            (worth(seat, manner, measure, id) * taste + wanted, id)
        })
        .filter(|(worth, _)| *worth > 0.0)
        .collect();
    worths.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let most = seat.measures_max();
    let mut taken = 0;
    for (_, id) in worths.into_iter().take(12) {
        let price = seat.catalogue().measures()[id].price.budget();
        // What was begun before it in this step is gone from the same purse.
        let spared = asked.has(id) || price <= seat.left(hand.draft.spent()).budget - kept;
        if taken < most && spared && start(seat, id, hand) {
            taken += 1;
        }
    }
}

/// Paragraphs served per cost, by appetite; nobody proposes what its own red line forbids.
fn worth(seat: &Seat, manner: &Manner, measure: &Measure, id: MeasureId) -> f64 {
    let served = measure.serves.len() as f64 / (1.0 + measure.price.budget() + 4.0 * measure.upkeep);
    manner.appetite(measure) * served - 2.0 * seat.own_redline(id)
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
fn by_trust(seat: &Seat, luck: &mut Stream) -> Vec<StateId> {
    let others = seat.everybody().without(seat.me());
    let mut liked: Vec<(f64, StateId)> =
        others.iter().map(|other| (seat.trust(other) + 0.1 * luck.unit(), other)).collect();
    liked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    liked.into_iter().map(|(_, other)| other).collect()
}
