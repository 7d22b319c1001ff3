//! One exercise: what stands between two steps, and how it is read. What changes it is [`super::adjudicate`];
//! what a delegation may decide is [`super::decide`]. Nothing here decides what happens.
//!
//! Invariant: the same scenario, seed and decisions give the same bits. Nothing here reads a clock, a file or
//! unkeyed chance; a refused decision leaves no trace.

mod aided;
pub mod belief;
mod conditions;
pub mod dyads;
pub mod ending;
pub mod event;
mod everyday;
mod fork;
pub mod incident;
pub mod made;
pub(in crate::sim) mod papers;
pub mod programme;
pub mod proposal;
pub(in crate::sim) mod reading;
pub mod request;
pub mod state_vars;
pub(in crate::sim) mod tables;
#[cfg(test)]
mod tests;
pub mod world;

use std::sync::Arc;

use arrayvec::ArrayVec;
use typed_index_collections::{TiVec, ti_vec};

use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::measure::Enables;
use crate::sim::chance::Chance;
use crate::sim::decision::{Act, CHOICES_PER_STEP_MAX, Decision};
use crate::sim::digest::{Digest, Digester};
use crate::sim::exercise::belief::Beliefs;
use crate::sim::exercise::ending::Ending;
use crate::sim::exercise::event::{Audience, Event, What};
use crate::sim::exercise::incident::{INCIDENTS_MAX, Incident};
use crate::sim::exercise::made::MadeChoice;
use crate::sim::exercise::papers::Papers;
use crate::sim::exercise::programme::Programme;
use crate::sim::exercise::proposal::Proposal;
use crate::sim::exercise::request::Request;
use crate::sim::exercise::tables::Tables;
use crate::sim::exercise::world::World;
use crate::sim::ids::{BranchId, IncidentId, InjectId, PlotId, ProposalId, StateId, StateSet};
use crate::sim::plot::{Inject, Release};
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::Ledger;

/// An exercise between two steps.
#[derive(Debug, Clone)]
pub struct Exercise {
    pub(super) scenario: Arc<Scenario>,
    pub(super) seed: u64,
    pub(super) chance: Chance,
    pub(super) step: u16,
    /// How control has ended it before its last step, if it has.
    pub(super) ended: Option<Ending>,
    /// Hours since the start.
    pub(super) hours: f64,
    pub(super) world: World,
    /// The region before the plot's own start, to start again from.
    fresh: Arc<World>,
    /// The region as the exercise opened, after the plot's own start; forks of it have the same.
    pub(super) opening: Arc<World>,
    pub(super) tables: Arc<Tables>,
    /// The decision of every seat; empty until it is sealed.
    pub(super) decisions: TiVec<StateId, Decision>,
    pub(super) sealed: StateSet,
    /// A line of the catalogue that a study has taken from one delegation.
    pub(super) barred: Option<(StateId, Item)>,
    pub(super) incidents: TiVec<IncidentId, Incident>,
    /// Those that are open, in order: the others need no look in any step.
    pub(super) open: ArrayVec<IncidentId, INCIDENTS_MAX>,
    pub(super) beliefs: Beliefs,
    pub(super) proposals: TiVec<ProposalId, Proposal>,
    /// Every proposal before this place is settled.
    pub(super) settled: usize,
    pub(super) programmes: Vec<Programme>,
    /// Those with whom somebody has a capacity measure, under way or in force.
    pub(super) aided: StateSet,
    pub(super) requests: Vec<Request>,
    /// Every request before this place is closed.
    pub(super) requests_closed: usize,
    /// Every crisis choice that was carried out.
    pub(super) made: Vec<MadeChoice>,
    pub(super) released: TiVec<InjectId, Option<u16>>,
    /// The step in which an inject was due and its presumption did not hold.
    pub(super) kept_back: TiVec<InjectId, Option<u16>>,
    /// When the clock releases an inject; see [`timetable`].
    pub(super) release_at: TiVec<InjectId, Option<u16>>,
    pub(super) branches: TiVec<BranchId, Option<u16>>,
    pub(super) plots: TiVec<PlotId, Option<IncidentId>>,
    /// Capacity absorbed in this step, per state (MODEL.md 7.1).
    pub(super) absorbed: [f64; 16],
    /// The step in which a text without a measure last counted.
    pub(super) statement_at: Option<u16>,
    pub(super) ledger: Ledger,
    pub(super) events: Vec<Event>,
    /// What the events say to each delegation.
    pub(super) papers: Papers,
}

impl Digest for Exercise {
    fn digest(&self, into: &mut Digester) {
        let Self {
            // Read and not kept: whoever stores an exercise stores the scenario's text. What control writes into
            // it on the way are words, of which no rule knows, and each stands in the record of whoever wrote it.
            scenario: _,
            seed,
            chance,
            step,
            ended,
            hours,
            world,
            // The region as the scenario starts it, which nothing changes.
            fresh: _,
            // The same after the plot's own start.
            opening: _,
            // A view of the scenario, which nothing changes.
            tables: _,
            decisions,
            sealed,
            barred,
            incidents,
            open,
            beliefs,
            proposals,
            settled,
            programmes,
            // Said by the programmes.
            aided: _,
            requests,
            // Said by the requests.
            requests_closed: _,
            made,
            released,
            kept_back,
            release_at,
            branches,
            plots,
            absorbed,
            statement_at,
            ledger,
            events,
            // A fold over the events.
            papers: _,
        } = self;
        seed.digest(into);
        chance.digest(into);
        step.digest(into);
        // An exercise that goes its whole way has the digest that it always had.
        if let Some(ending) = ended {
            ending.digest(into);
        }
        hours.digest(into);
        world.digest(into);
        decisions.digest(into);
        sealed.digest(into);
        barred.digest(into);
        incidents.digest(into);
        open.digest(into);
        beliefs.digest(into);
        proposals.digest(into);
        settled.digest(into);
        programmes.digest(into);
        requests.digest(into);
        made.digest(into);
        released.digest(into);
        kept_back.digest(into);
        release_at.digest(into);
        branches.digest(into);
        plots.digest(into);
        absorbed.digest(into);
        statement_at.digest(into);
        ledger.digest(into);
        events.digest(into);
    }
}

