//! One moment of a live exercise for a window in another process: the scene, and the leaf of the debrief that control shows.

use serde::{Deserialize, Serialize};

use super::of_room::leaf;
use super::part::Leaf;
use crate::session::view::{Scene, Snapshot};

/// Everything that a wall shows of a moment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Moment {
    /// What the room may see.
    pub scene: Scene,
    /// The leaf of the debrief; none before it.
    pub leaf: Option<Leaf>,
}

impl Moment {
    /// What stands on the wall now.
    pub fn of(snapshot: &Snapshot) -> Self {
        Self { scene: snapshot.scene(), leaf: leaf(&snapshot.hall(), snapshot) }
    }
}
