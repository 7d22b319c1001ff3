//! What lies open in the debrief: which tab, whose, which paragraph. The screen changes it; the tabs read it.

use bevy::prelude::*;

use crate::board::tabs::DebriefTab;
use crate::sim::ids::{ParagraphId, StateId};
use crate::sim::view::Debrief;

/// What lies open in the debrief.
#[derive(Resource, Debug, Default)]
pub struct Laid {
    /// Everything.
    pub debrief: Option<Debrief>,
    /// Which tab.
    pub tab: DebriefTab,
    /// Whose bands and objectives; the region's if none.
    pub of: Option<StateId>,
    /// The paragraph whose evidence is open.
    pub open: Option<ParagraphId>,
}
