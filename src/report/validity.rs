//! The face-validity study in words: each check with its figures, what was required of them, and the verdict.
//!
//! A reader must be able to disagree: each figure stands with its interval, its bound, and whether the bound
//! is asked of the figure or of the whole interval.

mod data;
mod figure;

pub use data::{Data, data};

use crate::study::statistics::Estimate;
use crate::study::validity::Finding;
use crate::study::validity::finding::{Bound, EffectSize, Judged, Line, Unit, Verdict};
use crate::words::{word, words};
use figure::{effect, is_alike, level, more_places, verdict};

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
    let more = more_places(line);
    let own = |number| effect(line, number, more);
    let n = ("n", line.pairs.to_string().into());
    let interval = if line.unit == Unit::Count {
        words("validity-counted", &[n])
    } else if is_alike(line.estimate) {
        words("validity-alike", &[n])
    } else {
        words("validity-interval", &[("low", own(low).into()), ("high", own(high).into()), n])
    };
    let mut arguments =
        vec![("what", word(line.what).into()), ("value", own(value).into()), ("interval", interval.into())];
    match line.effect {
        EffectSize::Level => words("validity-level", &arguments),
        EffectSize::Difference(first, second) | EffectSize::Ratio(first, second) => {
            arguments.push(("first", level(line.unit, first, 0).into()));
            arguments.push(("second", level(line.unit, second, 0).into()));
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
        effect(line, from, 0)
    } else {
        let (from, to) = (effect(line, from, 0), effect(line, to, 0));
        words("validity-between", &[("from", from.into()), ("to", to.into())])
    };
    words("validity-prototype", &[("line", text.into()), ("range", range.into())])
}

/// The bound on the figure, in its own unit.
fn required(line: &Line, bound: Bound) -> String {
    let more = more_places(line);
    let own = |number| effect(line, number, more);
    match bound {
        Bound::Below(limit) => words("validity-below", &[("limit", own(limit).into())]),
        Bound::Above(limit) => words("validity-above", &[("limit", own(limit).into())]),
        Bound::Between(from, to) => {
            words("validity-between", &[("from", own(from).into()), ("to", own(to).into())])
        }
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
        assert!(told.contains("n = 1000"), "{told}");
    }

    #[test]
    fn the_same_figures_never_stand_before_two_verdicts() {
        let told = |high| {
            let mut rare = Line::level("validity-named-force", Unit::Share, &[0.0; 1000]);
            rare.estimate = Estimate { value: 0.007, low: 0.006, high };
            line(&rare.must_be(Bound::Below(0.01)))
        };
        let (under, over) = (told(0.009_8), told(0.010_2));
        assert!(under.contains("to 0.98 %") && under.ends_with("below 1.00 %: holds"), "{under}");
        assert!(over.contains("to 1.02 %") && !over.ends_with("holds"), "{over}");
    }

    #[test]
    fn a_figure_that_is_the_same_in_every_run_has_no_interval() {
        let told = line(&Line::level("validity-naming-mended", Unit::Number, &[6.0; 1000]));
        assert!(told.ends_with("6.00 (the same in every run, n = 1000)"), "{told}");
        let counted = line(&Line::count("validity-dominant-somewhere", 0, 800).must_be(Bound::Below(1.0)));
        assert!(
            counted.contains("in any one scenario: 0 (counted over n = 800)") && counted.contains("below 1:"),
            "{counted}"
        );
    }
}
