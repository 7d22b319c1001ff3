//! Which of many acts mattered most, delegation by delegation, without playing all of them often.
//!
//! By successive halving: every act is left out or exchanged in a few pairs, the better ones of each delegation in more, and
//! the last ones in a thousand. Of the ways in which one choice might have been otherwise the last three hold one, and the
//! same act that is put in, or a harsh one, stands once: else they would tell the same three times. The last pairs have luck that no choice was made by, so that the effect of the winner is
//! not flattered by its luck; and it is the luck of a single what-if, so that both say the same. Acts of one step share
//! the futures as they came.

use std::cmp::Reverse;

use typed_index_collections::TiVec;

use super::between::CHOOSING;
use super::effect::{estimate, is_clear};
use super::fit::{self, Fit};
use super::future::{self, escalation};
use super::play::{luck, sealed};
use super::{Change, Past};
use crate::sim::catalogue::item::Item;
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{PlotId, STATES_MAX, StateId, StateSet};
use crate::study::run::{self, Effort};
use crate::study::statistics::Estimate;
use crate::study::sums::Moments;

/// A choice that may have mattered: its step, what would be otherwise, and whose it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// The step, counted from 0.
    pub step: u16,
    /// Whose act it is.
    pub who: StateId,
    /// The exercise without it, with another act in its place, or with one that was not done.
    pub change: Change,
    /// Which choice it is of; several ways in which one might have been otherwise have the same number.
    pub choice: u32,
}

/// What one act made of the futures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weighed {
    /// Its place among the candidates.
    pub candidate: usize,
    /// How many pairs say so.
    pub pairs: u32,
    /// How much higher the highest rung was without it, as [`escalation`] counts rungs.
    pub peak: Estimate,
    /// How much better its delegation lived up to its commitments without it, in points of a hundred.
    pub standing: Estimate,
}

/// A round: pairs played, from which of its own luck on; how many of each delegation stay, and of these how many ways of one
/// choice and how many that put the same in; in how many pairs the commitments are read.
struct Round {
    pairs: std::ops::Range<u32>,
    cell: u32,
    keep: usize,
    alike: usize,
    standings: u32,
}

/// The rounds. So many points of commitments weigh as much as a rung.
const ROUNDS: [Round; 3] = [
    Round { pairs: 1..25, cell: CHOOSING, keep: 10, alike: 2, standings: 25 },
    Round { pairs: 25..150, cell: CHOOSING, keep: 3, alike: 1, standings: 75 },
    Round { pairs: 0..1000, cell: 0, keep: 3, alike: 1, standings: super::play::STANDINGS },
];
const STANDING_UNIT: f64 = 10.0;
/// Less than this share of a rung is a trifle, however sure it is.
pub const PEAK_LEAST: f64 = 0.05;
/// The same in points of a hundred.
pub const STANDING_LEAST: f64 = 0.5;

/// So many pairs are one piece of work at most.
const BLOCK: u32 = 50;

/// A piece of work: candidates of one step in a block of pairs.
struct Job {
    step: u16,
    candidates: Vec<usize>,
    pairs: std::ops::Range<u32>,
    cell: u32,
    standings: u32,
}

/// One future as it was.
struct AsItWas {
    peak: u8,
    standings: [f64; STATES_MAX],
}

#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    peak: Moments,
    standing: Moments,
}

/// How many pieces of work there are at most, for whoever shows how far it is.
pub fn pieces(past: &Past<'_>) -> u64 {
    let steps = past.decisions.len() as u64;
    let blocks = |round: &Round| u64::from((round.pairs.end - round.pairs.start).div_ceil(BLOCK));
    steps * ROUNDS.iter().map(blocks).sum::<u64>()
}

/// The three acts of each delegation that mattered most, in the order of the delegations and by how much they
/// mattered. `fits` says how delegations are played on from each step.
pub fn most(
    past: &Past<'_>,
    candidates: &[Candidate],
    about: Option<PlotId>,
    seed: u64,
    effort: Effort<'_>,
) -> Vec<Weighed> {
    let fits: Vec<TiVec<StateId, Fit>> =
        (0..past.decisions.len()).map(|step| fit::fits(past, step as u16)).collect();
    let mut left: Vec<usize> = (0..candidates.len()).collect();
    let mut weighed: Vec<Weighed> = Vec::new();
    for round in &ROUNDS {
        let sums = weigh(past, (candidates, &left[..]), (about, seed), round, (&fits[..], effort));
        weighed = left
            .iter()
            .zip(&sums)
            .map(|(candidate, sums)| Weighed {
                candidate: *candidate,
                pairs: sums.peak.count() as u32,
                peak: estimate(&sums.peak),
                standing: estimate(&sums.standing),
            })
            .collect();
        weighed.sort_by_key(|one| (candidates[one.candidate].who, Reverse(weight(one)), one.candidate));
        let mut kept: Vec<Weighed> = Vec::new();
        for one in weighed {
            let own = &candidates[one.candidate];
            let of_seat =
                kept.iter().map(|other| &candidates[other.candidate]).filter(|other| other.who == own.who);
            let ways = of_seat.clone().filter(|other| other.choice == own.choice).count();
            let same = of_seat.clone().filter(|other| puts_in_alike(past, own.change, other.change)).count();
            if of_seat.count() < round.keep && ways < round.alike && same < round.alike {
                kept.push(one);
            }
        }
        left = kept.iter().map(|one| one.candidate).collect();
        weighed = kept;
    }
    weighed
}

