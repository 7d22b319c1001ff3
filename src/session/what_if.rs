//! What the room asks in the debrief: at which step, of which delegation, what had been otherwise; how many hands went up
//! for each answer; whether the picture is open.
//!
//! Invariant: what comes of the futures is a function of the exercise and of the question that stands here, so that the
//! journal keeps the question and never the answer. Whoever replays or resumes the exercise finds the same answer again.
//! The futures are played by a front, beside the room's one thread; it leaves what it found with the question
//! ([`Posed::found`]), for everybody who looks.

use std::any::Any;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::memo::Memo;
use crate::sim::decision::Act;
use crate::sim::ids::StateId;
use crate::sim::name::named;

/// The room answers by ranges of a hundred: a show of hands can be counted for so many.
pub const RANGES: usize = 5;

/// Hands for each range, from the lowest.
pub type Hands = [u16; RANGES];

/// More hands than a room has are a slip of the keyboard.
pub const HANDS_MAX: u16 = 999;

/// Questions of one debrief at most: more than an hour has room for.
pub const QUESTIONS_MAX: usize = 24;

/// What had been otherwise in one step. The acts are named as they were decided, or as they would have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Otherwise {
    /// An act that was done had been left out.
    Without(Act),
    /// One more act had been done.
    Also(Act),
    /// Another act had been done in the place of one that was done.
    Instead {
        /// What was done.
        of: Act,
        /// What would have been done.
        act: Act,
    },
}

/// What the room counts in the futures of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Counted {
    /// Those in which the crisis stays low.
    #[default]
    Crisis,
    /// Those in which the delegation lives up to its commitments better than it did.
    Commitments,
}

named!(Counted {
    Crisis = "crisis",
    Commitments = "commitments",
});

impl Counted {
    /// What has this stable name.
    pub fn called(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// A question that control puts to the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asking {
    /// The step, counted from 0.
    pub step: u16,
    /// The delegation that would have done otherwise.
    pub seat: StateId,
    /// What would have been otherwise.
    pub otherwise: Otherwise,
    /// What the room counts. A journal that does not say it asked about the crisis.
    #[serde(default)]
    pub counted: Counted,
}

/// A question as it stands before the room.
#[derive(Debug, Clone)]
pub struct Posed {
    /// The question.
    pub asking: Asking,
    /// The hands, once control has counted them.
    pub hands: Option<Hands>,
    /// Has control opened the picture?
    pub is_open: bool,
    found: Memo,
}

impl Posed {
    pub(in crate::session) fn new(asking: Asking) -> Self {
        Self { asking, hands: None, is_open: false, found: Memo::default() }
    }

    /// What a front has found; none until it has.
    pub fn found<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        self.found.made()
    }

    /// What comes of the futures: played by whoever asks first, while all others who ask wait.
    pub fn find<T: Any + Send + Sync>(&self, play: impl Fn() -> T) -> Arc<T> {
        self.found.get(play)
    }
}
