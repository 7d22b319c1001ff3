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
use crate::session::person::Role;
use crate::session::view::Snapshot;

/// The ask that a form of somebody in this role means. `verb` is the last part of its address; what stands before its
/// first dash says who reads it.
///
/// The role comes first: whoever may not send such a form at all learns nothing from what it names.
///
/// # Errors
/// Not for this role, or what is missing, unknown or no number.
pub fn ask(role: &Role, verb: &str, fields: &Fields, snapshot: &Snapshot) -> Result<Ask, Slip> {
    if !is_for(role, verb) {
        return Err(Slip::NotYourRole);
    }
    match verb.split('-').next() {
        Some("desk" | "talk" | "text" | "debrief" | "leave") => delegation::ask(role, verb, fields, snapshot),
        Some("control" | "observe") => control::ask(verb, fields, snapshot),
        Some(_) | None => Err(Slip::verb(verb)),
    }
}

/// May somebody in this role send such a form? The room decides in the end; what is refused here it would refuse too.
fn is_for(role: &Role, verb: &str) -> bool {
    let speaks = !matches!(role, Role::Evaluator | Role::Observer | Role::Board);
    match (verb.split('-').next(), verb) {
        (Some("control"), _) | (_, "talk-voice") => *role == Role::Control,
        (Some("observe"), _) => matches!(role, Role::Control | Role::Evaluator),
        (Some("desk"), _) | (_, "talk-meet" | "talk-answer") => role.state().is_some(),
        (_, "debrief-answer") => role.state().is_some(),
        (_, "debrief-monday") => !matches!(role, Role::Observer | Role::Board),
        (_, "text-open") => matches!(role, Role::Delegation(_) | Role::Chair),
        (Some("talk" | "text"), _) => speaks,
        _ => true,
    }
}
