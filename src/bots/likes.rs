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

/// The worth of each measure to one delegation, before luck and requests.
#[derive(Debug, Clone)]
pub struct Likes {
    worth: ArrayVec<f64, MEASURES_MAX>,
    /// All measures, the most liked first.
    order: ArrayVec<MeasureId, MEASURES_MAX>,
    /// The place of each in that order: where its luck is drawn.
    places: ArrayVec<u8, MEASURES_MAX>,
    obliging: MeasureSet,
}

impl Likes {
    /// What a delegation of this manner likes, with these red lines of its own.
    pub fn of(measures: &TiSlice<MeasureId, Measure>, redlines: &Redlines, manner: &Manner) -> Self {
        let lines = measures.iter().zip(redlines);
        let worth: ArrayVec<f64, MEASURES_MAX> =
            lines.map(|(measure, redline)| worth(manner, measure, *redline)).collect();
        let mut order: ArrayVec<MeasureId, MEASURES_MAX> = measures.keys().collect();
        order.sort_by(|a, b| worth[b.at()].total_cmp(&worth[a.at()]));
        let mut places: ArrayVec<u8, MEASURES_MAX> = worth.iter().map(|_| 0).collect();
        order.iter().zip(0..).for_each(|(id, place)| places[id.at()] = place);
        let mut obliging = MeasureSet::NONE;
        let obliges = measures.iter_enumerated().filter(|(_, measure)| manner.obliges(measure));
        obliges.for_each(|(id, _)| obliging.insert(id));
        Self { worth, order, places, obliging }
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
        let mut found = Found { likes: self, luck, waiting: ArrayVec::new(), best: (0, 0.0) };
        among.and(asked).iter().for_each(|id| found.look_at(id, more));
        let rest = among.minus(asked);
        let mut next = 0;
        for _ in 0..TRIED_MAX {
            while let Some(&id) = self.order.get(next) {
                // What not even the best luck would bring before the best so far is left where it is, with all below it.
                if self.worth[id.at()] * (TASTE.0 + TASTE.1) < found.best.1.max(f64::MIN_POSITIVE) {
                    break;
                }
                next += 1;
                if rest.has(id) {
                    found.look_at(id, 0.0);
                }
            }
            let Some((worth, id)) = found.take_best() else { return };
            if offer(worth, id).is_break() {
                return;
            }
        }
    }
}

/// The measures that were drawn for and not offered yet.
struct Found<'a> {
    likes: &'a Likes,
    luck: Draws,
    waiting: ArrayVec<(f64, MeasureId), MEASURES_MAX>,
    /// The place of the one that is wanted most, and how much.
    best: (usize, f64),
}

impl Found<'_> {
    /// Draws for a measure; whoever does not want it forgets it.
    #[inline]
    fn look_at(&mut self, id: MeasureId, more: f64) {
        let taste = TASTE.0 + TASTE.1 * self.luck.at(u32::from(self.likes.places[id.at()]));
        let worth = self.likes.worth[id.at()] * taste + more;
        if worth > 0.0 {
            // There is room for the whole catalogue.
            let _ = self.waiting.try_push((worth, id));
            self.compare(self.waiting.len() - 1);
        }
    }

    /// Makes the one at this place the best if it is; of equals the one that stands first in the catalogue is.
    #[inline]
    fn compare(&mut self, place: usize) {
        let (worth, id) = self.waiting[place];
        let (best, most) = self.best;
        if worth > most || (worth == most && id < self.waiting[best].1) {
            self.best = (place, worth);
        }
    }

    #[inline]
    fn take_best(&mut self) -> Option<(f64, MeasureId)> {
        let taken = self.waiting.swap_pop(self.best.0);
        self.best = (0, 0.0);
        (0..self.waiting.len()).for_each(|place| self.compare(place));
        taken
    }
}

/// Paragraphs served per cost, by appetite; nobody proposes what its own red line forbids.
fn worth(manner: &Manner, measure: &Measure, redline: f64) -> f64 {
    let served = measure.serves.len() as f64 / (1.0 + measure.price.budget() + 4.0 * measure.upkeep);
    manner.appetite(measure) * served - 2.0 * redline
}
