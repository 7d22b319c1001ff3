//! The whole study of one scenario: what is played, in which order, and what comes of it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::fork::{self, Context};
use super::options::{self, OptionsReport};
use super::paths::{self, PathRow, RequestRow, TestRow};
use super::shape::{self, Seen, ShapeRow};
use super::tables::{self, ItemRow, Played, RungRow, SpreadRow};
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::study::outcome;
use crate::study::plot::doubt::doubts;
use crate::study::plot::figures::Figures;
use crate::study::plot::game;
use crate::study::run::{self, Effort};
use crate::study::seating::Seating;
use crate::study::seeds::{self, StudyKind, mix};

/// How much is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The seed of all luck.
    pub seed: u64,
    /// Whole exercises per kind of table.
    pub runs: u32,
    /// Situations in which every option is tried.
    pub contexts: u32,
    /// Futures per situation, the same for all its options.
    pub futures: u32,
}

impl Default for Plan {
    fn default() -> Self {
        Self { seed: 1, runs: 300, contexts: 240, futures: 4 }
    }
}

/// How much of the plan was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Amount {
    /// Pieces that were planned.
    pub planned: u64,
    /// Pieces that were done before the deadline.
    pub done: u64,
}

/// What the study found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Balance {
    /// The number of this format.
    pub format: u16,
    /// Short name of the scenario.
    pub scenario: String,
    /// The title of the scenario.
    pub title: String,
    /// What was planned; less was played if time ran out.
    pub plan: Plan,
    /// How many whole exercises were played.
    pub runs: Amount,
    /// In how many situations options were compared.
    pub contexts: Amount,
    /// Which options dominate or are never worth it.
    pub options: OptionsReport,
    /// Which injects are reached.
    pub injects: Vec<PathRow>,
    /// Which branches are.
    pub branches: Vec<PathRow>,
    /// Which national objectives are.
    pub wants: Vec<PathRow>,
    /// How what the plot asks of delegations ends.
    pub requests: Vec<RequestRow>,
    /// How often commitments of the roles are tested at mixed tables.
    pub tests: Vec<TestRow>,
    /// The shape of the plot, beside that of the exercises that come with the program.
    pub shape: Vec<ShapeRow>,
    /// How far crises go.
    pub rungs: Vec<RungRow>,
    /// Scores by kind of table.
    pub spread: Vec<SpreadRow>,
    /// Which scored items are earned and lost.
    pub items: Vec<ItemRow>,
}

/// The number of the format.
pub const FORMAT: u16 = 2;

/// Exercises at each kind of table, and situations, from which on the report advises an author. With fewer, other luck
/// gives other advice: of six seeds, Departures is unlike itself with three at 50 exercises, and with one at 100.
pub const ADVICE_MIN: u64 = 100;

impl Balance {
    /// Were enough exercises played to advise on the plot and the evidence?
    pub fn may_advise_on_plot(&self) -> bool {
        self.runs.done >= ADVICE_MIN * Seating::COMPARED.len() as u64
    }

    /// Were enough situations played to advise on options?
    pub fn may_advise_on_options(&self) -> bool {
        self.contexts.done >= ADVICE_MIN
    }
}

/// Pieces of work in a plan, for whoever shows how far it is.
pub fn pieces(plan: &Plan) -> u64 {
    let tables = Seating::COMPARED.len() as u64;
    u64::from(plan.runs) * tables + u64::from(plan.contexts)
}

/// Studies the balance of a scenario.
pub fn balance(scenario: &Arc<Scenario>, plan: Plan, effort: Effort<'_>) -> Balance {
    let runs = runs(&plan);
    let played = run::all(scenario, &runs, effort, |room, (seating, seed)| {
        let table = seating.table(scenario.states.len(), *seed);
        let (exercise, game) = game::play(room, *seed, &table);
        (outcome::of(exercise), game)
    });
    let played: Vec<Played> = runs
        .iter()
        .zip(played)
        .map(|((seating, seed), (outcome, game))| {
            let table = seating.table(scenario.states.len(), *seed);
            Played { seating: *seating, table, outcome, game }
        })
        .collect();
    let contexts = contexts(scenario, &plan);
    let worths =
        run::all(scenario, &contexts, effort, |room, context| fork::weigh(room, context, plan.futures));
    let amount = |planned: usize, done: usize| Amount { planned: planned as u64, done: done as u64 };
    let spread = tables::spread(scenario, &played);
    let mixed = played.iter().filter(|run| run.seating == Seating::Mixed).map(|run| &run.game);
    let figures = Figures::of(scenario, mixed);
    let (injects, branches) = (paths::injects(scenario, &played), paths::branches(scenario, &played));
    let (wants, requests) = (paths::wants(scenario, &played), paths::requests(scenario, &played));
    let seen = Seen {
        played: &played,
        figures: &figures,
        doubts: &doubts(scenario, Some(&figures)),
        injects: &injects,
        branches: &branches,
        wants: &wants,
        requests: &requests,
    };
    Balance {
        format: FORMAT,
        scenario: scenario.name.clone(),
        title: scenario.title.clone(),
        plan,
        runs: amount(runs.len(), played.len()),
        contexts: amount(contexts.len(), worths.len()),
        options: options::report(scenario, &worths),
        shape: shape::shapes(scenario, &seen),
        tests: paths::tests(scenario, &figures),
        injects,
        branches,
        wants,
        requests,
        rungs: tables::rungs(&played),
        items: tables::items(scenario, &played, &spread),
        spread,
    }
}

/// Whole exercises: all kinds of tables share the luck of one index, so that they differ by who plays.
fn runs(plan: &Plan) -> Vec<(Seating, u64)> {
    let seed = |index| seeds::seed(plan.seed, StudyKind::Spread, 0, index);
    (0..plan.runs)
        .flat_map(|index| Seating::COMPARED.into_iter().map(move |seating| (seating, seed(index))))
        .collect()
}

/// Situations: the steps in turn, seats and mixed tables by luck.
fn contexts(scenario: &Scenario, plan: &Plan) -> Vec<Context> {
    let (steps, seats) = (scenario.steps.len().max(1), scenario.states.len());
    (0..plan.contexts)
        .map(|index| {
            let seed = seeds::seed(plan.seed, StudyKind::Options, 0, index);
            let seat = (mix(seed ^ WHO) % seats as u64) as usize;
            Context {
                seed,
                table: Seating::Mixed.table(seats, seed),
                step: (index as usize % steps) as u16,
                seat: StateId::from(seat),
            }
        })
        .collect()
}

/// Sets the draw of the deciding seat apart from every other use of a seed.
const WHO: u64 = 0x7768_6f21;
