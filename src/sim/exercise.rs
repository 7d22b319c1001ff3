//! One exercise: what has happened so far, and how a step closes.
//!
//! Invariant: the same scenario, seed and decisions give the same bits. Nothing here reads a clock, a file
//! or unkeyed chance; a refused decision leaves no trace.

use std::sync::Arc;

use arrayvec::ArrayVec;
use typed_index_collections::{TiVec, ti_vec};

use super::belief::Beliefs;
use super::chance::Chance;
use super::consensus::Proposal;
use super::decision::{ACTS_MAX, Act, CHOICES_PER_STEP_MAX, Decision};
use super::event::{Audience, Event, What};
use super::ids::{BranchId, IncidentId, InjectId, MeasureSet, PlotId, ProposalId, StateId, StateSet};
use super::incident::{INCIDENTS_MAX, Incident};
use super::legal::Spent;
use super::measure::Enables;
use super::options::Item;
use super::programme::Programme;
use super::quantity::StateQuantity;
use super::refusal::{Refusal, RefusedAct};
use super::release::Request;
use super::response::Move;
use super::scenario::Scenario;
use super::score::Ledger;
use super::world::World;

/// The rules that measures may switch on.
const ENABLES: [Enables; 3] = [Enables::SharedSeverity, Enables::PreparedProbe, Enables::NeedsAssessed];

/// An exercise between two steps.
#[derive(Debug, Clone)]
pub struct Exercise {
    pub(super) scenario: Arc<Scenario>,
    pub(super) seed: u64,
    pub(super) chance: Chance,
    pub(super) step: u16,
    /// Hours since the start.
    pub(super) hours: f64,
    pub(super) world: World,
    /// The region before the plot's own start, to start again from.
    fresh: World,
    /// Measures that switch on a rule, in the order of [`ENABLES`].
    pub(super) enabling: [MeasureSet; 3],
    /// The decision of every seat; empty until it is sealed.
    decisions: TiVec<StateId, Decision>,
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
    pub(super) requests: Vec<Request>,
    /// Every crisis choice that was carried out.
    pub(super) made: Vec<Move>,
    pub(super) released: TiVec<InjectId, Option<u16>>,
    /// When the clock releases an inject; see [`Exercise::timetable`].
    pub(super) release_at: TiVec<InjectId, Option<u16>>,
    pub(super) branches: TiVec<BranchId, Option<u16>>,
    pub(super) plots: TiVec<PlotId, Option<IncidentId>>,
    /// Capacity absorbed in this step, per state (brief §6.6).
    pub(super) absorbed: [f64; 16],
    /// The step in which a text without a measure last counted.
    pub(super) statement_at: Option<u16>,
    pub(super) ledger: Ledger,
    pub(super) events: Vec<Event>,
}

impl Exercise {
    /// Opens an exercise: the region as the scenario starts it, the first injects released.
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Self {
        let states = scenario.states.len();
        // Room for a whole exercise, so that the step loop allocates nothing.
        let acts = scenario.steps.len() * states;
        let mut exercise = Self {
            world: World::new(&scenario),
            fresh: World::new(&scenario),
            enabling: ENABLES.map(|rule| scenario.enabling(rule)),
            decisions: ti_vec![Decision::default(); states],
            sealed: StateSet::NONE,
            barred: None,
            incidents: TiVec::with_capacity(INCIDENTS_MAX),
            open: ArrayVec::new(),
            beliefs: Beliefs::new(states, scenario.suspects(), INCIDENTS_MAX),
            proposals: TiVec::with_capacity(acts + scenario.injects.len()),
            settled: 0,
            programmes: Vec::with_capacity(acts * 4),
            requests: Vec::with_capacity(scenario.injects.len()),
            made: Vec::with_capacity(acts * CHOICES_PER_STEP_MAX),
            released: ti_vec![None; scenario.injects.len()],
            release_at: Self::timetable(&scenario),
            branches: ti_vec![None; scenario.branches.len()],
            plots: ti_vec![None; scenario.plots.len()],
            absorbed: [0.0; 16],
            statement_at: None,
            ledger: Ledger::new(states, scenario.instrument.indicators.len(), acts * 32 + 256),
            events: Vec::with_capacity(acts * 40 + scenario.injects.len() * 4 + 1024),
            scenario,
            seed,
            chance: Chance::new(seed),
            step: 0,
            hours: 0.0,
        };
        exercise.open();
        exercise
    }

