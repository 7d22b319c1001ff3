//! How much one delegation of one temperament would like to have each measure of the catalogue: a table made once, from
//! which every step picks the best few.

use arrayvec::ArrayVec;
use typed_index_collections::TiSlice;

use super::manner::Manner;
use crate::sim::catalogue::measure::Measure;
use crate::sim::chance::Stream;
use crate::sim::ids::{MEASURES_MAX, MeasureId, MeasureSet};
use crate::sim::view::Seat;

/// So many measures are looked at, the most wanted first; what stands below them is not tried.
pub const TRIED_MAX: usize = 12;

/// A little luck, so that not all delegations of one temperament do the same: what is liked counts between 0.6 and 1.4
/// times.
const TASTE: (f64, f64) = (0.6, 0.8);

/// The measures to try, those wanted most first.
pub type Wanted = ArrayVec<(f64, MeasureId), TRIED_MAX>;

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
    obliging: MeasureSet,
}

impl Likes {
    /// What a delegation of this manner likes, with these red lines of its own.
    pub fn of(measures: &TiSlice<MeasureId, Measure>, redlines: &Redlines, manner: &Manner) -> Self {
        let lines = measures.iter().zip(redlines);
        let mut obliging = MeasureSet::NONE;
        let obliges = measures.iter_enumerated().filter(|(_, measure)| manner.obliges(measure));
        obliges.for_each(|(id, _)| obliging.insert(id));
        Self { worth: lines.map(|(measure, redline)| worth(manner, measure, *redline)).collect(), obliging }
    }

    /// The measures to which a request moves this delegation.
    pub fn obliging(&self) -> MeasureSet {
        self.obliging
    }

    /// Of these measures the few that are wanted most now, those that were asked for by so much more. A number is drawn
    /// for each of them in the order of the catalogue; where it could bring the measure nowhere it is passed over.
    pub fn most_wanted(
        &self,
        among: MeasureSet,
        (asked, more): (MeasureSet, f64),
        luck: &mut Stream,
    ) -> Wanted {
        let mut wanted = Wanted::new();
        for (place, id) in among.iter().enumerate() {
            let (liked, more) = (self.worth[id.at()], if asked.has(id) { more } else { 0.0 });
            let least = if wanted.is_full() { wanted[TRIED_MAX - 1].0 } else { 0.0 };
            if liked.max(0.0) * (TASTE.0 + TASTE.1) + more <= least {
                continue;
            }
            let worth = liked * (TASTE.0 + TASTE.1 * luck.ahead(place)) + more;
            if worth > least {
                put_in(&mut wanted, worth, id);
            }
        }
        luck.pass(among.count());
        wanted
    }
}

/// Puts a measure where it belongs; of equals the one that came first stands first, and the last of a full list falls
/// out.
fn put_in(wanted: &mut Wanted, worth: f64, id: MeasureId) {
    if wanted.is_full() {
        wanted.pop();
    }
    wanted.push((worth, id));
    let mut place = wanted.len() - 1;
    while place > 0 && wanted[place - 1].0 < worth {
        wanted.swap(place - 1, place);
        place -= 1;
    }
}

/// Paragraphs served per cost, by appetite; nobody proposes what its own red line forbids.
fn worth(manner: &Manner, measure: &Measure, redline: f64) -> f64 {
    let served = measure.serves.len() as f64 / (1.0 + measure.price.budget() + 4.0 * measure.upkeep);
    manner.appetite(measure) * served - 2.0 * redline
}
