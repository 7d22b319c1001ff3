//! What a role may do with a draft text. The page offers nothing else, and the room refuses it in any case.

use crate::session::person::Role;
use crate::session::room::{DraftText, Stage};
use crate::sim::ids::StateSet;

/// What a role may do with a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rights {
    /// Write clauses and other wordings.
    pub(super) drafts: bool,
    /// Back, reserve, sign: speak for a state.
    pub(super) party: bool,
    /// Settle brackets, put it under silence, take it back.
    pub(super) leads: bool,
}

impl Rights {
    const NONE: Self = Self { drafts: false, party: false, leads: false };

    pub(super) fn of(text: &DraftText, role: &Role, stage: Stage, everybody: StateSet) -> Self {
        if stage != Stage::Deciding {
            return Self::NONE;
        }
        match role {
            Role::Delegation(own) => {
                let party = text.parties.has(*own);
                Self { drafts: party, party, leads: text.by == Some(*own) }
            }
            Role::Chair => {
                let seen = text.is_seen_by(role, everybody);
                Self { drafts: seen, party: false, leads: seen }
            }
            Role::Control => Self { drafts: false, party: false, leads: true },
            Role::SimCell(_) | Role::Evaluator | Role::Observer | Role::Board => Self::NONE,
        }
    }
}
