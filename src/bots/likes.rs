//! How much one delegation of one temperament would like to have each measure of the catalogue: a table made once, from
//! which every step picks the best few.

use std::ops::ControlFlow;

use arrayvec::ArrayVec;
use typed_index_collections::TiSlice;

use super::manner::Manner;
use crate::sim::catalogue::measure::Measure;
use crate::sim::chance::Draws;
use crate::sim::ids::{MEASURES_MAX, MeasureId, MeasureSet};
use crate::sim::view::Seat;

/// So many measures are looked at, the most wanted first; what stands below them is not tried.
pub const TRIED_MAX: usize = 12;

/// A little luck, so that not all delegations of one temperament do the same: what is liked counts between 0.6 and 1.4
/// times.
const TASTE: (f64, f64) = (0.6, 0.8);

/// How strongly a delegation's red lines speak against each measure, 0–0.6.
pub type Redlines = ArrayVec<f64, MEASURES_MAX>;

/// The red lines of the delegation in this seat.
pub fn redlines(seat: &Seat) -> Redlines {
    seat.catalogue().measures().keys().map(|id| seat.own_redline(id)).collect()
}

/// Four measures that are liked one after the other.
#[derive(Debug, Clone)]
struct Four {
    /// What each is worth, before luck and requests; where the last four are fewer, as little as can be.
    worth: [f64; 4],
    ids: [MeasureId; 4],
    all: MeasureSet,
}

/// The worth of each measure to one delegation, before luck and requests.
#[derive(Debug, Clone)]
pub struct Likes {
    /// All measures, the most liked first. At the place of each in this order its luck is drawn, and luck is drawn by four.
    fours: ArrayVec<Four, { MEASURES_MAX / 4 }>,
    obliging: MeasureSet,
}

impl Likes {
    /// What a delegation of this manner likes, with these red lines of its own.
    pub fn of(measures: &TiSlice<MeasureId, Measure>, redlines: &Redlines, manner: &Manner) -> Self {
        let lines = measures.iter_enumerated().zip(redlines);
        let mut order: ArrayVec<(f64, MeasureId), MEASURES_MAX> =
            lines.map(|((id, measure), redline)| (worth(manner, measure, *redline), id)).collect();
        order.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let mut obliging = MeasureSet::NONE;
        let obliges = measures.iter_enumerated().filter(|(_, measure)| manner.obliges(measure));
        obliges.for_each(|(id, _)| obliging.insert(id));
        Self { fours: order.chunks(4).map(Four::of).collect(), obliging }
    }

    /// The measures to which a request moves this delegation.
    pub fn obliging(&self) -> MeasureSet {
        self.obliging
    }

    /// Offers the few of these measures that are wanted most now, one after the other, until somebody has enough; those
    /// that were asked for are wanted by so much more. Each measure has its own number of this luck, whatever else there
    /// is to choose from.
    #[inline]
    pub fn offer_most_wanted(
        &self,
        among: MeasureSet,
        (asked, more): (MeasureSet, f64),
        luck: Draws,
        mut offer: impl FnMut(f64, MeasureId) -> ControlFlow<()>,
    ) {
        let mut waiting = Waiting::none();
        let (asked, rest) = (among.and(asked), among.minus(asked));
        if !asked.is_empty() {
            for (block, four) in (0..).zip(&self.fours).filter(|(_, four)| !four.all.and(asked).is_empty()) {
                waiting.draw(four, luck.four(block), asked, more);
            }
        }
        let mut next = 0;
        for _ in 0..TRIED_MAX {
            // What not even the best luck would bring before the best so far is left where it is, with all below it.
            while let Some(four) = self.fours.get(next).filter(|four| four.at_best() >= waiting.most) {
                if !four.all.and(rest).is_empty() {
                    waiting.draw(four, luck.four(next as u32), rest, 0.0);
                }
                next += 1;
            }
            let Some((worth, id)) = waiting.take() else { return };
            if offer(worth, id).is_break() {
                return;
            }
            waiting.find();
        }
    }
}

impl Four {
    /// Four of the order, or what is left of it.
    fn of(order: &[(f64, MeasureId)]) -> Self {
        let mut four = Self { worth: [f64::NEG_INFINITY; 4], ids: [MeasureId(0); 4], all: MeasureSet::NONE };
        for (place, (worth, id)) in order.iter().enumerate() {
            (four.worth[place], four.ids[place]) = (*worth, *id);
            four.all.insert(*id);
        }
        four
    }

    /// What the first of them is wanted with the best luck; the others are liked no more.
    #[inline]
    fn at_best(&self) -> f64 {
        self.worth[0] * (TASTE.0 + TASTE.1)
    }
}

/// The measures that were drawn for. Those that were offered are wanted no more.
struct Waiting {
    all: ArrayVec<(f64, MeasureId), MEASURES_MAX>,
    /// The place of the one that is wanted most, of equals the one that is liked most.
    best: usize,
    /// How much it is wanted: something at least, because nobody takes what is not wanted at all.
    most: f64,
}

impl Waiting {
    fn none() -> Self {
        Self { all: ArrayVec::new(), best: usize::MAX, most: f64::MIN_POSITIVE }
    }

    /// Adds those of the four that are among these and wanted with this luck.
    #[inline]
    fn draw(&mut self, four: &Four, luck: [f64; 4], among: MeasureSet, more: f64) {
        for ((worth, id), luck) in four.worth.iter().zip(four.ids).zip(luck) {
            let wanted = worth * (TASTE.0 + TASTE.1 * luck) + more;
            if wanted > 0.0 && among.has(id) {
                self.compare(self.all.len(), wanted);
                // There is room for the whole catalogue.
                let _ = self.all.try_push((wanted, id));
            }
        }
    }

    /// Takes the one that is wanted most.
    #[inline]
    fn take(&mut self) -> Option<(f64, MeasureId)> {
        let best = self.all.get_mut(self.best)?;
        let taken = *best;
        best.0 = 0.0;
        Some(taken)
    }

    /// Finds the one that is wanted most of those that wait still.
    #[inline]
    fn find(&mut self) {
        (self.best, self.most) = (usize::MAX, f64::MIN_POSITIVE);
        for place in 0..self.all.len() {
            self.compare(place, self.all[place].0);
        }
    }

    #[inline]
    fn compare(&mut self, place: usize, wanted: f64) {
        if wanted > self.most {
            (self.best, self.most) = (place, wanted);
        }
    }
}

/// Paragraphs served per cost, by appetite; nobody proposes what its own red line forbids.
fn worth(manner: &Manner, measure: &Measure, redline: f64) -> f64 {
    let served = measure.serves.len() as f64 / (1.0 + measure.price.budget() + 4.0 * measure.upkeep);
    manner.appetite(measure) * served - 2.0 * redline
}
