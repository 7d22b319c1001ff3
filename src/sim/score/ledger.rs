//! The ledger of evidence: every test of a commitment, and what each was found to be worth (MODEL.md 7.14). Folds
//! over it are in `band.rs`.
//!
//! Invariant: no number on a score sheet exists outside the ledger, and no line of it is ever changed. What proves
//! wrong is taken back by another line. A score is evidence of living up to a commitment, never compliance and
//! never guilt.

use serde::Serialize;

use crate::sim::catalogue::choice::Choice;
use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::catalogue::terms::{EvidenceRow, Mark};
use crate::sim::digest::{Digest, Digester, digest};
use crate::sim::ids::{
    ChoiceId, IncidentId, IndicatorId, InjectId, MeasureId, OccasionId, ParagraphId, ProposalId, StateId,
    StateSet,
};
use crate::sim::parameters::Parameters;
use crate::sim::score::occasion::Occasion;

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

/// All tests and all evidence so far, in the order in which they arose.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    occasions: Vec<Occasion>,
    entries: Vec<LedgerLine>,
    /// Tests that an incident puts a delegation to, in order: those that an act can answer.
    over_incidents: Vec<OccasionId>,
    /// Every one of these before this place is closed.
    settled: usize,
    /// The numbers of all entries that a remedy, or a test that was broken, may look for; see [`is_fault`].
    faults: Vec<u32>,
    /// Per delegation and indicator: acts against it so far.
    breaches: Vec<u8>,
    /// Per delegation and indicator: towards whom it was lived up to so far.
    partners: Vec<StateSet>,
    indicators: usize,
}

impl Digest for Ledger {
    fn digest(&self, into: &mut Digester) {
        // Where the faults stand is said by the entries.
        let Self { occasions, entries, over_incidents, settled, faults: _, breaches, partners, indicators } =
            self;
        occasions.digest(into);
        entries.digest(into);
        over_incidents.digest(into);
        settled.digest(into);
        breaches.digest(into);
        partners.digest(into);
        indicators.digest(into);
    }
}

/// Does a line stand for an act against a commitment, or for a choice that did not take a test up?
fn is_fault(line: &LedgerLine) -> bool {
    match line.mark() {
        Some(Mark::Against) => true,
        Some(Mark::NotTakenUp) => matches!(line.cause, Cause::Choice(..)),
        Some(Mark::Partly | Mark::LivedUp) | None => false,
    }
}

impl Ledger {
    pub(in crate::sim) fn new(states: usize, indicators: usize, capacity: usize) -> Self {
        Self {
            occasions: Vec::with_capacity(capacity / 2),
            entries: Vec::with_capacity(capacity),
            over_incidents: Vec::with_capacity(capacity / 8),
            settled: 0,
            faults: Vec::with_capacity(capacity / 4),
            breaches: vec![0; states * indicators],
            partners: vec![StateSet::NONE; states * indicators],
            indicators,
        }
    }

    /// Becomes the same as another of the same scenario, in the room it has.
    pub(in crate::sim) fn become_like(&mut self, other: &Self) {
        let Self { occasions, entries, over_incidents, settled, faults, breaches, partners, indicators: _ } =
            other;
        self.occasions.clone_from(occasions);
        self.entries.clone_from(entries);
        self.over_incidents.clone_from(over_incidents);
        self.settled = *settled;
        self.faults.clone_from(faults);
        self.breaches.clone_from(breaches);
        self.partners.clone_from(partners);
    }

    pub(in crate::sim) fn clear(&mut self) {
        self.occasions.clear();
        self.entries.clear();
        self.over_incidents.clear();
        self.settled = 0;
        self.faults.clear();
        self.breaches.fill(0);
        self.partners.fill(StateSet::NONE);
    }

    /// All entries, in the order in which they arose; none is ever taken out or changed.
    pub fn lines(&self) -> &[LedgerLine] {
        &self.entries
    }

    /// All tests, in the order in which they arose.
    pub fn occasions(&self) -> &[Occasion] {
        &self.occasions
    }

