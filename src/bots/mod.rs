//! The absent: a bot for every seat nobody sits in. A bot decides from its seat's view and its legal options
//! alone, exactly as a person there could. One file per temperament; what they share is `judgement.rs`, `crisis.rs` and
//! `build.rs`; what a delegation is in an incident is `stake.rs`; what they make of the books is worked out once
//! (`minds.rs`).
//!
//! A bot is chance and reasons, never foreknowledge: it draws from its own keyed stream, so the luck of
//! nobody else moves when a person takes over a seat (MODEL.md 4). It keeps no memory of its own between two
//! steps, only what its seat can read on its desk, so a replayed exercise asks it again and gets the same
//! decision.
//!
//! The numbers in the temperaments are character and no parameters of the model. No study varies them; what
//! bots of all kinds share, such as how long an affront is remembered, is a parameter and stands in
//! MODEL.md 7.15.

mod best;
mod books;
mod build;
mod cautious;
mod cooperative;
mod crisis;
mod free_rider;
mod hand;
mod hard_line;
mod judgement;
mod likes;
mod manner;
mod minds;
mod opportunist;
mod random;
mod record;
mod situation;
mod stake;
mod table;
mod temperament;
#[cfg(test)]
mod tests;

pub use minds::{Minds, decide};
pub use table::{Others, REASONED, Table};
pub use temperament::Temperament;
