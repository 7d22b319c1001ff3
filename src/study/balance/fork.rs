//! One situation, many ways on: what each option is worth to one delegation.
//!
//! A CONTEXT is a seed, a table of temperaments, a step and a seat, at which bots have played up to there. In
//! the open step all others decide as they would; the seat does one option and nothing else, or nothing; then
//! bots play on to the end, the seat's own among them. Whichever it did, it may not take that option later: else
//! an option so good that every bot takes it at once would be compared with taking it one step later, and seem
//! worth nothing.
//!
//! Every option and doing nothing meet the same futures: luck that is new after the fork and the same for all
//! of them, so that they differ by what was done and not by chance.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::offer;
use super::offer::Offer;
use super::payoff::Payoff;
use crate::bots::Minds;
use crate::sim::catalogue::item::Item;
use crate::sim::decision::{Act, Decision};
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::study::run::Bench;
use crate::study::seating::Table;
use crate::study::seeds::StudyKind;
use crate::study::sums::Moments;
use crate::study::{run, seeds};

/// A situation in which one delegation decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// The seed of what came before.
    pub seed: u64,
    /// Which temperament sits in which seat.
    pub table: Table,
    /// The step that is open, counted from 0.
    pub step: u16,
    /// The delegation whose options are compared.
    pub seat: StateId,
}

/// What one option turned out to be worth in one context, over its futures.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Worth {
    /// The option.
    pub item: Item,
    /// Its mean payoff less that of doing nothing; the payoff is 0–1.
    pub gain: f64,
    /// Half the 95 % interval of that; none of a single future.
    pub margin: Option<f64>,
    /// The mean gain in standing alone, in points of 100.
    pub standing: f64,
    /// The mean gain in national objectives alone, as a share.
    pub wants: f64,
}

/// The futures of one option, as they are played.
struct Futures {
    offer: Offer,
    gain: Moments,
    standing: Moments,
    wants: Moments,
}

impl Futures {
    fn of(offer: Offer) -> Self {
        let none = Moments::default();
        Self { offer, gain: none, standing: none, wants: none }
    }

    fn add(&mut self, done: Payoff, nothing: Payoff) {
        self.gain.add(done.value() - nothing.value());
        self.standing.add(done.standing - nothing.standing);
        self.wants.add(done.wants.unwrap_or(0.0) - nothing.wants.unwrap_or(0.0));
    }

    fn worth(&self) -> Worth {
        let mean = |moments: &Moments| moments.mean().unwrap_or(0.0);
        Worth {
            item: self.offer.item,
            gain: mean(&self.gain),
            margin: Some(self.gain.margin()).filter(|margin| margin.is_finite()),
            standing: mean(&self.standing),
            wants: mean(&self.wants),
        }
    }
}

/// Plays a context to its fork and every option on from there.
pub fn weigh(bench: &mut Bench, context: &Context, futures: u32) -> Vec<Worth> {
    let (base, minds) = bench.play_until(context.seed, &context.table, context.step);
    let offers = offer::offers(&base.seat(context.seat));
    let mut options: Vec<Futures> = offers.into_iter().map(Futures::of).collect();
    // All futures are played in the same two rooms.
    let (mut fork, mut room) = (base.fork(), base.fork());
    for future in 0..futures {
        base.fork_into(&mut fork);
        fork.reseed(seeds::seed(context.seed, StudyKind::Futures, 0, future));
        run::seal_all(&mut fork, minds, &context.table, Some(context.seat));
        let from = Moment { fork: &fork, minds, context };
        let mut without = Without::new(from, &mut room);
        for option in &mut options {
            let Offer { item, act } = option.offer;
            let done = from.play(&mut room, Some(item), Some(act), &mut |_| {});
            option.add(done, without.payoff(item, &mut room));
        }
    }
    options.iter().map(Futures::worth).collect()
}

/// The ends of one future in which the seat does nothing in the open step and does without one option later.
struct Without<'a> {
    from: Moment<'a>,
    /// The end if it may do anything later.
    free: Payoff,
    /// What it does later if it may: only for these does it matter that they are taken from it.
    ends: BTreeMap<Item, Option<Payoff>>,
}

impl<'a> Without<'a> {
    fn new(from: Moment<'a>, room: &mut Exercise) -> Self {
        let mut ends = BTreeMap::new();
        let free = from.play(room, None, None, &mut |item| {
            ends.insert(item, None);
        });
        Self { from, free, ends }
    }

    fn payoff(&mut self, item: Item, room: &mut Exercise) -> Payoff {
        let from = self.from;
        match self.ends.get_mut(&item) {
            None => self.free,
            Some(end) => *end.get_or_insert_with(|| from.play(room, Some(item), None, &mut |_| {})),
        }
    }
}

/// One future of a situation at its fork: everybody but the seat has sealed.
#[derive(Clone, Copy)]
struct Moment<'a> {
    fork: &'a Exercise,
    minds: &'a Minds,
    context: &'a Context,
}

impl Moment<'_> {
    /// The end of this future in the eyes of the seat that did this in the open step and does without `barred` later;
    /// `taken` hears what it takes later. It is played in the room that is given.
    fn play(
        self,
        room: &mut Exercise,
        barred: Option<Item>,
        act: Option<Act>,
        taken: &mut dyn FnMut(Item),
    ) -> Payoff {
        let Self { fork, minds, context } = self;
        let seat = context.seat;
        fork.fork_into(room);
        // The offer was legal before the others had sealed, and sealing changes nothing that it hangs on.
        let sealed = room.decide(seat, &Decision::of(act));
        debug_assert!(sealed.is_ok(), "{sealed:?}");
        if let Some(item) = barred {
            room.bar(seat, item);
        }
        room.advance();
        while !room.is_over() {
            run::seal_all(room, minds, &context.table, Some(seat));
            let draft = minds.decide(context.table[seat], &room.seat(seat));
            draft.acts().iter().filter_map(Item::of).for_each(&mut *taken);
            let sealed = room.seal(&draft);
            debug_assert!(sealed.is_ok(), "{sealed:?}");
            room.advance();
        }
        Payoff::of(room, seat)
    }
}