    /// A test begins.
    pub(in crate::sim) fn open(&mut self, occasion: Occasion) -> OccasionId {
        let id = OccasionId::from(self.occasions.len());
        if occasion.incident().is_some() && occasion.kind != OccasionKind::OwnAct {
            self.over_incidents.push(id);
        }
        self.occasions.push(occasion);
        id
    }

    /// The first open test over an incident from this place of their order on, and the place after it.
    pub(in crate::sim) fn open_over_incident(&self, from: usize) -> Option<(OccasionId, usize)> {
        let from = from.max(self.settled);
        let later = self.over_incidents.get(from..)?;
        let ahead = later.iter().position(|test| !self.occasions[test.at()].closed)?;
        Some((later[ahead], from + ahead + 1))
    }

    /// A test's time is over.
    pub(in crate::sim) fn close(&mut self, id: OccasionId) {
        self.occasions[id.at()].closed = true;
        while self.over_incidents.get(self.settled).is_some_and(|open| self.occasions[open.at()].closed) {
            self.settled += 1;
        }
    }

    /// The newest test over an incident of this delegation that fits, open or over.
    pub(in crate::sim) fn newest(
        &self,
        seat: StateId,
        fits: impl Fn(&Occasion) -> bool,
    ) -> Option<OccasionId> {
        let own = |id: &&OccasionId| {
            let occasion = &self.occasions[id.at()];
            occasion.seat == seat && fits(occasion)
        };
        self.over_incidents.iter().rev().find(own).copied()
    }

    /// Writes down what a test was found to be worth. The same misdeed again weighs more, the same good turn
    /// towards the same partners less (MODEL.md 7.14).
    pub(in crate::sim) fn enter(&mut self, p: &Parameters, step: u16, finding: Finding) {
        let Finding { paragraph, indicator, found, .. } = finding;
        self.enter_all(p, step, finding, [(paragraph, indicator, found)]);
    }

    /// Writes several findings of one test down, which differ by indicator and by what was found.
    #[inline]
    pub(in crate::sim) fn enter_all(
        &mut self,
        p: &Parameters,
        step: u16,
        finding: Finding,
        all: impl IntoIterator<Item = (ParagraphId, IndicatorId, Found)>,
    ) {
        let Occasion { kind, seat, .. } = self.occasions[finding.occasion.at()];
        let whole = finding.share * weight_of(p, kind);
        for (paragraph, indicator, found) in all {
            self.enter_one(p, (step, seat, kind), whole, Finding { paragraph, indicator, found, ..finding });
        }
    }

    /// Writes down one finding, which weighs so much if it is the first of its kind.
    #[inline(always)]
    fn enter_one(
        &mut self,
        p: &Parameters,
        (step, seat, kind): (u16, StateId, OccasionKind),
        whole: f64,
        finding: Finding,
    ) {
        let Finding { occasion, partners, paragraph, indicator, cause, found, hours, .. } = finding;
        let place = || seat.at() * self.indicators + indicator.at();
        let mut weight = whole;
        match found {
            Found::Marked(Mark::Against) => {
                let before = &mut self.breaches[place()];
                weight *= (1.0 + p.breach_again * f64::from(*before)).min(p.breach_most);
                *before = before.saturating_add(1);
            }
            Found::Marked(Mark::LivedUp | Mark::Partly) => {
                let before = &mut self.partners[place()];
                let known = !partners.is_empty() && before.or(partners) == *before;
                weight *= if known { p.same_partner } else { 1.0 };
                *before = before.or(partners);
                self.occasions[occasion.at()].answered |= 1 << indicator.0;
            }
            Found::Marked(Mark::NotTakenUp) | Found::Value(..) => {}
        }
        self.write(LedgerLine {
            step,
            actor: seat,
            partners,
            paragraph,
            indicator,
            occasion,
            test: kind,
            cause,
            found,
            hours,
            weight,
            regards: Regards::Itself,
        });
    }

    #[inline]
    fn write(&mut self, line: LedgerLine) {
        if is_fault(&line) {
            self.faults.push(self.entries.len() as u32);
        }
        self.entries.push(line);
    }

