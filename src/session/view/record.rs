//! A delegation's own record of an exercise that is over, as it may read it before the truth is told: what it decided, what
//! was found of it, and what it saw at each step. No line that would give the hidden truth away is in it.

use crate::session::Course;
use crate::session::room::{Room, Stage};
use crate::sim::decision::Decision;
use crate::sim::ids::StateId;
use crate::sim::score::ledger::{Cause, LedgerLine};
use crate::sim::view::Seat;

/// What a delegation did and what was found of it.
#[derive(Debug, Clone)]
pub struct OwnRecord<'a> {
    /// Its decisions, step by step.
    pub decisions: Vec<&'a Decision>,
    /// Its lines of evidence with their numbers in the ledger.
    pub lines: Vec<(usize, &'a LedgerLine)>,
    /// What it could see as each step closed.
    pub moments: Vec<Seat<'a>>,
    /// What it can see now.
    pub seat: Seat<'a>,
}

impl<'a> OwnRecord<'a> {
    /// The record of a delegation, once the debrief is open.
    pub(super) fn of(room: &'a Room, state: StateId) -> Option<Self> {
        let course = (room.stage() == Stage::Over).then(|| room.course()).flatten()?;
        Some(Self::so_far(&course, state))
    }

    /// The record of a delegation as far as an exercise was played; for its own copy of a report.
    pub fn so_far(course: &Course<'a>, state: StateId) -> Self {
        let exercise = course.exercise;
        let seat = exercise.seat(state);
        let s = exercise.scenario();
        let is_safe = |line: &LedgerLine| match line.cause {
            Cause::Choice(choice, _) => !line.looks_at_truth(&s.choices[choice]),
            Cause::Position(..)
            | Cause::Answered(_)
            | Cause::Unanswered(_)
            | Cause::Omitted(_)
            | Cause::InPlace
            | Cause::Disproved(_)
            | Cause::Ruling(_) => true,
        };
        Self {
            decisions: course.decisions.iter().filter_map(|of_all| of_all.get(state.at())).collect(),
            lines: seat.evidence().filter(|(_, line)| is_safe(line)).collect(),
            moments: course.moments.iter().map(|moment| moment.seat(state)).collect(),
            seat,
        }
    }
}
