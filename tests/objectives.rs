//! National objectives ask for something: a delegation that does nothing seldom reaches one by luck, and none is
//! out of reach of everybody.
//!
//! `cargo test --no-default-features --test objectives -- --nocapture` prints every share.

mod support;

use std::collections::BTreeMap;
use std::sync::Arc;

use mufakat::bots::{self, Others, REASONED};
use mufakat::sim::exercise::Exercise;
use mufakat::sim::ids::{ObjectiveId, StateId};
use mufakat::sim::scenario::Scenario;
use rayon::prelude::*;

use support::{SHIPPED, everybody, shipped};

/// The largest share of games in which an objective may be reached though its delegation does nothing.
const IDLE_MAX: f64 = 1.0 / 3.0;

/// The smallest share of games in which the temperament that suits an objective best has to reach it.
const REACHED_MIN: f64 = 0.05;

/// Games with an idle delegation, and games in which every seat plays: more where time does not matter.
fn games() -> (u64, u64) {
    if std::env::var("CI").as_deref() == Ok("true") { (200, 1000) } else { (48, 200) }
}

/// In how many of how many games something was so.
#[derive(Debug, Clone, Copy, Default)]
struct Share {
    times: u32,
    of: u32,
}

impl Share {
    fn count(&mut self, so: bool) {
        self.times += u32::from(so);
        self.of += 1;
    }

    fn value(self) -> f64 {
        f64::from(self.times) / f64::from(self.of.max(1))
    }
}

/// A whole game at a mixed table, in which one seat may stay idle from beginning to end.
fn play(scenario: &Arc<Scenario>, seed: u64, idle: Option<StateId>) -> Exercise {
    let table = Others::Mixed.table(scenario.states.len(), seed);
    let mut exercise = Exercise::new(Arc::clone(scenario), seed);
    while !exercise.is_over() {
        for (seat, &temperament) in table.iter_enumerated().filter(|(seat, _)| Some(*seat) != idle) {
            let draft = bots::decide(temperament, &exercise.seat(seat));
            exercise.seal(&draft).expect("a bot's decision is legal");
        }
        exercise.advance();
    }
    exercise
}

/// How a failure names an objective.
fn named(scenario: &Scenario, objective: ObjectiveId, share: f64) -> String {
    let want = &scenario.wants[objective];
    let seat = &scenario.states[want.of].id;
    format!("{} {seat} {}: {:.0} %", scenario.name, want.id, share * 100.0)
}

/// The share of games in which each objective is reached while its own delegation does nothing.
fn idle(scenario: &Arc<Scenario>) -> Vec<(ObjectiveId, f64)> {
    let mut shares: BTreeMap<ObjectiveId, Share> = BTreeMap::new();
    for seat in scenario.states.keys() {
        let own: Vec<_> = scenario.wants.iter_enumerated().filter(|(_, want)| want.of == seat).collect();
        if own.is_empty() {
            continue;
        }
        let reached = |seed| {
            let exercise = play(scenario, seed, Some(seat));
            own.iter().map(|(id, want)| (*id, exercise.holds(&want.when))).collect::<Vec<_>>()
        };
        let all: Vec<_> = (0..games().0).into_par_iter().flat_map_iter(reached).collect();
        for (id, holds) in all {
            shares.entry(id).or_default().count(holds);
        }
    }
    shares.into_iter().map(|(id, share)| (id, share.value())).collect()
}

/// The share of games in which each objective is reached by the temperament that suits it best. Every temperament
/// comes to every seat of the mixed tables.
fn at_best(scenario: &Arc<Scenario>) -> Vec<(ObjectiveId, f64)> {
    let reached = |seed| {
        let table = Others::Mixed.table(scenario.states.len(), seed);
        let exercise = play(scenario, seed, None);
        let each = scenario.wants.iter_enumerated();
        each.map(|(id, want)| (id, table[want.of], exercise.holds(&want.when))).collect::<Vec<_>>()
    };
    let all: Vec<_> = (0..games().1).into_par_iter().flat_map_iter(reached).collect();
    let best = |objective: ObjectiveId| {
        let of = |temperament| {
            let mut share = Share::default();
            let played = all.iter().filter(|(id, by, _)| (*id, *by) == (objective, temperament));
            played.for_each(|(_, _, holds)| share.count(*holds));
            share.value()
        };
        REASONED.map(of).into_iter().fold(0.0, f64::max)
    };
    scenario.wants.keys().map(|id| (id, best(id))).collect()
}

/// Prints the share of every objective of every shipped scenario, and names those that it does not suit.
fn unsuited(
    shares: fn(&Arc<Scenario>) -> Vec<(ObjectiveId, f64)>,
    suits: impl Fn(f64) -> bool,
) -> Vec<String> {
    let mut unsuited = Vec::new();
    // The tables as they usually are, and the part of a member at the smallest and at the longest of them.
    let tables = SHIPPED.map(shipped).into_iter().chain(["last-mile", "departures"].map(everybody));
    for scenario in tables {
        for (id, share) in shares(&scenario) {
            let name = named(&scenario, id, share);
            println!("{name}");
            if !suits(share) {
                unsuited.push(name);
            }
        }
    }
    unsuited
}

#[test]
fn no_objective_is_reached_by_doing_nothing_in_more_than_a_third_of_games() {
    let luck = unsuited(idle, |share| share <= IDLE_MAX);
    assert!(luck.is_empty(), "these objectives ask for nothing:\n{}", luck.join("\n"));
}

#[test]
fn no_objective_is_out_of_reach_of_every_temperament() {
    let lost = unsuited(at_best, |share| share >= REACHED_MIN);
    assert!(lost.is_empty(), "nobody reaches these objectives:\n{}", lost.join("\n"));
}