    /// The indicators that a delegation has broken over an incident by its choices since a step, as bits; what this
    /// test itself says is left out.
    pub(in crate::sim) fn broken_since(
        &self,
        opened: u16,
        seat: StateId,
        incident: IncidentId,
        test: OccasionId,
    ) -> u128 {
        let entries = self.faults.iter().rev().map(|line| &self.entries[*line as usize]);
        let of_it = entries.take_while(|entry| entry.step >= opened).filter(|entry| {
            let about = matches!(entry.cause, Cause::Choice(_, Some(other)) if other == incident);
            about && entry.actor == seat && entry.occasion != test
        });
        of_it.fold(0, |broken, entry| broken | 1 << entry.indicator.0)
    }

    /// Takes back everything in favour that rests on choices of which this says so: (actor, choice, incident).
    pub(in crate::sim) fn take_back(
        &mut self,
        step: u16,
        wrong: impl Fn(StateId, ChoiceId, IncidentId) -> bool,
    ) {
        for place in 0..self.entries.len() {
            let entry = &self.entries[place];
            if let Cause::Choice(choice, Some(incident)) = entry.cause
                && entry.mark().is_some_and(|mark| mark > Mark::NotTakenUp)
                && wrong(entry.actor, choice, incident)
                && self.may_take_back(place)
            {
                let regards = Regards::TakesBack(place as u32);
                self.write(LedgerLine { step, cause: Cause::Disproved(incident), regards, ..*entry });
            }
        }
    }

    /// Takes a line back, so that whoever may see the one sees the other. False if there is no such line or it is
    /// taken back already.
    pub(in crate::sim) fn strike(&mut self, line: usize, step: u16) -> bool {
        let may = self.may_take_back(line);
        if may {
            let regards = Regards::TakesBack(line as u32);
            self.write(LedgerLine { step, regards, ..self.entries[line] });
        }
        may
    }

    /// May this line be taken back: is there such a line, does it stand for itself, and does it still count?
    pub(in crate::sim) fn may_take_back(&self, line: usize) -> bool {
        let stands = self.entries.get(line).is_some_and(|entry| entry.regards == Regards::Itself);
        stands && !self.entries[line..].iter().any(|other| other.regards == Regards::TakesBack(line as u32))
    }

    /// Makes good every act of a delegation against a commitment of which this says so, once each. Says whether
    /// there was one.
    pub(in crate::sim) fn remedy(
        &mut self,
        step: u16,
        by: (StateId, Cause),
        meant: impl Fn(&LedgerLine) -> bool,
    ) -> bool {
        let (actor, cause) = by;
        let before = self.entries.len();
        for fault in 0..self.faults.len() {
            let number = self.faults[fault];
            let entry = &self.entries[number as usize];
            if entry.actor == actor && meant(entry) && self.is_open_breach(number as usize) {
                self.write(LedgerLine { step, cause, regards: Regards::Remedies(number), ..*entry });
            }
        }
        self.entries.len() > before
    }

    /// Is this line an act against a commitment that was neither taken back nor made good?
    fn is_open_breach(&self, line: usize) -> bool {
        let number = line as u32;
        let ends = [Regards::TakesBack(number), Regards::Remedies(number)];
        // What ends a fault has the same mark, and is found among the faults.
        let later = self.faults.iter().rev().take_while(|fault| **fault > number);
        let mut later = later.map(|fault| &self.entries[*fault as usize]);
        self.entries[line].mark() == Some(Mark::Against)
            && self.entries[line].regards == Regards::Itself
            && !later.any(|other| ends.contains(&other.regards))
    }
}

/// How much of a test each kind of situation is.
fn weight_of(p: &Parameters, kind: OccasionKind) -> f64 {
    match kind {
        OccasionKind::Hit
        | OccasionKind::Doubt
        | OccasionKind::Told
        | OccasionKind::Quarrel
        | OccasionKind::Content => p.test_crisis,
        OccasionKind::OwnAct => p.test_act,
        OccasionKind::HelpAsked | OccasionKind::Request => p.test_asked,
        OccasionKind::Table => p.test_table,
        OccasionKind::Crisis => p.test_prepared,
        OccasionKind::End => p.test_end,
        OccasionKind::Observed => p.test_observed,
    }
}
