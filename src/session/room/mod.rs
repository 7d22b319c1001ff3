//! The room: everything of a live exercise that the journal keeps.
//!
//! Invariant: a room is a fold over accepted asks. [`Room::check`] reads and decides; [`Room::apply`] carries out
//! what was checked and cannot fail; the same asks in the same order give the same bits.

mod close;
mod conclude;
mod control;
mod desk;
mod digest;
mod draft_text;
mod observe;
mod state;
mod talk;
mod text;

pub use control::{LogLine, Ruling};
pub use draft_text::{Clause, DraftText, TextStage, Wording};
pub use observe::Observation;
pub use state::{Desk, Done, Player, Room, Stage};
pub use talk::{Meeting, Message, Speaker};

/// Letters of a message, a clause, a note: two pages.
pub const LETTERS_MAX: usize = 4_000;
/// Letters of a name or a title.
pub const NAME_LETTERS_MAX: usize = 80;
/// People who can join; a large exercise has sixty, each with a second device.
pub const PEOPLE_MAX: usize = 1_000;
/// Texts under negotiation at one time.
pub const TEXTS_OPEN_MAX: usize = 12;
/// Clauses of a text, and wordings of a clause.
pub const CLAUSES_MAX: usize = 40;
/// The acts of one decision: those of the rules.
pub use crate::sim::decision::ACTS_MAX;
