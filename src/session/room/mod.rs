//! The room: everything of a live exercise that the journal keeps.
//!
//! Invariant: a room is a fold over accepted asks. [`Room::check`] reads and decides; [`Room::apply`] carries
//! out what was checked and cannot fail; the same asks in the same order give the same bits. The two are
//! apart because the journal writes between them: what is written must be possible to carry out, also in a
//! replay years later.

mod back;
mod close;
mod control;
mod debrief;
mod desk;
mod digest;
mod door;
mod draft_text;
mod fresh;
mod gate;
mod held;
mod history;
mod observe;
mod people;
mod records;
mod ruled;
mod state;
mod talk;
mod text;
mod text_end;
mod what_if;

pub use back::GRACE_MS;
pub use draft_text::{Clause, DraftText, TextStage, Wording};
pub use history::{Change, Changed};
pub use records::{LogLine, Meeting, Message, Observation, Ruling, Speaker};
pub use state::{Desk, Done, GoingOut, Note, Opened, Player, Room, Stage};
