//! How surely one kind of delegation stands above another in the same seat: the chance that a cell of the one has the
//! higher score than a cell of the other that sat there, both drawn at random, where equal scores count half. It is
//! the area under the ROC curve, 0.5 for a score that tells nothing.
//!
//! Only cells of the same seat are compared, because the part decides how often a commitment is tested and by what,
//! and no score sets one part beside another: each seat is a stratum, as in the test of van Elteren 1960 (“On the
//! combination of independent two-sample tests of Wilcoxon”), and each pair has the same weight.
//!
//! Delegations at one table live through the same incidents, so their cells are not independent, and an interval
//! that takes them for independent (DeLong, DeLong & Clarke-Pearson 1988) is too narrow. Runs are independent:
//! each has its own luck and its own draw of the seats. The variance is therefore that of Obuchowski 1997
//! (“Nonparametric analysis of clustered ROC curve data”, Biometrics 53), whose clusters are our runs; with one cell
//! in each run and one seat it comes to DeLong's. The interval is laid on the logarithm of the odds, where it cannot leave 0–1.
//!
//! Pairs are counted in integers, two for each that is won and one for each that is even, and an integer is divided
//! once, at the end. The result does not depend on the order of the runs.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::sim::ids::StateId;
use crate::study::statistics::Z;

/// A score, and the seat in which it was reached.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// The seat.
    pub seat: StateId,
    /// The score, 0–100.
    pub score: f64,
}

/// What one run brings to a comparison.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sides {
    /// Scores of the kind that is expected to stand higher.
    pub ours: Vec<Placed>,
    /// Scores of the other kind.
    pub theirs: Vec<Placed>,
}

/// How surely one kind stands above another.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Separation {
    /// The chance that a cell of ours stands above a cell of theirs; ties count half.
    pub auc: f64,
    /// Its 95 % interval; none where the cells say nothing about chance: all pairs come out alike, or all
    /// cells of a kind are from one run.
    pub interval: Option<(f64, f64)>,
    /// Cells of ours.
    pub ours: u64,
    /// Cells of theirs.
    pub theirs: u64,
    /// Runs with a cell of either kind.
    pub runs: u64,
}

/// Fewer cells of a kind than this say nothing that is worth a figure in the report; programs get them all.
pub const CELLS_MIN: u64 = 10;

impl Separation {
    /// Does it rest on enough cells of both kinds?
    pub fn is_enough(&self) -> bool {
        self.ours.min(self.theirs) >= CELLS_MIN
    }
}

/// Compares two kinds over runs; nothing where they never sat in the same seat.
pub fn separation(runs: &[Sides]) -> Option<Separation> {
    let (ours, theirs) = (Seats::of(runs, |run| &run.ours), Seats::of(runs, |run| &run.theirs));
    let pairs = ours.pairs(&theirs);
    if pairs == 0 {
        return None;
    }
    let won: Vec<Won> = runs.iter().map(|run| Won::of(run, &ours, &theirs)).collect();
    let auc = won.iter().map(|run| run.ours).sum::<i128>() as f64 / (2.0 * pairs as f64);
    Some(Separation {
        auc,
        interval: interval(auc, variance(&won, pairs)),
        ours: runs.iter().map(|run| run.ours.len() as u64).sum(),
        theirs: runs.iter().map(|run| run.theirs.len() as u64).sum(),
        runs: runs.iter().filter(|run| !run.ours.is_empty() || !run.theirs.is_empty()).count() as u64,
    })
}

/// All scores of a kind, seat by seat, from low to high.
struct Seats(BTreeMap<StateId, Vec<f64>>);

impl Seats {
    fn of(runs: &[Sides], side: impl Fn(&Sides) -> &Vec<Placed>) -> Self {
        let mut seats: BTreeMap<StateId, Vec<f64>> = BTreeMap::new();
        for placed in runs.iter().flat_map(side) {
            seats.entry(placed.seat).or_default().push(placed.score);
        }
        seats.values_mut().for_each(|scores| scores.sort_by(f64::total_cmp));
        Self(seats)
    }

    fn at(&self, seat: StateId) -> &[f64] {
        self.0.get(&seat).map_or(&[], Vec::as_slice)
    }

    /// How many pairs of cells sat in the same seat.
    fn pairs(&self, others: &Self) -> i128 {
        self.0.iter().map(|(seat, scores)| (scores.len() * others.at(*seat).len()) as i128).sum()
    }

    /// Pairs of these cells with one at the same seat.
    fn met_by(&self, cells: &[Placed]) -> i128 {
        cells.iter().map(|cell| self.at(cell.seat).len() as i128).sum()
    }

