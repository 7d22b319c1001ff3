//! What bots look up in tables is what they would find by walking through the books and the events, in every state that
//! play comes to.

mod books;
mod likes;
mod never;

use std::sync::Arc;

use super::{Minds, Others, Temperament, decide};
use crate::scenario::{self, Binding};
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::sim::view::Seat;

/// Shows every seat in every open step of exercises of several scenarios at all kinds of tables.
fn in_reachable_states(mut look: impl FnMut(&Minds, &Seat)) {
    for name in ["departures", "viral-dawn", "chairs-gavel", "last-mile"] {
        let loaded = scenario::open(name, &Binding::default()).unwrap();
        let mut exercise = Exercise::new(Arc::new(loaded.scenario), 0);
        let minds = Minds::of(&exercise);
        let everybody: Vec<StateId> = exercise.scenario().states.keys().collect();
        for others in [Others::Mixed, Others::All(Temperament::HardLine), Others::All(Temperament::Random)] {
            for seed in 0..6 {
                exercise.restart(seed);
                let table = others.table(everybody.len(), seed);
                while !exercise.is_over() {
                    for &seat in &everybody {
                        look(&minds, &exercise.seat(seat));
                        let draft = minds.decide(table[seat], &exercise.seat(seat));
                        exercise.seal(&draft).unwrap();
                    }
                    exercise.advance();
                }
            }
        }
    }
}

#[test]
fn a_mind_that_is_kept_decides_as_one_that_is_made_for_a_single_decision() {
    in_reachable_states(|minds, seat| {
        for temperament in Temperament::ALL {
            let (kept, once) = (minds.decide(temperament, seat), decide(temperament, seat));
            assert_eq!(kept.acts(), once.acts(), "{}", temperament.name());
        }
    });
}
