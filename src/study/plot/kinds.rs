//! The kinds of doubts about a plot, each with what it is about and how often it was seen.

use serde::Serialize;

use crate::sim::ids::{BranchId, InjectId, ObjectiveId, PlotId, StateSet};

/// So many exercises of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// In how many it is so.
    pub games: u32,
    /// Of how many in which it can be so.
    pub of: u32,
}

impl Counted {
    /// Is it so in this share of them, and at all?
    pub(super) fn reaches(self, share: f64) -> bool {
        self.games > 0 && f64::from(self.games) >= share * f64::from(self.of)
    }
}

/// A branch or an inject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Thing {
    /// A branch.
    Branch(BranchId),
    /// An inject.
    Inject(InjectId),
}

/// One doubt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Doubt {
    /// Two branches fit one step, and the upper shuts the lower out.
    Race {
        /// The one that opens.
        upper: BranchId,
        /// The one that stays shut.
        lower: BranchId,
        /// How often.
        counted: Counted,
    },
    /// Both open in one step, although the upper excludes the lower.
    Together {
        /// The one that excludes.
        upper: BranchId,
        /// The one that it excludes.
        lower: BranchId,
        /// How often.
        counted: Counted,
    },
    /// It opens, or comes, by choices over everyday incidents, of which its texts know nothing.
    Elsewhere {
        /// What does.
        what: Thing,
        /// How often, of the exercises in which it opens or comes.
        counted: Counted,
    },
    /// What tells the answer comes in an earlier step than what asks the question.
    BeforeQuestion {
        /// What tells the answer.
        answer: InjectId,
        /// What asks.
        question: InjectId,
        /// How often, of the exercises in which both come.
        counted: Counted,
    },
    /// It tells of an incident that has not begun.
    BeforeIncident {
        /// What tells.
        inject: InjectId,
        /// The incident.
        plot: PlotId,
        /// How often, of the exercises in which it comes.
        counted: Counted,
    },
    /// What it asks was done before it came.
    Stands {
        /// What asks.
        inject: InjectId,
        /// How often, of the exercises in which it comes.
        counted: Counted,
        /// In how many of these it counted as unanswered all the same.
        unanswered: u32,
    },
    /// It is kept back, because what its text takes for granted is not so.
    Presumes {
        /// What is kept back.
        inject: InjectId,
        /// How often, of the exercises in which it is due.
        counted: Counted,
    },
    /// Roles have nothing to read in a step.
    Nothing {
        /// Whose roles.
        roles: StateSet,
        /// The step, from 0.
        step: u16,
        /// How often.
        counted: Counted,
    },
    /// A national objective is reached in every exercise.
    Always(ObjectiveId, Counted),
    /// A national objective is reached in none.
    Never(ObjectiveId, Counted),
    /// A branch that no exercise takes, with the injects that wait for it.
    NotTaken(BranchId, Vec<InjectId>, Counted),
    /// The branch for which an inject waits opens when the time of the inject is over.
    TooLate {
        /// The inject.
        inject: InjectId,
        /// The branch.
        branch: BranchId,
        /// How often, of the exercises that take the branch.
        counted: Counted,
    },
    /// An inject that comes in no exercise, although every branch that it needs is taken.
    NotCome(InjectId, Counted),
    /// A branch on which nothing hangs.
    Unawaited(BranchId),
}
