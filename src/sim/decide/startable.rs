//! The measures that a delegation could start now, as one set: what its purse, the step, the preconditions at home and
//! what it has already leave of the catalogue. Partners are not looked at. The plain definition is the check of an act
//! (`legal.rs`); this is the same for all measures at once, and a test compares the two.

use crate::sim::catalogue::item::Item;
use crate::sim::decide::spent::Spent;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{MeasureSet, StateId, StateSet};

impl Exercise {
    /// The measures that a delegation may not start because it has them already, in force or under way. What is between
    /// two is none of them: one may have it with others, too.
    #[inline]
    pub fn had(&self, seat: StateId) -> MeasureSet {
        let own = &self.world.states[seat];
        own.in_force.or(own.under_way).minus(self.tables.bilateral)
    }

    /// The measures against which nothing speaks but perhaps the choice of partners, after the acts already in the
    /// decision. A measure that is not among them may not be started with anybody.
    pub fn startable(&self, seat: StateId, spent: &Spent) -> MeasureSet {
        if self.is_over() || spent.measures() >= self.measures_max() {
            return MeasureSet::NONE;
        }
        let tables = &self.tables;
        let mut left = tables.measures.minus(self.had(seat));
        spent.acts().iter().filter_map(Item::of).for_each(|item| take(&mut left, item));
        if let Some((_, item)) = self.barred.filter(|(of, _)| *of == seat) {
            take(&mut left, item);
        }
        for (price, measures) in &tables.prices {
            if self.check_purse(seat, *price, spent).is_err() {
                left = left.minus(*measures);
            }
        }
        for (need, measures) in &tables.needs {
            // What nobody needs any more is not looked into.
            if !left.and(*measures).is_empty() && !self.meets(seat, *need, StateSet::NONE) {
                left = left.minus(*measures);
            }
        }
        left
    }
}

fn take(left: &mut MeasureSet, item: Item) {
    match item {
        Item::Measure(id) => *left = left.without(id),
        Item::Choice(_) => {}
    }
}
