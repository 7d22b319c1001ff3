//! What an indicator measures over the lines of one delegation: a value in its own unit, from how many tests, and
//! where it lies between little and all that can be asked (MODEL.md 7.14). The vocabulary is closed, and an
//! instrument chooses from it.

use serde::{Deserialize, Serialize};

use crate::sim::catalogue::instrument::Indicator;
use crate::sim::catalogue::occasion::{Measured, OccasionKind, Side, Unit};
use crate::sim::catalogue::terms::Mark;
use crate::sim::ids::{IndicatorId, OccasionId};
use crate::sim::parameters::Parameters;
use crate::sim::quantity::clip;
use crate::sim::score::ledger::{Found, LedgerLine};
use crate::sim::score::weighed::Weighed;

/// Hours in a day.
const DAY: f64 = 24.0;

/// An indicator, measured.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Measurement {
    /// The indicator.
    pub indicator: IndicatorId,
    /// Whether something was in place or was done.
    pub side: Side,
    /// The value.
    pub value: f64,
    /// Its unit.
    pub unit: Unit,
    /// From how many tests or readings.
    pub count: u32,
    /// How many of them were lived up to, wholly or in part.
    pub answered: u32,
    /// The median hours until those were answered, where there are any.
    pub hours: Option<f64>,
    /// From 0, nothing lived up to, to 1, all that can be asked.
    pub level: f64,
    /// What stands behind it.
    pub tested: Weighed,
    /// Answers in part that nobody was owed stand apart: they lift a score and never lower it.
    pub free: Weighed,
}

/// A line that counts, and whether it was made good since.
#[derive(Debug, Clone, Copy)]
pub struct Counted<'a> {
    /// The line.
    pub entry: &'a LedgerLine,
    /// Its number in the ledger, from 0.
    pub line: usize,
    /// The line that made it good, if one did.
    pub remedied: Option<usize>,
}

/// How far up the scale a mark stands.
pub fn worth(p: &Parameters, mark: Mark, remedied: bool) -> f64 {
    match mark {
        Mark::LivedUp => 1.0,
        Mark::Partly => p.mark_partly,
        Mark::NotTakenUp => p.mark_not_taken_up,
        Mark::Against if remedied => p.mark_remedied,
        Mark::Against => 0.0,
    }
}

/// Where a value lies between the two levels that count as little and as all.
#[inline]
pub fn between(low: f64, high: f64, value: f64) -> f64 {
    if low == high { 0.0 } else { clip((value - low) / (high - low), (0.0, 1.0)) }
}

/// What was done, from the marks among the lines of one indicator.
pub fn of_marks(
    p: &Parameters,
    id: IndicatorId,
    indicator: &Indicator,
    lines: &[Counted<'_>],
) -> Option<Measurement> {
    let marks = marks(lines);
    let (measured, low, high) = match indicator.measured.side() {
        Side::Conduct => (indicator.measured, indicator.low, indicator.high),
        // What is mostly measured by what is in place was answered to here.
        Side::Preparation => (Measured::Share, 0.0, 1.0),
    };
    let count = |wanted: Mark| marks.iter().filter(|(mark, _)| *mark == wanted).count() as f64;
    let hours = median(marks.iter().filter(|(mark, _)| is_answer(*mark)).map(|(_, line)| line.entry.hours));
    let value = match measured {
        Measured::MedianHours => median(marks.iter().map(|(mark, line)| waited(*mark, line))).unwrap_or(0.0),
        Measured::Acts => count(Mark::LivedUp) + count(Mark::Partly) - count(Mark::Against),
        Measured::Days => marks.iter().map(|(_, line)| line.entry.hours / DAY).sum(),
        Measured::Share
        | Measured::InForce
        | Measured::Partners
        | Measured::Maturity
        | Measured::Level(_)
        | Measured::Belief => (count(Mark::LivedUp) + 0.5 * count(Mark::Partly)) / marks.len() as f64,
    };
    let level = |mark: Mark, line: &Counted<'_>| match measured {
        // How soon is how well, for what was answered at all.
        Measured::MedianHours if is_answer(mark) => {
            let soon = between(low, high, line.entry.hours);
            p.mark_not_taken_up + (worth(p, mark, false) - p.mark_not_taken_up) * soon
        }
        _ => worth(p, mark, line.remedied.is_some()),
    };
    // An answer in part that nobody was owed is less evidence of living up to it, and never evidence of less.
    let freely =
        |mark: Mark, line: &Counted<'_>| mark == Mark::Partly && !is_owed(indicator, line.entry.test);
    let (mut tested, mut free) = (Weighed::default(), Weighed::default());
    for (mark, line) in &marks {
        let level = level(*mark, line);
        if freely(*mark, line) {
            free = free.plus(Weighed::of(level, line.entry.weight * p.mark_partly));
        } else {
            tested = tested.plus(Weighed::of(level, line.entry.weight));
        }
    }
    let whole = tested.lifted_by(free).level()?;
    Some(Measurement {
        indicator: id,
        side: Side::Conduct,
        value,
        unit: measured.unit(),
        count: marks.len() as u32,
        answered: marks.iter().filter(|(mark, _)| is_answer(*mark)).count() as u32,
        hours,
        level: whole,
        tested,
        free,
    })
}

