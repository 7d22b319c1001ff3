//! Several futures of one situation: a fork plays to the same end as what it was copied from, and changes nothing of it.
//! `tests/room.rs` counts what a fork allocates.

mod support;

use mufakat::bots::{Minds, Others};
use mufakat::sim::exercise::Exercise;
use mufakat::study::run;

use support::{SHIPPED, play, shipped};

/// A shipped scenario in the middle, played by a mixed table, with that table and the minds of its bots.
fn half_played(name: &str, seed: u64) -> (Exercise, Minds, mufakat::bots::Table) {
    let mut exercise = Exercise::new(shipped(name), seed);
    let table = Others::Mixed.table(exercise.scenario().states.len(), seed);
    let middle = exercise.scenario().steps.len() as u16 / 2;
    let minds = Minds::of(&exercise);
    run::play_on(&mut exercise, &minds, &table, middle);
    (exercise, minds, table)
}

#[test]
fn a_fork_stands_where_it_was_forked_and_plays_to_the_same_end() {
    for name in SHIPPED {
        let (base, minds, table) = half_played(name, 7);
        let mut fork = base.fork();
        assert_eq!(fork.digest(), base.digest(), "{name}");
        run::play_on(&mut fork, &minds, &table, u16::MAX);
        let mut straight = Exercise::new(shipped(name), 7);
        run::play_on(&mut straight, &minds, &table, u16::MAX);
        assert_eq!(fork.digest(), straight.digest(), "{name}");
    }
}

#[test]
fn a_fork_in_used_room_keeps_nothing_of_what_was_there() {
    for name in SHIPPED {
        let (base, minds, table) = half_played(name, 3);
        let mut fork = base.fork();
        fork.reseed(99);
        run::play_on(&mut fork, &minds, &table, u16::MAX);
        base.fork_into(&mut fork);
        assert_eq!(fork.digest(), base.digest(), "{name}: the same scenario");
    }
    let (base, ..) = half_played("departures", 3);
    let mut other = play(&shipped("prototype"), 1, mufakat::bots::Temperament::Random);
    base.fork_into(&mut other);
    assert_eq!(other.digest(), base.digest(), "another scenario");
}

#[test]
fn what_a_fork_does_changes_nothing_of_the_situation_that_it_came_from() {
    let (base, minds, table) = half_played("departures", 5);
    let before = base.digest();
    let ends: Vec<_> = (0..4)
        .map(|seed| {
            let mut fork = base.fork();
            fork.reseed(seed);
            run::play_on(&mut fork, &minds, &table, u16::MAX);
            fork.digest()
        })
        .collect();
    assert_eq!(base.digest(), before);
    assert!(ends.windows(2).all(|pair| pair[0] != pair[1]), "other luck leads elsewhere");
}

#[test]
fn a_fork_that_is_started_again_is_a_new_exercise_and_leaves_the_opening_of_the_others() {
    let (base, minds, table) = half_played("departures", 5);
    let mut fork = base.fork();
    fork.restart(11);
    assert_eq!(fork.digest(), Exercise::new(shipped("departures"), 11).digest());
    let mut rest = base.fork();
    run::play_on(&mut rest, &minds, &table, u16::MAX);
    let mut straight = Exercise::new(shipped("departures"), 5);
    run::play_on(&mut straight, &minds, &table, u16::MAX);
    assert_eq!(rest.digest(), straight.digest());
}
