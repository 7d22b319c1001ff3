//! One line of evidence: what stands behind it, what was found, and what it says of another line.

use serde::Serialize;

use crate::sim::catalogue::choice::Choice;
use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::catalogue::terms::{EvidenceRow, Mark};
use crate::sim::digest::digest;
use crate::sim::ids::{
    ChoiceId, IncidentId, IndicatorId, InjectId, MeasureId, OccasionId, ParagraphId, ProposalId, StateId,
    StateSet,
};

/// What stands behind an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Cause {
    /// A position on a joint measure, taken or left open.
    Position(ProposalId, MeasureId),
    /// A crisis choice, and the incident that it answered.
    Choice(ChoiceId, Option<IncidentId>),
    /// A request that was answered.
    Answered(InjectId),
    /// A request left unanswered.
    Unanswered(InjectId),
    /// Nothing was done about an incident while there was time.
    Omitted(IncidentId),
    /// What was in place.
    InPlace,
    /// A naming that proved wrong.
    Disproved(IncidentId),
    /// Control saw it at the table; the number of the ruling in control's log, from 0.
    Ruling(u16),
}

digest! { enum Cause {
    Position(proposal, measure),
    Choice(choice, incident),
    Answered(inject),
    Unanswered(inject),
    Omitted(incident),
    InPlace,
    Disproved(incident),
    Ruling(ruling),
} }

/// What a test was found to be worth.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub enum Found {
    /// How far the commitment was lived up to.
    Marked(Mark),
    /// A measured value, in the unit of the indicator, and where it lies between little (0) and all that can be
    /// asked (1).
    Value(f64, f64),
}

digest! { enum Found { Marked(mark), Value(value, level) } }

/// What a line says of another line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Regards {
    /// It stands for itself.
    Itself,
    /// It takes back the line of this number: neither counts.
    TakesBack(u32),
    /// It makes good what the line of this number was against.
    Remedies(u32),
}

digest! { enum Regards { Itself, TakesBack(line), Remedies(line) } }

/// One line of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct LedgerLine {
    /// The step, counted from 0.
    pub step: u16,
    /// The delegation whose score it is.
    pub actor: StateId,
    /// Those with whom or towards whom it acted.
    pub partners: StateSet,
    /// The paragraph cited.
    pub paragraph: ParagraphId,
    /// The indicator touched.
    pub indicator: IndicatorId,
    /// The test that it closes.
    pub occasion: OccasionId,
    /// What kind of test that was.
    pub test: OccasionKind,
    /// What stands behind it.
    pub cause: Cause,
    /// What was found.
    pub found: Found,
    /// Hours from the beginning of the test to this line; of a limit on rights, the hours that it lasts.
    pub hours: f64,
    /// How much of a test it was, 0 and up.
    pub weight: f64,
    /// What it says of another line.
    pub regards: Regards,
}

digest! { struct LedgerLine {
    step, actor, partners, paragraph, indicator, occasion, test, cause, found, hours, weight, regards
} }

impl LedgerLine {
    /// The mark, where it is one.
    pub fn mark(&self) -> Option<Mark> {
        match self.found {
            Found::Marked(mark) => Some(mark),
            Found::Value(..) => None,
        }
    }

    /// Does it stand for an act against a commitment, or for a choice that did not take a test up?
    pub(in crate::sim) fn is_fault(&self) -> bool {
        match self.mark() {
            Some(Mark::Against) => true,
            Some(Mark::NotTakenUp) => matches!(self.cause, Cause::Choice(..)),
            Some(Mark::Partly | Mark::LivedUp) | None => false,
        }
    }

    /// Does it rest on a row of this choice that looks at the hidden truth?
    pub fn looks_at_truth(&self, choice: &Choice) -> bool {
        let behind = |row: &&EvidenceRow| row.indicator == self.indicator && Some(row.mark) == self.mark();
        choice.serves.iter().filter(behind).any(|row| row.cases.iter().any(|case| case.looks_at_truth()))
    }
}

/// What is found of an indicator in one test, before it is weighed and written down.
#[derive(Debug, Clone, Copy)]
pub(in crate::sim) struct Finding {
    pub occasion: OccasionId,
    pub partners: StateSet,
    pub paragraph: ParagraphId,
    pub indicator: IndicatorId,
    pub cause: Cause,
    pub found: Found,
    pub hours: f64,
    /// Share of the weight of the test, 0 and up.
    pub share: f64,
}

impl Finding {
    /// What is in place and no act, in the first test: for whoever says only what differs.
    pub const NOTHING: Self = Self {
        occasion: OccasionId(0),
        partners: StateSet::NONE,
        paragraph: ParagraphId(0),
        indicator: IndicatorId(0),
        cause: Cause::InPlace,
        found: Found::Value(0.0, 0.0),
        hours: 0.0,
        share: 1.0,
    };
}
