//! What an act is laid out from, for one reader.

use std::sync::Arc;

use crate::report::acts::{Told, told};
use crate::session::acts::{Debriefing, Reader};
use crate::session::person::Role;
use crate::session::view::{DelegationView, HallDebrief, HallView, Snapshot};
use crate::sim::scenario::Scenario;

/// A delegation that reads, and whether whoever reads is its head.
pub type Own<'a> = Option<(&'a DelegationView, bool)>;

/// What an act is laid out from, for one reader.
pub(super) struct At<'a> {
    pub(super) snapshot: &'a Snapshot,
    pub(super) s: &'a Scenario,
    pub(super) hall: HallDebrief,
    pub(super) role: &'a Role,
    pub(super) own: Own<'a>,
    /// What the acts from the truth on are told from; none before it is open.
    pub(super) told: Option<Arc<Told>>,
}

impl<'a> At<'a> {
    pub(super) fn new(view: &HallView, snapshot: &'a Snapshot, role: &'a Role, own: Own<'a>) -> Option<Self> {
        let hall = view.debrief?;
        Some(Self { snapshot, s: snapshot.scenario(), hall, role, own, told: told(snapshot) })
    }

    pub(super) fn stands(&self) -> Debriefing {
        self.hall.stands
    }

    pub(super) fn reader(&self) -> Reader {
        self.role.state().map_or(Reader::Room, Reader::Seat)
    }
}
