//! The step loop allocates nothing, whoever decides: every list has its room before the first step.

mod support;

use std::alloc::System;

use mufakat::bots::{Minds, Others};
use mufakat::sim::exercise::Exercise;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

use support::{SHIPPED, seats, shipped};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

#[test]
fn playouts_allocate_nothing_in_the_step_loop_whoever_sits_at_the_table() {
    for name in SHIPPED {
        let mut exercise = Exercise::new(shipped(name), 0);
        let minds = Minds::of(&exercise);
        for others in Others::all() {
            for seed in 0..30 {
                let table = others.table(exercise.scenario().states.len(), seed);
                exercise.restart(seed);
                let region = Region::new(ALLOCATOR);
                while !exercise.is_over() {
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
