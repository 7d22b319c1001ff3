//! Evidence and scores by names.

use super::shape::{EntryLine, ScoreLine};
use crate::report::names::Names;
use crate::sim::scenario::Scenario;
use crate::sim::score::band::Score;
use crate::sim::score::ledger::{Cause, Entry};

pub(super) fn score_line(scenario: &Scenario, score: &Score) -> ScoreLine {
    ScoreLine {
        paragraph: scenario.instrument.paragraphs[score.paragraph].id.clone(),
        score: score.score,
        band: score.band.name(),
        points_for: score.tally.points_for,
        points_against: score.tally.points_against,
        count_for: score.tally.count_for,
        count_against: score.tally.count_against,
    }
}

pub(super) fn entry_line(names: &Names<'_>, entry: &Entry) -> EntryLine {
    let s = names.scenario;
    let (cause, incident) = match entry.cause {
        Cause::Measure(id) => (s.measures[id].id.clone(), None),
        Cause::Choice(id, incident) => (s.choices[id].id.clone(), incident),
        Cause::Unanswered(id) => (s.injects[id].id.clone(), None),
        Cause::Ruling(number) => (format!("ruling-{}", number + 1), None),
        Cause::Disproved(incident) => ("disproved".to_owned(), Some(incident)),
    };
    EntryLine {
        step: entry.step + 1,
        seat: s.states[entry.actor].id.clone(),
        partners: entry.partners.iter().map(|state| s.states[state].id.clone()).collect(),
        paragraph: s.instrument.paragraphs[entry.paragraph].id.clone(),
        indicator: s.instrument.indicators[entry.indicator].id.clone(),
        polarity: entry.polarity.name(),
        kind: entry.kind.name(),
        cause,
        incident: incident.and_then(|id| names.incident_title(id)).map(str::to_owned),
        points: entry.points(),
        factors: entry.factors,
    }
}

pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
