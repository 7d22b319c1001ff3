//! One exercise: what stands between two steps, and how it is read. What changes it is [`super::adjudicate`];
//! what a delegation may decide is [`super::decide`]. Nothing here decides what happens.
//!
//! Invariant: the same scenario, seed and decisions give the same bits. Nothing here reads a clock, a file or
//! unkeyed chance; a refused decision leaves no trace.

mod aided;
pub mod belief;
mod blank;
mod conditions;
pub mod dyads;
pub mod ending;
pub mod event;
mod everyday;
mod fork;
pub mod incident;
pub mod made;
pub(in crate::sim) mod pairs;
pub(in crate::sim) mod papers;
pub mod programme;
pub mod proposal;
mod readers;
pub(in crate::sim) mod reading;
pub mod request;
pub mod state_vars;
pub(in crate::sim) mod tables;
#[cfg(test)]
mod tests;
pub mod world;

use std::sync::Arc;

use arrayvec::ArrayVec;
use typed_index_collections::TiVec;

use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::measure::Enables;
use crate::sim::chance::Chance;
use crate::sim::decision::{Act, Decision};
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
use crate::sim::scenario::{Redline, Scenario};
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
    /// When the clock releases an inject; see `timetable` in `blank`.
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
    /// Goes on with other luck: what has happened stays, whatever chance decides from the open step on is that
    /// of another seed. For studies, which look at several futures of one situation; the exercise that comes
    /// of it cannot be repeated from a seed alone.
    pub fn reseed(&mut self, seed: u64) {
        self.seed = seed;
        self.chance = Chance::new(seed);
    }

    /// Capitals have these red lines and no others. For studies, which draw them anew for each run in the same room: the
    /// scenario that this exercise looks at is its own from then on. To be called before it is opened again.
    pub fn redraw(&mut self, redlines: impl IntoIterator<Item = Redline>) {
        let scenario = Arc::make_mut(&mut self.scenario);
        scenario.redlines.clear();
        scenario.redlines.extend(redlines);
        Arc::make_mut(&mut self.tables).read_redlines(scenario);
    }

    /// From here on this delegation may not take this line of the catalogue. For studies, which ask what an
    /// option is worth to whoever has it.
    pub fn bar(&mut self, seat: StateId, item: Item) {
        self.barred = Some((seat, item));
    }

    /// The digest of everything the rules keep: equal for equal scenario, seed and decisions, and another one if
    /// anything kept is another.
    pub fn digest(&self) -> [u8; 32] {
        let mut digester = Digester::of("mufakat exercise");
        Digest::digest(self, &mut digester);
        digester.finish()
    }

    /// Keeps the region as it is now as that of the opening.
    pub(super) fn keep_opening(&mut self) {
        Arc::make_mut(&mut self.opening).become_like(&self.world);
    }

    /// The requests to a delegation that wait for their answer.
    #[inline]
    pub(super) fn requests_to(&self, of: StateId) -> impl Iterator<Item = &Request> {
        let open = self.requests.iter().skip(self.requests_closed);
        open.filter(move |request| request.of == of && request.waits())
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
