//! How what was found of a test becomes lines of the ledger, and what each weighs.

use super::{Finding, Found, Ledger, LedgerLine, Regards};
use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::catalogue::terms::Mark;
use crate::sim::ids::{IndicatorId, ParagraphId, StateSet};
use crate::sim::parameters::Parameters;
use crate::sim::score::occasion::Occasion;

impl Ledger {
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

    /// Writes the same mark of one test down for several indicators, which stand here as bits as well. The
    /// same misdeed again weighs more, the same good turn towards the same partners less (MODEL.md 7.14).
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
}

/// How much more an act against a commitment weighs, the more often the same delegation has done one before;
/// it is counted.
#[inline]
fn breach_again(p: &Parameters, before: &mut u8) -> f64 {
    let again = (1.0 + p.breach_again * f64::from(*before)).min(p.breach_most);
    *before = before.saturating_add(1);
    again
}

/// How much less a good turn weighs that was done towards the same partners before; they are known from now
/// on.
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
