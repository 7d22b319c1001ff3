//! The timeline against exercises that are played here: every picture is what the rules and the screens said at that moment,
//! a delegation's cut holds nothing that its seat could not see, and the same exercise gives the same bytes.

mod support;

use std::sync::Arc;

use mufakat::bots::{Others, Temperament};
use mufakat::report::figures;
use mufakat::report::timeline::{Fact, Reader, Row, Timeline, timeline};
use mufakat::session::Solo;
use mufakat::sim::exercise::Exercise;
use mufakat::sim::exercise::event::{Audience, What};
use mufakat::sim::ids::StateId;
use mufakat::sim::quantity::StateQuantity;
use mufakat::sim::view::{self, SeatView};
use support::{SHIPPED, seats, shipped};

fn played(name: &str, seed: u64, others: impl Into<Others>) -> Solo {
    let mut solo = Solo::new(shipped(name), seed, others);
    while !solo.exercise().is_over() {
        solo.close_step();
    }
    solo
}

/// Every moment, the end included.
fn moments(solo: &Solo) -> Vec<&Exercise> {
    let course = solo.so_far();
    course.moments.into_iter().chain([course.exercise]).collect()
}

fn tables() -> impl Iterator<Item = (&'static str, Solo)> {
    SHIPPED.into_iter().flat_map(|name| {
        let mixed = played(name, 3, Others::default());
        [
            (name, mixed),
            (name, played(name, 4, Temperament::Opportunist)),
            (name, played(name, 5, Temperament::Random)),
        ]
    })
}

fn at(timeline: &Timeline, moment: usize) -> impl Iterator<Item = &Row> {
    timeline.came.iter().filter(move |row| usize::from(row.at) == moment)
}

#[test]
fn every_picture_is_what_stood_at_its_moment() {
    for (name, solo) in tables() {
        let told = timeline(&solo.so_far());
        let moments = moments(&solo);
        assert_eq!(usize::from(told.closed) + 1, moments.len(), "{name}");
        for (moment, exercise) in moments.iter().enumerate() {
            let (mut rungs, mut trusts, mut beliefs) = (0, 0, 0);
            for row in at(&told, moment) {
                match row.fact {
                    Fact::Cohesion(cohesion) => assert_eq!(cohesion, exercise.world().cohesion()),
                    Fact::Trust { of, to, trust } => {
                        trusts += 1;
                        assert_eq!(trust, exercise.world().trust(of, to));
                    }
                    Fact::Tension { a, b, tension } => assert_eq!(tension, exercise.world().tension(a, b)),
                    Fact::Damage { of, damage } => assert_eq!(damage, exercise.world().states[of].damage),
                    Fact::Capacity { of, capacity } => {
                        assert_eq!(capacity, exercise.world().states[of].get(StateQuantity::Capacity));
                    }
                    Fact::InForce { of, ref measures } => {
                        assert_eq!(*measures, exercise.seat(of).in_force().iter().collect::<Vec<_>>());
                    }
                    Fact::Rung { incident, rung } => {
                        rungs += 1;
                        assert_eq!(rung, exercise.incidents()[incident].rung);
                    }
                    Fact::Incident { incident, open, .. } => {
                        assert_eq!(open, exercise.incidents()[incident].open)
                    }
                    Fact::Truth { incident, by, .. } => assert_eq!(by, exercise.incidents()[incident].truth),
                    Fact::Belief { incident, of, ref shares } => {
                        beliefs += 1;
                        for (suspect, share) in shares {
                            assert_eq!(*share, exercise.beliefs().get(incident, of, *suspect));
                        }
                    }
                    Fact::Accused { .. } | Fact::Test { .. } | Fact::Outcome { .. } => {}
                }
            }
            let states = exercise.scenario().states.len();
            assert_eq!(rungs, exercise.incidents().len(), "{name}: a ladder for every incident");
            assert_eq!(trusts, states * (states - 1), "{name}: trust of every pair, each way");
            let known: usize = exercise.incidents().iter().map(|one| one.known_to.count()).sum();
            assert_eq!(beliefs, known, "{name}: the belief of everybody who knows");
        }
    }
}

