//! The ledger of evidence: what each act earned for and against a commitment (MODEL.md 7.14). Folds over it are in
//! `band.rs`.
//!
//! Invariant: no number on a score sheet exists outside the ledger. A score is evidence of living up to a
//! commitment, never compliance and never guilt.

use serde::{Deserialize, Serialize};

use crate::sim::catalogue::choice::Choice;
use crate::sim::catalogue::terms::{EvidenceRow, Kind, Polarity};
use crate::sim::digest::digest;
use crate::sim::ids::{
    ChoiceId, IncidentId, IndicatorId, InjectId, MeasureId, ParagraphId, StateId, StateSet,
};
use crate::sim::parameters::Parameters;
use crate::sim::quantity::clip;

/// Who vouches for it (MODEL.md 7.14).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verified {
    /// The delegation says so itself.
    SelfReport,
    /// A partner confirms it.
    Partner,
    /// Control saw it.
    Control,
}

/// The logged act behind an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Cause {
    /// A measure reached a milestone.
    Measure(MeasureId),
    /// A crisis choice, and the incident that it answered.
    Choice(ChoiceId, Option<IncidentId>),
    /// A request left unanswered.
    Unanswered(InjectId),
    /// A naming that proved wrong: takes back what it had earned.
    Disproved(IncidentId),
    /// Control saw it at the table; the number of the ruling in control's log, from 0.
    Ruling(u16),
}

digest! { enum Cause {
    Measure(measure), Choice(choice, incident), Unanswered(inject), Disproved(incident), Ruling(ruling)
} }

/// The factors by which base points were weighted, each around 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Factors {
    /// Base points of the kind; at a later milestone of a measure, what it adds to the milestone before.
    pub base: f64,
    /// Verification, 0.6–1.
    pub verified: f64,
    /// Cost, 0.8–1.3.
    pub cost: f64,
    /// Repetition, a power of one half.
    pub repetition: f64,
    /// Crisis timing, 1 or 1.25.
    pub timing: f64,
    /// Effort relative to means, 0.8–1.2; 1 for evidence against.
    pub means: f64,
    /// The actor's share: less for a free rider or a softened text, 0–1; −1 takes an entry back.
    pub share: f64,
}

digest! { struct Factors { base, verified, cost, repetition, timing, means, share } }

impl Factors {
    /// The points of an entry: all factors multiplied.
    pub fn points(&self) -> f64 {
        self.base * self.verified * self.cost * self.repetition * self.timing * self.means * self.share
    }
}

/// One line of evidence. It is never changed: what proves wrong is cancelled by another line.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Entry {
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
    /// For or against the paragraph.
    pub polarity: Polarity,
    /// How much of an act it was.
    pub kind: Kind,
    /// The act from which it follows.
    pub cause: Cause,
    /// How its points were weighted.
    pub factors: Factors,
}

digest! { struct Entry {
    step, actor, partners, paragraph, indicator, polarity, kind, cause, factors
} }

impl Entry {
    /// Its points; negative only for an entry that takes another back.
    pub fn points(&self) -> f64 {
        self.factors.points()
    }

    /// Does it rest on a row of this choice that looks at the hidden truth?
    pub fn looks_at_truth(&self, choice: &Choice) -> bool {
        let behind = |row: &&EvidenceRow| row.indicator == self.indicator && row.polarity == self.polarity;
        choice.serves.iter().filter(behind).any(|row| row.cases.iter().any(|case| case.looks_at_truth()))
    }
}

/// What an entry is made of before it is weighted.
#[derive(Debug, Clone, Copy)]
pub(in crate::sim) struct Claim {
    pub actor: StateId,
    pub partners: StateSet,
    pub paragraph: ParagraphId,
    pub indicator: IndicatorId,
    pub polarity: Polarity,
    pub kind: Kind,
    pub cause: Cause,
    pub verified: Verified,
    /// Budget points the act cost.
    pub cost: f64,
    /// The actor's share, 0–1.
    pub share: f64,
    /// The milestone before this one, if the same act was counted then.
    pub after: Option<Milestone>,
}

/// A milestone that a measure has passed: only what the next one adds to it counts (MODEL.md 7.14).
#[derive(Debug, Clone, Copy)]
pub(in crate::sim) struct Milestone {
    /// How much of an act it was then.
    pub kind: Kind,
    /// The line of the ledger in which the act was first counted.
    pub line: usize,
}

