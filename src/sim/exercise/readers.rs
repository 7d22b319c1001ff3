//! What is read of an exercise as a whole, hidden things included: by the debrief, by control and by studies. A delegation
//! sees it through [`crate::sim::view`] alone.

use std::sync::Arc;

use typed_index_collections::TiVec;

use super::Exercise;
use super::belief::Beliefs;
use super::ending::Ending;
use super::event::Event;
use super::incident::Incident;
use super::proposal::Proposal;
use super::request::Request;
use super::world::World;
use crate::sim::ids::{BranchId, IncidentId, InjectId, PlotId, ProposalId, StateSet};
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::Ledger;

impl Exercise {
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

    /// Did control end the exercise when what came out in this step had been told, so that nobody could decide about it?
    pub fn came_too_late(&self, step: u16) -> bool {
        self.ended == Some(Ending::Told) && step >= self.step
    }

    /// Have all steps closed, or has it been ended?
    pub fn is_over(&self) -> bool {
        self.ended.is_some() || usize::from(self.step) >= self.scenario.steps.len()
    }

    /// The delegations that have sealed their decision for the open step.
    pub fn sealed(&self) -> StateSet {
        self.sealed
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

    /// The proposals that wait for an answer in the open step.
    pub fn open_proposals(&self) -> impl Iterator<Item = (ProposalId, &Proposal)> {
        // Mostly the open ones stand at the end; a text that was signed is settled before those on the table.
        let from = (self.settled..)
            .map(ProposalId::from)
            .zip(self.proposals.raw.get(self.settled..).unwrap_or_default());
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

    /// The step at which each branch opened.
    pub fn branches(&self) -> &TiVec<BranchId, Option<u16>> {
        &self.branches
    }

    /// Did control write this inject during the exercise?
    pub fn is_written_by_control(&self, id: InjectId) -> bool {
        id.at() >= self.tables.planned
    }
}
