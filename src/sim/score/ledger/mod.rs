//! The ledger of evidence: every test of a commitment, and what each was found to be worth (MODEL.md 7.14). Folds
//! over it are in `band.rs`.
//!
//! Invariant: no number on a score sheet exists outside the ledger, and no line of it is ever changed. What proves
//! wrong is taken back by another line. A score is evidence of living up to a commitment, never compliance and
//! never guilt.

mod amends;
mod enter;
mod line;

pub(in crate::sim) use line::Finding;
pub use line::{Cause, Found, LedgerLine, Regards};

use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::digest::{Digest, Digester};
use crate::sim::ids::{OccasionId, StateId, StateSet};
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

    /// Adds a line, and its number to the faults if it is one.
    fn write(&mut self, line: LedgerLine) {
        if line.is_fault() {
            self.faults.push(self.entries.len() as u32);
        }
        self.entries.push(line);
    }
}