/// All evidence so far, in the order in which it arose.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    entries: Vec<Entry>,
    /// Per actor, indicator and polarity: last step and how many within the last turns.
    recent: Vec<(u16, u8)>,
    indicators: usize,
}

digest! { struct Ledger { entries, recent, indicators } }

impl Ledger {
    pub(in crate::sim) fn new(states: usize, indicators: usize, capacity: usize) -> Self {
        Self {
            entries: Vec::with_capacity(capacity),
            recent: vec![(0, 0); states * indicators * 2],
            indicators,
        }
    }

    pub(in crate::sim) fn clear(&mut self) {
        self.entries.clear();
        self.recent.fill((0, 0));
    }

    /// All entries, in the order in which they arose; none is ever taken out or changed.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Weights a claim (MODEL.md 7.14) and writes it down. `capacity` is the actor's, 0–1.
    #[inline]
    pub(in crate::sim) fn enter(
        &mut self,
        p: &Parameters,
        step: u16,
        crisis: bool,
        capacity: f64,
        claim: Claim,
    ) {
        let (before, repetition) = match claim.after {
            // To go on with something is no repetition of it.
            Some(after) => (base(p, after.kind), self.entries[after.line].factors.repetition),
            None => (0.0, self.repetition(p, step, &claim)),
        };
        let timing = if crisis { p.crisis_timing } else { 1.0 };
        let means = match claim.polarity {
            Polarity::For => {
                clip(p.means_base + p.means_capacity * (1.0 - capacity), (p.means_low, p.means_high))
            }
            Polarity::Against => 1.0,
        };
        let factors = Factors {
            base: (base(p, claim.kind) - before).max(0.0),
            verified: verified(p, claim.verified),
            cost: p.cost_cheapest
                + (p.cost_dearest - p.cost_cheapest) * (claim.cost * p.cost_per_point).min(1.0),
            repetition,
            timing,
            means,
            share: claim.share,
        };
        self.write(step, claim, factors);
    }

    /// Takes back everything that was earned by choices of which this says so: (actor, choice, incident).
    pub(in crate::sim) fn take_back(
        &mut self,
        step: u16,
        wrong: impl Fn(StateId, ChoiceId, IncidentId) -> bool,
    ) {
        for place in 0..self.entries.len() {
            let entry = self.entries[place];
            if let (Polarity::For, Cause::Choice(choice, Some(incident))) = (entry.polarity, entry.cause)
                && wrong(entry.actor, choice, incident)
                // What control has struck out counts for nothing already.
                && let Some(back) = self.opposite(place)
            {
                self.entries.push(Entry { step, cause: Cause::Disproved(incident), ..back });
            }
        }
    }

    /// Cancels a line by an entry like it with the opposite share, so that whoever may see the one sees the
    /// other. False if there is no such line, or as many like it were cancelled as were earned.
    pub(in crate::sim) fn strike(&mut self, line: usize, step: u16) -> bool {
        let Some(back) = self.opposite(line) else { return false };
        self.entries.push(Entry { step, ..back });
        true
    }

    /// The entry that would cancel a line that may be cancelled, by control or because it proved wrong.
    pub(in crate::sim) fn opposite(&self, line: usize) -> Option<Entry> {
        let entry = *self.entries.get(line).filter(|entry| entry.factors.share > 0.0)?;
        let mut back = entry;
        back.factors.share = -entry.factors.share;
        let like = |wanted: &Entry| {
            self.entries.iter().filter(|other| Entry { step: wanted.step, ..**other } == *wanted).count()
        };
        let disproved = match entry.cause {
            Cause::Choice(_, Some(incident)) => like(&Entry { cause: Cause::Disproved(incident), ..back }),
            _ => 0,
        };
        (like(&back) + disproved < like(&entry)).then_some(back)
    }

    fn write(&mut self, step: u16, claim: Claim, factors: Factors) {
        self.entries.push(Entry {
            step,
            actor: claim.actor,
            partners: claim.partners,
            paragraph: claim.paragraph,
            indicator: claim.indicator,
            polarity: claim.polarity,
            kind: claim.kind,
            cause: claim.cause,
            factors,
        });
    }

