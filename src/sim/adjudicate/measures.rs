//! The measures that were decided: those of one state begin, joint ones go on the table (MODEL.md 7.3).
//! Whether they may be taken was checked before, when the decision was sealed or, for a draft left open, at the close.

use crate::sim::adjudicate::{consensus, programmes};
use crate::sim::decision::{Act, Decision};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, What};
use crate::sim::exercise::programme::Programme;
use crate::sim::ids::{StateId, StateSet};
use crate::sim::scenario::Scenario;

/// Starts the measures that were decided: unilateral ones begin, joint ones go on the table, to be settled
/// when the next step closes.
pub(super) fn start(ex: &mut Exercise, s: &Scenario, decisions: &[Decision]) {
    let crisis = s.steps[usize::from(ex.step)].crisis;
    for (place, decision) in decisions.iter().enumerate() {
        let seat = StateId::from(place);
        for &act in &decision.acts {
            match act {
                Act::Adopt(measure) => {
                    ex.charge(seat, &act);
                    ex.note(Audience::Public, What::Done(seat, act));
                    let alone = StateSet::only(seat);
                    programmes::begin(ex, s, Programme::begun(measure, seat, alone, alone, 1.0, crisis));
                }
                Act::Propose { measure, to } => {
                    if ex.on_the_table(s, measure, seat, to) {
                        // Two delegations may have thought of the same in one step: the second does not pay
                        // for it.
                        ex.lapse(seat, act);
                    } else {
                        let paid = ex.charge(seat, &act).budget();
                        let id = consensus::table(ex, s, measure, seat, to, ex.step + 1);
                        ex.proposals[id].paid = paid;
                    }
                }
                Act::Answer { .. } | Act::Respond { .. } => {}
            }
        }
    }
}
