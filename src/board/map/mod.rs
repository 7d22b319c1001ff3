//! The region: outlines triangulated once, ribbons and signs drawn anew when relations change, names as pieces.
//!
//! The map is shown with the note that it expresses no opinion on borders or status; `screens/parts.rs` puts
//! the two together. Meshes are in degrees of longitude and latitude: the camera alone knows how large a
//! degree is on the screen, so nothing is tessellated again when a window changes its size.

mod arrows;
mod camera;
mod frame;
mod gaze;
mod glyph;
mod haze;
mod inset;
mod land;
mod legend;
pub mod miniature;
mod name;
mod neighbour;
mod pins;
mod redraw;
mod ribbons;
mod shown;
mod signs;
mod stands;
mod strokes;
mod view;

use bevy::prelude::*;

pub use frame::{Frame, frame};
pub use gaze::Gaze;
pub use legend::{legend, wall_legend};
pub use name::Name;
pub use neighbour::Card;
pub use shown::Shown;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        camera::plugin,
        land::plugin,
        haze::plugin,
        ribbons::plugin,
        arrows::plugin,
        pins::plugin,
        name::plugin,
        signs::plugin,
        inset::plugin,
        neighbour::plugin,
    ));
}
