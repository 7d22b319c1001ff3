//! The region: outlines triangulated once, lines drawn anew when relations change, markers as pieces.
//!
//! Always with the note that it expresses no opinion on borders or status.

mod camera;
mod frame;
mod land;
mod lines;

use bevy::prelude::*;

pub use frame::frame;

use crate::sim::view::BoardView;

/// The public board whose relations the map draws, wherever it comes from.
#[derive(Resource, Debug, Clone, PartialEq)]
pub struct Shown(pub BoardView);

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((camera::plugin, land::plugin, lines::plugin));
}
