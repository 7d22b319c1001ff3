//! What the map looks at beside the public board: an incident that is told of, acts that are meant or are told, a state
//! that was picked. Screens say it; it holds nothing that whoever sits before the screen may not know.

use bevy::prelude::*;

use crate::sim::ids::{IncidentId, StateId};

/// What the picture is about.
#[derive(Resource, Debug, Clone, PartialEq, Eq, Default)]
pub struct Gaze {
    /// The incident that is told of just now.
    pub about: Option<IncidentId>,
    /// Show everybody, whatever presses.
    pub whole: bool,
    /// Acts in the draft, from whom to whom.
    pub meant: Vec<(StateId, StateId)>,
    /// Acts that are told, from whom to whom: they fly.
    pub flown: Vec<(StateId, StateId)>,
    /// The state that options are shown for.
    pub picked: Option<StateId>,
}
