//! The region: outlines triangulated once, lines drawn anew when relations change, markers as pieces.
//!
//! Always with the note that it expresses no opinion on borders or status.

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
