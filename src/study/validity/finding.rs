//! What a check found: figures with their intervals, what each had to be, and whether it is. It plays
//! nothing.

use serde::Serialize;

use crate::study::statistics;
use crate::study::statistics::Estimate;

/// How the figures of a line are to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Unit {
    /// A chance or a share, 0–1.
    Share,
    /// A number of its own scale: trust, tension, points, units of damage, acts.
    Number,
    /// Things that were counted once over everything that was played.
    Count,
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub enum EffectSize {
    /// The figure of one arm alone.
    Level,
    /// The second arm minus the first; their means.
    Difference(f64, f64),
    /// The second arm over the first; their means.
    Ratio(f64, f64),
}

/// What an expert requires of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub enum Bound {
    /// It must be under this.
    Below(f64),
    /// It must be over this.
    Above(f64),
    /// It must lie from the first to the second.
    Between(f64, f64),
}

/// What has to keep a bound for a figure to pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Judged {
    /// The end of the interval that is nearer to the bound must keep it: the rule.
    ByInterval,
    /// The figure itself must: for a size that is expected only approximately.
    ByFigure,
}

/// What a figure says of its bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Verdict {
    /// It keeps the bound.
    Holds,
    /// The interval lies on both sides of the bound: so few pairs cannot say.
    Open,
    /// It does not keep the bound.
    Fails,
}

/// One figure of a check.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Line {
    /// The key of the words that say what is compared with what.
    pub what: &'static str,
    /// How to read it.
    pub unit: Unit,
    /// What is compared.
    pub effect: EffectSize,
    /// On how many runs the figure rests, of each arm; runs of two arms come in pairs that share their luck. For the
    /// check that counts situations, on how many of those.
    pub pairs: usize,
    /// The figure and its 95 % interval.
    pub estimate: Estimate,
    /// What it has to be; nothing for a figure that is only told.
    pub bound: Option<(Bound, Judged)>,
    /// What an early prototype of the model came to, lowest and highest.
    pub prototype: Option<(f64, f64)>,
}

impl Line {
    /// The level of one arm. Shares are counted, and get the interval of a share.
    pub fn level(what: &'static str, unit: Unit, arm: &[f64]) -> Self {
        let estimate = match unit {
            Unit::Share => statistics::share(arm.iter().filter(|run| **run > 0.5).count(), arm.len()),
            Unit::Number | Unit::Count => statistics::mean_of(arm),
        };
        Self::of(what, unit, EffectSize::Level, arm.len(), estimate)
    }

    /// What was counted over so many situations. It is what it is, so its interval has no width.
    pub fn count(what: &'static str, count: usize, over: usize) -> Self {
        let value = count as f64;
        Self::of(what, Unit::Count, EffectSize::Level, over, Estimate { value, low: value, high: value })
    }

    /// The second arm minus the first, over pairs.
    pub fn difference(what: &'static str, unit: Unit, first: &[f64], second: &[f64]) -> Self {
        let effect = EffectSize::Difference(statistics::mean(first), statistics::mean(second));
        Self::of(what, unit, effect, first.len(), statistics::difference(second, first))
    }

    /// The second arm over the first, over pairs.
    pub fn ratio(what: &'static str, unit: Unit, first: &[f64], second: &[f64]) -> Self {
        let effect = EffectSize::Ratio(statistics::mean(first), statistics::mean(second));
        Self::of(what, unit, effect, first.len(), statistics::ratio(second, first))
    }

    /// What the second gain is as a part of the first, over pairs; it may be nothing or less.
    pub fn part(what: &'static str, unit: Unit, first: &[f64], second: &[f64]) -> Self {
        let effect = EffectSize::Ratio(statistics::mean(first), statistics::mean(second));
        Self::of(what, unit, effect, first.len(), statistics::part(second, first))
    }

    fn of(what: &'static str, unit: Unit, effect: EffectSize, pairs: usize, estimate: Estimate) -> Self {
        Self { what, unit, effect, pairs, estimate, bound: None, prototype: None }
    }

    /// The whole interval must keep this bound.
    #[must_use]
    pub fn must_be(self, bound: Bound) -> Self {
        Self { bound: Some((bound, Judged::ByInterval)), ..self }
    }

    /// The figure must keep this bound.
    #[must_use]
    pub fn should_be(self, bound: Bound) -> Self {
        Self { bound: Some((bound, Judged::ByFigure)), ..self }
    }

