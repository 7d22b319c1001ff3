//! When a commitment is put to the test, and how the test ends (MODEL.md 7.14).
//!
//! The rules know situations and no paragraph: which indicator a situation tests, and whether an answer is owed, is
//! data of the instrument; how far a choice answers is data of the catalogue. Two rules hold for all. What speaks
//! for a delegation must answer a test that it was put to, so that nobody gains by what does not concern it. What
//! speaks against it is a test of its own.

mod act;
mod built;
pub(super) mod cases;
mod close;
mod open;
mod prepared;
mod table;

pub(super) use act::mark_choice;
pub(super) use close::close;
pub(super) use open::{open, request};
pub(super) use prepared::{at_crisis, at_end};
pub(super) use table::mark_positions;

use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::catalogue::terms::Mark;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{IndicatorId, OccasionId, StateId, StateSet};
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::{Cause, Finding, Found};
use crate::sim::score::occasion::About;

/// What is marked in one test, beside the mark.
#[derive(Debug, Clone, Copy)]
struct Answer {
    occasion: OccasionId,
    partners: StateSet,
    cause: Cause,
    /// Hours from the beginning of the test, or that a limit on rights lasts.
    hours: f64,
    /// Share of the weight of the test: several that ask for the same share one test.
    share: f64,
}

/// Writes a mark down.
#[inline]
fn mark(ex: &mut Exercise, s: &Scenario, answer: Answer, indicator: IndicatorId, mark: Mark) {
    let Answer { occasion, partners, cause, hours, share } = answer;
    let paragraph = s.instrument.indicators[indicator].paragraph;
    let found = Found::Marked(mark);
    let finding = Finding { occasion, partners, paragraph, indicator, cause, found, hours, share };
    ex.ledger.enter(&s.parameters, ex.step, finding);
}

/// Control has seen at the table how far a commitment was lived up to.
pub(super) fn observed(
    ex: &mut Exercise,
    s: &Scenario,
    to: StateId,
    indicator: IndicatorId,
    found: Mark,
    ruling: u16,
) {
    let occasion = open::at_once(ex, to, OccasionKind::Observed, About::Nothing);
    let (partners, cause) = (StateSet::NONE, Cause::Ruling(ruling));
    mark(ex, s, Answer { occasion, partners, cause, hours: 0.0, share: 1.0 }, indicator, found);
}

/// A request was answered, or its time is over.
pub(super) fn mark_request(
    ex: &mut Exercise,
    s: &Scenario,
    test: OccasionId,
    indicator: IndicatorId,
    cause: Cause,
) {
    let opened = ex.ledger.occasions()[test.at()].opened_hours;
    let (found, hour) = match cause {
        Cause::Unanswered(_) => (Mark::NotTakenUp, ex.hours + s.steps[usize::from(ex.step)].hours),
        _ => (Mark::LivedUp, hour_of_acts(ex, s)),
    };
    let hours = (hour - opened).max(0.0);
    let answer = Answer { occasion: test, partners: StateSet::NONE, cause, hours, share: 1.0 };
    mark(ex, s, answer, indicator, found);
}

/// The hour in which what is decided in the open step is done: the middle of a step of hours, and the first day of
/// a quarter, because whoever answers within its quarter has answered when it was asked.
fn hour_of_acts(ex: &Exercise, s: &Scenario) -> f64 {
    let step = s.steps[usize::from(ex.step)];
    ex.hours + if step.crisis { step.hours / 2.0 } else { s.parameters.quiet_answer_hours.min(step.hours) }
}
