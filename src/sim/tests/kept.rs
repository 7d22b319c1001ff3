//! What is kept up to date, so that nobody searches for it, is what a search would find: after every step of games that
//! bots of every temperament have played.

use std::sync::Arc;

use crate::bots::{Minds, Others};
use crate::scenario::{self, Binding};
use crate::sim::catalogue::measure::Category;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::What;
use crate::sim::exercise::programme::Programme;
use crate::sim::exercise::request::Request;
use crate::sim::ids::{StateId, StateSet};

/// After every step of some games at every kind of table.
fn after_every_step(holds: impl Fn(&Exercise)) {
    for name in ["departures", "chairs-gavel"] {
        let loaded = scenario::open(name, &Binding::default()).unwrap();
        let mut exercise = Exercise::new(Arc::new(loaded.scenario), 0);
        let (minds, seats) = (Minds::of(&exercise), exercise.scenario().states.len());
        for others in Others::all() {
            exercise.restart(9);
            let table = others.table(seats, 9);
            while !exercise.is_over() {
                for (seat, &temperament) in table.iter_enumerated() {
                    let draft = minds.decide(temperament, &exercise.seat(seat));
                    exercise.seal(&draft).unwrap();
                }
                exercise.advance();
                holds(&exercise);
            }
        }
    }
}

#[test]
fn requests_that_wait_stand_behind_those_that_are_closed() {
    after_every_step(|ex| {
        for of in ex.scenario().states.keys() {
            let waits = |request: &&Request| !request.closed && !request.answered && request.of == of;
            assert!(ex.requests_to(of).eq(ex.requests.iter().filter(waits)));
        }
    });
}

#[test]
fn whom_somebody_aids_is_what_the_programmes_say() {
    after_every_step(|ex| {
        let aids = |programme: &&Programme, state: StateId| {
            programme.members.has(state)
                && programme.members != StateSet::only(state)
                && ex.scenario().measures[programme.measure].category == Category::Capacity
        };
        for state in ex.scenario().states.keys() {
            assert_eq!(ex.aided.has(state), ex.programmes.iter().any(|one| aids(&one, state)));
        }
    });
}

#[test]
fn namings_are_those_of_the_events() {
    after_every_step(|ex| {
        let namings = ex.events().iter().filter_map(|event| match event.what {
            What::Named(incident, by, suspect) => Some((incident, by, suspect)),
            _ => None,
        });
        assert!(ex.papers.namings().iter().copied().eq(namings));
    });
}
