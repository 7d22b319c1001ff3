//! A crisis choice that was carried out: by whom, about what, towards whom. Conditions of the plot ask for it
//! later.

use crate::sim::digest::digest;
use crate::sim::ids::{ChoiceId, IncidentId, StateId, Suspect};

/// One crisis choice, while it is carried out and afterwards.
#[derive(Debug, Clone, Copy)]
pub(in crate::sim) struct MadeChoice {
    /// The delegation that made the choice.
    pub seat: StateId,
    /// The choice of the catalogue.
    pub choice: ChoiceId,
    /// The incident that it answers; none for a choice that needs none.
    pub incident: Option<IncidentId>,
    /// At whom it is directed, a state or an outside actor; none if it is directed at nobody.
    pub toward: Option<Suspect>,
    /// The state at whom it is directed, if it is one.
    pub target: Option<StateId>,
    /// Did the delegation suspect that state when it decided? What the act brings to light takes nothing back.
    pub suspected: bool,
}

digest! { struct MadeChoice { seat, choice, incident, toward, target, suspected } }
