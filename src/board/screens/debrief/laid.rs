//! What lies open in the debrief: which act, which page, whose, which step. The screen changes it; the acts read it.

use std::sync::Arc;

use bevy::prelude::*;

use crate::board::tabs::DebriefTab;
use crate::report::acts::Told;
use crate::report::hands::Show;
use crate::report::whatif::WhatIf;
use crate::session::what_if::Hands;
use crate::sim::ids::{InjectId, ParagraphId, StateId};
use crate::sim::view::Debrief;

/// The state of the debrief's pages. It is made anew whenever the screen is entered.
#[derive(Resource, Debug, Default)]
pub struct Laid {
    /// Everything the debrief can show; none until the last step has closed.
    pub told: Option<Arc<Told>>,
    /// The act that is turned to.
    pub tab: DebriefTab,
    /// The page of that act, from 0.
    pub page: usize,
    /// Whose commitments and objectives are shown; the region's and everybody's if none.
    pub of: Option<StateId>,
    /// The paragraph whose evidence is open; none if all are closed.
    pub open: Option<ParagraphId>,
    /// The misleading inject whose text is unfolded; none if all are folded away.
    pub letter: Option<InjectId>,
    /// How many steps had closed at the moment that is looked back to; none if it is the end.
    pub at: Option<u16>,
    /// The turn about which is asked what if; none if none is.
    pub posed: Option<usize>,
    /// The hands of a class for each range of the question.
    pub hands: Hands,
    /// The range that one person guessed, and what came of the futures; none before. A class guesses by its hands.
    pub found: Option<(Option<usize>, Arc<WhatIf>)>,
    /// The hands that a class has shown while it played.
    pub shows: Vec<Show>,
}

impl Laid {
    /// Both ledgers.
    pub fn debrief(&self) -> Option<&Debrief> {
        self.told.as_ref()?.debrief.as_ref()
    }

    /// How many steps had closed at the moment at which the region stands beside the page: right after a turn, or the one that
    /// is looked back to; none if it does not stand there.
    pub fn moment(&self) -> Option<u16> {
        if self.tab != DebriefTab::Turns {
            return self.at;
        }
        let turns = &self.told.as_ref()?.turns.points;
        turns.get(self.page.min(turns.len().saturating_sub(1))).map(|turn| turn.step + 1)
    }
}
