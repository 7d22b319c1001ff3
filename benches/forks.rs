//! Futures of one situation: *Departures* in its middle, all states at the table, a mixed table of bots.
//!
//! `cargo bench --no-default-features --bench forks` prints how long it takes to copy an exercise into used room, to
//! digest it, and to play ten thousand futures of it to their ends on all cores.

#[path = "support/departures.rs"]
mod support;

use std::sync::atomic::{AtomicU64, Ordering};

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use mufakat::bots::{Minds, Others, Table};
use mufakat::sim::exercise::Exercise;
use mufakat::study::run;
use support::departures;

#[global_allocator]
static ALLOCATOR: divan::AllocProfiler = divan::AllocProfiler::system();

/// The futures that are played in one go.
const FUTURES: u64 = 10_000;

fn main() {
    divan::main();
}

fn middle_of_departures() -> (Exercise, Minds, Table) {
    let mut exercise = departures(1);
    let table = Others::Mixed.table(exercise.scenario().states.len(), 1);
    let middle = exercise.scenario().steps.len() as u16 / 2;
    let minds = Minds::of(&exercise);
    run::play_on(&mut exercise, &minds, &table, middle);
    (exercise, minds, table)
}

#[divan::bench]
fn fork(bencher: Bencher) {
    let (base, ..) = middle_of_departures();
    let mut room = base.fork();
    bencher.bench_local(|| black_box(&base).fork_into(black_box(&mut room)));
}

#[divan::bench]
fn digest(bencher: Bencher) {
    let (base, ..) = middle_of_departures();
    bencher.bench_local(|| black_box(&base).digest());
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn futures(bencher: Bencher) {
    let (base, minds, table) = middle_of_departures();
    bencher.counter(ItemsCount::new(FUTURES)).bench_local(|| {
        let next = AtomicU64::new(0);
        // Each thread plays one future after another in one room.
        rayon::broadcast(|_| {
            let mut room = base.fork();
            while let Some(seed) = Some(next.fetch_add(1, Ordering::Relaxed)).filter(|seed| *seed < FUTURES) {
                base.fork_into(&mut room);
                room.reseed(seed);
                run::play_on(&mut room, &minds, &table, u16::MAX);
                black_box(room.world().cohesion());
            }
        })
    });
}
