//! What every widget gives and every screen is put together from.

use bevy::prelude::*;

/// A part of a screen.
pub type Piece = Box<dyn Scene>;
