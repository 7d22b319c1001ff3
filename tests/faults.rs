//! Faults, again and again: eleven delegations and their staff in a network that loses, repeats and reorders, a
//! conductor that crashes after any effect, a disk that fails at any call. Nothing acknowledged is lost or counted
//! twice, every journal leads to the same room, and nobody reads what is not for them.
//!
//! `MUFAKAT_FAULT_SEEDS` says how many seeds to run, `MUFAKAT_FAULT_FROM` from which one on.

mod support;

mod faults {
    pub mod clients;
    pub mod history;
    mod known;
    pub mod lies;
    pub mod luck;
    pub mod net;
    pub mod oracle;
    pub mod script;
    pub mod secret;
    pub mod seeds;
    pub mod shore;
    pub mod sound;
    pub mod store;
    pub mod watch;
    pub mod world;
}

use faults::seeds::{Length, run_many};
use faults::shore::{shore, with_secrets};

/// Seeds of the small exercise in CI, where nobody waits.
const SEEDS_IN_CI: u64 = 10_000;
/// Seeds of the small exercise elsewhere.
const SEEDS: u64 = 300;

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
fn the_same_holds_of_a_shipped_scenario() {
    let scenario = with_secrets((*support::shipped("departures")).clone());
    let (from, count) = seeds(20);
    let test = "the_same_holds";
    let tally = run_many(test, &scenario, from, count.min(50), Length { rounds: 60, searched: 6 });
    println!("{tally:?}");
}
