//! One line of the catalogue, a measure or a crisis choice, by its id alone: what studies compare and what
//! may be barred.

use serde::{Deserialize, Serialize};

use crate::sim::decision::Act;
use crate::sim::digest::digest;
use crate::sim::ids::{ChoiceId, MeasureId};

/// A line of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Item {
    /// A measure.
    Measure(MeasureId),
    /// A crisis choice.
    Choice(ChoiceId),
}

digest! { enum Item { Measure(measure), Choice(choice) } }

impl Item {
    /// The line of the catalogue that an act takes; a position on a proposal takes none.
    #[inline]
    pub fn of(act: &Act) -> Option<Self> {
        match *act {
            Act::Adopt(measure) | Act::Propose { measure, .. } => Some(Self::Measure(measure)),
            Act::Respond { choice, .. } => Some(Self::Choice(choice)),
            Act::Answer { .. } => None,
        }
    }
}
