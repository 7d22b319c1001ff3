//! What a ruling of control changes in an exercise.

use crate::session::ask::Overruling;
use crate::sim::exercise::Exercise;

/// What a ruling of this number changes in an exercise. To unseal is for the room, which gives the draft back.
pub(super) fn carry_out(exercise: &mut Exercise, number: u16, what: &Overruling) {
    match what {
        Overruling::Change(effect) => {
            exercise.overrule(*effect);
        }
        Overruling::Strike(line) => {
            exercise.strike(*line as usize);
        }
        Overruling::Award(award) => {
            exercise.award(*award, number);
        }
        Overruling::Unseal(_) => {}
    }
    exercise.note_ruling(number);
}