impl Exercise {
    /// An exercise that nothing has happened in yet: the step loop is given all the room that it will need.
    pub(super) fn blank(scenario: Arc<Scenario>, seed: u64) -> Self {
        let tables = Arc::new(Tables::of(&scenario));
        Self::blank_with(scenario, tables, seed)
    }

    fn blank_with(scenario: Arc<Scenario>, tables: Arc<Tables>, seed: u64) -> Self {
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
    pub(super) fn clear(&mut self, seed: u64) {
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

    /// Goes on with other luck: what has happened stays, whatever chance decides from the open step on is that
    /// of another seed. For studies, which look at several futures of one situation; the exercise that comes
    /// of it cannot be repeated from a seed alone.
    pub fn reseed(&mut self, seed: u64) {
        self.seed = seed;
        self.chance = Chance::new(seed);
    }

    /// From here on this delegation may not take this line of the catalogue. For studies, which ask what an
    /// option is worth to whoever has it.
    pub fn bar(&mut self, seat: StateId, item: Item) {
        self.barred = Some((seat, item));
    }

    /// The scenario that is played.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The seed of all luck.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The step that is open, counted from 0; once the exercise is over the number of steps that were played.
    pub fn step(&self) -> u16 {
        self.step
    }

    /// How control has ended it before its last step, if it has.
    pub fn ending(&self) -> Option<Ending> {
        self.ended
    }

    /// Have all steps closed, or has it been ended?
    pub fn is_over(&self) -> bool {
        self.ended.is_some() || usize::from(self.step) >= self.scenario.steps.len()
    }

    /// The delegations that have sealed their decision for the open step.
    pub fn sealed(&self) -> StateSet {
        self.sealed
    }

    /// The digest of everything the rules keep: equal for equal scenario, seed and decisions, and another one if
    /// anything kept is another.
    pub fn digest(&self) -> [u8; 32] {
        let mut digester = Digester::of("mufakat exercise");
        Digest::digest(self, &mut digester);
        digester.finish()
    }

    /// The evidence ledger. For the debrief and for control; a seat sees its own lines through its view.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Everything that happened, hidden things included. For the debrief and for control.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Keeps the region as it is now as that of the opening.
    pub(super) fn keep_opening(&mut self) {
        Arc::make_mut(&mut self.opening).become_like(&self.world);
    }

    /// The region's numbers. For the debrief, for control and for studies.
    pub fn world(&self) -> &World {
        &self.world
    }

    /// The incidents with their hidden truth. For the debrief, for control and for studies.
    pub fn incidents(&self) -> &TiVec<IncidentId, Incident> {
        &self.incidents
    }

    /// What every delegation believes. For the debrief, for control and for studies.
    pub fn beliefs(&self) -> &Beliefs {
        &self.beliefs
    }

    /// The proposals that wait for an answer in the open step.
    pub fn open_proposals(&self) -> impl Iterator<Item = (ProposalId, &Proposal)> {
        // Mostly the open ones stand at the end; a text that was signed is settled before those on the table.
        let from = self.proposals.iter_enumerated().skip(self.settled);
        from.filter(|(_, proposal)| proposal.outcome.is_none())
    }

    /// The proposals with every position taken. For the debrief and for control.
    pub fn proposals(&self) -> &TiVec<ProposalId, Proposal> {
        &self.proposals
    }

    /// The incident that a plot line became, once it has begun.
    pub fn incident_of(&self, plot: PlotId) -> Option<IncidentId> {
        self.plots[plot]
    }

    /// The step at which each inject was released.
    pub fn released(&self) -> &TiVec<InjectId, Option<u16>> {
        &self.released
    }

    /// The step at which each inject was first kept back, because what it presumes did not hold.
    pub fn kept_back(&self) -> &TiVec<InjectId, Option<u16>> {
        &self.kept_back
    }

    /// Every request that the plot has made, in the order in which they came. For the debrief, for control and for
    /// studies.
    pub fn requests(&self) -> &[Request] {
        &self.requests
    }

    /// The requests to a delegation that wait for their answer.
    #[inline]
    pub(super) fn requests_to(&self, of: StateId) -> impl Iterator<Item = &Request> {
        let open = self.requests.iter().skip(self.requests_closed);
        open.filter(move |request| request.of == of && request.waits())
    }

    /// The step at which each branch opened.
    pub fn branches(&self) -> &TiVec<BranchId, Option<u16>> {
        &self.branches
    }

    /// Has the state a measure in force that switches this rule on?
    #[inline]
    pub(super) fn enabled(&self, rule: Enables, state: StateId) -> bool {
        self.world.states[state].in_force.0 & self.tables.enabling(rule).0 != 0
    }

    /// Notes an event.
    #[inline]
    pub(super) fn note(&mut self, audience: Audience, what: What) {
        let event = Event { step: self.step, audience, what };
        self.papers.hear(&self.scenario, self.events.len(), &event);
        self.events.push(event);
    }

    /// Notes that an act could no longer be carried out.
    pub fn lapse(&mut self, seat: StateId, act: Act) {
        self.note(Audience::Seats(StateSet::only(seat)), What::Lapsed(seat, act));
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
