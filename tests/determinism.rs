//! The same scenario, seed and decisions give the same bits; a changed decision moves nobody else's luck.

mod support;

use std::sync::Arc;

use mufakat::bots::{self, Temperament};
use mufakat::sim::decision::Decision;
use mufakat::sim::exercise::Exercise;
use mufakat::sim::exercise::event::What;
use mufakat::sim::ids::StateId;

use support::{SHIPPED, hex, play, seats, shipped};

/// Digests that must not drift unnoticed. When a rule is changed on purpose, run the test, read its message,
/// and say in the CHANGELOG that stored exercises of this scenario play differently.
const STORED: &str = include_str!("digests.txt");

#[test]
fn the_same_exercise_twice_gives_the_same_bits() {
    for name in SHIPPED {
        let scenario = shipped(name);
        for temperament in Temperament::ALL {
            let (once, twice) = (play(&scenario, 7, temperament), play(&scenario, 7, temperament));
            assert_eq!(once.digest(), twice.digest(), "{name}, {}", temperament.name());
        }
    }
}

#[test]
fn starting_again_in_the_same_room_gives_the_same_bits_as_a_new_exercise() {
    for name in SHIPPED {
        let scenario = shipped(name);
        let mut exercise = play(&scenario, 1, Temperament::Random);
        for temperament in [Temperament::Random, Temperament::Cooperative] {
            exercise.restart(9);
            while !exercise.is_over() {
                support::step(&mut exercise, temperament);
            }
            assert!(exercise.digest() == play(&scenario, 9, temperament).digest(), "{name}");
        }
    }
}

#[test]
fn digests_have_not_drifted() {
    let mut now = String::new();
    for name in SHIPPED {
        for temperament in [Temperament::Cooperative, Temperament::HardLine, Temperament::Random] {
            for seed in [1, 2018] {
                let digest = hex(play(&shipped(name), seed, temperament).digest());
                now += &format!("{name} {} {seed} {digest}\n", temperament.name());
            }
        }
    }
    if std::env::var_os("BLESS").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/digests.txt");
        std::fs::write(path, &now).expect("the file of digests can be written");
        return;
    }
    assert_eq!(
        now, STORED,
        "a rule changed: if on purpose, run again with BLESS=1 and tell it in the CHANGELOG"
    );
}

#[test]
fn a_digest_changes_with_the_seed() {
    let scenario = shipped("departures");
    let digests: Vec<_> = (0..20).map(|seed| play(&scenario, seed, Temperament::Cautious).digest()).collect();
    for (place, digest) in digests.iter().enumerate() {
        assert!(!digests[..place].contains(digest), "seed {place} repeats an earlier exercise");
    }
}

/// Plays with one seat silent or not, everybody else deciding nothing: the two runs differ in one seat only.
fn run_with(seat: StateId, temperament: Option<Temperament>, seed: u64) -> Exercise {
    let mut exercise = Exercise::new(shipped("departures"), seed);
    while !exercise.is_over() {
        if let Some(temperament) = temperament {
            let draft = bots::decide(temperament, &exercise.seat(seat));
            exercise.seal(&draft).expect("legal");
        }
        exercise.advance();
    }
    exercise
}

/// The everyday incidents of one state: when, of what kind and how severe. Pure luck of that state, as long
/// as nobody changes its capacity, exposure or crime.
fn everyday_luck(exercise: &Exercise, of: StateId) -> Vec<(u16, String, u64)> {
    let own = exercise.incidents().iter().filter(|i| i.plot.is_none() && i.victim == of);
    own.map(|i| (i.began, format!("{:?}", i.kind), i.severity.to_bits())).collect()
}

#[test]
fn one_changed_decision_leaves_everybody_else_s_luck_unchanged() {
    for seed in 0..40 {
        let seat = StateId(7);
        let (silent, active) =
            (run_with(seat, None, seed), run_with(seat, Some(Temperament::Cautious), seed));
        for other in seats(&silent).filter(|other| *other != seat) {
            let (before, after) = (everyday_luck(&silent, other), everyday_luck(&active, other));
            assert_eq!(before, after, "seed {seed}: the luck of state {other:?} moved");
        }
    }
}

#[test]
fn two_runs_share_all_luck_until_the_decision_in_which_they_differ() {
    let scenario = shipped("departures");
    let mut one = Exercise::new(Arc::clone(&scenario), 3);
    let mut two = Exercise::new(Arc::clone(&scenario), 3);
    for step in 0..scenario.steps.len() {
        for seat in seats(&one) {
            let draft = bots::decide(Temperament::Opportunist, &one.seat(seat));
            one.seal(&draft).expect("legal");
            let differs = step == 4 && seat == StateId(4);
            let decision = if differs { Decision::default() } else { draft.decision() };
            // After the fork a decision copied from the other run may no longer be legal here.
            let sealed = two.decide(seat, &decision);
            assert!(step > 4 || sealed.is_ok());
        }
        one.advance();
        two.advance();
        let same = one.digest() == two.digest();
        assert_eq!(same, step < 4, "step {step}");
    }
}

#[test]
fn branches_and_injects_follow_from_what_was_done() {
    let cooperative = play(&shipped("departures"), 1, Temperament::Cooperative);
    let hard = play(&shipped("departures"), 1, Temperament::HardLine);
    let released = |exercise: &Exercise| -> Vec<_> {
        exercise.events().iter().filter(|e| matches!(e.what, What::Released(_))).map(|e| e.what).collect()
    };
    assert_ne!(released(&cooperative), released(&hard), "the plot does not answer to what is done");
}
