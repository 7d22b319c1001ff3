//! Faults, again and again: eleven delegations and their staff in a network that loses, repeats and reorders, a
//! conductor that crashes after any effect, a disk that fails at any call. Nothing acknowledged is lost or counted
//! twice, every journal leads to the same room, and nobody reads what is not for them.
//!
//! `MUFAKAT_FAULT_SEEDS` says how many seeds to run, `MUFAKAT_FAULT_FROM` from which one on. A million of them:
//! `MUFAKAT_FAULT_SEEDS=1000000 cargo test --release --no-default-features --test faults whatever_fails -- --nocapture`.

mod support;

mod faults {
    pub mod anything;
    pub mod clients;
    mod held;
    pub mod history;
    mod known_conductor;
    pub mod known_room;
    pub mod lies;
    pub mod luck;
    pub mod net;
    pub mod oracle;
    pub mod play;
    pub mod rule;
    pub mod script;
    pub mod secret;
    pub mod seeds;
    pub mod shore;
    pub mod sound;
    pub mod store;
    mod taken_back;
    pub mod watch;
    pub mod world;
}

use faults::anything::anything;
use faults::play::by_the_book;
use faults::seeds::{Length, run_many};
use faults::shore::{shore, with_secrets};
use faults::store::{Fate, Plan};
use faults::world::Crash;

/// Seeds of the small exercise in CI, where nobody waits.
const SEEDS_IN_CI: u64 = 10_000;
/// Seeds of the small exercise elsewhere.
const SEEDS: u64 = 200;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// The first seed, and how many.
fn seeds(otherwise: u64) -> (u64, u64) {
    (number("MUFAKAT_FAULT_FROM").unwrap_or(0), number("MUFAKAT_FAULT_SEEDS").unwrap_or(otherwise))
}

#[test]
fn whatever_fails_nothing_acknowledged_is_lost_or_counted_twice() {
    let in_ci = std::env::var("CI").is_ok_and(|ci| ci == "true");
    let (from, count) = seeds(if in_ci { SEEDS_IN_CI } else { SEEDS });
    let test = "whatever_fails_nothing";
    let tally = run_many(test, &shore(), from, count, Length { rounds: 36, searched: 6 });
    println!("{tally:?}");
    assert_eq!(tally.seeds, count);
}

#[test]
fn a_shipped_scenario_bears_as_much() {
    let scenario = with_secrets((*support::shipped("departures")).clone());
    let (from, count) = seeds(12);
    let test = "a_shipped_scenario";
    // It is many times larger; fifty seeds of it are enough for a run of a hundred thousand of the other.
    let tally = run_many(test, &scenario, from, count.min(50), Length { rounds: 60, searched: 6 });
    println!("{tally:?}");
}

#[test]
fn at_whichever_call_the_disk_fails_the_exercise_comes_to_the_same_end() {
    let scenario = shore();
    let plain = by_the_book(&scenario, Plan::Never, Crash::Never).unwrap_or_else(|wrong| panic!("{wrong}"));
    for call in 0..plain.world.store.calls {
        for fate in Fate::ALL {
            let wrong = |why| panic!("{fate:?} at call {call}: {why}");
            let play = by_the_book(&scenario, Plan::At(call, fate), Crash::Never).unwrap_or_else(wrong);
            assert!(play.world.store.failures > 0, "{fate:?} at call {call}: nothing failed");
            assert!(play.outcome() == plain.outcome(), "{fate:?} at call {call}: another end");
        }
    }
}

#[test]
fn if_one_cannot_even_look_what_stands_there_it_is_known_in_the_end() {
    let scenario = shore();
    let plain = by_the_book(&scenario, Plan::Never, Crash::Never).unwrap_or_else(|wrong| panic!("{wrong}"));
    for call in 0..plain.world.store.calls {
        for first in [Fate::SyncKept, Fate::Short] {
            let wrong = |why| panic!("{first:?} at call {call}: {why}");
            let disk = Plan::Twice(call, first, Fate::Unreadable);
            let play = by_the_book(&scenario, disk, Crash::Never).unwrap_or_else(wrong);
            assert_eq!(play.world.store.failures, 4, "{first:?} at call {call}");
            assert!(play.outcome() == plain.outcome(), "{first:?} at call {call}: another end");
        }
    }
}

#[test]
fn if_the_disk_fails_and_the_conductor_crashes_over_it_the_exercise_comes_to_the_same_end() {
    let scenario = shore();
    let plain = by_the_book(&scenario, Plan::Never, Crash::Never).unwrap_or_else(|wrong| panic!("{wrong}"));
    // Three effects come with every call: it is written, shown and answered.
    for (place, call) in (0..plain.world.store.calls).enumerate() {
        let fate = Fate::ALL[place % Fate::ALL.len()];
        for later in 0..4 {
            let wrong = |why| panic!("{fate:?} at call {call}, and a crash: {why}");
            let crash = Crash::After(3 * call + later);
            let play = by_the_book(&scenario, Plan::At(call, fate), crash).unwrap_or_else(wrong);
            assert!(play.outcome() == plain.outcome(), "{fate:?} at call {call}, and a crash: another end");
        }
    }
}

#[test]
fn after_whichever_effect_the_conductor_crashes_the_exercise_comes_to_the_same_end() {
    let scenario = shore();
    let plain = by_the_book(&scenario, Plan::Never, Crash::Never).unwrap_or_else(|wrong| panic!("{wrong}"));
    for effect in 0..plain.world.effects {
        let wrong = |why| panic!("a crash after effect {effect}: {why}");
        let play = by_the_book(&scenario, Plan::Never, Crash::After(effect)).unwrap_or_else(wrong);
        assert_eq!(play.world.crashes, 1, "a crash after effect {effect}");
        assert!(play.outcome() == plain.outcome(), "a crash after effect {effect}: another end");
    }
}

#[test]
fn whatever_anybody_asks_what_is_allowed_can_be_carried_out_and_leaves_a_sound_room() {
    let (small, large) = (shore(), support::shipped("departures"));
    let mut allowed = 0;
    let (from, count) = seeds(20);
    for seed in from..from + count.min(2_000) {
        for (scenario, asks) in [(&small, 600), (&large, 60)] {
            let outcome = anything(scenario, seed, asks);
            allowed += outcome.unwrap_or_else(|wrong| panic!("seed {seed} of {}: {wrong}", scenario.name));
        }
    }
    println!("{allowed} asks were allowed");
    assert!(u64::from(allowed) > 50 * count.min(2_000), "{allowed}: hardly anything is allowed, or tried");
}
