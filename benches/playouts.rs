//! Playouts of Departures with all states at the table, by random-legal, reasoning and mixed bots, single thread: how long
//! one state-decision takes (legality, effects, incidents, evidence and score included).
//!
//! `cargo bench --no-default-features` prints the time of one playout of a whole exercise and, as items, the
//! state-decisions per second. Instructions, free of noise, of one playout of 110 state-decisions:
//! `valgrind --tool=callgrind --toggle-collect=playouts::playout target/release/deps/playouts-… --test Random`.

#[path = "support/departures.rs"]
mod support;

use divan::Bencher;
use divan::counter::ItemsCount;
use mufakat::bots::{Minds, Others, Table, Temperament};
use mufakat::sim::exercise::Exercise;
use mufakat::study::run;
use support::departures;

#[global_allocator]
static ALLOCATOR: divan::AllocProfiler = divan::AllocProfiler::system();

fn main() {
    divan::main();
}

/// Plays one exercise to its end in the room it has.
#[inline(never)]
fn playout(exercise: &mut Exercise, minds: &Minds, table: &Table) {
    run::play_on(exercise, minds, table, u16::MAX);
}

/// Who sits at the tables that are timed.
const TABLES: [Others; 4] = [
    Others::All(Temperament::Random),
    Others::All(Temperament::Cooperative),
    Others::All(Temperament::HardLine),
    Others::Mixed,
];

#[divan::bench(args = TABLES)]
fn state_decisions(bencher: Bencher, others: Others) {
    let mut exercise = departures(0);
    let minds = Minds::of(&exercise);
    let decisions = exercise.scenario().states.len() * exercise.scenario().steps.len();
    let mut seed = 0;
    bencher.counter(ItemsCount::new(decisions)).bench_local(|| {
        seed += 1;
        exercise.restart(seed);
        let table = others.table(exercise.scenario().states.len(), seed);
        playout(&mut exercise, &minds, &table);
    });
}
