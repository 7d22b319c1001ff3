//! What comes into the map: the solo exercise and the hall both put it here, and the lines are drawn from it.

use bevy::prelude::*;

use crate::sim::view::BoardView;

/// The public board whose relations the map draws, wherever it comes from. It is public by its type: the map
/// has no way to draw what one seat knows.
#[derive(Resource, Debug, Clone, PartialEq)]
pub struct Shown(pub BoardView);
