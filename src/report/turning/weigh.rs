//! How much one act changed: two courses of the same moment, with it and without it, held against each other.
//!
//! Each part counts in a unit that people at a table would notice: one rung of the crisis ladder, a tenth of trust
//! between two protagonists, a quarter of the belief in the true author, a path of the plot, a joint measure, a
//! crisis in which a commitment was lived up to. The weight of a turn is their sum. The units choose what is told
//! and enter no score. Rungs are compared as [`escalation`] counts them: a question in confidence is no higher than no
//! crisis, or whoever asked would be told that the crisis is lower without the question.

#[cfg(test)]
mod tests;

use crate::sim::catalogue::terms::Mark;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Outcome, What};
use crate::sim::exercise::proposal::Proposal;
use crate::sim::ids::{BranchId, IncidentId, MeasureId, StateId, StateSet};
use crate::sim::parameters::Parameters;
use crate::sim::score::ledger::{LedgerLine, Regards};
use crate::study::whatif::future::escalation;

/// Trust, 0–1, that counts as much as one rung.
const TRUST_UNIT: f64 = 0.1;
/// Belief in the true author, 0–1, that counts as much as one rung.
const BELIEF_UNIT: f64 = 0.25;

/// What weighs less than this is told only where there is nothing else.
pub(super) const TELLING_MIN: f64 = 0.25;

/// How one crisis went on from a moment, as it came and in the other course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ladder {
    /// The incident.
    pub incident: IncidentId,
    /// The rung at that moment, 0–8.
    pub before: u8,
    /// How it went on.
    pub came: Climb,
    /// How it went on in the other course.
    pub other: Climb,
}

impl Ladder {
    /// How many rungs higher the crisis ended in the other course, as [`escalation`] counts them.
    fn higher(&self) -> f64 {
        f64::from(escalation(self.other.last)) - f64::from(escalation(self.came.last))
    }
}

/// How a crisis moved after a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Climb {
    /// The highest rung on the way, 0–8.
    pub most: u8,
    /// The rung at the end, 0–8.
    pub last: u8,
}

/// What is otherwise in two courses of one moment. Pairs of values: as it came, and in the other course.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Difference {
    /// The crisis whose rung differs most.
    pub ladder: Option<Ladder>,
    /// The two protagonists, of whom the first trusts the second otherwise by most, 0–1.
    pub trust: Option<(StateId, StateId, f64, f64)>,
    /// Whose belief in the true author of which incident differs most, 0–1.
    pub belief: Option<(IncidentId, StateId, f64, f64)>,
    /// Paths of the plot that opened in one course only; true for the course that came.
    pub branches: Vec<(BranchId, bool)>,
    /// Joint measures that were agreed in one course only; true for the course that came.
    pub agreed: Vec<(MeasureId, bool)>,
    /// What the tests of the delegation's commitments came to, more than in the other course; a crisis that was lived
    /// up to is 1, an act against a commitment in it −1.
    pub marks: f64,
}

impl Difference {
    /// What came of a moment, held against another course of it; `who` is the delegation whose act it is. Only incidents
    /// that were there at the moment are looked at.
    pub(super) fn between(moment: &Exercise, came: &Exercise, other: &Exercise, who: StateId) -> Self {
        let known = moment.incidents().len();
        let plots: Vec<IncidentId> =
            (0..known).map(IncidentId::from).filter(|id| came.incidents()[*id].plot.is_some()).collect();
        Self {
            ladder: ladder(moment, came, other),
            trust: trust(came, other, protagonists(came, &plots, who)),
            belief: belief(came, other, &plots, who),
            branches: branches(came, other),
            agreed: agreed(came, other),
            marks: marks(came, who) - marks(other, who),
        }
    }

    /// How much it decided, 0 and up.
    pub fn weight(&self) -> f64 {
        self.rungs() + self.trusts() + self.beliefs() + self.paths() + self.marks.abs()
    }

    pub(super) fn rungs(&self) -> f64 {
        self.ladder.map_or(0.0, |ladder| ladder.higher().abs())
    }

    pub(super) fn trusts(&self) -> f64 {
        self.trust.map_or(0.0, |(.., now, then)| (now - then).abs() / TRUST_UNIT)
    }

    pub(super) fn beliefs(&self) -> f64 {
        self.belief.map_or(0.0, |(.., now, then)| (now - then).abs() / BELIEF_UNIT)
    }

    /// Paths and joint measures.
    pub(super) fn paths(&self) -> f64 {
        (self.branches.len() + self.agreed.len()) as f64
    }

    /// Is one part large enough to be told, so that more came of it than marks?
    pub(super) fn is_told(&self) -> bool {
        let parts = [self.rungs(), self.trusts(), self.beliefs(), self.paths()];
        parts.iter().any(|part| *part >= TELLING_MIN)
    }

    /// How much better the other course served: commitments lived up to, less rungs climbed.
    pub(super) fn served(&self) -> f64 {
        -self.marks - self.ladder.map_or(0.0, |ladder| ladder.higher())
    }
}

fn ladder(moment: &Exercise, came: &Exercise, other: &Exercise) -> Option<Ladder> {
    let stands = |course: &Exercise, id: IncidentId| escalation(course.incidents()[id].rung);
    let apart = |id: IncidentId| stands(came, id).abs_diff(stands(other, id));
    let all = (0..moment.incidents().len()).map(IncidentId::from);
    let incident = all.max_by_key(|id| (apart(*id), std::cmp::Reverse(*id))).filter(|id| apart(*id) > 0)?;
    let before = moment.incidents()[incident].rung;
    let climb = |course: &Exercise| climb(moment, course, incident);
    Some(Ladder { incident, before, came: climb(came), other: climb(other) })
}

