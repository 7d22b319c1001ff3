//! What is asked about a draft text under negotiation.

use serde::{Deserialize, Serialize};

use crate::sim::decision::Stance;
use crate::sim::ids::{MeasureId, StateSet};

/// About a draft text. Texts, clauses and wordings are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextAsk {
    /// Puts a new text before these parties; the author is one of them.
    Open {
        /// The title under which it is listed.
        title: String,
        /// Who negotiates it; for a measure by consensus its whole group.
        parties: StateSet,
        /// The joint measure it brings into force when it is signed.
        measure: Option<MeasureId>,
    },
    /// Adds a clause at the end of the text.
    Clause {
        /// The number of the text.
        text: u32,
        /// The words of the new clause.
        wording: String,
    },
    /// Puts another wording of a clause beside those that stand, in brackets.
    Amend {
        /// The number of the text.
        text: u32,
        /// The number of the clause in the text.
        clause: u32,
        /// The wording; empty proposes to delete the clause.
        wording: String,
    },
    /// Says that one could live with a wording, or takes that back.
    Back {
        /// The number of the text.
        text: u32,
        /// The number of the clause in the text.
        clause: u32,
        /// The number of the wording in the clause.
        wording: u32,
    },
    /// The author or the Chair takes the brackets away.
    Settle {
        /// The number of the text.
        text: u32,
        /// The number of the clause in the text.
        clause: u32,
        /// The wording that stays.
        wording: u32,
    },
    /// States a reservation on a clause; an empty one takes it back.
    Reserve {
        /// The number of the text.
        text: u32,
        /// The number of the clause in the text.
        clause: u32,
        /// The reservation in words.
        words: String,
    },
    /// Becomes a co-sponsor: signs in advance.
    Cosponsor {
        /// The number of the text.
        text: u32,
    },
    /// The author or the Chair puts the text under silence: who says nothing until then consents.
    Silence {
        /// The number of the text.
        text: u32,
        /// How long the silence lasts, in minutes from now, 1–120.
        minutes: u32,
    },
    /// Breaks the silence: the text is open again.
    Break {
        /// The number of the text.
        text: u32,
        /// The objection, which all parties read.
        why: String,
    },
    /// Takes a position on the text that lies for signature.
    Sign {
        /// The number of the text.
        text: u32,
        /// The position that is taken; it stays closed until the end.
        stance: Stance,
    },
    /// The author takes it back.
    Withdraw {
        /// The number of the text.
        text: u32,
    },
}
