//! Evidence and scores by names.

use super::shape::{EntryLine, MeasuredLine, ScoreLine};
use crate::report::names::Names;
use crate::sim::scenario::Scenario;
use crate::sim::score::band::Score;
use crate::sim::score::ledger::{Cause, Found, LedgerLine, Regards};

pub(super) fn score_line(scenario: &Scenario, score: &Score) -> ScoreLine {
    let measured = score.measured.iter().map(|one| MeasuredLine {
        indicator: scenario.instrument.indicators[one.indicator].id.clone(),
        side: one.side.name(),
        value: one.value,
        unit: one.unit.name(),
        count: one.count,
        level: one.level,
    });
    ScoreLine {
        paragraph: scenario.instrument.paragraphs[score.paragraph].id.clone(),
        score: score.score,
        band: score.band.name(),
        shown: score.shown(),
        conduct: score.conduct,
        preparation: score.preparation,
        lived_up: score.tests.lived_up,
        partly: score.tests.partly,
        not_taken_up: score.tests.not_taken_up,
        against: score.tests.against,
        held_down_by: score.cap.map(|cap| cap.breach + 1),
        lifted_by: score.cap.and_then(|cap| cap.remedy).map(|line| line + 1),
        measured: measured.collect(),
    }
}

pub(in crate::report) fn entry_line(names: &Names<'_>, entry: &LedgerLine) -> EntryLine {
    let s = names.scenario;
    let (cause, incident) = match entry.cause {
        Cause::Position(_, id) => (s.measures[id].id.clone(), None),
        Cause::Choice(id, incident) => (s.choices[id].id.clone(), incident),
        Cause::Answered(id) | Cause::Unanswered(id) => (s.injects[id].id.clone(), None),
        Cause::Omitted(incident) => ("omitted".to_owned(), Some(incident)),
        Cause::InPlace => ("in-place".to_owned(), None),
        Cause::Ruling(number) => (format!("ruling-{}", number + 1), None),
        Cause::Disproved(incident) => ("disproved".to_owned(), Some(incident)),
    };
    let (takes_back, remedies) = match entry.regards {
        Regards::Itself => (None, None),
        Regards::TakesBack(line) => (Some(line + 1), None),
        Regards::Remedies(line) => (None, Some(line + 1)),
    };
    EntryLine {
        step: entry.step + 1,
        seat: s.states[entry.actor].id.clone(),
        partners: entry.partners.iter().map(|state| s.states[state].id.clone()).collect(),
        paragraph: s.instrument.paragraphs[entry.paragraph].id.clone(),
        indicator: s.instrument.indicators[entry.indicator].id.clone(),
        test: entry.test.name(),
        occasion: entry.occasion.at() + 1,
        mark: entry.mark().map(|mark| mark.name()),
        value: match entry.found {
            Found::Value(value, _) => Some(value),
            Found::Marked(_) => None,
        },
        cause,
        incident: incident.and_then(|id| names.incident_title(id)).map(str::to_owned),
        hours: entry.hours,
        weight: entry.weight,
        takes_back,
        remedies,
    }
}

pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
