//! Which bot would have decided most like a delegation has: the temperament that plays it on.
//!
//! For every step that a delegation has decided, each temperament that has reasons is asked what it would have done
//! in that seat at that moment, with the papers of that seat and the luck of that step. Two decisions are as alike as
//! twice their common acts are of all their acts; two that do nothing are alike. The temperament with the highest mean
//! over the steps fits best; of equals the one that would have done less, because whoever does nothing is like nobody
//! who acts. It is the nearest of five masks and no portrait of anybody.

use typed_index_collections::TiVec;

use super::Past;
use crate::bots::{Minds, Others, REASONED, Table, Temperament};
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;

/// How one delegation is played on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// The temperament whose decisions were most like its own.
    pub temperament: Temperament,
    /// How alike they were, 0–1; 0 where there was nothing to compare.
    pub alike: f64,
    /// On how many decisions that stands. None before the first step has closed: the temperament is dealt then.
    pub decisions: usize,
}

/// How every delegation is played on from this step, by what it has decided before it.
pub fn fits(past: &Past<'_>, step: u16) -> TiVec<StateId, Fit> {
    let Some(first) = past.moments.first() else { return TiVec::new() };
    let minds = Minds::of(first);
    let seats = first.scenario().states.len();
    let dealt = Others::Mixed.table(seats, first.seed());
    let steps = usize::from(step).min(past.decisions.len()).min(past.moments.len());
    let fit = |seat: StateId| {
        if steps == 0 {
            return Fit { temperament: dealt[seat], alike: 0.0, decisions: 0 };
        }
        // How alike all its decisions were together, and how many acts the bot would have done.
        let of = |temperament: Temperament| -> (f64, usize) {
            let each = past.moments[..steps].iter().zip(past.decisions);
            each.fold((0.0, 0), |(alike, acts), (moment, decisions)| {
                let decided = decisions.get(usize::from(seat));
                let own = decided.map_or(&[][..], |decision| decision.acts.as_slice());
                let draft = minds.decide(temperament, &moment.seat(seat));
                (alike + likeness(moment, own, draft.acts()), acts + draft.acts().len())
            })
        };
        let all = REASONED.map(|temperament| (of(temperament), temperament));
        let fits_better =
            |one: (f64, usize), other: (f64, usize)| one.0 > other.0 || one.0 == other.0 && one.1 < other.1;
        let best = all.into_iter().reduce(|best, next| if fits_better(next.0, best.0) { next } else { best });
        let ((alike, _), temperament) = best.unwrap_or(((0.0, 0), Temperament::Cautious));
        Fit { temperament, alike: alike / steps as f64, decisions: steps }
    };
    first.scenario().states.keys().map(fit).collect()
}

/// The table that these fits seat.
pub fn table(fits: &TiVec<StateId, Fit>) -> Table {
    fits.iter().map(|fit| fit.temperament).collect()
}

/// How alike two decisions are, 0–1.
fn likeness(moment: &Exercise, own: &[Act], bot: &[Act]) -> f64 {
    if own.is_empty() && bot.is_empty() {
        return 1.0;
    }
    let common = own.iter().filter(|act| bot.iter().any(|other| is_same(moment, act, other))).count();
    2.0 * common as f64 / (own.len() + bot.len()) as f64
}

/// The same act, whomever it is put to: a measure proposed to other partners is the same idea, and so is a choice over
/// the same incident towards somebody else.
fn is_same(moment: &Exercise, one: &Act, other: &Act) -> bool {
    match (*one, *other) {
        (Act::Propose { measure, .. }, Act::Propose { measure: same, .. }) => measure == same,
        (Act::Respond { choice, incident, .. }, Act::Respond { choice: same, incident: about, .. }) => {
            let is_harsh = moment.scenario().choices[choice].harm().is_some();
            choice == same && incident == about && (!is_harsh || one == other)
        }
        _ => one == other,
    }
}
