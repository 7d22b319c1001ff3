//! What screens are made of. A piece is a scene; a screen is a function from a view to pieces.

pub mod bands;
pub mod button;
pub mod countdown;
pub mod ladder;
pub mod layout;
pub mod meter;
pub mod qr;
pub mod scroll;
pub mod typing;
pub mod words;

use bevy::prelude::*;

/// A part of a screen.
pub type Piece = Box<dyn Scene>;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((button::plugin, scroll::plugin, typing::plugin, countdown::plugin));
}