/// Is an answer owed to tests of this kind? A position on the table, a request and an act of one's own are always
/// judged as what they are.
fn is_owed(indicator: &Indicator, on: OccasionKind) -> bool {
    match on {
        OccasionKind::Hit
        | OccasionKind::Doubt
        | OccasionKind::Told
        | OccasionKind::Quarrel
        | OccasionKind::HelpAsked
        | OccasionKind::Content => indicator.tests.iter().any(|test| test.on == on && test.owed),
        OccasionKind::Request
        | OccasionKind::Table
        | OccasionKind::OwnAct
        | OccasionKind::Crisis
        | OccasionKind::End
        | OccasionKind::Observed => true,
    }
}

/// What was in place, or is believed, from the readings among the lines of one indicator: the last value, and the
/// mean of where the readings lie.
pub fn of_readings(id: IndicatorId, indicator: &Indicator, lines: &[Counted<'_>]) -> Option<Measurement> {
    let readings = lines.iter().filter_map(|line| match line.entry.found {
        Found::Value(value, level) => Some((value, level, line.entry.weight)),
        Found::Marked(_) => None,
    });
    let (mut count, mut last, mut sum, mut weight) = (0, 0.0, 0.0, 0.0);
    for (value, level, much) in readings {
        (count, last, sum, weight) = (count + 1, value, sum + much * level, weight + much);
    }
    (count > 0 && weight > 0.0).then(|| Measurement {
        indicator: id,
        side: indicator.measured.side(),
        value: last,
        unit: indicator.measured.unit(),
        count,
        answered: count,
        hours: None,
        level: sum / weight,
        tested: Weighed { sum, weight },
        free: Weighed::default(),
    })
}

/// The marks that count: of the answers in one test the best alone, so that the same test counts once; every act
/// against the commitment for itself.
pub(super) fn marks<'a, 'b>(lines: &'b [Counted<'a>]) -> Vec<(Mark, &'b Counted<'a>)> {
    let mut best: Vec<(OccasionId, Mark, &Counted<'_>)> = Vec::with_capacity(lines.len());
    for line in lines {
        let Some(mark) = line.entry.mark() else { continue };
        let same = |(occasion, other, _): &&mut (OccasionId, Mark, &Counted<'_>)| {
            *occasion == line.entry.occasion && *other != Mark::Against && mark != Mark::Against
        };
        match best.iter_mut().find(same) {
            Some(found) if mark > found.1 => (found.1, found.2) = (mark, line),
            Some(_) => {}
            None => best.push((line.entry.occasion, mark, line)),
        }
    }
    best.into_iter().map(|(_, mark, line)| (mark, line)).collect()
}

fn is_answer(mark: Mark) -> bool {
    matches!(mark, Mark::LivedUp | Mark::Partly)
}

/// The hours that were waited: without an answer, twice the time that there was for one.
fn waited(mark: Mark, line: &Counted<'_>) -> f64 {
    if is_answer(mark) { line.entry.hours } else { 2.0 * line.entry.hours }
}

/// The median; none of nothing.
fn median(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    let upper = values.get(middle).copied()?;
    Some(if values.len().is_multiple_of(2) { (values[middle - 1] + upper) / 2.0 } else { upper })
}
