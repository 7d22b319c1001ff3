//! The face-validity study in words: each check with its figures, what was required of them, and the verdict.
//!
//! A reader must be able to disagree: each figure stands with its interval, its bound, and whether the bound
//! is asked of the figure or of the whole interval.

use crate::study::statistics::Estimate;
use crate::study::validity::Finding;
use crate::study::validity::finding::{Bound, EffectSize, Judged, Line, Unit, Verdict};
use crate::words::{word, words};

/// One check, told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The id of the check, such as FV-01, and whether it holds.
    pub heading: String,
    /// The expectation of an expert, as one sentence.
    pub expects: String,
    /// The figures that were compared, a line each, then how many planned acts were refused, if any were.
    pub lines: Vec<String>,
}

/// A check in words.
pub fn told(finding: &Finding) -> Told {
    let mut lines: Vec<String> = finding.lines.iter().map(line).collect();
    if finding.refused > 0 {
        lines.push(words("validity-refused", &[("count", finding.refused.into())]));
    }
    let heading = [("id", finding.id.into()), ("verdict", verdict(finding.verdict()).into())];
    Told { heading: words("validity-heading", &heading), expects: word(finding.expects), lines }
}

/// How many of the checks hold, in one sentence, and how to learn more where some are open.
pub fn sum(findings: &[Finding]) -> String {
    let count = |wanted| findings.iter().filter(|finding| finding.verdict() == wanted).count();
    let held =
        words("validity-sum", &[("held", count(Verdict::Holds).into()), ("all", findings.len().into())]);
    match count(Verdict::Open) {
        0 => held,
        open => format!("{held} {}", words("validity-open-sum", &[("count", open.into())])),
    }
}

fn verdict(verdict: Verdict) -> String {
    word(match verdict {
        Verdict::Holds => "validity-holds",
        Verdict::Open => "validity-open",
        Verdict::Fails => "validity-fails",
    })
}

/// A figure with the range of the prototype and with what is required of it, as far as it has these.
fn line(line: &Line) -> String {
    let text = prototype(line, figure(line));
    let Some((bound, judged)) = line.bound else { return text };
    let arguments = [
        ("line", text.into()),
        ("bound", required(line, bound).into()),
        ("verdict", verdict(line.verdict()).into()),
    ];
    match judged {
        Judged::ByInterval => words("validity-required", &arguments),
        Judged::ByFigure => words("validity-required-figure", &arguments),
    }
}

/// The figure alone: a level, or two levels with their difference or ratio, and its interval.
fn figure(line: &Line) -> String {
    let Estimate { value, low, high } = line.estimate;
    let own = |number| effect(line, number);
    let mut arguments = vec![
        ("what", word(line.what).into()),
        ("value", own(value).into()),
        ("low", own(low).into()),
        ("high", own(high).into()),
    ];
    match line.effect {
        EffectSize::Level => words("validity-level", &arguments),
        EffectSize::Difference(first, second) | EffectSize::Ratio(first, second) => {
            arguments.push(("first", level(line.unit, first).into()));
            arguments.push(("second", level(line.unit, second).into()));
            match line.effect {
                EffectSize::Difference(..) => words("validity-difference", &arguments),
                EffectSize::Level | EffectSize::Ratio(..) => words("validity-ratio", &arguments),
            }
        }
    }
}

fn prototype(line: &Line, text: String) -> String {
    let Some((from, to)) = line.prototype else { return text };
    let range = if from == to {
        effect(line, from)
    } else {
        words("validity-between", &[("from", effect(line, from).into()), ("to", effect(line, to).into())])
    };
    words("validity-prototype", &[("line", text.into()), ("range", range.into())])
}

/// The bound on the figure, in its own unit.
fn required(line: &Line, bound: Bound) -> String {
    let own = |number| effect(line, number);
    match bound {
        Bound::Below(limit) => words("validity-below", &[("limit", own(limit).into())]),
        Bound::Above(limit) => words("validity-above", &[("limit", own(limit).into())]),
        Bound::Between(from, to) => {
            words("validity-between", &[("from", own(from).into()), ("to", own(to).into())])
        }
    }
}

/// A number of the kind that the line compares.
fn effect(line: &Line, number: f64) -> String {
    match (line.effect, line.unit) {
        (EffectSize::Level, unit) => level(unit, number),
        (EffectSize::Difference(..), Unit::Share) => {
            words("validity-points", &[("number", written(100.0 * number, 1).into())])
        }
        (EffectSize::Difference(..), Unit::Number) => level(Unit::Number, number),
        (EffectSize::Ratio(..), _) => written(number, 2),
    }
}

/// A share in hundredths, or a number with as many places as its size needs.
fn level(unit: Unit, number: f64) -> String {
    match unit {
        Unit::Share => words("validity-percent", &[("number", written(100.0 * number, 1).into())]),
        Unit::Number => written(number, if number.abs() < 1.0 { 3 } else { 2 }),
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
    fn a_line_says_what_was_found_what_was_required_and_whether_it_is_so() {
        let (first, second) = (vec![1.0; 1000], vec![0.0; 1000]);
        let less = Line::difference("validity-listed-less", Unit::Share, &first, &second);
        let told = line(&less.must_be(Bound::Below(0.0)));
        assert!(told.contains("100.0 % → 0.0 %, difference −100.0 points"), "{told}");
        assert!(told.ends_with("required below 0.0 points: holds"), "{told}");
    }

    #[test]
    fn a_minus_is_a_minus_and_nothing_has_none() {
        assert_eq!(written(-0.25, 1), "−0.2");
        assert_eq!(written(-0.0001, 2), "0.00");
        assert_eq!(written(f64::INFINITY, 2), "inf");
    }
}
