//! The ledger of evidence: every test of a commitment, and what each was found to be worth (MODEL.md 7.14). Folds
//! over it are in `band.rs`.
//!
//! Invariant: no number on a score sheet exists outside the ledger, and no line of it is ever changed. What proves
//! wrong is taken back by another line. A score is evidence of living up to a commitment, never compliance and
//! never guilt.

mod amends;
mod line;

pub(in crate::sim) use line::Finding;
pub use line::{Cause, Found, LedgerLine, Regards};

use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::catalogue::terms::Mark;
use crate::sim::digest::{Digest, Digester};
use crate::sim::ids::{IndicatorId, OccasionId, ParagraphId, StateId, StateSet};
use crate::sim::parameters::Parameters;
use crate::sim::score::occasion::Occasion;

/// All tests and all evidence so far, in the order in which they arose.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    occasions: Vec<Occasion>,
    entries: Vec<LedgerLine>,
    /// Tests that an incident puts a delegation to, in order: those that an act can answer.
    over_incidents: Vec<OccasionId>,
    /// Every one of these before this place is closed.
    settled: usize,
    /// The numbers of all entries that a remedy, or a test that was broken, may look for; see [`LedgerLine::is_fault`].
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

    /// Writes down what a test was found to be worth.
    pub(in crate::sim) fn enter(&mut self, p: &Parameters, step: u16, finding: Finding) {
        let Finding { paragraph, indicator, found, .. } = finding;
        match found {
            Found::Marked(mark) => {
                self.enter_marks(p, step, finding, mark, 1 << indicator.0, [(paragraph, indicator)])
            }
            Found::Value(..) => self.enter_values(p, step, finding, [(paragraph, indicator, found)]),
        }
    }

    /// Writes down what was measured in one test.
    #[inline]
    pub(in crate::sim) fn enter_values(
        &mut self,
        p: &Parameters,
        step: u16,
        finding: Finding,
        all: impl IntoIterator<Item = (ParagraphId, IndicatorId, Found)>,
    ) {
        let line = self.line_of(p, step, finding);
        for (paragraph, indicator, found) in all {
            self.entries.push(LedgerLine { paragraph, indicator, found, ..line });
        }
    }

    /// Writes the same mark of one test down for several indicators, which stand here as bits as well. The same misdeed
    /// again weighs more, the same good turn towards the same partners less (MODEL.md 7.14).
    #[inline]
    pub(in crate::sim) fn enter_marks(
        &mut self,
        p: &Parameters,
        step: u16,
        finding: Finding,
        mark: Mark,
        bits: u128,
        all: impl IntoIterator<Item = (ParagraphId, IndicatorId)>,
    ) {
        let line = LedgerLine { found: Found::Marked(mark), ..self.line_of(p, step, finding) };
        let own = line.actor.at() * self.indicators..(line.actor.at() + 1) * self.indicators;
        let before = self.entries.len();
        match mark {
            Mark::Against => {
                let breaches = &mut self.breaches[own];
                for (paragraph, indicator) in all {
                    let weight = line.weight * breach_again(p, &mut breaches[indicator.at()]);
                    self.entries.push(LedgerLine { paragraph, indicator, weight, ..line });
                }
            }
            Mark::NotTakenUp => {
                for (paragraph, indicator) in all {
                    self.entries.push(LedgerLine { paragraph, indicator, ..line });
                }
            }
            Mark::Partly | Mark::LivedUp => {
                let known = &mut self.partners[own];
                for (paragraph, indicator) in all {
                    let weight = line.weight * same_partners(p, &mut known[indicator.at()], line.partners);
                    self.entries.push(LedgerLine { paragraph, indicator, weight, ..line });
                }
                self.occasions[line.occasion.at()].answered |= bits;
            }
        }
        if line.is_fault() {
            self.faults.extend(before as u32..self.entries.len() as u32);
        }
    }

    /// A finding as a line of its test, as if it had come for the first time.
    #[inline]
    fn line_of(&self, p: &Parameters, step: u16, finding: Finding) -> LedgerLine {
        let Finding { occasion, partners, paragraph, indicator, cause, found, hours, share } = finding;
        let Occasion { kind: test, seat: actor, .. } = self.occasions[occasion.at()];
        LedgerLine {
            step,
            actor,
            partners,
            paragraph,
            indicator,
            occasion,
            test,
            cause,
            found,
            hours,
            weight: share * weight_of(p, test),
            regards: Regards::Itself,
        }
    }

    /// Adds a line, and its number to the faults if it is one.
    fn write(&mut self, line: LedgerLine) {
        if line.is_fault() {
            self.faults.push(self.entries.len() as u32);
        }
        self.entries.push(line);
    }
}

/// How much more an act against a commitment weighs, the more often the same delegation has done one before; it is
/// counted.
#[inline]
fn breach_again(p: &Parameters, before: &mut u8) -> f64 {
    let again = (1.0 + p.breach_again * f64::from(*before)).min(p.breach_most);
    *before = before.saturating_add(1);
    again
}

/// How much less a good turn weighs that was done towards the same partners before; they are known from now on.
#[inline]
fn same_partners(p: &Parameters, before: &mut StateSet, partners: StateSet) -> f64 {
    let known = !partners.is_empty() && before.or(partners) == *before;
    *before = before.or(partners);
    if known { p.same_partner } else { 1.0 }
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
