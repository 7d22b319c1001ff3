//! What a delegation decides at one step: sealed until the step closes, then adjudicated with all others.

use arrayvec::ArrayVec;
use serde::{Deserialize, Serialize};

use crate::sim::digest::digest;
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId, ProposalId, StateSet, Suspect};

/// The most acts one decision can hold: three measures, two choices, and answers to what is on the table.
pub const ACTS_MAX: usize = 20;

/// The room for crisis choices of one step; the rules may allow fewer.
pub const CHOICES_PER_STEP_MAX: usize = 2;

/// A position on a joint measure (MODEL.md 7.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Stance {
    /// In favour, and pays a share.
    Support,
    /// Lets it pass without paying: silence.
    Acquiesce,
    /// Would agree to a weaker text; pays a share of it.
    Amend,
    /// Quietly will not have it.
    Block,
}

digest! { enum Stance { Support, Acquiesce, Amend, Block } }

impl Stance {
    /// From warm to cold.
    pub const ALL: [Self; 4] = [Self::Support, Self::Acquiesce, Self::Amend, Self::Block];

    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Support => "support",
            Self::Acquiesce => "acquiesce",
            Self::Amend => "amend",
            Self::Block => "block",
        }
    }
}

/// One act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Act {
    /// Takes a unilateral measure.
    Adopt(MeasureId),
    /// Puts a joint measure on the table. `to` names the partners asked; for a measure by consensus it is
    /// the whole group and may be left empty.
    Propose {
        /// The measure.
        measure: MeasureId,
        /// The partners asked.
        to: StateSet,
    },
    /// Takes a position on a joint measure on the table.
    Answer {
        /// The proposal.
        proposal: ProposalId,
        /// The position.
        stance: Stance,
    },
    /// Makes a crisis choice.
    Respond {
        /// The choice.
        choice: ChoiceId,
        /// The incident answered to, where the choice needs one.
        incident: Option<IncidentId>,
        /// At whom it is directed, where the choice needs somebody: a state or an outside actor.
        toward: Option<Suspect>,
    },
}

digest! { enum Act {
    Adopt(measure),
    Propose { measure, to },
    Answer { proposal, stance },
    Respond { choice, incident, toward },
} }

impl Act {
    /// The position that this act takes on a proposal; none where it takes none on it.
    pub fn stance_on(&self, id: ProposalId) -> Option<Stance> {
        match self {
            Self::Answer { proposal, stance } if *proposal == id => Some(*stance),
            Self::Answer { .. } | Self::Adopt(_) | Self::Propose { .. } | Self::Respond { .. } => None,
        }
    }
}

/// Everything a delegation does in one step. No acts is a decision too.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Decision {
    /// The acts, in the order chosen.
    pub acts: ArrayVec<Act, ACTS_MAX>,
}

digest! { struct Decision { acts } }

impl Decision {
    /// A decision of these acts; those past [`ACTS_MAX`] are left out.
    pub fn of(acts: impl IntoIterator<Item = Act>) -> Self {
        Self { acts: acts.into_iter().take(ACTS_MAX).collect() }
    }
}