    /// What these cells won against those in their seats: two for each below, and one for each that is equal.
    fn beaten_by(&self, cells: &[Placed]) -> i128 {
        let won = |cell: &Placed| {
            let over = self.at(cell.seat);
            let below = over.partition_point(|other| *other < cell.score);
            (below + over.partition_point(|other| *other <= cell.score)) as i128
        };
        cells.iter().map(won).sum()
    }
}

/// What the cells of one run won against all cells of the other kind in the same seats: two for a pair in which ours
/// stands above theirs, one for a tie.
struct Won {
    /// Pairs of ours in this run.
    own: i128,
    /// Pairs of theirs in it.
    others: i128,
    /// Won by ours in this run against all of theirs.
    ours: i128,
    /// Won by all of ours against theirs in this run.
    against: i128,
}

impl Won {
    fn of(run: &Sides, ours: &Seats, theirs: &Seats) -> Self {
        let others = ours.met_by(&run.theirs);
        Self {
            own: theirs.met_by(&run.ours),
            others,
            ours: theirs.beaten_by(&run.ours),
            against: 2 * others - ours.beaten_by(&run.theirs),
        }
    }
}

/// Obuchowski's variance of the area; none where a kind has cells in fewer than two runs.
fn variance(runs: &[Won], pairs: i128) -> Option<f64> {
    let all: i128 = runs.iter().map(|run| run.ours).sum();
    // How far what a run won lies from what it would have won by the area alone, in units of 1/(2·pairs²).
    let excess = |run: &Won| (run.ours * pairs - run.own * all, run.against * pairs - run.others * all);
    let (mut first, mut second, mut both) = (0i128, 0i128, 0i128);
    for (a, b) in runs.iter().map(excess) {
        first += a * a;
        second += b * b;
        both += a * b;
    }
    let count = |counts: &dyn Fn(&Won) -> bool| runs.iter().filter(|run| counts(run)).count();
    let few = |of: usize| (of >= 2).then(|| of as f64 / (of - 1) as f64);
    let of_ours = few(count(&|run| run.own > 0))?;
    let of_theirs = few(count(&|run| run.others > 0))?;
    let of_both = few(count(&|run| run.own + run.others > 0))?;
    let sum = of_ours * first as f64 + of_theirs * second as f64 + 2.0 * of_both * both as f64;
    let unit = 2.0 * pairs as f64 * pairs as f64;
    Some(sum / (unit * unit))
}

