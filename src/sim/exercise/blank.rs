//! An exercise in which nothing has happened yet, with all the room that its steps will need.

use std::sync::Arc;

use arrayvec::ArrayVec;
use typed_index_collections::{TiVec, ti_vec};

use super::Exercise;
use super::belief::Beliefs;
use super::incident::INCIDENTS_MAX;
use super::papers::Papers;
use super::tables::Tables;
use super::world::World;
use crate::sim::chance::Chance;
use crate::sim::decision::{CHOICES_PER_STEP_MAX, Decision};
use crate::sim::ids::{InjectId, StateSet};
use crate::sim::plot::{Inject, Release};
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::Ledger;

impl Exercise {
    /// An exercise that nothing has happened in yet: the step loop is given all the room that it will need.
    pub(in crate::sim) fn blank(scenario: Arc<Scenario>, seed: u64) -> Self {
        let tables = Arc::new(Tables::of(&scenario));
        Self::blank_with(scenario, tables, seed)
    }

    pub(super) fn blank_with(scenario: Arc<Scenario>, tables: Arc<Tables>, seed: u64) -> Self {
        let states = scenario.states.len();
        // Room for a whole exercise, so that the step loop allocates nothing.
        let acts = scenario.steps.len() * states;
        Self {
            world: World::new(&scenario),
            fresh: Arc::new(World::new(&scenario)),
            opening: Arc::new(World::new(&scenario)),
            tables,
            decisions: ti_vec![Decision::default(); states],
            sealed: StateSet::NONE,
            barred: None,
            incidents: TiVec::with_capacity(INCIDENTS_MAX),
            open: ArrayVec::new(),
            beliefs: Beliefs::new(states, scenario.suspects(), INCIDENTS_MAX),
            proposals: TiVec::with_capacity(acts + scenario.injects.len()),
            settled: 0,
            programmes: Vec::with_capacity(acts * 4),
            aided: StateSet::NONE,
            requests: Vec::with_capacity(scenario.injects.len()),
            requests_closed: 0,
            made: Vec::with_capacity(acts * CHOICES_PER_STEP_MAX),
            released: ti_vec![None; scenario.injects.len()],
            kept_back: ti_vec![None; scenario.injects.len()],
            release_at: timetable(&scenario),
            branches: ti_vec![None; scenario.branches.len()],
            plots: ti_vec![None; scenario.plots.len()],
            absorbed: [0.0; 16],
            statement_at: None,
            ledger: Ledger::new(states, scenario.instrument.indicators.len(), acts * 32 + 256),
            events: Vec::with_capacity(acts * 40 + scenario.injects.len() * 4 + 1024),
            papers: Papers::new(&scenario, INCIDENTS_MAX, acts * CHOICES_PER_STEP_MAX),
            scenario,
            seed,
            chance: Chance::new(seed),
            step: 0,
            ended: None,
            hours: 0.0,
        }
    }

    /// Becomes like [`Exercise::blank`] again, with other luck, in the room it already has.
    pub(in crate::sim) fn clear(&mut self, seed: u64) {
        self.seed = seed;
        self.chance = Chance::new(seed);
        self.step = 0;
        self.ended = None;
        self.hours = 0.0;
        self.world.become_like(&self.fresh);
        self.sealed = StateSet::NONE;
        self.barred = None;
        self.decisions.iter_mut().for_each(|decision| decision.acts.clear());
        self.incidents.clear();
        self.open.clear();
        self.beliefs.clear();
        self.proposals.clear();
        self.settled = 0;
        self.programmes.clear();
        self.aided = StateSet::NONE;
        self.requests.clear();
        self.requests_closed = 0;
        self.made.clear();
        self.released.iter_mut().for_each(|at| *at = None);
        self.kept_back.iter_mut().for_each(|at| *at = None);
        self.branches.iter_mut().for_each(|at| *at = None);
        self.plots.iter_mut().for_each(|at| *at = None);
        self.absorbed = [0.0; 16];
        self.statement_at = None;
        self.ledger.clear();
        self.events.clear();
        self.papers.clear();
    }
}

/// The step of every inject that is released by the clock; none for those that wait for something.
fn timetable(s: &Scenario) -> TiVec<InjectId, Option<u16>> {
    let at = |inject: &Inject| match inject.release {
        Release::At(step) => Some(step),
        Release::Once(..) | Release::Lacking { .. } => None,
    };
    s.injects.iter().map(at).collect()
}
