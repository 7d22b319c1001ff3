//! What follows from each thing that a delegation could do at one moment: the same futures, once with it and once with
//! nothing done in that step, both with the same luck.
//!
//! Everybody else decides in that step as a bot does, and from the next one on the delegation is played by a bot too. What
//! was played before is one past; in each future the seats are dealt anew, because one table of bots does much the same
//! whatever its luck, and an author wants to know what people of all kinds would make of it.
//!
//! Sums are counts and [`Moments`], so that any split over threads gives the same figures.

use typed_index_collections::{TiVec, ti_vec};

use crate::bots::{Minds, Table};
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{BranchId, InjectId, ObjectiveId, StateId};
use crate::sim::score::ledger::{Cause, LedgerLine};
use crate::study::run::{self, Effort, seal_all};
use crate::study::seating::Seating;
use crate::study::seeds::{self, StudyKind};
use crate::study::sums::Moments;
use crate::study::whatif::future::{self, escalation};

/// So many futures are one piece of work.
pub const BLOCK: u32 = 25;
/// In so many futures the commitments are read too, which takes longer than the rest of a future.
const STANDINGS: u32 = 100;
/// A difference counts as clear from so many standard errors on: many things are compared with each other at once.
const CLEAR: f64 = 3.0;
/// A thing has to be otherwise in so large a share of the futures to be told.
const SHARE_MIN: f64 = 0.05;

/// A moment at which a delegation decides.
#[derive(Debug, Clone, Copy)]
pub struct Moment<'a> {
    /// The exercise with the step open, and nothing sealed.
    pub exercise: &'a Exercise,
    /// Who plays each seat.
    pub table: &'a Table,
    /// Whose choice it is.
    pub who: StateId,
    /// The inject that is looked at.
    pub inject: InjectId,
}

/// In how many futures something came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Both {
    /// With nothing done.
    pub without: u32,
    /// With the act.
    pub with: u32,
    /// Only with nothing done.
    pub lost: u32,
    /// Only with the act.
    pub won: u32,
}

/// What follows from one act, against doing nothing in that step.
#[derive(Debug, Clone, PartialEq)]
pub struct Follows {
    /// How many futures there are.
    pub futures: u32,
    /// Injects that came after the moment.
    pub injects: TiVec<InjectId, Both>,
    /// Branches that opened, before it or after.
    pub branches: TiVec<BranchId, Both>,
    /// National objectives that were reached.
    pub wants: TiVec<ObjectiveId, Both>,
    /// Did this delegation answer what the inject asks?
    pub answered: Both,
    /// How much higher the highest rung was with the act; a question in confidence is no rung higher than none.
    pub peak: Moments,
    /// The highest rung with nothing done.
    pub peak_without: Moments,
    /// How much better the delegation lived up to its commitments with the act, in points of a hundred.
    pub standing: Moments,
}

/// The end of one future.
#[derive(Debug, Clone)]
struct End {
    injects: TiVec<InjectId, bool>,
    branches: TiVec<BranchId, bool>,
    wants: TiVec<ObjectiveId, bool>,
    answered: bool,
    peak: u8,
    standing: Option<f64>,
}

impl Both {
    fn add(&mut self, without: bool, with: bool) {
        self.without += u32::from(without);
        self.with += u32::from(with);
        self.lost += u32::from(without && !with);
        self.won += u32::from(with && !without);
    }

    fn merge(&mut self, other: Self) {
        self.without += other.without;
        self.with += other.with;
        self.lost += other.lost;
        self.won += other.won;
    }

    /// How many more of a hundred futures it is with the act.
    pub fn of_hundred(self, futures: u32) -> f64 {
        100.0 * (f64::from(self.with) - f64::from(self.without)) / f64::from(futures.max(1))
    }

    /// Is the difference more than chance would make, and worth telling?
    pub fn is_clear(self, futures: u32) -> bool {
        let (won, lost) = (f64::from(self.won), f64::from(self.lost));
        let by = (won - lost).abs();
        by >= SHARE_MIN * f64::from(futures) && by > CLEAR * (won + lost).sqrt()
    }
}

impl Follows {
    fn nothing(exercise: &Exercise) -> Self {
        let s = exercise.scenario();
        Self {
            futures: 0,
            injects: ti_vec![Both::default(); s.injects.len()],
            branches: ti_vec![Both::default(); s.branches.len()],
            wants: ti_vec![Both::default(); s.wants.len()],
            answered: Both::default(),
            peak: Moments::default(),
            peak_without: Moments::default(),
            standing: Moments::default(),
        }
    }

