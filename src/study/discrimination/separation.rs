//! How surely one kind of delegation stands above another: the chance that a cell of the one, drawn at random, has
//! the higher score, where equal scores count half. It is the area under the ROC curve, 0.5 for a score that tells
//! nothing.
//!
//! Delegations at one table live through the same incidents, so their cells are not independent, and an interval
//! that takes them for independent (DeLong, DeLong & Clarke-Pearson 1988) is too narrow. Runs are independent:
//! each has its own luck and its own draw of the seats. The variance is therefore that of Obuchowski 1997
//! (“Nonparametric analysis of clustered ROC curve data”, Biometrics 53), whose clusters are our runs; with one cell
//! in each run it comes to DeLong's. The interval is laid on the logarithm of the odds, where it cannot leave 0–1.
//!
//! Pairs are counted in integers, two for each that is won and one for each that is even, and an integer is divided
//! once, at the end. The result does not depend on the order of the runs.

use serde::Serialize;

use crate::study::statistics::Z;

/// What one run brings to a comparison.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sides {
    /// Scores of the kind that is expected to stand higher.
    pub ours: Vec<f64>,
    /// Scores of the other kind.
    pub theirs: Vec<f64>,
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

/// Compares two kinds over runs; nothing where there are no cells of one of them.
pub fn separation(runs: &[Sides]) -> Option<Separation> {
    let (ours, theirs) = (sorted(runs, |run| &run.ours), sorted(runs, |run| &run.theirs));
    if ours.is_empty() || theirs.is_empty() {
        return None;
    }
    let runs: Vec<Won> = runs.iter().map(|run| Won::of(run, &ours, &theirs)).collect();
    let pairs = ours.len() as f64 * theirs.len() as f64;
    let auc = runs.iter().map(|run| run.ours).sum::<i128>() as f64 / (2.0 * pairs);
    Some(Separation {
        auc,
        interval: interval(auc, variance(&runs, ours.len(), theirs.len())),
        ours: ours.len() as u64,
        theirs: theirs.len() as u64,
        runs: runs.iter().filter(|run| run.own + run.others > 0).count() as u64,
    })
}

fn sorted(runs: &[Sides], side: impl Fn(&Sides) -> &Vec<f64>) -> Vec<f64> {
    let mut all: Vec<f64> = runs.iter().flat_map(|run| side(run).iter().copied()).collect();
    all.sort_by(f64::total_cmp);
    all
}

/// What the cells of one run won against all cells of the other kind: two for a pair in which ours stands above
/// theirs, one for a tie.
struct Won {
    /// Cells of ours in this run.
    own: i128,
    /// Cells of theirs in it.
    others: i128,
    /// Won by ours in this run against all of theirs.
    ours: i128,
    /// Won by all of ours against theirs in this run.
    against: i128,
}

impl Won {
    fn of(run: &Sides, ours: &[f64], theirs: &[f64]) -> Self {
        // Twice those below, and once those that are equal.
        let won = |score: f64, over: &[f64]| {
            let below = over.partition_point(|other| *other < score);
            (below + over.partition_point(|other| *other <= score)) as i128
        };
        let all = 2 * ours.len() as i128;
        Self {
            own: run.ours.len() as i128,
            others: run.theirs.len() as i128,
            ours: run.ours.iter().map(|score| won(*score, theirs)).sum(),
            against: run.theirs.iter().map(|score| all - won(*score, ours)).sum(),
        }
    }
}

/// Obuchowski's variance of the area; none where a kind has cells in fewer than two runs.
fn variance(runs: &[Won], ours: usize, theirs: usize) -> Option<f64> {
    let all: i128 = runs.iter().map(|run| run.ours).sum();
    let (m, n) = (ours as i128, theirs as i128);
    // How far what a run won lies from what it would have won by the area alone, in units of 1/(2·m·n).
    let excess = |run: &Won| (run.ours * m - run.own * all, run.against * n - run.others * all);
    let (mut first, mut second, mut both) = (0, 0, 0);
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
    let (m, n) = (ours as f64, theirs as f64);
    let sum = of_ours * first as f64 / (m * m)
        + of_theirs * second as f64 / (n * n)
        + 2.0 * of_both * both as f64 / (m * n);
    let unit = 2.0 * m * n;
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
        Sides { ours: ours.to_vec(), theirs: theirs.to_vec() }
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
        let of_run = |chance: Chance, run: u32| {
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
