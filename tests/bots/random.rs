//! Random: any legal act, whatever it means; the measure against which the others are told apart.

use std::collections::BTreeSet;

use mufakat::bots::{self, Temperament::Random};
use mufakat::sim::decide::spent::Spent;
use mufakat::sim::decision::{Act, Decision, Stance};

use super::scene::{Desk, Scene};

/// A quiet quarter with something on the table, and a crisis over an incident that came through a neighbour.
fn moments() -> [(Desk, &'static str); 3] {
    let crisis = || Scene::hit("MYS").through("IDN").reachable("IDN").evidence("MYS", "IDN", 1);
    let quiet = Scene::quiet().tabled("policy_ttx", "SGP");
    [(quiet.open(), "THA"), (crisis().open(), "MYS"), (crisis().open(), "IDN")]
}

#[test]
fn a_random_delegation_does_nothing_that_the_rules_refuse() {
    for (desk, who) in moments() {
        let seat = desk.table.state(who);
        for acts in desk.decide(Random, who).all {
            let decided = desk.table.exercise.clone().decide(seat, &Decision::of(acts.iter().copied()));
            assert_eq!(decided, Ok(()), "{acts:?}");
        }
    }
}

#[test]
fn a_random_delegation_takes_every_position_about_equally_often_and_is_silent_as_often() {
    let [(desk, who), ..] = moments();
    let decisions = desk.decide(Random, who);
    let silent = 1.0 - decisions.answer(&Stance::ALL);
    for share in Stance::ALL.map(|stance| decisions.answer(&[stance])).into_iter().chain([silent]) {
        assert!((0.1..0.3).contains(&share), "{share}");
    }
}

#[test]
fn a_random_delegation_does_not_look_at_the_evidence() {
    // One item or five: without any there is nothing to share, and so one choice less to draw from.
    let all = |items| Scene::hit("MYS").evidence("MYS", "IDN", items).open().decide(Random, "MYS").all;
    assert_eq!(all(1), all(5));
}

#[test]
fn a_random_delegation_makes_every_choice_that_is_open_to_it_sooner_or_later() {
    for (desk, who) in moments() {
        let mut exercise = desk.table.exercise.clone();
        let seat = desk.table.state(who);
        let options = exercise.seat(seat).options(&Spent::default());
        let mut left: BTreeSet<usize> =
            options.choices.iter().filter(|option| option.refused.is_none()).map(|o| o.choice.at()).collect();
        assert!(!left.is_empty());
        for luck in 0..5_000 {
            exercise.reseed(luck);
            for act in bots::decide(Random, &exercise.seat(seat)).acts() {
                if let Act::Respond { choice, .. } = act {
                    left.remove(&choice.at());
                }
            }
        }
        assert!(left.is_empty(), "{who}: {left:?}");
    }
}

#[test]
fn a_random_delegation_does_the_same_under_the_same_luck_and_something_else_under_another() {
    for (desk, who) in moments() {
        let (once, again) = (desk.decide(Random, who).all, desk.decide(Random, who).all);
        assert_eq!(once, again);
        let apart: BTreeSet<String> = once.iter().map(|acts| format!("{acts:?}")).collect();
        assert!(apart.len() > once.len() / 4, "{} of {}", apart.len(), once.len());
    }
}