    fn add(&mut self, without: &End, with: &End) {
        self.futures += 1;
        add_all(&mut self.injects.raw, &without.injects.raw, &with.injects.raw);
        add_all(&mut self.branches.raw, &without.branches.raw, &with.branches.raw);
        add_all(&mut self.wants.raw, &without.wants.raw, &with.wants.raw);
        self.answered.add(without.answered, with.answered);
        let grave = |end: &End| f64::from(escalation(end.peak));
        self.peak.add(grave(with) - grave(without));
        self.peak_without.add(f64::from(without.peak));
        if let (Some(without), Some(with)) = (without.standing, with.standing) {
            self.standing.add(with - without);
        }
    }

    fn merge(&mut self, other: &Self) {
        self.futures += other.futures;
        merge_all(&mut self.injects.raw, &other.injects.raw);
        merge_all(&mut self.branches.raw, &other.branches.raw);
        merge_all(&mut self.wants.raw, &other.wants.raw);
        self.answered.merge(other.answered);
        self.peak.merge(&other.peak);
        self.peak_without.merge(&other.peak_without);
        self.standing.merge(&other.standing);
    }
}

fn add_all(sums: &mut [Both], without: &[bool], with: &[bool]) {
    for ((sum, without), with) in sums.iter_mut().zip(without).zip(with) {
        sum.add(*without, *with);
    }
}

fn merge_all(sums: &mut [Both], others: &[Both]) {
    for (sum, other) in sums.iter_mut().zip(others) {
        sum.merge(*other);
    }
}

/// Is the mean of these differences more than chance would make?
pub fn is_clear(moments: &Moments) -> bool {
    let error = (moments.variance() / (moments.count().max(1)) as f64).sqrt();
    moments.mean().is_some_and(|mean| mean.abs() > CLEAR * error && mean != 0.0)
}

/// Plays so many futures with each of these acts and with none, and says what follows from each, in their order.
pub fn follows(
    moment: &Moment<'_>,
    acts: &[Act],
    (seed, count): (u64, u32),
    effort: Effort<'_>,
) -> Vec<Follows> {
    let blocks: Vec<u32> = (0..count.div_ceil(BLOCK)).collect();
    let played = run::here(moment.exercise.scenario(), &blocks, effort, |bench, block| {
        let (room, minds) = bench.room();
        let mut sums = vec![Follows::nothing(moment.exercise); acts.len()];
        let first = block * BLOCK;
        for future in first..count.min(first + BLOCK) {
            let luck = Luck::of(moment, seed, future);
            let without = end(moment, None, (room, minds), &luck);
            for (act, sum) in acts.iter().zip(&mut sums) {
                sum.add(&without, &end(moment, Some(*act), (room, minds), &luck));
            }
        }
        sums
    });
    let mut all = vec![Follows::nothing(moment.exercise); acts.len()];
    for block in &played {
        all.iter_mut().zip(block).for_each(|(sum, part)| sum.merge(part));
    }
    all
}

/// What chance decides in one future: the same with each act and with none.
struct Luck {
    seed: u64,
    table: Table,
    reads_standing: bool,
}

impl Luck {
    /// The first future has the luck and the table of the past.
    fn of(moment: &Moment<'_>, seed: u64, future: u32) -> Self {
        let reads_standing = future < STANDINGS;
        if future == 0 {
            return Self { seed: moment.exercise.seed(), table: moment.table.clone(), reads_standing };
        }
        let seed = seeds::seed(seed, StudyKind::WhatIf, 0, future);
        Self { seed, table: Seating::Mixed.table(moment.table.len(), seed), reads_standing }
    }
}

/// Plays one future.
fn end(moment: &Moment<'_>, act: Option<Act>, (room, minds): (&mut Exercise, &Minds), luck: &Luck) -> End {
    moment.exercise.fork_into(room);
    room.reseed(luck.seed);
    let now = room.step();
    seal_all(room, minds, &luck.table, Some(moment.who));
    let mut draft = room.draft(moment.who);
    if let Some(act) = act {
        // Every act was legal when it was offered.
        let _ = room.add(&mut draft, act);
    }
    let _ = room.seal(&draft);
    let peak = future::play(room, (minds, &luck.table), None, None);
    let s = room.scenario();
    let answered = |line: &LedgerLine| line.cause == Cause::Answered(moment.inject);
    End {
        injects: room.released().iter().map(|at| at.is_some_and(|at| at > now)).collect(),
        branches: room.branches().iter().map(Option::is_some).collect(),
        wants: s.wants.iter().map(|want| room.holds(&want.when)).collect(),
        answered: room.ledger().lines().iter().any(answered),
        peak,
        standing: luck.reads_standing.then(|| future::standing(room, moment.who)),
    }
}
