//! A crisis choice that was carried out: by whom, about what, towards whom.

use crate::sim::digest::digest;
use crate::sim::ids::{ChoiceId, IncidentId, StateId, Suspect};

/// One choice on its way.
#[derive(Debug, Clone, Copy)]
pub(in crate::sim) struct Move {
    pub seat: StateId,
    pub choice: ChoiceId,
    pub incident: Option<IncidentId>,
    pub toward: Option<Suspect>,
    /// The state at whom it is directed, if it is one.
    pub target: Option<StateId>,
}

digest! { struct Move { seat, choice, incident, toward, target } }
