//! What a delegation finds on its desk is what it would find by reading all events that it may know of, from the first.

use std::collections::{BTreeMap, BTreeSet};

use mufakat::bots::{Minds, Others, Temperament};
use mufakat::sim::catalogue::choice::Mechanism;
use mufakat::sim::decision::Act;
use mufakat::sim::exercise::Exercise;
use mufakat::sim::exercise::event::What;
use mufakat::sim::ids::{ChoiceId, IncidentId, StateId, StateSet, Suspect};
use mufakat::sim::view::{SaidBefore, Seat};

use crate::support::{SHIPPED, seats, shipped};

/// A crisis choice over an incident, directed at somebody.
type Words = (ChoiceId, IncidentId, Suspect);

/// What the events say to one delegation, read from the first.
#[derive(Default)]
struct Read {
    suspected: BTreeSet<IncidentId>,
    harmed: Vec<(u16, Option<IncidentId>, StateId)>,
    convened: Vec<(u16, Option<IncidentId>)>,
    named: BTreeSet<(IncidentId, Suspect)>,
    made: BTreeSet<(ChoiceId, IncidentId)>,
    said: BTreeMap<Words, Vec<SaidBefore>>,
}

impl Read {
    fn of(seat: &Seat) -> Self {
        let mut read = Self::default();
        for event in seat.events() {
            read.one(seat, event.step, event.what);
        }
        read
    }

    fn one(&mut self, seat: &Seat, step: u16, what: What) {
        let (me, catalogue) = (seat.me(), seat.catalogue());
        let myself = catalogue.suspect_state(me);
        match what {
            What::Done(by, Act::Respond { choice, incident, toward }) => {
                let entry = &catalogue.choices()[choice];
                if let Some(id) = incident.filter(|_| by == me) {
                    self.made.insert((choice, id));
                    if let Some(toward) = toward {
                        let said = self.said.entry((choice, id, toward)).or_default();
                        said.insert(0, SaidBefore { step, answered: false });
                    }
                } else if by != me && toward == Some(myself) {
                    self.answered(seat, by);
                    let harsh = entry.rung.is_some_and(|rung| rung >= catalogue.parameters().harsh_rung);
                    if harsh {
                        self.harmed.push((step, incident, by));
                    }
                    if harsh || matches!(entry.mechanism, Mechanism::Contact | Mechanism::Demarche) {
                        self.suspected.extend(incident);
                    }
                }
                if entry.mechanism == Mechanism::Convene {
                    self.convened.push((step, incident));
                }
            }
            What::Named(incident, by, suspect) if by == me => {
                self.named.insert((incident, suspect));
            }
            What::Named(incident, by, suspect) if suspect == myself => {
                self.harmed.push((step, Some(incident), by));
                self.suspected.insert(incident);
            }
            What::ContactAnswered(_, asking, asked) if asking == me => self.answered(seat, asked),
            What::AbuseStopped(_, by) => self.answered(seat, by),
            _ => {}
        }
    }

    /// Whatever was said to this delegation so far has its answer.
    fn answered(&mut self, seat: &Seat, by: StateId) {
        let other = seat.catalogue().suspect_state(by);
        for (_, said) in self.said.iter_mut().filter(|((_, _, toward), _)| *toward == other) {
            said.iter_mut().for_each(|one| one.answered = true);
        }
    }

    fn harmed_by(&self, about: impl Fn(u16, Option<IncidentId>) -> bool) -> StateSet {
        let some = self.harmed.iter().filter(|(step, incident, _)| about(*step, *incident));
        some.fold(StateSet::NONE, |set, (_, _, by)| set.with(*by))
    }
}

