//! The leaves of a debrief: an act page by page, as plain data. The board's window, the board in a browser and one person
//! at a desk read the same leaves; each draws them in its own way, and none adds a fact.
//!
//! A leaf is made for a wall, so that it says little ([`WORDS_MAX`]). It holds only what the room may see of an act that is
//! open ([`crate::session::acts`]), and can be carried to another process.

mod fit;
mod heat;
mod moment;
mod of_room;
mod pages;
mod part;
mod turn;
mod what_if;

pub use fit::WORDS_MAX;
pub use heat::{Heat, HeatRow, Tone, heat};
pub use moment::Moment;
pub use of_room::{leaf, paged};
pub use pages::{Answers, beliefs, climbed, commitments, ladder, revealed, rungs, tensions, trust, turns};
pub use part::{Field, HandsOf, Key, Leaf, Part, Truth};
pub use turn::Turn;
pub use what_if::{answered, asked};
