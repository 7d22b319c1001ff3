//! A decision in the making, and all that one bot brings to it.

use super::books::Books;
use super::likes::Likes;
use super::manner::Manner;
use super::stake::{ChoiceSet, Part};
use crate::sim::decide::draft::Draft;
use crate::sim::decision::Act;
use crate::sim::view::Seat;

/// All that one bot brings to a decision: its character, and what that makes of the books.
#[derive(Clone, Copy)]
pub struct Mind<'a> {
    /// What it values.
    pub manner: &'a Manner,
    /// The catalogue as sets.
    pub books: &'a Books,
    /// The choices that it may value at all.
    pub weighed: ChoiceSet,
    /// Its part in the plot.
    pub part: Part,
    /// How much it would like to have each measure.
    pub likes: &'a Likes,
}

/// A decision in the making.
pub struct Hand<'a> {
    /// What stands in it so far.
    pub draft: &'a mut Draft,
    /// A request to this delegation waits for its answer. Mostly none does, and nobody needs to look which.
    pub asked: bool,
}

impl Hand<'_> {
    /// Puts an act into the decision if it is legal.
    pub fn take(&mut self, seat: &Seat, act: Act) -> bool {
        seat.add(self.draft, act).is_ok()
    }
}
