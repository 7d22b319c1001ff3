//! The step loop allocates nothing, whoever decides: every list has its room before the first step. Nor does a fork into
//! used room. One test, because a second thread would be counted too.

mod support;

use std::alloc::System;

use mufakat::bots::{Minds, Others};
use mufakat::sim::exercise::Exercise;
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
}
