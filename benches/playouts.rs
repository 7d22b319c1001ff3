//! Random-legal playouts of Departures with all states at the table, single thread: how long one
//! state-decision takes (legality, effects, incidents, evidence and score included).
//!
//! `cargo bench --no-default-features` prints the time of one playout of a whole exercise and, as items, the
//! state-decisions per second. Instructions, free of noise, of one playout of 110 state-decisions:
//! `valgrind --tool=callgrind --toggle-collect=playouts::playout target/release/deps/playouts-… --test Random`.

use std::sync::Arc;

use divan::Bencher;
use divan::counter::ItemsCount;
use mufakat::bots::{self, Temperament};
use mufakat::scenario::{self, Binding};
use mufakat::sim::exercise::Exercise;
use mufakat::sim::ids::StateId;

#[global_allocator]
static ALLOCATOR: divan::AllocProfiler = divan::AllocProfiler::system();

fn main() {
    divan::main();
}

fn departures() -> Exercise {
    let everybody =
        ["KHM", "MMR", "VNM"].into_iter().fold(Binding::default(), |binding, iso| binding.also(iso));
    match scenario::open("departures", &everybody) {
        Ok(loaded) => Exercise::new(Arc::new(loaded.scenario), 0),
        Err(messages) => panic!("{}", messages.iter().map(ToString::to_string).collect::<String>()),
    }
}

/// Plays one exercise to its end in the room it has.
#[inline(never)]
fn playout(exercise: &mut Exercise, temperament: Temperament) {
    let seats = exercise.scenario().states.len();
    while !exercise.is_over() {
        for seat in (0..seats).map(StateId::from) {
            let draft = bots::decide(temperament, &exercise.seat(seat));
            exercise.seal(&draft).expect("a bot's draft is legal");
        }
        exercise.advance();
    }
}

#[divan::bench(args = [Temperament::Random, Temperament::Cooperative, Temperament::HardLine])]
fn state_decisions(bencher: Bencher, temperament: Temperament) {
    let mut exercise = departures();
    let decisions = exercise.scenario().states.len() * exercise.scenario().steps.len();
    let mut seed = 0;
    bencher.counter(ItemsCount::new(decisions)).bench_local(|| {
        seed += 1;
        exercise.restart(seed);
        playout(&mut exercise, temperament);
    });
}
