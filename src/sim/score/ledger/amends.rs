//! What becomes of a line afterwards: it is taken back, or what it was against is made good. Each is a line of its own.

use super::{Cause, Ledger, LedgerLine, Regards};
use crate::sim::catalogue::terms::Mark;
use crate::sim::ids::{ChoiceId, IncidentId, OccasionId, StateId};

impl Ledger {
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
