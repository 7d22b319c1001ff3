//! What evaluators and control write down of what they have seen.

use serde::{Deserialize, Serialize};

use crate::sim::ids::{InjectId, ParagraphId, StateId};

/// How well a task was done (HSEEP).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rating {
    /// P: performed without challenges.
    Performed,
    /// S: performed with some challenges.
    Some,
    /// M: performed with major challenges.
    Major,
    /// U: unable to be performed.
    Unable,
}

impl Rating {
    /// From best to worst.
    pub const ALL: [Self; 4] = [Self::Performed, Self::Some, Self::Major, Self::Unable];

    /// The letter evaluators write.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Performed => "P",
            Self::Some => "S",
            Self::Major => "M",
            Self::Unable => "U",
        }
    }
}

/// The thing to which an observation is pinned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pin {
    /// An inject that people have received.
    Inject(InjectId),
    /// A delegation's decision in a step, counted from 0.
    Decision(u16, StateId),
    /// A paragraph of the instrument.
    Paragraph(ParagraphId),
}

/// An observation that an evaluator or control writes down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observe {
    /// What it is about.
    pub pin: Pin,
    /// The delegation observed, if it is one.
    pub seat: Option<StateId>,
    /// The rating, if one is given.
    pub rating: Option<Rating>,
    /// What was seen, in words.
    pub text: String,
}