    /// 0.5ⁿ for the n-th entry of the same indicator without a pause of four turns.
    fn repetition(&mut self, p: &Parameters, step: u16, claim: &Claim) -> f64 {
        let place = (claim.actor.at() * self.indicators + claim.indicator.at()) * 2 + claim.polarity as usize;
        let (last, count) = &mut self.recent[place];
        if step >= *last + p.repetition_steps {
            *count = 0;
        }
        let mut factor = 1.0;
        for _ in 0..*count {
            factor *= p.repetition;
        }
        *last = step;
        *count = count.saturating_add(1);
        factor
    }
}

/// Base points of a kind of evidence.
fn base(p: &Parameters, kind: Kind) -> f64 {
    match kind {
        Kind::Statement => p.points_statement,
        Kind::Adopted => p.points_adopted,
        Kind::Operated => p.points_operated,
        Kind::Sustained => p.points_sustained,
        Kind::UsedInCrisis => p.points_crisis,
    }
}

/// The factor of who vouches for it.
fn verified(p: &Parameters, by: Verified) -> f64 {
    match by {
        Verified::SelfReport => p.verified_self,
        Verified::Partner => p.verified_partner,
        Verified::Control => p.verified_control,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(indicator: u8, kind: Kind) -> Claim {
        Claim {
            actor: StateId(0),
            partners: StateSet::NONE,
            paragraph: ParagraphId(0),
            indicator: IndicatorId(indicator),
            polarity: Polarity::For,
            kind,
            cause: Cause::Measure(MeasureId(0)),
            verified: Verified::Control,
            cost: 4.0,
            share: 1.0,
            after: None,
        }
    }

    #[test]
    fn a_tested_contact_used_in_a_crisis_is_worth_seven_and_a_half_points() {
        // MODEL.md 7.14: 6 × 1.0 × 1.25 = 7.5 for a delegation of middling means and an act of
        // middling cost.
        let mut ledger = Ledger::new(1, 1, 4);
        ledger.enter(&Parameters::default(), 1, true, 0.5, claim(0, Kind::UsedInCrisis));
        assert!((ledger.entries()[0].points() - 7.5).abs() < 1e-9);
    }

    #[test]
    fn doing_the_same_again_soon_counts_half() {
        let mut ledger = Ledger::new(1, 2, 8);
        for step in [0, 1, 2, 6] {
            ledger.enter(&Parameters::default(), step, false, 0.5, claim(0, Kind::Operated));
        }
        let repetition: Vec<f64> = ledger.entries().iter().map(|e| e.factors.repetition).collect();
        assert_eq!(repetition, [1.0, 0.5, 0.25, 1.0]);
    }

    #[test]
    fn those_with_small_means_are_judged_by_effort() {
        let mut ledger = Ledger::new(1, 2, 8);
        ledger.enter(&Parameters::default(), 0, false, 0.2, claim(0, Kind::Operated));
        ledger.enter(&Parameters::default(), 0, false, 0.9, claim(1, Kind::Operated));
        assert!(ledger.entries()[0].points() > ledger.entries()[1].points());
    }

    #[test]
    fn taking_back_leaves_nothing_of_what_was_earned() {
        let mut ledger = Ledger::new(1, 1, 4);
        let mut naming = claim(0, Kind::Operated);
        naming.cause = Cause::Choice(ChoiceId(3), Some(IncidentId(1)));
        ledger.enter(&Parameters::default(), 0, true, 0.5, naming);
        ledger.take_back(5, |actor, choice, _| actor == StateId(0) && choice == ChoiceId(3));
        let total: f64 = ledger.entries().iter().map(Entry::points).sum();
        assert_eq!(total, 0.0);
    }

    #[test]
    fn a_line_that_control_struck_out_and_that_proved_wrong_is_taken_back_once() {
        let naming = || {
            let mut ledger = Ledger::new(1, 1, 4);
            let cause = Cause::Choice(ChoiceId(3), Some(IncidentId(1)));
            ledger.enter(&Parameters::default(), 0, true, 0.5, Claim { cause, ..claim(0, Kind::Operated) });
            ledger
        };
        let total = |ledger: &Ledger| -> f64 { ledger.entries().iter().map(Entry::points).sum() };
        let mut struck = naming();
        assert!(struck.strike(0, 1));
        struck.take_back(5, |_, _, _| true);
        assert_eq!((total(&struck), struck.entries().len()), (0.0, 2));
        let mut disproved = naming();
        disproved.take_back(5, |_, _, _| true);
        assert!(!disproved.strike(0, 6), "it counts for nothing already");
        assert_eq!((total(&disproved), disproved.entries().len()), (0.0, 2));
    }
}
