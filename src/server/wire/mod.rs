//! From the wire to an ask and back: the only place that knows what forms and messages look like.
//!
//! A form is sent to `/do/VERB` with plain fields. Whatever is wrong in it is said as a sentence with a
//! remedy. Whether somebody may ask what a form says is not looked at here: that is for the room, which
//! answers for it in the journal.

pub mod codes;
mod control;
mod delegation;
mod fields;
mod folded;
mod reply;
mod slip;

pub use fields::Fields;
pub use folded::folded;
pub use reply::{accepted, gone, questioned, refused, regions, sign_of_life};
pub use slip::Slip;

use crate::session::ask::Ask;
use crate::session::view::Snapshot;

/// The ask that a form means. `verb` is the last part of its address; what stands before its first dash says
/// who reads it.
///
/// # Errors
/// What is missing, unknown or no number.
pub fn ask(verb: &str, fields: &Fields, snapshot: &Snapshot) -> Result<Ask, Slip> {
    match verb.split('-').next() {
        Some("desk" | "talk" | "text" | "leave") => delegation::ask(verb, fields, snapshot),
        Some("control" | "observe") => control::ask(verb, fields, snapshot),
        Some(_) | None => Err(Slip::verb(verb)),
    }
}
