//! Prices: what the lens names before the close is what the purse loses at the close.

use std::sync::Arc;

use crate::bots::{self, Temperament};
use crate::scenario::{self, Binding};
use crate::sim::adjudicate::crisis::response;
use crate::sim::adjudicate::{consensus, measures};
use crate::sim::catalogue::price::Price;
use crate::sim::decide::price::text_strength;
use crate::sim::decision::{Act, Stance};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Outcome, What};
use crate::sim::ids::{ProposalId, StateId};
use crate::sim::quantity::StateQuantity::{self, Budget, PoliticalCapital};
use crate::sim::scenario::Scenario;

/// The same texts with nothing to pay for any act.
fn without_prices(s: &Scenario) -> Arc<Scenario> {
    let mut free = s.clone();
    free.measures.iter_mut().for_each(|measure| measure.price = Price::NOTHING);
    free.choices.iter_mut().for_each(|choice| choice.price = Price::NOTHING);
    Arc::new(free)
}

/// The exercise once what was decided has been carried out, before time passes.
fn carried_out(ex: &Exercise, s: &Arc<Scenario>) -> Exercise {
    let mut after = ex.clone();
    after.scenario = Arc::clone(s);
    let decisions = std::mem::take(&mut after.decisions);
    consensus::settle(&mut after, s, decisions.raw.as_slice());
    measures::start(&mut after, s, decisions.raw.as_slice());
    response::make(&mut after, s, decisions.raw.as_slice());
    after
}

/// The prices that the lens named for what a delegation did, less what is never taken: the price of acts that
/// lapsed, and of answers what a weaker or a failed text saves.
fn due(before: &Exercise, after: &Exercise, seat: StateId) -> (f64, f64) {
    let lapsed = |act: &Act| {
        let news = &after.events()[before.events().len()..];
        news.iter().any(|event| event.what == What::Lapsed(seat, *act))
    };
    let done = before.decisions[seat].acts.iter().filter(|act| !lapsed(act));
    let own = done.filter(|act| !matches!(act, Act::Answer { .. })).map(|act| before.seat(seat).price(act));
    let own = own.fold((0.0, 0.0), |(b, p), price| (b + price.budget(), p + price.political()));
    let settled = before.open_proposals().filter(|(_, proposal)| proposal.due <= before.step);
    let answers: f64 = settled.map(|(id, _)| answer_due(before, after, seat, id)).sum();
    (own.0 + answers, own.1)
}

fn answer_due(before: &Exercise, after: &Exercise, seat: StateId, id: ProposalId) -> f64 {
    let proposal = &after.proposals()[id];
    // Whoever says nothing pays nothing, whatever its officials mean by it.
    let Some(stance) = proposal.stances[seat.at()].filter(|_| !proposal.silent.has(seat)) else { return 0.0 };
    let named = |stance| before.seat(seat).price(&Act::Answer { proposal: id, stance }).budget();
    let amended = proposal.stances.iter().filter(|stance| **stance == Some(Stance::Amend)).count();
    let taken = match (proposal.outcome, stance) {
        (Some(Outcome::Agreed), _) => named(stance),
        (Some(Outcome::Softened), Stance::Support | Stance::Amend) => {
            named(Stance::Support) * text_strength(&before.scenario.parameters, amended)
        }
        (Some(Outcome::Softened), Stance::Acquiesce | Stance::Block)
        | (Some(Outcome::Blocked | Outcome::TooFew) | None, _) => 0.0,
    };
    assert!(taken <= named(stance) + 1e-9, "an answer never costs more than the lens named");
    taken
}

/// How much dearer the step was than it would have been for nothing; none where a purse came to an end of its
/// range, so that not all of the difference shows.
fn taken(real: &Exercise, free: &Exercise, seat: StateId, what: StateQuantity) -> Option<f64> {
    let (low, high) = what.range();
    let (real, free) = (real.world().states[seat].get(what), free.world().states[seat].get(what));
    (real > low && free < high).then_some(free - real)
}

#[test]
fn what_the_lens_names_is_what_the_purse_loses() {
    let mut compared = [0; 2];
    for game in 0..50 {
        let name = ["deep-current", "chairs-gavel", "last-mile", "viral-dawn"][game % 4];
        let s = Arc::new(scenario::open(name, &Binding::default()).unwrap().scenario);
        let free = without_prices(&s);
        let mut ex = Exercise::new(Arc::clone(&s), game as u64);
        while !ex.is_over() {
            for seat in s.states.keys() {
                let draft = bots::decide(Temperament::Random, &ex.seat(seat));
                ex.seal(&draft).unwrap();
            }
            let (real, gratis) = (carried_out(&ex, &s), carried_out(&ex, &free));
            for seat in s.states.keys() {
                let (budget, political) = due(&ex, &real, seat);
                let both = [(Budget, budget), (PoliticalCapital, political)];
                for (place, (what, due)) in both.into_iter().enumerate() {
                    let Some(taken) = taken(&real, &gratis, seat, what) else { continue };
                    assert!((taken - due).abs() < 1e-9, "{name} {game} {seat:?} {what:?}: {taken} {due}");
                    compared[place] += usize::from(due > 0.0);
                }
            }
            ex.advance();
        }
    }
    assert!(compared.iter().all(|times| *times > 200), "{compared:?}");
}

#[test]
fn what_is_left_counts_the_acts_before() {
    let s = Arc::new(scenario::open("deep-current", &Binding::default()).unwrap().scenario);
    let mut ex = Exercise::new(Arc::clone(&s), 3);
    while !ex.is_over() {
        for seat in s.states.keys() {
            let (lens, draft) = (ex.seat(seat), bots::decide(Temperament::Random, &ex.seat(seat)));
            let (mut budget, mut political) = (lens.own(Budget), lens.own(PoliticalCapital));
            for (place, act) in draft.acts().iter().enumerate() {
                let left = lens.left(&lens.spent(&draft.acts()[..place]));
                assert!((left.budget - budget).abs() < 1e-9 && (left.political - political).abs() < 1e-9);
                let price = lens.price(act);
                assert!(price.budget() <= left.budget + 1e-9 && price.political() <= left.political + 1e-9);
                (budget, political) = (budget - price.budget(), political - price.political());
            }
            ex.seal(&draft).unwrap();
        }
        ex.advance();
    }
}
