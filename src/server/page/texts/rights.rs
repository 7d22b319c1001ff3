//! What a role may do with a draft text. The page offers nothing else, and the room refuses it in any case.

use crate::session::person::Role;
use crate::session::room::{DraftText, Stage};
use crate::sim::ids::StateSet;

/// What a role may do with a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rights {
    /// May write clauses and other wordings.
    pub(super) drafts: bool,
    /// May back a wording, make a reservation and sign, because it speaks for a state.
    pub(super) party: bool,
    /// May settle brackets, put the text under silence and take it back.
    pub(super) leads: bool,
}

impl Rights {
    /// Nothing may be done, only read.
    const NONE: Self = Self { drafts: false, party: false, leads: false };

    /// What this role may do with this text now. While no step is open nobody may do anything, so that nobody
    /// negotiates while the others listen.
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
