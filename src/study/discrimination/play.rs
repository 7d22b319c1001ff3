//! What is played: at every index a mixed table, a motley one, and the mixed one again with one protagonist that does
//! nothing. All three share the luck of the index.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use typed_index_collections::TiVec;

use super::spread::Cell;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{ParagraphId, StateId};
use crate::sim::scenario::Scenario;
use crate::study::outcome::{self, StateOutcome};
use crate::study::run::{self, Bench, Effort};
use crate::study::seating::{Seating, Table};
use crate::study::seeds::{self, StudyKind};

/// How much is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The seed of all luck.
    pub seed: u64,
    /// Mixed tables per scenario; as many motley ones, and as many with a protagonist that does nothing.
    pub runs: u32,
}

impl Default for Plan {
    fn default() -> Self {
        Self { seed: 1, runs: 300 }
    }
}

/// Which part of the study a run belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Bots that have reasons in every seat.
    Mixed,
    /// Bots of any temperament, random play among them.
    Motley,
    /// As mixed, but this delegation does nothing.
    Idle(StateId),
}

/// Runs at every index: one for each part.
const PARTS: u32 = 3;

/// One run: who sat where, and every cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Its part of the study.
    pub part: Part,
    /// Who sat where.
    pub table: Table,
    /// How they came out.
    pub scores: Scores,
}

/// A cell per delegation and commitment.
pub type Scores = TiVec<StateId, TiVec<ParagraphId, Cell>>;

struct Job {
    part: Part,
    seed: u64,
}

impl Job {
    fn table(&self, s: &Scenario) -> Table {
        let seating = match self.part {
            Part::Mixed | Part::Idle(_) => Seating::Mixed,
            Part::Motley => Seating::Motley,
        };
        seating.table(s.states.len(), self.seed)
    }
}

/// At fewer delegations than this nobody is a bystander, and the targets for mixed tables mean nothing.
const DELEGATIONS_MIN: usize = 3;

/// Is this a scenario whose bands the study judges unasked: a crisis at a table of many? A tutorial for two is not.
pub fn is_judged(s: &Scenario) -> bool {
    s.states.len() >= DELEGATIONS_MIN && s.steps.iter().any(|step| step.crisis)
}

/// The delegations with a role in the plot, in the order of the table; all of them where it gives no roles.
pub fn protagonists(s: &Scenario) -> Vec<StateId> {
    let with_role: Vec<StateId> = s.states.keys().filter(|state| s.role_of(*state).is_some()).collect();
    if with_role.is_empty() { s.states.keys().collect() } else { with_role }
}

/// Pieces of work in a plan for so many scenarios, for whoever shows how far it is.
pub fn pieces(plan: &Plan, scenarios: usize) -> u64 {
    u64::from(plan.runs) * u64::from(PARTS) * scenarios as u64
}

/// Plays a scenario by the plan. A deadline leaves out the last indices.
pub fn play(scenario: &Arc<Scenario>, plan: &Plan, effort: Effort<'_>) -> Vec<Run> {
    let jobs = jobs(scenario, plan);
    let scores = run::all(scenario, &jobs, effort, |bench, job| one(bench, scenario, job));
    let run = |(job, scores): (&Job, Scores)| Run { part: job.part, table: job.table(scenario), scores };
    jobs.iter().zip(scores).map(run).collect()
}

fn jobs(s: &Scenario, plan: &Plan) -> Vec<Job> {
    let protagonists = protagonists(s);
    let of_index = |index: u32| {
        let seed = seeds::seed(plan.seed, StudyKind::Discrimination, 0, index);
        // In turn, so that every role is idle equally often.
        let idle = protagonists[index as usize % protagonists.len()];
        [Part::Mixed, Part::Motley, Part::Idle(idle)].map(|part| Job { part, seed })
    };
    (0..plan.runs).flat_map(of_index).collect()
}

fn one(bench: &mut Bench, s: &Scenario, job: &Job) -> Scores {
    let table = job.table(s);
    let outcome = match job.part {
        Part::Mixed | Part::Motley => outcome::of(bench.play(job.seed, &table)),
        Part::Idle(seat) => outcome::of(play_without(bench, job.seed, &table, seat)),
    };
    let cells = |state: StateOutcome| {
        let both = state.scores.into_iter().zip(state.not_taken_up);
        both.map(|(score, not_taken_up)| Cell::of(score, not_taken_up)).collect()
    };
    outcome.states.into_iter().map(cells).collect()
}

/// Bots play to the end; this delegation seals nothing and so does nothing.
fn play_without<'a>(bench: &'a mut Bench, seed: u64, table: &Table, seat: StateId) -> &'a Exercise {
    let (exercise, minds) = bench.open(seed);
    while !exercise.is_over() {
        run::seal_all(exercise, minds, table, Some(seat));
        exercise.advance();
    }
    exercise
}
