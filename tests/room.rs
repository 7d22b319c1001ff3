//! The step loop allocates nothing: every list has its room before the first step.

mod support;

use std::alloc::System;

use mufakat::bots::{self, Temperament};
use mufakat::sim::exercise::Exercise;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

use support::{SHIPPED, seats, shipped};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

#[test]
fn random_legal_playouts_allocate_nothing_in_the_step_loop() {
    for name in SHIPPED {
        let mut exercise = Exercise::new(shipped(name), 0);
        for seed in 0..30 {
            exercise.restart(seed);
            let region = Region::new(ALLOCATOR);
            while !exercise.is_over() {
                for seat in seats(&exercise) {
                    let draft = bots::decide(Temperament::Random, &exercise.seat(seat));
                    exercise.seal(&draft).expect("legal");
                }
                exercise.advance();
            }
            let change = region.change();
            assert_eq!((change.allocations, change.reallocations), (0, 0), "{name}, seed {seed}: {change:?}");
        }
    }
}