/// Do both put in the same line of the catalogue, or both something harsh?
fn puts_in_alike(past: &Past<'_>, one: Change, other: Change) -> bool {
    let (Some(one), Some(other)) = (one.put_in(), other.put_in()) else { return false };
    let Some(scenario) = past.moments.first().map(|moment| moment.scenario()) else { return false };
    let is_harsh =
        |act: Act| matches!(act, Act::Respond { choice, .. } if scenario.choices[choice].harm().is_some());
    let same = Item::of(&one).is_some() && Item::of(&one) == Item::of(&other);
    same || (is_harsh(one) && is_harsh(other))
}

impl Weighed {
    /// Did the crisis go otherwise, by more than chance and by more than a trifle?
    pub fn moves_crisis(&self) -> bool {
        is_clear(self.peak) && self.peak.value.abs() >= PEAK_LEAST
    }

    /// Did its delegation live up to its commitments otherwise, by more than chance and by more than a trifle?
    pub fn moves_commitments(&self) -> bool {
        is_clear(self.standing) && self.standing.value.abs() >= STANDING_LEAST
    }
}

/// How much an act mattered, in thousandths of a rung: whole numbers, so that there is one order of them. What is
/// clearly not chance and no trifle stands before all that may be.
fn weight(one: &Weighed) -> (bool, i64) {
    let size = |estimate: Estimate, unit: f64| (1000.0 * estimate.value.abs() / unit).round() as i64;
    match (one.moves_crisis(), one.moves_commitments()) {
        (true, true) => (true, size(one.peak, 1.0) + size(one.standing, STANDING_UNIT)),
        (true, false) => (true, size(one.peak, 1.0)),
        (false, true) => (true, size(one.standing, STANDING_UNIT)),
        (false, false) => (false, size(one.peak, 1.0) + size(one.standing, STANDING_UNIT)),
    }
}

/// Plays one round for these candidates; the sums stand in their order.
fn weigh(
    past: &Past<'_>,
    (candidates, left): (&[Candidate], &[usize]),
    (about, seed): (Option<PlotId>, u64),
    round: &Round,
    (fits, effort): (&[TiVec<StateId, Fit>], Effort<'_>),
) -> Vec<Sums> {
    let jobs = jobs(candidates, left, round);
    let Some(scenario) = past.moments.first().map(|moment| moment.scenario()) else { return Vec::new() };
    let played = run::here(scenario, &jobs, effort, |bench, job| {
        let step = usize::from(job.step);
        let (moment, decisions) = (past.moments[step], &past.decisions[step]);
        let table = fit::table(&fits[step]);
        let own: Vec<Candidate> = job.candidates.iter().map(|place| candidates[*place]).collect();
        let (room, minds) = bench.room();
        let begin = |stem: &Exercise, room: &mut Exercise, pair: u32| {
            stem.fork_into(room);
            room.reseed(luck(moment.seed(), seed, job.cell, pair));
        };
        // What came is played once for all candidates, and read in the eyes of each delegation that has one.
        let whose = own.iter().fold(StateSet::NONE, |set, one| set.with(one.who));
        let mut stem = sealed(moment, Change::None, decisions);
        let as_it_was: Vec<AsItWas> = job
            .pairs
            .clone()
            .map(|pair| {
                begin(&stem, room, pair);
                let peak = escalation(future::play(room, (minds, &table), None, about));
                let mut standings = [0.0; STATES_MAX];
                for who in whose.iter().filter(|_| pair < job.standings) {
                    standings[who.at()] = future::standing(room, who);
                }
                AsItWas { peak, standings }
            })
            .collect();
        let weigh = |one: &Candidate| {
            moment.fork_into(&mut stem);
            one.change.seal(&mut stem, decisions);
            let forgone = one.change.forgone(decisions);
            let mut sums = Sums::default();
            for (pair, came) in job.pairs.clone().zip(&as_it_was) {
                begin(&stem, room, pair);
                let peak = escalation(future::play(room, (minds, &table), forgone, about));
                sums.peak.add(f64::from(peak) - f64::from(came.peak));
                if pair < job.standings {
                    sums.standing.add(future::standing(room, one.who) - came.standings[one.who.at()]);
                }
            }
            sums
        };
        own.iter().map(weigh).collect::<Vec<Sums>>()
    });
    let mut all = vec![Sums::default(); candidates.len()];
    for (job, sums) in jobs.iter().zip(&played) {
        for (candidate, sums) in job.candidates.iter().zip(sums) {
            all[*candidate].peak.merge(&sums.peak);
            all[*candidate].standing.merge(&sums.standing);
        }
    }
    left.iter().map(|candidate| all[*candidate]).collect()
}

fn jobs(candidates: &[Candidate], left: &[usize], round: &Round) -> Vec<Job> {
    let mut steps: Vec<u16> = left.iter().map(|place| candidates[*place].step).collect();
    steps.sort_unstable();
    steps.dedup();
    let mut jobs = Vec::new();
    for step in steps {
        let of: Vec<usize> = left.iter().copied().filter(|place| candidates[*place].step == step).collect();
        let mut first = round.pairs.start;
        while first < round.pairs.end {
            let end = round.pairs.end.min(first + BLOCK);
            jobs.push(Job {
                step,
                candidates: of.clone(),
                pairs: first..end,
                cell: round.cell,
                standings: round.standings,
            });
            first = end;
        }
    }
    jobs
}