/// Compares a desk with what was read, and says how much there was to compare.
fn compare(seat: &Seat, exercise: &Exercise) -> usize {
    let read = Read::of(seat);
    let step = seat.step_number();
    for since in [step.saturating_sub(5), step.saturating_sub(2), step] {
        assert_eq!(seat.harmed_since(since), read.harmed_by(|at, _| at >= since), "since step {since}");
    }
    let suspects = (0..seat.catalogue().suspects()).map(Suspect::from);
    for id in seat.incidents().map(|known| known.incident) {
        assert_eq!(seat.is_suspected(id), read.suspected.contains(&id), "{id:?}");
        assert_eq!(seat.harmed_by(id), read.harmed_by(|_, about| about == Some(id)), "{id:?}");
        for since in [step.saturating_sub(2), step] {
            let over_it = |(at, about): &(u16, Option<IncidentId>)| {
                *at >= since && about.is_none_or(|about| about == id)
            };
            assert_eq!(seat.convened_since(id, since), read.convened.iter().any(over_it), "{id:?}");
        }
        for suspect in suspects.clone() {
            assert_eq!(
                seat.has_named(id, suspect),
                read.named.contains(&(id, suspect)),
                "{id:?} {suspect:?}"
            );
        }
        for choice in exercise.scenario().choices.keys() {
            assert_eq!(seat.has_made(choice, id), read.made.contains(&(choice, id)), "{choice:?} {id:?}");
            // What was never made was never said to anybody.
            for suspect in suspects.clone().filter(|_| seat.has_made(choice, id)) {
                let said: Vec<SaidBefore> = seat.said(choice, id, suspect).collect();
                let walked = read.said.get(&(choice, id, suspect)).cloned().unwrap_or_default();
                assert_eq!(said, walked, "{choice:?} {id:?} {suspect:?}");
            }
        }
    }
    read.harmed.len() + read.said.len() + read.named.len() + read.convened.len()
}

#[test]
fn a_desk_holds_what_the_events_say_in_every_state_that_play_comes_to() {
    let mut compared = 0;
    for name in SHIPPED {
        let mut exercise = Exercise::new(shipped(name), 0);
        let minds = Minds::of(&exercise);
        for others in [Others::Mixed, Others::All(Temperament::HardLine), Others::All(Temperament::Random)] {
            for seed in 0..2 {
                exercise.restart(seed);
                let table = others.table(exercise.scenario().states.len(), seed);
                while !exercise.is_over() {
                    for seat in seats(&exercise) {
                        compared += compare(&exercise.seat(seat), &exercise);
                        let draft = minds.decide(table[seat], &exercise.seat(seat));
                        exercise.seal(&draft).expect("legal");
                    }
                    exercise.advance();
                }
            }
        }
    }
    assert!(compared > 5_000, "{compared}");
}

#[test]
fn evidence_that_an_inject_brings_to_one_delegation_alone_is_its_own_trace() {
    for name in SHIPPED {
        let mut exercise = Exercise::new(shipped(name), 0);
        while !exercise.is_over() {
            for seat in seats(&exercise) {
                let lens = exercise.seat(seat);
                for known in lens.incidents() {
                    let id = known.incident;
                    let incident = &exercise.incidents()[id];
                    let looks =
                        incident.victim == seat || incident.probing.has(seat) || incident.joint.has(seat);
                    if !looks {
                        let told = told(&exercise, id, seat) && lens.evidence_items(id) > 0;
                        assert_eq!(lens.holds_traces(id), told, "{name}, step {}", exercise.step());
                    }
                }
            }
            exercise.advance();
        }
    }
}

/// Has an inject that was not public brought this delegation evidence about the incident?
fn told(exercise: &Exercise, id: IncidentId, seat: StateId) -> bool {
    use mufakat::sim::plot::PlotEffect;
    let brings = |effect: &PlotEffect| match *effect {
        PlotEffect::Evidence { incident, to, .. } => exercise.incident_of(incident) == Some(id) && to == seat,
        _ => false,
    };
    let injects = exercise.scenario().injects.iter_enumerated();
    let mut out = injects.filter(|(inject, _)| exercise.released()[*inject].is_some());
    out.any(|(_, inject)| !inject.public && inject.effects.iter().any(brings))
}
