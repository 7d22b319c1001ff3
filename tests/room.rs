//! The step loop allocates nothing, whoever decides: every list has its room before the first step. Nor does a fork into
//! used room. One test, because a second thread would be counted too.

mod support;

use std::alloc::System;

use mufakat::bots::{Minds, Others};
use mufakat::session::Solo;
use mufakat::sim::exercise::Exercise;
use mufakat::sim::ids::StateId;
use mufakat::study::run::Effort;
use mufakat::study::whatif::{Change, Futures, Gauge, Past, fits, pairs, play};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

use support::{SHIPPED, seats, shipped};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

#[test]
fn neither_a_playout_whoever_sits_at_the_table_nor_a_fork_allocates() {
    for name in SHIPPED {
        let mut exercise = Exercise::new(shipped(name), 0);
        let minds = Minds::of(&exercise);
        let mut room = exercise.fork();
        for others in Others::all() {
            for seed in 0..30 {
                let table = others.table(exercise.scenario().states.len(), seed);
                exercise.restart(seed);
                let region = Region::new(ALLOCATOR);
                while !exercise.is_over() {
                    exercise.fork_into(&mut room);
                    for seat in seats(&exercise) {
                        let draft = minds.decide(table[seat], &exercise.seat(seat));
                        exercise.seal(&draft).expect("legal");
                    }
                    exercise.advance();
                }
                let change = region.change();
                let who = others.name();
                assert_eq!(
                    (change.allocations, change.reallocations),
                    (0, 0),
                    "{name}, {who}, seed {seed}: {change:?}"
                );
            }
        }
    }
    a_future_of_a_what_if_allocates_nothing();
}

/// Beside the list that a block of pairs comes back in, and what the commitments are read into in the first of them.
fn a_future_of_a_what_if_allocates_nothing() {
    let mut solo = Solo::new(shipped("departures"), 1, Others::Mixed);
    while !solo.exercise().is_over() {
        solo.close_step();
    }
    let course = solo.so_far();
    let past = Past { moments: &course.moments, decisions: course.decisions };
    let futures = Futures {
        past,
        step: 5,
        change: Change::None,
        gauge: Gauge { about: None, who: StateId(0), between: None },
        seed: 1,
        fits: fits(&past, 5),
    };
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool of one");
    let allocated = |count: u32| {
        alone.install(|| {
            let region = Region::new(ALLOCATOR);
            assert_eq!(pairs(&futures, count, Effort::ALL).len(), count as usize);
            region.change().allocations
        })
    };
    // Both read the commitments equally often.
    let (few, many) = (allocated(1000), allocated(3000));
    let blocks = 2000 / play::BLOCK as usize;
    assert!(many - few <= 2 * blocks, "{} allocations in 2,000 pairs more", many - few);
}
