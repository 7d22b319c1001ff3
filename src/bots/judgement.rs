//! How every reasoning bot decides: it takes positions, answers incidents (`crisis.rs`), builds measures (`build.rs`),
//! each time the legal act it values most. What it values is its temperament's [`Manner`].
//!
//! The order matters, because what is spent first is not there for the rest: positions come first, because a
//! proposal waits for one step only (MODEL.md 7.4); a crisis comes before building, because it does not wait
//! a quarter. An act that the rules refuse is passed over, so a decision is legal at every moment and needs
//! no repair at the end.

use super::build::build_measures;
use super::crisis::answer_incidents;
use super::hand::{Hand, Mind};
use super::manner::Manner;
use crate::sim::decide::draft::Draft;
use crate::sim::decision::{Act, Stance};
use crate::sim::view::Seat;

/// The decision of a bot of this mind.
pub fn decide(seat: &Seat, mind: &Mind) -> Draft {
    let mut draft = seat.draft();
    let mut hand = Hand { draft: &mut draft, asked: seat.is_asked() };
    take_positions(seat, mind.manner, &mut hand);
    answer_incidents(seat, mind, &mut hand);
    build_measures(seat, mind, &mut hand);
    draft
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
