//! Hidden things never reach a view: a canary text stands in every hidden field of a scenario, and every view
//! that a seat or the board can get is searched for it at every step.

mod support;

use std::sync::Arc;

use mufakat::bots::Temperament;
use mufakat::sim::exercise::Exercise;
use mufakat::sim::scenario::Scenario;
use mufakat::sim::view;

use support::canary::{CANARY, own, with_canaries};
use support::{SHIPPED, seats, shipped};

fn search(exercise: &Exercise) {
    let s = exercise.scenario();
    let board = serde_json::to_string(&view::board(exercise)).expect("a board is plain data");
    assert!(!board.contains("canary"), "the public board shows a hidden text at step {}", exercise.step());
    for seat in seats(exercise) {
        let seen = serde_json::to_string(&view::seat(exercise, seat)).expect("a view is plain data");
        let who = &s.states[seat].name;
        assert!(!seen.contains(CANARY), "{who} sees a hidden text at step {}", exercise.step());
        for other in seats(exercise).filter(|other| *other != seat) {
            let secret = own(other);
            assert!(!seen.contains(&secret), "{who} sees {secret} at step {}", exercise.step());
        }
        for (id, inject) in s.injects.iter_enumerated() {
            let canary = format!("canary-of-inject-{}.", id.at());
            let may = exercise.released()[id].is_some() && (inject.public || inject.to.has(seat));
            assert_eq!(
                seen.contains(&canary),
                may,
                "{who} and inject {} at step {}",
                inject.id,
                exercise.step()
            );
        }
    }
}

#[test]
fn no_view_of_any_seat_at_any_step_holds_a_hidden_text() {
    for name in SHIPPED {
        let scenario = with_canaries(name);
        for temperament in [Temperament::Cooperative, Temperament::HardLine, Temperament::Random] {
            let mut exercise = Exercise::new(Arc::clone(&scenario), 11);
            while !exercise.is_over() {
                search(&exercise);
                support::step(&mut exercise, temperament);
            }
            search(&exercise);
        }
    }
}

#[test]
fn a_seat_does_see_its_own_secrets_so_the_search_can_find_something() {
    let scenario = with_canaries("departures");
    let exercise = Exercise::new(Arc::clone(&scenario), 11);
    let host = scenario.roles.iter().find(|role| role.id == "host").expect("departures has a host").state;
    let seen = serde_json::to_string(&view::seat(&exercise, host)).expect("a view is plain data");
    assert!(seen.contains(&own(host)));
}

#[test]
fn the_truth_behind_an_incident_changes_nothing_that_a_seat_can_see_but_its_evidence() {
    let mut one = Scenario::clone(&shipped("departures"));
    let mut two = one.clone();
    let incident = one.plots.iter().position(|plot| plot.id == "airport-screens").expect("the incident");
    let plot = mufakat::sim::ids::PlotId::from(incident);
    one.plots[plot].by = mufakat::sim::ids::Suspect(0);
    two.plots[plot].by = mufakat::sim::ids::Suspect(1);
    let (mut one, mut two) = (Exercise::new(Arc::new(one), 5), Exercise::new(Arc::new(two), 5));
    while !one.is_over() {
        for seat in seats(&one) {
            let (left, right) = (view::seat(&one, seat), view::seat(&two, seat));
            let known = |seen: &view::SeatView| -> Vec<_> {
                seen.incidents
                    .iter()
                    .map(|i| (i.title.clone(), i.victim, i.public, i.open, i.severity))
                    .collect()
            };
            assert_eq!(known(&left), known(&right));
            assert_eq!(left.injects, right.injects);
        }
        one.advance();
        two.advance();
    }
}

#[test]
fn there_is_no_debrief_before_the_end() {
    let mut exercise = Exercise::new(shipped("departures"), 1);
    assert!(view::debrief(&exercise).is_none());
    while !exercise.is_over() {
        exercise.advance();
    }
    assert!(view::debrief(&exercise).is_some());
}
