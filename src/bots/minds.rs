//! The one door to the bots: whoever needs a decision asks [`Minds`], or [`decide`] for a single one, and learns nothing
//! else.
//!
//! What a temperament makes of the books is the same in every step, so a table of bots works it out once.

use typed_index_collections::TiVec;

use super::books::Books;
use super::hand::Mind;
use super::likes::{Likes, redlines};
use super::stake::{ChoiceSet, Part};
use super::temperament::{MANNERS, Temperament};
use super::{judgement, random};
use crate::sim::decide::draft::Draft;
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::sim::view::Seat;

/// What bots of every temperament make of one scenario in each of its seats. Made once, it serves every exercise of that
/// scenario, and the decisions allocate nothing.
#[derive(Debug, Clone)]
pub struct Minds {
    books: Books,
    /// The choices that each temperament may value at all, in the order of [`MANNERS`].
    weighed: [ChoiceSet; MANNERS.len()],
    seats: TiVec<StateId, Place>,
}

/// What bots make of one seat.
#[derive(Debug, Clone)]
struct Place {
    part: Part,
    /// In the order of [`MANNERS`].
    likes: [Likes; MANNERS.len()],
}

impl Minds {
    /// The minds for the scenario of this exercise.
    pub fn of(exercise: &Exercise) -> Self {
        let measures = &exercise.scenario().measures;
        let place = |seat: &Seat| {
            let redlines = redlines(seat);
            Place {
                part: Part::of(seat),
                likes: MANNERS.map(|manner| Likes::of(measures, &redlines, manner)),
            }
        };
        let seats = exercise.scenario().states.keys();
        let catalogue = exercise.seat(StateId(0)).catalogue();
        Self {
            books: Books::of(catalogue),
            weighed: MANNERS.map(|manner| Books::others_than(catalogue, manner.never)),
            seats: seats.map(|seat| place(&exercise.seat(seat))).collect(),
        }
    }

    /// What a bot of this temperament decides in this seat.
    pub fn decide(&self, temperament: Temperament, seat: &Seat) -> Draft {
        let Some(manner) = temperament.manner() else { return random::decide(seat) };
        let Place { part, likes } = &self.seats[seat.me()];
        let (likes, weighed) = (&likes[temperament as usize], self.weighed[temperament as usize]);
        judgement::decide(seat, &Mind { manner, books: &self.books, weighed, part: *part, likes })
    }
}

/// What a bot of this temperament decides in this seat, for whoever asks once. Whoever asks often keeps [`Minds`].
pub fn decide(temperament: Temperament, seat: &Seat) -> Draft {
    let Some(manner) = temperament.manner() else { return random::decide(seat) };
    let books = Books::of(seat.catalogue());
    let likes = Likes::of(seat.catalogue().measures(), &redlines(seat), manner);
    let weighed = Books::others_than(seat.catalogue(), manner.never);
    judgement::decide(seat, &Mind { manner, books: &books, weighed, part: Part::of(seat), likes: &likes })
}