    /// The early prototype came to this.
    #[must_use]
    pub fn prototype(self, low: f64, high: f64) -> Self {
        Self { prototype: Some((low, high)), ..self }
    }

    /// Does it keep its bound? A figure without one has nothing to keep.
    pub fn verdict(&self) -> Verdict {
        let Some((bound, judged)) = self.bound else { return Verdict::Holds };
        let Estimate { value, low, high } = self.estimate;
        let (low, high) = match judged {
            Judged::ByInterval => (low, high),
            Judged::ByFigure => (value, value),
        };
        // Does the whole interval keep the bound, and does any of it?
        let (whole, some) = match bound {
            Bound::Below(limit) => (high < limit, low < limit),
            Bound::Above(limit) => (low > limit, high > limit),
            Bound::Between(from, to) => (low >= from && high <= to, low <= to && high >= from),
        };
        match (whole, some) {
            (true, _) => Verdict::Holds,
            (false, true) => Verdict::Open,
            (false, false) => Verdict::Fails,
        }
    }
}

/// What one check of MODEL.md 1.2 came to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// Its id, such as `FV-01`.
    pub id: &'static str,
    /// The key of the words that say what an expert expects.
    pub expects: &'static str,
    /// Its figures.
    pub lines: Vec<Line>,
    /// Planned acts that the rules refused. An arm in which something was refused is not the arm it says it is.
    pub refused: u32,
}

impl Finding {
    /// The worst that a figure says of its bound. Arms that were not played as planned prove nothing.
    pub fn verdict(&self) -> Verdict {
        if self.refused > 0 {
            return Verdict::Fails;
        }
        self.lines.iter().map(Line::verdict).max().unwrap_or(Verdict::Holds)
    }

    /// Do all its figures keep their bounds?
    pub fn holds(&self) -> bool {
        self.verdict() == Verdict::Holds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_is_judged_by_the_end_of_the_interval_that_is_nearer_to_it() {
        let runs: Vec<f64> = (0..1000).map(|run| f64::from(run % 2)).collect();
        let half = Line::level("half", Unit::Share, &runs);
        let verdict = |bound| half.clone().must_be(bound).verdict();
        assert_eq!(verdict(Bound::Above(0.45)), Verdict::Holds);
        assert_eq!(verdict(Bound::Above(0.49)), Verdict::Open, "{:?}", half.estimate);
        assert_eq!(verdict(Bound::Above(0.55)), Verdict::Fails);
        assert_eq!(verdict(Bound::Below(0.55)), Verdict::Holds);
        assert_eq!(verdict(Bound::Below(0.52)), Verdict::Open);
        assert_eq!(verdict(Bound::Below(0.45)), Verdict::Fails);
        assert_eq!(verdict(Bound::Between(0.4, 0.6)), Verdict::Holds);
        assert_eq!(verdict(Bound::Between(0.49, 0.9)), Verdict::Open);
        assert_eq!(verdict(Bound::Between(0.6, 0.9)), Verdict::Fails);
        // A size that is expected only approximately is judged by itself, and is never open.
        let about = |bound| half.clone().should_be(bound).verdict();
        assert_eq!((about(Bound::Above(0.49)), about(Bound::Above(0.51))), (Verdict::Holds, Verdict::Fails));
    }

    #[test]
    fn a_check_is_as_its_worst_figure_is() {
        let runs: Vec<f64> = (0..1000).map(|run| f64::from(run % 2)).collect();
        let half = |bound| Line::level("half", Unit::Share, &runs).must_be(bound);
        let finding = |lines| Finding { id: "FV-00", expects: "nothing", lines, refused: 0 }.verdict();
        let (good, open, bad) = (Bound::Above(0.45), Bound::Above(0.49), Bound::Above(0.55));
        assert_eq!(finding(vec![half(good), half(good)]), Verdict::Holds);
        assert_eq!(finding(vec![half(open), half(good)]), Verdict::Open);
        assert_eq!(finding(vec![half(open), half(bad)]), Verdict::Fails);
    }

    #[test]
    fn an_arm_in_which_an_act_was_refused_proves_nothing() {
        let played = Finding { id: "FV-00", expects: "nothing", lines: Vec::new(), refused: 0 };
        assert!(played.holds() && !Finding { refused: 1, ..played }.holds());
    }
}
