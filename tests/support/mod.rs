//! What several tests share: shipped scenarios, playouts, and a scenario with a canary in every hidden field.
#![allow(dead_code, reason = "each test file uses some of these")]

pub mod canary;
#[cfg(feature = "server")]
pub mod house;
#[cfg(feature = "server")]
pub mod http;
pub mod pseudo;
pub mod table;

use std::sync::Arc;

use mufakat::bots::{self, Temperament};
use mufakat::scenario::{self, Binding};
use mufakat::sim::exercise::Exercise;
use mufakat::sim::ids::StateId;
use mufakat::sim::scenario::Scenario;

/// The names of the shipped scenarios.
pub const SHIPPED: [&str; 7] =
    ["chairs-gavel", "deep-current", "departures", "last-mile", "prototype", "two-desks", "viral-dawn"];

/// A shipped scenario.
pub fn shipped(name: &str) -> Arc<Scenario> {
    match scenario::open(name, &Binding::default()) {
        Ok(loaded) => Arc::new(loaded.scenario),
        Err(messages) => panic!("{name}: {}", messages.iter().map(ToString::to_string).collect::<String>()),
    }
}

/// All seats of an exercise.
pub fn seats(exercise: &Exercise) -> impl Iterator<Item = StateId> + use<> {
    (0..exercise.scenario().states.len()).map(StateId::from)
}

/// One step with the same temperament in every seat.
pub fn step(exercise: &mut Exercise, temperament: Temperament) {
    for seat in seats(exercise) {
        let draft = bots::decide(temperament, &exercise.seat(seat));
        exercise.seal(&draft).expect("a bot's decision is legal");
    }
    exercise.advance();
}

/// A whole exercise with the same temperament in every seat.
pub fn play(scenario: &Arc<Scenario>, seed: u64, temperament: Temperament) -> Exercise {
    let mut exercise = Exercise::new(Arc::clone(scenario), seed);
    while !exercise.is_over() {
        step(&mut exercise, temperament);
    }
    exercise
}

/// A digest as people write it.
pub fn hex(digest: [u8; 32]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
