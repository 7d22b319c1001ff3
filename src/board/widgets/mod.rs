//! What screens are made of. A piece is a scene; a screen is a function from a view to pieces.
//!
//! A widget holds no state that matters: it is spawned from what is known and despawned when that changes.
//! What a person typed, chose or scrolled is kept in resources, and the widget that comes next is made from
//! them.

pub mod bands;
pub mod button;
pub mod count;
pub mod countdown;
pub mod ladder;
pub mod layout;
pub mod meter;
pub mod one_of;
mod piece;
pub mod qr;
pub mod scroll;
pub mod stations;
pub mod text;
pub mod typing;

use bevy::prelude::*;

pub use piece::Piece;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((button::plugin, scroll::plugin, typing::plugin, countdown::plugin, ladder::plugin));
}