    /// Starts the same scenario again with other luck, in the room it already has.
    pub fn restart(&mut self, seed: u64) {
        self.seed = seed;
        self.chance = Chance::new(seed);
        self.step = 0;
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
        self.requests.clear();
        self.made.clear();
        self.released.iter_mut().for_each(|at| *at = None);
        self.branches.iter_mut().for_each(|at| *at = None);
        self.plots.iter_mut().for_each(|at| *at = None);
        self.absorbed = [0.0; 16];
        self.statement_at = None;
        self.ledger.clear();
        self.events.clear();
        self.open();
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

    fn open(&mut self) {
        let scenario = Arc::clone(&self.scenario);
        for (state, delegation) in scenario.states.iter_enumerated() {
            self.world.states[state].add(StateQuantity::Budget, delegation.budget_per_quarter);
        }
        for &effect in &scenario.start {
            self.apply_plot(&scenario, effect);
        }
        if !self.is_over() {
            self.open_step(&scenario);
        }
    }

    /// The scenario that is played.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The seed of all luck.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The step that is open, counted from 0; the number of steps once the exercise is over.
    pub fn step(&self) -> u16 {
        self.step
    }

    /// Have all steps closed?
    pub fn is_over(&self) -> bool {
        usize::from(self.step) >= self.scenario.steps.len()
    }

    /// The delegations that have sealed their decision for the open step.
    pub fn sealed(&self) -> StateSet {
        self.sealed
    }

    /// Seals a delegation's decision for the open step.
    ///
    /// # Errors
    /// The first act that may not be done, and why. The exercise is then as it was before.
    pub fn decide(&mut self, seat: StateId, decision: &Decision) -> Result<(), RefusedAct> {
        let refuse = |act, why| RefusedAct { seat, act, why };
        if self.is_over() {
            return Err(refuse(0, Refusal::Over));
        }
        if seat.at() >= self.decisions.len() {
            return Err(refuse(0, Refusal::Unknown));
        }
        if self.sealed.has(seat) {
            return Err(refuse(0, Refusal::AlreadySealed));
        }
        let mut spent = Spent::default();
        for (place, act) in decision.acts.iter().enumerate() {
            self.check(seat, act, &spent).map_err(|why| refuse(place, why))?;
            spent.count(&self.scenario, self, *act);
        }
        self.keep(seat, &decision.acts);
        Ok(())
    }

    /// The decision a delegation has sealed for the open step. For the conductor and its record only.
    pub fn sealed_decision(&self, seat: StateId) -> Option<Decision> {
        self.decisions.get(seat).filter(|_| self.sealed.has(seat)).cloned()
    }

    /// Opens a sealed decision again, so that the head of delegation can change it before the step closes.
    pub fn unseal(&mut self, seat: StateId) -> Option<Decision> {
        let decision = self.sealed_decision(seat)?;
        self.sealed = self.sealed.without(seat);
        self.decisions[seat].acts.clear();
        Some(decision)
    }

    /// Closes the open step: all sealed decisions are adjudicated together, the plot and the region move on,
    /// and the next step opens. A delegation that has sealed nothing does nothing. Does nothing once over.
    pub fn advance(&mut self) {
        if self.is_over() {
            return;
        }
        let scenario = Arc::clone(&self.scenario);
        let s = &*scenario;
        // Taken out while they are carried out, and put back empty, so that nothing is copied.
        let mut kept = std::mem::take(&mut self.decisions);
        self.carry_out_step(s, kept.raw.as_slice());
        kept.iter_mut().for_each(|decision| decision.acts.clear());
        self.decisions = kept;
        self.sealed = StateSet::NONE;
        self.hours += s.steps[usize::from(self.step)].hours;
        self.step += 1;
        if self.is_over() {
            self.close(s);
        } else {
            self.open_step(s);
        }
    }

    /// Keeps a decision that has been checked.
    pub(super) fn keep(&mut self, seat: StateId, acts: &[Act]) {
        let kept = &mut self.decisions[seat].acts;
        kept.clear();
        // Both lists have the same room.
        kept.extend(acts.iter().copied().take(ACTS_MAX));
        self.sealed = self.sealed.with(seat);
    }

    /// The order in which a step is adjudicated.
    fn carry_out_step(&mut self, s: &Scenario, decisions: &[Decision]) {
        self.absorbed = [0.0; 16];
        self.settle_proposals(s, decisions);
        self.answer_with_measures(s, decisions);
        self.start_measures(s, decisions);
        self.carry_out_choices(s, decisions);
        self.gather_evidence(s);
        self.develop_incidents(s);
        self.climb_ladders(s);
        self.progress_programmes(s);
        self.background_incidents(s);
        self.settle_region(s);
        self.close_requests(s);
    }

    /// What the quiet passing of time does (brief §6.1, §6.2, §6.6).
    fn settle_region(&mut self, s: &Scenario) {
        let (step, p) = (s.steps[usize::from(self.step)], &s.parameters);
        self.world.settle(p, step.quarters);
        for (state, vars) in self.world.states.iter_mut_enumerated() {
            vars.add(StateQuantity::Pressure, -p.pressure_fade);
            vars.add(StateQuantity::Exposure, p.exposure_rise * step.quarters);
            if !step.crisis {
                // A state that keeps enough measures up loses nothing of what it has learnt.
                let enough = usize::from(p.upkeep_measures);
                let kept_up = vars.in_force.count().min(enough) as f64 / enough as f64;
                vars.add(StateQuantity::Capacity, -p.capacity_decay * step.quarters * (1.0 - kept_up));
            }
            let regained = if step.crisis {
                p.political_capital_per_crisis_step
            } else {
                p.political_capital_per_quarter
            };
            vars.add(StateQuantity::PoliticalCapital, regained);
            let income = s.states[state].budget_per_quarter;
            let room = p.budget_carry_quarters * income - vars.get(StateQuantity::Budget);
            vars.add(StateQuantity::Budget, (income * step.quarters).min(room.max(0.0)));
        }
    }

    /// The digest of everything the rules keep: equal for equal scenario, seed and decisions.
    pub fn digest(&self) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.seed.to_le_bytes());
        hasher.update(&self.step.to_le_bytes());
        self.world.digest(&mut hasher);
        self.beliefs.digest(&mut hasher);
        for incident in &self.incidents {
            incident.digest(&mut hasher);
        }
        for entry in self.ledger.entries() {
            hasher.update(&[entry.actor.0, entry.paragraph.0, entry.indicator.0, entry.polarity as u8]);
            hasher.update(&entry.points().to_bits().to_le_bytes());
        }
        hasher.update(&(self.events.len() as u64).to_le_bytes());
        *hasher.finalize().as_bytes()
    }

    /// The evidence ledger. For the debrief and for control; a seat sees its own lines through its view.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Everything that happened, hidden things included. For the debrief and for control.
    pub fn events(&self) -> &[Event] {
        &self.events
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

    /// The step at which each branch opened.
    pub fn branches(&self) -> &TiVec<BranchId, Option<u16>> {
        &self.branches
    }

    /// Has the state a measure in force that switches this rule on?
    #[inline]
    pub(super) fn enabled(&self, rule: Enables, state: StateId) -> bool {
        let set = self.enabling[rule as usize];
        self.world.states[state].in_force.0 & set.0 != 0
    }

    /// Notes an event.
    #[inline]
    pub(super) fn note(&mut self, audience: Audience, what: What) {
        self.events.push(Event { step: self.step, audience, what });
    }

    /// Notes that an act could no longer be carried out.
    pub fn lapse(&mut self, seat: StateId, act: Act) {
        self.note(Audience::Seats(StateSet::only(seat)), What::Lapsed(seat, act));
    }
}
