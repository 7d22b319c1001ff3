//! A table at which an inject comes: mixed tables are played until one is found, and every one of them is counted, so
//! that an author whose inject never comes hears which part of its condition never holds.

use std::sync::Arc;

use crate::sim::exercise::Exercise;
use crate::sim::ids::InjectId;
use crate::sim::plot::{Condition, Inject, Release};
use crate::sim::scenario::Scenario;
use crate::study::plot::figures::usual_step;
use crate::study::run::{self, Bench, Effort, seal_all};
use crate::study::seating::Seating;
use crate::study::seeds::{self, StudyKind};

/// So many tables are played at a time; the figures of a mirror come from the same ones.
pub const TABLES: u32 = 200;
/// After so many tables at which it never came the search is given up.
pub const TABLES_MAX: u32 = 1000;

/// One part of what an inject waits for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part<'a> {
    /// What is looked at.
    pub condition: &'a Condition,
    /// Whether it has to hold, or must not.
    pub must: bool,
}

/// What was seen at all tables together.
#[derive(Debug, Clone, PartialEq)]
pub struct Search {
    /// Tables that were played.
    pub tables: u32,
    /// Tables at which it came.
    pub came: u32,
    /// Tables at which it was due and kept back, because what it presumes did not hold.
    pub kept_back: u32,
    /// Tables at which the inject came that it waits for; all where it waits for none.
    pub waited: u32,
    /// For each of [`parts`] the tables at which it was as it has to be, in some step in which it is looked at.
    pub held: Vec<u32>,
    /// The seed of the table that is shown and the step, counted from 0: the first at which it came in its usual step.
    pub found: Option<(u64, u16)>,
}

/// What one table shows.
struct Seen {
    seed: u64,
    came: Option<u16>,
    kept_back: bool,
    waited: bool,
    held: Vec<bool>,
}

/// The parts of what an inject waits for beside its time, those of its first condition first.
pub fn parts(inject: &Inject) -> Vec<Part<'_>> {
    let mut all = Vec::new();
    match &inject.release {
        Release::At(_) => {}
        Release::Once(_, condition) => add(condition, &mut all),
        Release::Lacking { expected, .. } => all.push(Part { condition: expected, must: false }),
    }
    inject.when.iter().chain(&inject.presumes).for_each(|condition| add(condition, &mut all));
    all.extend(inject.unless.iter().map(|condition| Part { condition, must: false }));
    all
}

/// Conditions that must all hold are parts of their own.
fn add<'a>(condition: &'a Condition, all: &mut Vec<Part<'a>>) {
    match condition {
        Condition::All(each) => each.iter().for_each(|one| add(one, all)),
        Condition::Not(inner) => all.push(Part { condition: inner, must: false }),
        _ => all.push(Part { condition, must: true }),
    }
}

/// Plays tables until the inject has come at one of them, [`TABLES`] at a time. The same seed finds the same table.
pub fn search(s: &Arc<Scenario>, inject: InjectId, seed: u64, effort: Effort<'_>) -> Search {
    let mut seen: Vec<Seen> = Vec::new();
    for first in (0..TABLES_MAX).step_by(TABLES as usize) {
        let jobs: Vec<u64> =
            (first..first + TABLES).map(|index| seeds::seed(seed, StudyKind::Plot, 0, index)).collect();
        seen.extend(run::here(s, &jobs, effort, |bench, seed| play(bench, *seed, inject)));
        if effort.is_over() || seen.iter().any(|one| one.came.is_some()) {
            break;
        }
    }
    let mut steps = vec![0; s.steps.len()];
    for at in seen.iter().filter_map(|one| one.came) {
        steps[usize::from(at)] += 1;
    }
    let usual = usual_step(&steps);
    let shown = seen.iter().find(|one| one.came.is_some() && one.came.map(usize::from) == usual);
    let count = |holds: &dyn Fn(&Seen) -> bool| seen.iter().filter(|one| holds(one)).count() as u32;
    Search {
        tables: seen.len() as u32,
        came: count(&|one| one.came.is_some()),
        kept_back: count(&|one| one.kept_back && one.came.is_none()),
        waited: count(&|one| one.waited),
        held: (0..parts(&s.injects[inject]).len()).map(|part| count(&|one| one.held[part])).collect(),
        found: shown.and_then(|one| Some((one.seed, one.came?))),
    }
}

/// Plays one table to its end and watches one inject.
fn play(bench: &mut Bench, seed: u64, id: InjectId) -> Seen {
    let (exercise, minds) = bench.open(seed);
    let s = Arc::clone(exercise.scenario());
    let table = Seating::Mixed.table(s.states.len(), seed);
    let inject = &s.injects[id];
    let parts = parts(inject);
    let mut held = vec![false; parts.len()];
    loop {
        if is_looked_at(exercise, inject) {
            for (held, part) in held.iter_mut().zip(&parts) {
                *held |= exercise.holds(part.condition) == part.must;
            }
        }
        if exercise.is_over() {
            break;
        }
        seal_all(exercise, minds, &table, None);
        exercise.advance();
    }
    let waited = match &inject.release {
        Release::Lacking { after, .. } => exercise.released()[*after].is_some(),
        Release::At(_) | Release::Once(..) => true,
    };
    Seen {
        seed,
        came: exercise.released()[id].filter(|at| usize::from(*at) < s.steps.len()),
        kept_back: exercise.kept_back()[id].is_some(),
        waited,
        held,
    }
}

/// Could it come with the step that is open, as far as time goes?
fn is_looked_at(exercise: &Exercise, inject: &Inject) -> bool {
    let now = exercise.step();
    match &inject.release {
        Release::At(step) => now == *step,
        Release::Once(of, _) => {
            exercise.scenario().steps.get(usize::from(now)).is_some_and(|step| step.of == *of)
        }
        Release::Lacking { after, steps, .. } => {
            exercise.released()[*after].is_some_and(|at| now == at.saturating_add(*steps))
        }
    }
}