/// How a crisis moved from this moment to where a course of it stands.
fn climb(moment: &Exercise, course: &Exercise, incident: IncidentId) -> Climb {
    let moved = course.events().iter().filter(|event| event.step >= moment.step());
    let rungs = moved.filter_map(|event| match event.what {
        What::Rung(id, _, to, _) if id == incident => Some(to),
        _ => None,
    });
    let (before, last) = (moment.incidents()[incident].rung, course.incidents()[incident].rung);
    Climb { most: rungs.fold(before.max(last), u8::max), last }
}

/// Those between whom the crises are: hit, on the other side, used, behind it or made to look so; and whose act it
/// is. Everybody before anything has happened.
fn protagonists(came: &Exercise, plots: &[IncidentId], who: StateId) -> StateSet {
    let s = came.scenario();
    if plots.is_empty() {
        return s.everybody();
    }
    plots.iter().fold(StateSet::only(who), |set, id| {
        let incident = &came.incidents()[*id];
        let suspects = [Some(incident.truth), incident.planted].into_iter().flatten();
        let states = suspects.filter_map(|suspect| s.state_of(suspect)).chain(incident.counterpart);
        states.fold(set.or(incident.hosts).with(incident.victim), StateSet::with)
    })
}

fn trust(came: &Exercise, other: &Exercise, among: StateSet) -> Option<(StateId, StateId, f64, f64)> {
    let pairs = among.iter().flat_map(|of| among.without(of).iter().map(move |to| (of, to)));
    let both = pairs.map(|(of, to)| (of, to, came.world().trust(of, to), other.world().trust(of, to)));
    widest(both, |(.., now, then)| (now - then).abs())
}

fn belief(
    came: &Exercise,
    other: &Exercise,
    plots: &[IncidentId],
    who: StateId,
) -> Option<(IncidentId, StateId, f64, f64)> {
    let each = plots.iter().flat_map(|id| {
        let victim = came.incidents()[*id].victim;
        StateSet::only(who).with(victim).iter().map(move |state| (*id, state))
    });
    let both = each.map(|(id, state)| {
        let of = |exercise: &Exercise| exercise.beliefs().get(id, state, exercise.incidents()[id].truth);
        (id, state, of(came), of(other))
    });
    widest(both, |(.., now, then)| (now - then).abs())
}

/// The first of those that are furthest apart; none if all are equal.
fn widest<T: Copy>(all: impl Iterator<Item = T>, apart: impl Fn(&T) -> f64) -> Option<T> {
    let mut most: Option<T> = None;
    for one in all {
        let before = most.as_ref().map_or(0.0, &apart);
        if apart(&one) > before + 1e-9 {
            most = Some(one);
        }
    }
    most
}

fn branches(came: &Exercise, other: &Exercise) -> Vec<(BranchId, bool)> {
    let both = came.branches().iter_enumerated().zip(other.branches().iter());
    let apart = both.filter(|((_, now), then)| now.is_some() != then.is_some());
    apart.map(|((id, now), _)| (id, now.is_some())).collect()
}

fn agreed(came: &Exercise, other: &Exercise) -> Vec<(MeasureId, bool)> {
    let of = |exercise: &Exercise| -> Vec<Proposal> {
        let all = exercise.proposals().iter();
        all.filter(|one| one.outcome.is_some_and(Outcome::is_agreed)).cloned().collect()
    };
    let (now, then) = (of(came), of(other));
    // The same measure put forward by somebody else in the other course is agreed in both.
    let same =
        |one: &Proposal, two: &Proposal| (one.measure, one.by, one.asked) == (two.measure, two.by, two.asked);
    let lacks = |list: &[Proposal], one: &Proposal| !list.iter().any(|two| same(one, two));
    let only_now = now.iter().filter(|one| lacks(&then, one)).map(|one| (one.measure, true));
    let only_then = then.iter().filter(|one| lacks(&now, one)).map(|one| (one.measure, false));
    let all: Vec<(MeasureId, bool)> = only_now.chain(only_then).collect();
    let in_both = |measure: MeasureId| [true, false].iter().all(|came| all.contains(&(measure, *came)));
    all.iter().copied().filter(|(measure, _)| !in_both(*measure)).collect()
}

/// All tests of a delegation's commitments so far, on the scale of the score: a lived-up crisis is 1.
fn marks(exercise: &Exercise, who: StateId) -> f64 {
    let p = &exercise.scenario().parameters;
    let own = exercise.ledger().lines().iter().filter(|line| line.actor == who);
    own.map(|line| worth(p, line)).sum()
}

fn worth(p: &Parameters, line: &LedgerLine) -> f64 {
    let Some(mark) = line.mark() else { return 0.0 };
    let level = |mark: Mark| match mark {
        Mark::LivedUp => 1.0,
        Mark::Partly => p.mark_partly,
        Mark::NotTakenUp => p.mark_not_taken_up,
        Mark::Against => 0.0,
    };
    let around_the_middle = 2.0 * level(mark) - 1.0;
    let said = match line.regards {
        Regards::Itself => around_the_middle,
        Regards::TakesBack(_) => -around_the_middle,
        Regards::Remedies(_) => 2.0 * p.mark_remedied,
    };
    said * line.weight / p.test_crisis
}
