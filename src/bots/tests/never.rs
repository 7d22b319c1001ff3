//! What temperaments are said never to do against what it is worth to them.

use super::in_reachable_states;
use crate::bots::situation::Situation;
use crate::bots::stake::{Part, Stakes};
use crate::bots::temperament::MANNERS;

#[test]
fn what_a_temperament_never_does_is_worth_nothing_to_it_in_any_situation() {
    let mut some = 0;
    in_reachable_states(|_, seat| {
        for sight in seat.open_sights() {
            let stakes = Stakes::of(seat, Part::of(seat), &sight, seat.asked_about(sight.id()));
            let situation = Situation::of(sight, stakes);
            for manner in MANNERS {
                for choice in seat.catalogue().choices().iter().filter(|one| manner.never.has(one.mechanism))
                {
                    assert_eq!((manner.worth)(&situation, choice), 0.0, "{}", choice.id);
                    some += 1;
                }
            }
        }
    });
    assert!(some > 10_000, "{some}");
}