#[test]
fn every_accusation_test_and_line_of_evidence_is_told_once() {
    let mut accused = 0;
    for (name, solo) in tables() {
        let told = timeline(&solo.so_far());
        let exercise = solo.exercise();
        let named = exercise.events().iter().filter(|event| matches!(event.what, What::Named(..))).count();
        let count = |is: fn(&Fact) -> bool| told.came.iter().filter(|row| is(&row.fact)).count();
        assert_eq!(count(|fact| matches!(fact, Fact::Accused { .. })), named, "{name}");
        assert_eq!(
            count(|fact| matches!(fact, Fact::Test { .. })),
            exercise.ledger().occasions().len(),
            "{name}"
        );
        let mut numbers: Vec<usize> = told
            .came
            .iter()
            .filter_map(|row| match row.fact {
                Fact::Outcome { number, line } => {
                    assert_eq!(line, exercise.ledger().lines()[number], "{name}");
                    Some(number)
                }
                _ => None,
            })
            .collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (0..exercise.ledger().lines().len()).collect::<Vec<_>>(), "{name}");
        accused += named;
    }
    assert!(accused > 5, "too few accusations to have tried anything: {accused}");
}

/// Does a delegation's own screen say this at this moment?
fn is_seen(seat: &SeatView, exercise: &Exercise, fact: &Fact) -> bool {
    let me = seat.state;
    let known = |id| seat.incidents.iter().find(move |one| one.incident == id);
    let on_board = |id| seat.board.incidents.iter().find(move |one| one.incident == id);
    match *fact {
        Fact::Incident { incident, kind, victim, severity, open, .. } => match known(incident) {
            Some(one) => (one.kind, one.victim, one.severity, one.open) == (kind, victim, severity, open),
            None => on_board(incident).is_some_and(|one| (one.kind, one.victim) == (kind, victim)),
        },
        Fact::Rung { incident, rung } => {
            known(incident).is_some_and(|one| one.rung == rung)
                || on_board(incident).is_some_and(|one| one.rung == rung)
        }
        Fact::Belief { incident, of, ref shares } => {
            of == me
                && known(incident).is_some_and(|one| {
                    let seen: Vec<_> =
                        one.beliefs.iter().map(|belief| (belief.suspect, belief.probability)).collect();
                    shares.len() == seen.len() && shares.iter().all(|share| seen.contains(share))
                })
        }
        Fact::Accused { incident, by, whom } => {
            seat.events.iter().any(|event| event.what == What::Named(incident, by, whom))
        }
        Fact::Trust { of, to, trust } => {
            of == me && seat.relations.iter().any(|one| one.state == to && one.trust == trust)
        }
        Fact::Tension { a, b, tension } => {
            seat.board.tensions.iter().any(|one| (one.a, one.b, one.tension) == (a, b, tension))
        }
        Fact::Outcome { number, line } => {
            let lens = exercise.seat(me);
            let mut own = lens.evidence();
            own.any(|(other, entry)| (other, *entry) == (number, line))
        }
        Fact::InForce { of, ref measures } => of == me && *measures == seat.in_force,
        Fact::Capacity { of, capacity } => {
            of == me && seat.own.contains(&(StateQuantity::Capacity, capacity))
        }
        Fact::Cohesion(cohesion) => seat.board.cohesion == cohesion,
        // No screen of a delegation shows these.
        Fact::Truth { .. } | Fact::Test { .. } | Fact::Damage { .. } => false,
    }
}

