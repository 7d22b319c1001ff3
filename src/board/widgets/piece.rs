//! What every widget gives and every screen is put together from.

use bevy::prelude::*;

/// A part of a screen. It is boxed, so that a list may hold parts of any kind; it is spawned once and then
/// gone.
pub type Piece = Box<dyn Scene>;
