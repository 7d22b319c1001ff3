//! The numbers of a check as they are printed: with as many places as it takes to see the verdict in them.

use crate::study::statistics::Estimate;
use crate::study::validity::finding::{Bound, EffectSize, Line, Unit, Verdict};
use crate::words::{word, words};

/// Places that are added at most before two numbers may read alike.
const MORE_MAX: usize = 6;
/// What is nearer than this differs by the rounding of sums alone.
const ALIKE: f64 = 1e-9;

/// A verdict in words.
pub fn verdict(verdict: Verdict) -> String {
    word(match verdict {
        Verdict::Holds => "validity-holds",
        Verdict::Open => "validity-open",
        Verdict::Fails => "validity-fails",
    })
}

/// Has the interval no width? Then every run came to the same figure, or it was counted once.
pub fn is_alike(estimate: Estimate) -> bool {
    (estimate.high - estimate.low).abs() < ALIKE
}

/// How many places more than usual the effect of this line needs, so that no two of its numbers read alike that the
/// verdict tells apart: each end of the interval and the bound, and the two ends.
pub fn more_places(line: &Line) -> usize {
    let Estimate { value, low, high } = line.estimate;
    let limits = match line.bound.map(|(bound, _)| bound) {
        None => Vec::new(),
        Some(Bound::Below(limit) | Bound::Above(limit)) => vec![limit],
        Some(Bound::Between(from, to)) => vec![from, to],
    };
    let mut apart: Vec<(f64, f64)> =
        limits.iter().flat_map(|limit| [value, low, high].map(|number| (number, *limit))).collect();
    apart.push((low, high));
    apart.retain(|(one, other)| (one - other).abs() >= ALIKE);
    let read_apart = |more: &usize| {
        apart.iter().all(|(one, other)| effect(line, *one, *more) != effect(line, *other, *more))
    };
    (0..MORE_MAX).find(read_apart).unwrap_or(MORE_MAX)
}

/// A number of the kind that the line compares, with so many places more than usual.
pub fn effect(line: &Line, number: f64, more: usize) -> String {
    match (line.effect, line.unit) {
        (EffectSize::Level, unit) => level(unit, number, more),
        (EffectSize::Difference(..), Unit::Share) => {
            words("validity-points", &[("number", written(100.0 * number, 1 + more).into())])
        }
        (EffectSize::Difference(..), unit) => level(unit, number, more),
        (EffectSize::Ratio(..), _) => written(number, 2 + more),
    }
}

/// A share in hundredths, or a number with as many places as its size needs and so many more.
pub fn level(unit: Unit, number: f64, more: usize) -> String {
    match unit {
        Unit::Share => words("validity-percent", &[("number", written(100.0 * number, 1 + more).into())]),
        Unit::Number => written(number, more + if number.abs() < 1.0 { 3 } else { 2 }),
        Unit::Count => written(number, more),
    }
}

/// With a true minus, and without one before what rounds to nothing.
fn written(number: f64, places: usize) -> String {
    let text = format!("{number:.places$}");
    let digits = text.trim_start_matches('-');
    if digits.len() == text.len() || digits.chars().all(|letter| matches!(letter, '0' | '.')) {
        digits.to_owned()
    } else {
        format!("−{digits}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minus_is_a_minus_and_nothing_has_none() {
        assert_eq!(written(-0.25, 1), "−0.2");
        assert_eq!(written(-0.0001, 2), "0.00");
        assert_eq!(written(f64::INFINITY, 2), "inf");
    }

    #[test]
    fn what_the_verdict_tells_apart_never_reads_alike() {
        let rare = |high| {
            let mut line = Line::level("validity-named-force", Unit::Share, &[0.0; 10]);
            line.estimate = Estimate { value: 0.007, low: 0.006, high };
            line.must_be(Bound::Below(0.01))
        };
        let printed = |line: &Line| effect(line, line.estimate.high, more_places(line));
        assert_eq!(printed(&rare(0.009)), "0.9 %");
        assert_eq!(printed(&rare(0.009_8)), "0.98 %");
        assert_eq!(printed(&rare(0.010_02)), "1.002 %");
        // On the bound itself nothing has to be told apart.
        assert_eq!(printed(&rare(0.01)), "1.0 %");
        let mut narrow = Line::level("validity-weak-trust", Unit::Number, &[0.0; 10]);
        narrow.estimate = Estimate { value: 0.186_2, low: 0.186_1, high: 0.186_4 };
        assert_eq!(effect(&narrow, narrow.estimate.low, more_places(&narrow)), "0.1861");
    }
}
