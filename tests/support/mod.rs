//! What several tests share: shipped scenarios, playouts, and a scenario with a canary in every hidden field.
#![allow(dead_code, reason = "each test file uses some of these")]

pub mod canary;
pub mod disk;
pub mod entries;
#[cfg(feature = "server")]
pub mod hostile;
#[cfg(feature = "server")]
pub mod house;
#[cfg(feature = "server")]
pub mod http;
pub mod paper;
pub mod pseudo;
pub mod screen;
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
    bound(name, &Binding::default())
}

/// A shipped scenario with every state that plays no role as a member at the table.
pub fn everybody(name: &str) -> Arc<Scenario> {
    let roles = shipped(name);
    let plays = |iso: &str| roles.states.iter().any(|state| state.id == iso);
    let library = scenario::shipped_library().expect("the library is sound");
    let absent = library.states().into_iter().filter(|state| !plays(&state.id));
    bound(name, &absent.fold(Binding::default(), |binding, state| binding.also(&state.id)))
}

fn bound(name: &str, binding: &Binding) -> Arc<Scenario> {
    match scenario::open(name, binding) {
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
