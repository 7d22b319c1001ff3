//! The best few against drawing for every measure and sorting them all.

use std::ops::ControlFlow;

use super::in_reachable_states;
use crate::bots::books::Books;
use crate::bots::likes::{Likes, TRIED_MAX, redlines};
use crate::bots::manner::Manner;
use crate::bots::temperament::MANNERS;
use crate::sim::ids::{MeasureId, MeasureSet};
use crate::sim::quantity::StateQuantity;
use crate::sim::view::Seat;

/// Draws for every measure, sorts them, and takes the first.
fn walked(seat: &Seat, manner: &Manner, among: MeasureSet, asked: MeasureSet) -> Vec<(f64, MeasureId)> {
    let mut luck = seat.taste();
    let worth = |id: MeasureId| {
        let measure = &seat.catalogue().measures()[id];
        let served = measure.serves.len() as f64 / (1.0 + measure.price.budget() + 4.0 * measure.upkeep);
        manner.appetite(measure) * served - 2.0 * seat.own_redline(id)
    };
    let mut order: Vec<MeasureId> = seat.catalogue().measures().keys().collect();
    order.sort_by(|a, b| worth(*b).total_cmp(&worth(*a)));
    let mut all: Vec<(f64, MeasureId)> = Vec::new();
    for (place, id) in (0..).zip(order).filter(|(_, id)| among.has(*id)) {
        let taste = 0.6 + 0.8 * luck.at(place);
        let wanted = if asked.has(id) { seat.catalogue().parameters().bot_asked } else { 0.0 };
        all.push((worth(id) * taste + wanted, id));
    }
    all.retain(|(worth, _)| *worth > 0.0);
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    all.truncate(TRIED_MAX);
    all
}

#[test]
fn the_best_few_are_those_that_stand_first_when_all_are_drawn_for_and_sorted() {
    in_reachable_states(|_, seat| {
        let (books, redlines) = (Books::of(seat.catalogue()), redlines(seat));
        // What it can pay for, with a request for something that it cannot.
        let budget = seat.own(StateQuantity::Budget);
        let dear = seat.catalogue().measures().iter_enumerated().find(|(_, m)| m.price.budget() > budget);
        for asked in [MeasureSet::NONE, dear.map_or(MeasureSet::NONE, |(id, _)| MeasureSet::only(id))] {
            let among = books.affordable(budget).or(asked);
            for manner in MANNERS {
                let likes = Likes::of(seat.catalogue().measures(), &redlines, manner);
                let more = seat.catalogue().parameters().bot_asked;
                let mut best: Vec<(f64, MeasureId)> = Vec::new();
                likes.offer_most_wanted(among, (asked, more), seat.taste(), |worth, id| {
                    best.push((worth, id));
                    ControlFlow::Continue(())
                });
                assert_eq!(best, walked(seat, manner, among, asked));
            }
        }
    });
}
