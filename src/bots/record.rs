//! What a bot reads off its papers before it speaks: since when it remembers, and what it would be saying once more.

use crate::sim::ids::{ChoiceId, IncidentId, Suspect};
use crate::sim::view::Seat;

/// The first step that a bot remembers: an affront or a call for the Chair before it is forgotten.
pub fn remembered(seat: &Seat) -> u16 {
    seat.step_number().saturating_sub(seat.catalogue().parameters().bot_memory_steps)
}

/// Would this be said once more: the same author named a second time, or an act done at the same delegation before it has
/// answered the last one, or for the third step running?
pub fn repeats(seat: &Seat, choice: ChoiceId, names: bool, about: IncidentId, target: Suspect) -> bool {
    if names && seat.has_named(about, target) {
        return true;
    }
    // Mostly it has never made the choice, and there is nothing to read.
    if !seat.has_made(choice, about) {
        return false;
    }
    let (mut one_back, mut two_back) = (false, false);
    for said in seat.said(choice, about, target) {
        if !said.answered {
            return true;
        }
        one_back |= said.step + 1 == seat.step_number();
        two_back |= said.step + 2 == seat.step_number();
    }
    one_back && two_back
}
