//! The face-validity study for programs: every figure as it is, with the sentence that says what it is.

use serde::Serialize;

use super::figure::verdict;
use crate::study::validity::finding::{Bound, EffectSize, Judged, Line, Unit};
use crate::study::validity::{Finding, Plan};
use crate::words::word;

/// The whole study.
#[derive(Debug, Serialize)]
pub struct Data {
    plan: Plan,
    checks: Vec<Check>,
}

/// One check.
#[derive(Debug, Serialize)]
struct Check {
    id: &'static str,
    expects: String,
    verdict: String,
    /// Planned acts that the rules refused.
    refused: u32,
    figures: Vec<Figure>,
}

/// One figure. A number that is none, such as a ratio to nothing, is null.
#[derive(Debug, Serialize)]
struct Figure {
    /// What is compared, as the report says it; `key` stays when a sentence is put better.
    what: String,
    key: &'static str,
    unit: Unit,
    /// `Level`, or the means of the two arms.
    effect: EffectSize,
    /// Runs, pairs of runs or situations on which it rests.
    n: usize,
    value: f64,
    /// Ends of the 95 % interval.
    low: f64,
    /// See `low`.
    high: f64,
    required: Option<Bound>,
    judged: Option<Judged>,
    verdict: Option<String>,
    /// What an early prototype of the model came to, lowest and highest.
    prototype: Option<(f64, f64)>,
}

/// The study as data.
pub fn data(plan: Plan, findings: &[Finding]) -> Data {
    Data { plan, checks: findings.iter().map(check).collect() }
}

fn check(finding: &Finding) -> Check {
    Check {
        id: finding.id,
        expects: word(finding.expects),
        verdict: verdict(finding.verdict()),
        refused: finding.refused,
        figures: finding.lines.iter().map(figure).collect(),
    }
}

fn figure(line: &Line) -> Figure {
    Figure {
        what: word(line.what),
        key: line.what,
        unit: line.unit,
        effect: line.effect,
        n: line.pairs,
        value: line.estimate.value,
        low: line.estimate.low,
        high: line.estimate.high,
        required: line.bound.map(|(bound, _)| bound),
        judged: line.bound.map(|(_, judged)| judged),
        verdict: line.bound.map(|_| verdict(line.verdict())),
        prototype: line.prototype,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_reads_the_figure_its_bound_and_the_verdict() {
        let line = Line::level("validity-named-force", Unit::Share, &[0.0; 1000]).must_be(Bound::Below(0.01));
        let told = Line::level("validity-severe-covert", Unit::Share, &[1.0; 1000]).prototype(0.25, 0.25);
        let finding =
            Finding { id: "FV-12", expects: "validity-expects-force", lines: vec![line, told], refused: 0 };
        let data = serde_json::to_value(data(Plan { seed: 7, pairs: 1000 }, &[finding])).expect("plain data");
        assert_eq!(data["plan"]["seed"], 7);
        let figures = &data["checks"][0]["figures"];
        assert_eq!((&figures[0]["n"], &figures[0]["required"]["Below"]), (&1000.into(), &0.01.into()));
        assert_eq!(figures[0]["verdict"], "holds");
        assert!(figures[1]["verdict"].is_null() && figures[1]["prototype"][0] == 0.25);
    }
}
