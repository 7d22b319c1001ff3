//! The region: outlines triangulated once, lines drawn anew when relations change, markers as pieces.
//!
//! The map is shown with the note that it expresses no opinion on borders or status; `screens/parts.rs` puts
//! the two together. Meshes are in degrees of longitude and latitude: the camera alone knows how large a
//! degree is on the screen, so nothing is tessellated again when a window changes its size.

mod camera;
mod frame;
mod land;
mod lines;
mod shown;

use bevy::prelude::*;

pub use frame::frame;
pub use shown::Shown;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((camera::plugin, land::plugin, lines::plugin));
}