#[test]
fn a_delegations_cut_holds_nothing_that_its_seat_could_not_see() {
    let mut seen = 0;
    for (name, solo) in tables() {
        let whole = timeline(&solo.so_far());
        for me in seats(solo.exercise()) {
            let own = whole.cut(Reader::Seat(me));
            assert!(own.nobody.is_empty(), "{name}: another course tells what this one hides");
            for (moment, exercise) in moments(&solo).into_iter().enumerate() {
                let seat = view::seat(exercise, me);
                for row in at(&own, moment) {
                    let whose = &exercise.scenario().states[me].id;
                    assert!(is_seen(&seat, exercise, &row.fact), "{name}, {whose}, {moment}: {:?}", row.fact);
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 10_000, "too little was looked at: {seen}");
}

#[test]
fn what_everybody_may_see_is_in_every_cut_and_control_sees_it_all() {
    let solo = played("departures", 1, Others::default());
    let whole = timeline(&solo.so_far());
    let public = whole.cut(Reader::Public);
    assert!(public.came.iter().all(|row| row.audience == Audience::Public) && !public.came.is_empty());
    for me in seats(solo.exercise()) {
        let own = whole.cut(Reader::Seat(me));
        assert!(public.came.iter().all(|row| own.came.contains(row)));
        assert!(own.came.len() > public.came.len() && own.came.len() < whole.came.len());
    }
    assert_eq!(whole.cut(Reader::Control), whole);
}

#[test]
fn nobody_acting_comes_to_the_figures_of_nobody_acting() {
    for (name, solo) in tables() {
        let told = timeline(&solo.so_far());
        let figures = figures::of_nobody_acting(solo.scenario(), solo.exercise().seed());
        let last = |series: Vec<Option<f64>>| series.last().copied().flatten().expect("a last value");
        assert!((last(told.damage_of_nobody()) - figures.damage).abs() < 1e-9, "{name}");
        assert_eq!(last(told.cohesion_of_nobody()), figures.cohesion, "{name}");
        let rungs = told.nobody.iter().filter_map(|row| match row.fact {
            Fact::Rung { rung, .. } => Some(rung),
            _ => None,
        });
        // The peak of a crisis may lie between two moments.
        assert!(rungs.max().unwrap_or(0) <= figures.rung_peak, "{name}");
    }
}

#[test]
fn an_exercise_that_nobody_plays_is_its_own_shadow() {
    let scenario = shipped("departures");
    let mut solo = Solo::new(Arc::clone(&scenario), 2, Others::default());
    for seat in scenario.states.keys() {
        solo.put(seat, mufakat::session::SoloPlayer::Script(None));
    }
    while !solo.exercise().is_over() {
        solo.close_step();
    }
    let told = timeline(&solo.so_far());
    let facts = |rows: &[Row]| rows.iter().map(|row| (row.at, row.fact.clone())).collect::<Vec<_>>();
    assert_eq!(facts(&told.came), facts(&told.nobody));
}

#[test]
fn the_same_exercise_gives_the_same_bytes_and_half_of_it_the_first_half() {
    let bytes = |told: &Timeline| serde_json::to_string(told).expect("plain data");
    let (one, two) = (played("departures", 7, Others::default()), played("departures", 7, Others::default()));
    let whole = timeline(&one.so_far());
    assert_eq!(bytes(&whole), bytes(&timeline(&two.so_far())));
    let mut half = Solo::new(shipped("departures"), 7, Others::default());
    (0..4).for_each(|_| half.close_step());
    let half = timeline(&half.so_far());
    let is_line = |row: &&Row| matches!(row.fact, Fact::Outcome { .. });
    let first: Vec<&Row> = whole.came.iter().filter(|row| row.at <= 4 && !is_line(row)).collect();
    // A line that would give the truth away is told to its delegation only at the end.
    assert_eq!(first, half.came.iter().filter(|row| !is_line(row)).collect::<Vec<_>>());
    assert!(half.nobody.iter().all(|row| row.at <= 4) && !half.nobody.is_empty());
}

#[test]
fn a_series_has_a_value_for_each_moment() {
    let solo = played("departures", 1, Others::default());
    let told = timeline(&solo.so_far());
    let moments = moments(&solo);
    assert_eq!(told.cohesion().len(), moments.len());
    for (place, exercise) in moments.iter().enumerate() {
        for (id, incident) in exercise.incidents().iter_enumerated() {
            assert_eq!(told.rung(id)[place], Some(f64::from(incident.rung)));
            for of in incident.known_to.iter() {
                let truth = exercise.beliefs().get(id, of, incident.truth);
                let told = told.belief(of, id, incident.truth)[place].expect("it knows of it");
                assert!((told - truth).abs() < 0.01, "{told} {truth}");
            }
        }
        let (one, two) = (StateId(0), StateId(1));
        assert_eq!(told.tension(two, one)[place], Some(exercise.world().tension(one, two)));
    }
}
