//! The pictures of a debrief, drawn from boxes: a leaf names what is shown ([`crate::report::leaf`]), here it is laid out
//! for one reader at a desk or for the last row of a room.
//!
//! Everything is placed in shares of the box that it stands in, so that one picture fits every window; and everything that
//! a colour says is said by a sign, a word or a kind of line too.

mod branch;
mod chart;
mod field;
mod heat;
mod parts;
mod scale;
mod trust;
mod web;

use bevy::prelude::*;

pub use parts::{Beside, parts};
pub use scale::Scale;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(web::plugin);
}
