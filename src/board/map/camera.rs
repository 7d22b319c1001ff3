//! The camera: looks at the map so that it fills its frame on the screen.
//!
//! There is one camera for the map and for all widgets. The map lies behind them and is seen where a screen
//! leaves its frame without a ground; the frame keeps the proportions of the map, so one scale serves both
//! directions.

use bevy::prelude::*;
use bevy::render::camera::camera_system;
use bevy::render::texture::ManualTextureViews;
use bevy::transform::TransformSystems;
use bevy::ui::{UiGlobalTransform, UiSystems};
use bevy::window::PrimaryWindow;

use super::frame::Frame;
use crate::report::coastline::coastline;

/// Drawn on the map: seen only while a screen has a frame for it.
#[derive(Component, Debug, Clone, Copy, Default)]
#[require(Visibility)]
pub struct Drawn;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, put_up)
        // After layout, because only then is it known where the frame lies; before places and scale are handed to the
        // renderer, or the first picture of a screen would show markers over an empty sea and land at the old scale.
        .add_systems(
            PostUpdate,
            (look, camera_system.run_if(resource_exists::<ManualTextureViews>))
                .chain()
                .after(UiSystems::Layout)
                .before(TransformSystems::Propagate),
        )
        .add_systems(Last, show);
}

/// Coasts are thin and slanted: without the samples they would look like stairs from the first row.
fn put_up(mut commands: Commands) {
    commands.spawn((Camera2d, Msaa::Sample4));
}

/// Hides the meshes where no screen has a frame, or land would show between the panels of the menu.
fn show(frames: Query<(), With<Frame>>, mut drawn: Query<&mut Visibility, With<Drawn>>) {
    let seen = if frames.is_empty() { Visibility::Hidden } else { Visibility::Inherited };
    for mut visibility in &mut drawn {
        visibility.set_if_neq(seen);
    }
}

/// A frame that has moved or changed its size.
type Moved = (With<Frame>, Or<(Changed<ComputedNode>, Changed<UiGlobalTransform>)>);

/// Fits degrees to the pixels of the frame.
fn look(
    frames: Query<(&ComputedNode, &UiGlobalTransform), Moved>,
    window: Query<&Window, With<PrimaryWindow>>,
    mut camera: Single<(&mut Transform, &mut Projection), With<Camera2d>>,
) {
    let Some((node, place)) = frames.iter().next() else { return };
    let Ok(window) = window.single() else { return };
    // A frame that was just spawned has no size yet, and a division by it would lose the camera.
    if node.is_empty() {
        return;
    }
    let map = coastline();
    let (transform, projection) = &mut *camera;
    let per_pixel = (map.east - map.west) / node.size().x;
    // From the middle of the window, in physical pixels; on the screen y points down, on the map north is up.
    let off = place.translation - window.physical_size().as_vec2() / 2.0;
    let eye = Vec2::from(map.middle()) - Vec2::new(off.x, -off.y) * per_pixel;
    transform.translation = eye.extend(transform.translation.z);
    if let Projection::Orthographic(flat) = &mut **projection {
        flat.scale = per_pixel * window.scale_factor();
    }
}
