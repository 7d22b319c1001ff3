//! A line of evidence in words: the step, the act, how much of an act it was, its points, with whom.

use super::labels;
use super::names::Names;
use crate::sim::catalogue::terms::Polarity;
use crate::sim::score::ledger::{Cause, Entry};
use crate::words::{tell, text, words};

/// The act behind an entry.
pub fn act(names: &Names<'_>, cause: Cause) -> String {
    match cause {
        Cause::Measure(id) => names.measure(id),
        Cause::Choice(choice, None) => names.choice(choice),
        Cause::Choice(choice, Some(incident)) => {
            let choice = names.choice(choice);
            tell("evidence-over", &[("choice", &choice), ("incident", &names.incident(incident))])
        }
        Cause::Unanswered(inject) => {
            tell("evidence-unanswered", &[("from", &names.scenario.injects[inject].from)])
        }
        Cause::Ruling(number) => words("evidence-ruling", &[("number", (u32::from(number) + 1).into())]),
        Cause::Disproved(incident) => tell("evidence-disproved", &[("incident", &names.incident(incident))]),
    }
}

/// What an entry does to the score, before the weight of evidence against.
pub fn counts(entry: &Entry) -> f64 {
    match entry.polarity {
        Polarity::For => entry.points(),
        Polarity::Against => -entry.points(),
    }
}

/// Points with their sign: "+7.5", "−4.0".
pub fn signed(points: f64) -> String {
    let sign = if points < 0.0 { '\u{2212}' } else { '+' };
    format!("{sign}{:.1}", points.abs())
}

/// The whole line. It shows base and factors as one number; the board's debrief shows them one by one.
pub fn line(names: &Names<'_>, entry: &Entry) -> String {
    let (act, kind, points) =
        (act(names, entry.cause), labels::evidence_kind(entry.kind), signed(counts(entry)));
    let others = entry.partners.without(entry.actor);
    let with = names.some_states(others);
    let key = if others.is_empty() { "evidence-line" } else { "evidence-line-with" };
    let step = u32::from(entry.step) + 1;
    words(
        key,
        &[
            ("step", step.into()),
            ("act", act.into()),
            ("kind", kind.into()),
            ("points", points.into()),
            ("with", text(&with)),
        ],
    )
}
