//! Whom somebody helps to become able: kept as measures are started, so that nobody walks through all of them to find out.

use crate::sim::catalogue::measure::Category;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::programme::Programme;
use crate::sim::ids::StateSet;

impl Exercise {
    /// Writes down a measure that was started.
    pub(in crate::sim) fn add_programme(&mut self, programme: Programme) {
        self.aided = self.aided.or(self.aided_by(&programme));
        self.programmes.push(programme);
    }

    /// Looks again, because somebody has left a measure.
    pub(in crate::sim) fn count_aided(&mut self) {
        let all = self.programmes.iter();
        self.aided = all.fold(StateSet::NONE, |aided, programme| aided.or(self.aided_by(programme)));
    }

    /// The members of a capacity measure of several.
    fn aided_by(&self, programme: &Programme) -> StateSet {
        let capacity = self.scenario.measures[programme.measure].category == Category::Capacity;
        if capacity && programme.members.count() > 1 { programme.members } else { StateSet::NONE }
    }
}
