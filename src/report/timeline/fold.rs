//! From moments to rows. Who may be shown a row is what the lenses of [`crate::sim::view`] say of that moment.

use super::row::{Fact, Row};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, What};
use crate::sim::exercise::incident::Incident;
use crate::sim::ids::{IncidentId, OccasionId, StateId, StateSet, Suspect};
use crate::sim::quantity::StateQuantity;
use crate::sim::score::ledger::{Cause, LedgerLine};

/// Belief under this is left out, as it is on every screen.
const BELIEF_MIN: f64 = 0.01;

/// Pictures taken so far, and how far the growing lists of the exercise are told.
#[derive(Default)]
pub(super) struct Fold {
    pub(super) rows: Vec<Row>,
    at: u16,
    events: usize,
    tests: usize,
    lines: usize,
}

impl Fold {
    /// Takes the picture of the next moment.
    pub(super) fn picture(&mut self, exercise: &Exercise) {
        for (id, incident) in exercise.incidents().iter_enumerated() {
            self.incident(exercise, id, incident);
        }
        for of in exercise.scenario().states.keys() {
            self.state(exercise, of);
        }
        self.note(Audience::Public, Fact::Cohesion(exercise.world().cohesion()));
        self.grown(exercise);
        self.at += 1;
    }

    fn note(&mut self, audience: Audience, fact: Fact) {
        self.rows.push(Row { at: self.at, audience, fact });
    }

    fn incident(&mut self, exercise: &Exercise, id: IncidentId, incident: &Incident) {
        let known = if incident.public { Audience::Public } else { seats(incident.known_to) };
        let &Incident { plot, kind, victim, severity, open, rung, .. } = incident;
        self.note(known, Fact::Incident { incident: id, plot, kind, victim, severity, open });
        // Before everybody knows of it only those between whom it is see how far the crisis is.
        let between = incident.known_to.iter().filter(|state| incident.is_between(*state));
        let sides = between.fold(StateSet::NONE, StateSet::with);
        let seen = if incident.has_public_crisis() { Audience::Public } else { seats(sides) };
        self.note(seen, Fact::Rung { incident: id, rung });
        let (by, planted) = (incident.truth, incident.planted);
        self.note(Audience::Control, Fact::Truth { incident: id, by, planted });
        for of in incident.known_to.iter() {
            let shares = exercise.beliefs().of(id, of).iter().enumerate();
            let shares = shares.filter(|(_, share)| **share >= BELIEF_MIN);
            let shares = shares.map(|(place, share)| (Suspect::from(place), *share)).collect();
            self.note(only(of), Fact::Belief { incident: id, of, shares });
        }
    }

    fn state(&mut self, exercise: &Exercise, of: StateId) {
        let world = exercise.world();
        let own = &world.states[of];
        self.note(only(of), Fact::Capacity { of, capacity: own.get(StateQuantity::Capacity) });
        self.note(only(of), Fact::InForce { of, measures: own.in_force.iter().collect() });
        // No screen of a delegation counts damage in the units of the model.
        self.note(Audience::Control, Fact::Damage { of, damage: own.damage });
        for to in exercise.scenario().states.keys().filter(|to| *to != of) {
            self.note(only(of), Fact::Trust { of, to, trust: world.trust(of, to) });
            if of < to {
                self.note(Audience::Public, Fact::Tension { a: of, b: to, tension: world.tension(of, to) });
            }
        }
    }

    /// What is new in the lists that only grow: events, tests and lines of evidence.
    fn grown(&mut self, exercise: &Exercise) {
        for event in &exercise.events()[self.events..] {
            if let What::Named(incident, by, whom) = event.what {
                self.note(event.audience, Fact::Accused { incident, by, whom });
            }
        }
        let ledger = exercise.ledger();
        for (place, test) in ledger.occasions().iter().enumerate().skip(self.tests) {
            let number = OccasionId::from(place);
            // A test may be of something that its delegation does not know yet.
            let fact = Fact::Test { number, of: test.seat, kind: test.kind, about: test.about };
            self.note(Audience::Control, fact);
        }
        for (number, line) in ledger.lines().iter().enumerate().skip(self.lines) {
            let audience = if tells_truth(exercise, line) { Audience::Control } else { only(line.actor) };
            self.note(audience, Fact::Outcome { number, line: *line });
        }
        if exercise.is_over() {
            self.tell_truth(exercise);
        }
        self.events = exercise.events().len();
        (self.tests, self.lines) = (ledger.occasions().len(), ledger.lines().len());
    }

    /// Once the exercise is over, a delegation may read the lines that would have given the truth away before.
    fn tell_truth(&mut self, exercise: &Exercise) {
        for (number, line) in exercise.ledger().lines().iter().enumerate() {
            if tells_truth(exercise, line) {
                self.rows.retain(
                    |row| !matches!(row.fact, Fact::Outcome { number: other, .. } if other == number),
                );
                self.note(only(line.actor), Fact::Outcome { number, line: *line });
            }
        }
    }
}

/// Would this line give the hidden truth away?
fn tells_truth(exercise: &Exercise, line: &LedgerLine) -> bool {
    match line.cause {
        Cause::Choice(choice, _) => line.looks_at_truth(&exercise.scenario().choices[choice]),
        Cause::Position(..)
        | Cause::Answered(_)
        | Cause::Unanswered(_)
        | Cause::Omitted(_)
        | Cause::InPlace
        | Cause::Disproved(_)
        | Cause::Ruling(_) => false,
    }
}

fn only(seat: StateId) -> Audience {
    Audience::Seats(StateSet::only(seat))
}

fn seats(seats: StateSet) -> Audience {
    if seats.is_empty() { Audience::Control } else { Audience::Seats(seats) }
}
