//! Everything that can be asked of a live exercise. An accepted ask is an input: it is written into the journal as
//! it stands here, so that names and shapes change only together with the journal's format.

mod control;
mod debrief;
mod observe;
mod talk;
mod text;

use serde::{Deserialize, Serialize};

pub use control::{ControlAsk, Overruling, TakenBack};
pub use debrief::{DebriefAsk, Lead};
pub use observe::{Observe, Pin, Rating};
pub use talk::{TalkAsk, To};
pub use text::TextAsk;

use super::person::{PersonId, Role, TokenHash};
use crate::sim::decision::Act;
use crate::sim::ids::InjectId;

/// Something asked: who may ask it and when is for the room to say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// A seat, asked for by somebody who is nobody yet. Where control lets people in one by one, they wait for it.
    Join {
        /// The seat that is wanted.
        role: Role,
        /// How to call them; may be empty.
        name: String,
        /// What their token hashes to.
        token: TokenHash,
    },
    /// Gives the seat up; the token opens nothing any more.
    Leave,
    /// Waits no longer at the door: asked by whoever has this token, who is nobody yet.
    GiveUp(TokenHash),
    /// By a delegation, about its decision.
    Desk(DeskAsk),
    /// Something said, or a meeting asked for.
    Talk(TalkAsk),
    /// About a draft text under negotiation.
    Text(TextAsk),
    /// By control, who runs the exercise.
    Control(ControlAsk),
    /// By an evaluator or by control.
    Observe(Observe),
    /// In the debrief, by whoever takes part in it.
    Debrief(DebriefAsk),
    /// By the program itself; refused when it comes from anybody else.
    Program(ProgramAsk),
}

/// By a delegation, about its decision. Every member may change the draft; the head alone seals.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum DeskAsk {
    /// Puts an act into the draft.
    Add(Act),
    /// Takes an act out of the draft.
    Remove(Act),
    /// The head seals the draft, which holds these acts. If somebody has changed it meanwhile it is refused,
    /// so that nothing is sealed unseen.
    Seal(Vec<Act>),
    /// The head opens the sealed decision again; its acts are a draft once more.
    Unseal,
    /// The head hands the lead to another member.
    HandOver(PersonId),
}

/// By the program itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProgramAsk {
    /// The time of the step is up.
    TimeUp,
    /// The silence over a text has lasted.
    SilenceHeld(u32),
    /// An inject that control has released goes out.
    GoesOut(InjectId),
    /// An opening can be taken back no more.
    OpeningStands,
    /// The exercise goes on after the program, the disk or the power had failed: the count-down stands.
    Recovered {
        /// The last moment at which everything was well.
        last_well_ms: u64,
    },
}

impl Ask {
    /// A word for control's list of what was done.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Join { .. } => "join",
            Self::Leave => "leave",
            Self::GiveUp(_) => "give-up",
            Self::Desk(_) => "desk",
            Self::Talk(_) => "talk",
            Self::Text(_) => "text",
            Self::Control(_) => "control",
            Self::Observe(_) => "observe",
            Self::Debrief(_) => "debrief",
            Self::Program(_) => "program",
        }
    }
}