/// By the delta method on the logarithm of the odds. Without any variance there is no interval: an area of 1 from
/// twenty cells is no certainty.
fn interval(auc: f64, variance: Option<f64>) -> Option<(f64, f64)> {
    let variance = variance.filter(|variance| *variance > 0.0 && 0.0 < auc && auc < 1.0)?;
    let odds = libm::log(auc / (1.0 - auc));
    let half = Z * variance.sqrt() / (auc * (1.0 - auc));
    let back = |odds: f64| 1.0 / (1.0 + libm::exp(-odds));
    Some((back(odds - half), back(odds + half)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::chance::{Chance, Purpose};

    fn sides(ours: &[f64], theirs: &[f64]) -> Sides {
        seated(0, ours, theirs)
    }

    fn seated(seat: u8, ours: &[f64], theirs: &[f64]) -> Sides {
        let placed = |scores: &[f64]| {
            scores.iter().map(|score| Placed { seat: StateId(seat), score: *score }).collect()
        };
        Sides { ours: placed(ours), theirs: placed(theirs) }
    }

    fn found(runs: &[Sides]) -> Separation {
        separation(runs).expect("cells of both kinds")
    }

    /// The area and its interval, to a thousandth.
    fn is(found: Separation, auc: f64, low: f64, high: f64) {
        let (from, to) = found.interval.expect("an interval");
        for (is, wanted) in [(found.auc, auc), (from, low), (to, high)] {
            assert!((is - wanted).abs() < 5e-4, "{found:?} is not {auc} [{low} to {high}]");
        }
    }

    #[test]
    fn a_tie_counts_half() {
        // 3 against 3 is even, 3 against 1, 5 against 3 and 5 against 1 are won: 3.5 of 4.
        assert_eq!(found(&[sides(&[3.0, 5.0], &[3.0, 1.0])]).auc, 0.875);
        assert_eq!(found(&[sides(&[50.0; 3], &[50.0; 2])]).auc, 0.5);
    }

    #[test]
    fn cells_of_different_seats_are_never_compared() {
        // One seat is tested more and scores more, whoever sits there: among all cells 75 would stand above 40 and
        // below 90, and the area would be 0.75.
        let runs = [
            seated(0, &[50.0], &[]),
            seated(0, &[], &[40.0]),
            seated(1, &[90.0], &[]),
            seated(1, &[], &[75.0]),
        ];
        assert_eq!(found(&runs).auc, 1.0);
        assert_eq!(separation(&[seated(0, &[50.0], &[]), seated(1, &[], &[40.0])]), None);
    }

    #[test]
    fn a_cell_in_each_run_gives_the_interval_of_delong() {
        // 1 and 3 against 0 and 2: the cells of ours win 0.5 and 1, those of theirs lose 1 and 0.5. The area is
        // 0.75 and each side's variance 0.125, so the variance is 0.125/2 + 0.125/2 = 0.125. On the logarithm of the
        // odds, ln 3 ± 1.96 · √0.125 / (0.75 · 0.25) = 1.099 ± 3.696.
        let runs = [sides(&[1.0], &[]), sides(&[3.0], &[]), sides(&[], &[2.0]), sides(&[], &[0.0])];
        let found = found(&runs);
        is(found, 0.75, 0.069, 0.992);
        assert_eq!((found.ours, found.theirs, found.runs), (2, 2, 4));
    }

    #[test]
    fn cells_that_rise_and_fall_together_are_told_by_their_run() {
        // The same four, but the cell that wins least sits with the one that is beaten least: each run is off by a
        // quarter on both sides, so the covariance is 2 · (0.0625 + 0.0625) = 0.25 and the variance
        // 0.125 + 2 · 0.25 / 4 = 0.25: ln 3 ± 1.96 · 0.5 / 0.1875 = 1.099 ± 5.227.
        is(found(&[sides(&[1.0], &[2.0]), sides(&[3.0], &[0.0])]), 0.75, 0.016, 0.998);
    }

    #[test]
    fn what_always_comes_out_alike_has_no_interval() {
        let apart = found(&[sides(&[9.0, 8.0], &[1.0]), sides(&[7.0], &[2.0])]);
        assert_eq!((apart.auc, apart.interval), (1.0, None));
        let equal = found(&[sides(&[5.0], &[5.0]), sides(&[5.0], &[5.0])]);
        assert_eq!((equal.auc, equal.interval), (0.5, None));
        assert_eq!(found(&[sides(&[1.0, 5.0], &[2.0, 3.0])]).interval, None, "one run is no sample");
        assert_eq!(separation(&[sides(&[1.0], &[])]), None);
        assert_eq!(separation(&[]), None);
    }

    #[test]
    fn a_handful_of_cells_is_not_enough_for_a_figure() {
        let runs = |count: usize| vec![sides(&[9.0], &[1.0]); count];
        assert!(!found(&runs(9)).is_enough() && found(&runs(10)).is_enough());
        let mut uneven = runs(5);
        uneven.extend(vec![sides(&[9.0], &[]); 20]);
        assert!(!found(&uneven).is_enough(), "five of theirs");
    }

    #[test]
    fn the_order_of_the_runs_changes_no_bit() {
        let chance = Chance::new(5);
        let draw = |run: u32, cell: u32| (10.0 * chance.unit(0, Purpose::Bot, run, cell)).round();
        let mut runs: Vec<Sides> =
            (0..50).map(|run| sides(&[draw(run, 0), draw(run, 1)], &[draw(run, 2)])).collect();
        let forward = separation(&runs);
        runs.reverse();
        assert_eq!(forward, separation(&runs));
    }

    #[test]
    fn the_interval_covers_the_truth_about_nineteen_times_in_twenty_although_runs_are_of_one_piece() {
        // Three cells in a run share most of their luck. Both kinds are alike, so the truth is one half.
        let of_run = |chance: Chance, run: u32| -> [f64; 3] {
            let mood = chance.unit(0, Purpose::Bot, run, 0);
            [1, 2, 3].map(|cell| mood + 0.3 * chance.unit(1, Purpose::Bot, run, cell))
        };
        let covers = |study: u64, as_one: bool| {
            let chance = Chance::new(study);
            let runs = (0..80).flat_map(|run| {
                let cells = of_run(chance, run);
                let parts: Vec<&[f64]> = if as_one { vec![&cells] } else { cells.chunks(1).collect() };
                let side = |part: &[f64]| if run % 2 == 0 { sides(part, &[]) } else { sides(&[], part) };
                parts.into_iter().map(side).collect::<Vec<_>>()
            });
            let (low, high) = found(&runs.collect::<Vec<_>>()).interval.expect("an interval");
            low <= 0.5 && 0.5 <= high
        };
        let covered = |as_one| (0..400).filter(|study| covers(*study, as_one)).count();
        let (as_runs, as_cells) = (covered(true), covered(false));
        assert!((366..=394).contains(&as_runs), "{as_runs} of 400");
        assert!(as_cells < 340, "cells taken for independent: {as_cells} of 400 is too good to be true");
    }
}
