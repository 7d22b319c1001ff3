//! A moment of an exercise that was played, and the delegation that is asked about.

use crate::session::Course;
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;

/// A moment at which a delegation is asked about.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub course: &'a Course<'a>,
    /// Counted from 0; it has closed.
    pub step: u16,
    pub who: StateId,
}

impl<'a> Asked<'a> {
    pub(super) fn moment(&self) -> &'a Exercise {
        self.course.moments[usize::from(self.step)]
    }

    pub(super) fn scenario(&self) -> &'a Scenario {
        self.moment().scenario()
    }

    pub(super) fn decided(&self) -> &'a [Act] {
        &self.course.decisions[usize::from(self.step)][self.who.at()].acts
    }

    pub(super) fn name(&self) -> String {
        self.scenario().states[self.who].name.clone()
    }
}
