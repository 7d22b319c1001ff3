//! Pairs of futures on all cores: the same luck in both arms, another luck in every pair.
//!
//! The pairs come back in their order, so that the result is the same whatever the number of threads. In the loop
//! nothing is allocated: every future is played in a room that is there already.

use std::ops::Range;

use super::fit::{self, Fit};
use super::future::{self, End, Gauge};
use super::{Change, Past};
use crate::bots::{Minds, Table};
use crate::sim::decision::Decision;
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::study::run::{self, Effort};
use crate::study::seeds::{self, StudyKind};
use typed_index_collections::TiVec;

/// So many pairs are one piece of work.
pub const BLOCK: u32 = 50;

/// In so many pairs the commitments are read too: that takes longer than the rest of a future, and says no more in
/// ten thousand pairs than in these.
pub(super) const STANDINGS: u32 = 400;

/// The futures of one moment.
#[derive(Debug, Clone)]
pub struct Futures<'a> {
    /// What was played.
    pub past: Past<'a>,
    /// The step whose moment it is, counted from 0.
    pub step: u16,
    /// What is otherwise in the second arm.
    pub change: Change,
    /// What is read off.
    pub gauge: Gauge,
    /// The seed of the luck from here on; the first pair has the luck that was played.
    pub seed: u64,
    /// How each delegation is played on.
    pub fits: TiVec<StateId, Fit>,
}

/// Two futures with the same luck.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// As it was.
    pub came: End,
    /// As it might have been.
    pub other: End,
}

/// The luck of one pair: of the first, that which was played.
pub(super) fn luck(played: u64, seed: u64, cell: u32, pair: u32) -> u64 {
    if pair == 0 { played } else { seeds::seed(seed, StudyKind::WhatIf, cell, pair) }
}

/// Which luck futures have.
#[derive(Debug, Clone)]
pub(super) struct Draw {
    /// The cell of their luck; 0 is that of the futures that are told.
    pub cell: u32,
    /// The pairs.
    pub pairs: Range<u32>,
    /// So many of them are one piece of work.
    pub block: u32,
}

/// Plays so many pairs. The step must be one that was closed.
pub fn pairs(futures: &Futures<'_>, count: u32, effort: Effort<'_>) -> Vec<Pair> {
    let read = |room: &Exercise, peak, pair| {
        let standing = || future::standing(room, futures.gauge.who);
        End { standing: (pair < STANDINGS).then(standing), ..End::of(room, peak, &futures.gauge) }
    };
    let played = ends(futures, &Draw { cell: 0, pairs: 0..count, block: BLOCK }, effort, read);
    played.into_iter().map(|[came, other]| Pair { came, other }).collect()
}

/// Plays these pairs, and reads off each future when it is over, of which the crisis went as far as a rung: as it was, and
/// otherwise.
pub(super) fn ends<T: Send>(
    futures: &Futures<'_>,
    draw: &Draw,
    effort: Effort<'_>,
    read: impl Fn(&Exercise, u8, u32) -> T + Sync,
) -> Vec<[T; 2]> {
    let step = usize::from(futures.step);
    let (Some(moment), Some(decisions)) = (futures.past.moments.get(step), futures.past.decisions.get(step))
    else {
        return Vec::new();
    };
    let table = fit::table(&futures.fits);
    let forgone = futures.change.forgone(decisions);
    let came = sealed(moment, Change::None, decisions);
    let other = sealed(moment, futures.change, decisions);
    let firsts: Vec<u32> = draw.pairs.clone().step_by(draw.block as usize).collect();
    let played = run::here(moment.scenario(), &firsts, effort, |bench, first| {
        let (room, minds) = bench.room();
        let mut done = Vec::with_capacity(draw.block as usize);
        for pair in *first..draw.pairs.end.min(first + draw.block) {
            let luck = luck(moment.seed(), futures.seed, draw.cell, pair);
            let mut play = |stem: &Exercise, forgone| {
                stem.fork_into(room);
                room.reseed(luck);
                let peak = future::play(room, (minds, &table), forgone, futures.gauge.about);
                read(room, peak, pair)
            };
            done.push([play(&came, None), play(&other, forgone)]);
        }
        done
    });
    played.into_iter().flatten().collect()
}

/// The moment with what was decided in it sealed, with this change.
pub(super) fn sealed(moment: &Exercise, change: Change, decisions: &[Decision]) -> Exercise {
    let mut stem = moment.fork();
    change.seal(&mut stem, decisions);
    stem
}

/// One pair once more, whole, to be told: both exercises at their end.
pub fn again(futures: &Futures<'_>, pair: u32) -> Option<[Exercise; 2]> {
    let step = usize::from(futures.step);
    let (moment, decisions) = (futures.past.moments.get(step)?, futures.past.decisions.get(step)?);
    let (minds, table) = (Minds::of(moment), fit::table(&futures.fits));
    let end = |change: Change| whole(futures, (moment, decisions, change), (&minds, &table), pair);
    Some([end(Change::None), end(futures.change)])
}

fn whole(
    futures: &Futures<'_>,
    (moment, decisions, change): (&Exercise, &[Decision], Change),
    bots: (&Minds, &Table),
    pair: u32,
) -> Exercise {
    let mut room = sealed(moment, change, decisions);
    room.reseed(luck(moment.seed(), futures.seed, 0, pair));
    future::play(&mut room, bots, change.forgone(decisions), futures.gauge.about);
    room
}
