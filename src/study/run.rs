//! Playing one exercise after another at tables of bots, on all cores.
//!
//! Invariant: what a study returns depends on the scenario, its settings and the list of jobs alone. Every job
//! gets its own keyed luck, results come back in the order of the jobs, and only then are they added up; so
//! the bytes are the same whatever the number of threads. A deadline is the one thing that may cut it short,
//! and then the study says by how much.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Instant;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::seating::Table;
use super::shard::Hands;
use crate::bots::Minds;
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;

/// How long a study may work, and who hears how far it is.
#[derive(Clone, Copy)]
pub struct Effort<'a> {
    /// No new work is begun after this.
    pub deadline: Option<Instant>,
    /// No new work is begun once this is set.
    pub stop: Option<&'a AtomicBool>,
    /// Told after every piece of work, from any thread.
    pub done_one: &'a (dyn Fn() + Sync),
    /// Who does the work.
    pub hands: Hands<'a>,
}

impl Effort<'_> {
    /// As long as it takes, in silence.
    pub const ALL: Effort<'static> =
        Effort { deadline: None, stop: None, done_one: &|| {}, hands: Hands::All };

    /// Is there no time left, or nobody who waits for it?
    pub fn is_over(&self) -> bool {
        let is_stopped = self.stop.is_some_and(|stop| stop.load(Ordering::Relaxed));
        is_stopped || self.deadline.is_some_and(|deadline| Instant::now() >= deadline)
    }
}

/// A bench on which one exercise after another is played: nothing is allocated anew for a run.
#[derive(Debug)]
pub struct Bench {
    exercise: Exercise,
    minds: Minds,
}

impl Bench {
    /// A bench for a scenario.
    pub fn new(scenario: &Arc<Scenario>) -> Self {
        let exercise = Exercise::new(Arc::clone(scenario), 0);
        Self { minds: Minds::of(&exercise), exercise }
    }

    /// Opens an exercise with this luck, and says who can sit in its seats.
    pub fn open(&mut self, seed: u64) -> (&mut Exercise, &Minds) {
        self.exercise.restart(seed);
        (&mut self.exercise, &self.minds)
    }

    /// The room in which futures of other exercises are played, with the minds of whoever sits in it.
    pub fn room(&mut self) -> (&mut Exercise, &Minds) {
        (&mut self.exercise, &self.minds)
    }

    /// Plays one exercise to its end.
    pub fn play(&mut self, seed: u64, table: &Table) -> &Exercise {
        self.play_until(seed, table, u16::MAX).0
    }

    /// Plays one exercise until this step is open, or to its end.
    pub fn play_until(&mut self, seed: u64, table: &Table, step: u16) -> (&Exercise, &Minds) {
        let (exercise, minds) = self.open(seed);
        play_on(exercise, minds, table, step);
        (exercise, minds)
    }
}

/// Bots play on until this step is open, or to the end.
pub fn play_on(exercise: &mut Exercise, minds: &Minds, table: &Table, until: u16) {
    while !exercise.is_over() && exercise.step() < until {
        seal_all(exercise, minds, table, None);
        exercise.advance();
    }
}

/// Every bot seals its decision for the open step, but for the seat left out.
pub fn seal_all(exercise: &mut Exercise, minds: &Minds, table: &Table, but: Option<StateId>) {
    for (seat, &temperament) in table.iter_enumerated() {
        if Some(seat) != but {
            let draft = minds.decide(temperament, &exercise.seat(seat));
            // A bot's draft is legal by construction; were it not, its delegation would do nothing.
            let sealed = exercise.seal(&draft);
            debug_assert!(sealed.is_ok(), "{sealed:?}");
        }
    }
}

/// The results of a row of jobs of a study, whoever does them; see [`Hands::row`].
pub fn all<J: Sync, T: Send + Serialize + DeserializeOwned>(
    scenario: &Arc<Scenario>,
    jobs: &[J],
    effort: Effort<'_>,
    work: impl Fn(&mut Bench, &J) -> T + Sync,
) -> Vec<T> {
    effort.hands.row(jobs.len(), |places| {
        let jobs: Vec<&J> = places.iter().map(|place| &jobs[*place]).collect();
        here(scenario, &jobs, effort, |bench, job| work(bench, job))
    })
}

/// The same for jobs on which all that follows stands; see [`Hands::whole_row`].
pub fn whole<J: Sync, T: Send + Serialize + DeserializeOwned>(
    scenario: &Arc<Scenario>,
    jobs: &[J],
    effort: Effort<'_>,
    work: impl Fn(&mut Bench, &J) -> T + Sync,
) -> Vec<T> {
    effort.hands.whole_row(jobs.len(), |_| here(scenario, jobs, effort, work))
}

/// Does jobs on all cores of this machine, each thread at a bench of its own. Jobs are begun in their order and the
/// results come back in it; a deadline leaves out the last ones, so that what is there is what a study of fewer jobs
/// would have found.
pub fn here<J: Sync, T: Send>(
    scenario: &Arc<Scenario>,
    jobs: &[J],
    effort: Effort<'_>,
    work: impl Fn(&mut Bench, &J) -> T + Sync,
) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let parts = rayon::broadcast(|_| {
        let mut bench = Bench::new(scenario);
        let mut done = Vec::new();
        while !effort.is_over() {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(job) = jobs.get(place) else { break };
            done.push((place, work(&mut bench, job)));
            (effort.done_one)();
        }
        done
    });
    let mut done: Vec<(usize, T)> = parts.into_iter().flatten().collect();
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
}
