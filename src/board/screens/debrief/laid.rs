//! What lies open in the debrief: which tab, whose, which paragraph. The screen changes it; the tabs read it.

use bevy::prelude::*;

use crate::board::tabs::DebriefTab;
use crate::sim::ids::{InjectId, ParagraphId, StateId};
use crate::sim::view::Debrief;

/// The state of the debrief's pages. It is made anew whenever the screen is entered.
#[derive(Resource, Debug, Default)]
pub struct Laid {
    /// Everything the debrief can show; none until the last step has closed.
    pub debrief: Option<Debrief>,
    /// The tab that is turned to.
    pub tab: DebriefTab,
    /// Whose bands and objectives are shown; the region's bands and everybody's objectives if none.
    pub of: Option<StateId>,
    /// The paragraph whose evidence is open; none if all are closed.
    pub open: Option<ParagraphId>,
    /// The misleading inject whose text is unfolded; none if all are folded away.
    pub letter: Option<InjectId>,
}
