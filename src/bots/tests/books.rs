//! Sets of the catalogue against walks through it.

use super::in_reachable_states;
use crate::bots::books::{Books, places};
use crate::bots::stake::{Part, Stake, Stakes};
use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::decide::spent::Spent;
use crate::sim::decision::Act;
use crate::sim::ids::{ChoiceId, MeasureSet};
use crate::sim::quantity::StateQuantity;

/// Do these stakes allow this choice, at this place of the catalogue? A request allows what it asks for, but nothing that
/// harms somebody.
fn allow(stakes: Stakes, place: usize, choice: &Choice) -> bool {
    match choice.mechanism {
        Mechanism::OfferHelp if !stakes.help_asked() => {
            stakes.has(Stake::Helper) || stakes.has(Stake::Holder) || stakes.asks_for(place)
        }
        mechanism => {
            let by_stake = Stake::ALL.into_iter().any(|stake| stakes.has(stake) && stake.allows(mechanism));
            by_stake || (stakes.asks_for(place) && choice.harm().is_none())
        }
    }
}

#[test]
fn the_set_of_allowed_choices_holds_what_the_stakes_allow_and_the_incident_calls_for() {
    let (mut some, mut asked) = (0, 0);
    in_reachable_states(|_, seat| {
        let books = Books::of(seat.catalogue());
        for sight in seat.open_sights() {
            let stakes = Stakes::of(seat, Part::of(seat), &sight, seat.asked_about(sight.id()));
            let fits = |choice: &Choice| choice.kinds.is_empty() || choice.kinds.contains(&sight.kind());
            let choices = seat.catalogue().choices().iter_enumerated();
            let walked: Vec<usize> = choices
                .filter(|(id, choice)| fits(choice) && allow(stakes, id.at(), choice))
                .map(|(id, _)| id.at())
                .collect();
            assert_eq!(places(books.allowed(&stakes, sight.kind())).collect::<Vec<_>>(), walked);
            some += walked.len();
            asked += usize::from(stakes.asked() != 0);
        }
    });
    assert!(some > 1_000 && asked > 20, "{some} {asked}");
}

#[test]
fn the_set_of_affordable_measures_holds_those_whose_price_is_no_higher() {
    in_reachable_states(|_, seat| {
        let books = Books::of(seat.catalogue());
        let measures = || seat.catalogue().measures().iter_enumerated();
        let prices = measures().map(|(_, measure)| measure.price.budget());
        for budget in prices.chain([-1.0, seat.own(StateQuantity::Budget)]) {
            let mut walked = MeasureSet::NONE;
            measures().filter(|(_, m)| m.price.budget() <= budget).for_each(|(id, _)| walked.insert(id));
            assert_eq!(books.affordable(budget), walked);
        }
    });
}

#[test]
fn what_was_made_and_can_be_made_but_once_is_refused_for_the_second_time() {
    let mut some = 0;
    in_reachable_states(|_, seat| {
        let books = Books::of(seat.catalogue());
        for sight in seat.open_sights() {
            for place in places(sight.made() & books.once()) {
                let (choice, incident) = (ChoiceId::from(place), Some(sight.id()));
                let act = Act::Respond { choice, incident, toward: None };
                assert!(seat.check(&act, &Spent::default()).is_err(), "{act:?}");
                some += 1;
            }
        }
    });
    assert!(some > 100, "{some}");
}
