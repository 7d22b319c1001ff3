//! The camera: looks at the parties of what the picture is about, and moves there when that changes.
//!
//! There is one camera for the map and for all widgets. The map lies behind them and is seen where a screen
//! leaves its frame without a ground.

use bevy::camera::visibility::VisibilitySystems;
use bevy::prelude::*;
use bevy::render::camera::camera_system;
use bevy::render::texture::ManualTextureViews;
use bevy::transform::TransformSystems;
use bevy::ui::{UiGlobalTransform, UiSystems};
use bevy::window::{PrimaryWindow, RequestRedraw};

use super::frame::Frame;
use super::gaze::Gaze;
use super::shown::Shown;
use super::view::{View, wanted};
use crate::board::motion::{Moves, Tween};
use crate::board::steps::Steps;
use crate::board::tokens::Theme;

/// Drawn on the map: seen only while a screen has a frame for it.
#[derive(Component, Debug, Clone, Copy, Default)]
#[require(Visibility)]
pub struct Drawn;

/// Where the frame of the map lies on the screen, as it was laid out last.
#[derive(Resource, Debug, Clone, Copy, PartialEq)]
pub struct Framed {
    /// Its middle, in physical pixels of the window.
    centre: Vec2,
    /// Its width and height, in pixels at 720 lines.
    pub size: Vec2,
    /// Pixels at 720 lines in a physical one.
    inverse: f32,
}

impl Default for Framed {
    fn default() -> Self {
        Self { centre: Vec2::ZERO, size: Vec2::new(700.0, 420.0), inverse: 1.0 }
    }
}

/// What the camera looks at.
#[derive(Resource, Debug, Clone, Copy, PartialEq)]
pub struct Eye {
    from: View,
    goal: View,
    now: View,
}

impl Default for Eye {
    fn default() -> Self {
        let all = View::of(&[], Framed::default().size);
        Self { from: all, goal: all, now: all }
    }
}

impl Eye {
    /// What is seen in this frame.
    pub fn now(&self) -> View {
        self.now
    }

    /// What is seen once the camera stands.
    pub fn goal(&self) -> View {
        self.goal
    }
}

/// When it has been decided what the camera is going to look at: what is drawn on the map comes after it.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Aims;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Framed>()
        .init_resource::<Eye>()
        .init_resource::<Gaze>()
        .add_systems(Startup, put_up)
        .add_systems(Update, aim.in_set(Aims).after(Steps::Draw).run_if(resource_exists::<Shown>))
        .add_systems(
            PostUpdate,
            (
                follow.before(UiSystems::Layout),
                // After layout, because only then is it known where the frame lies; before places and scale are handed
                // to the renderer, or the first picture of a screen would show land at the old scale.
                (measure, look, camera_system.run_if(resource_exists::<ManualTextureViews>))
                    .chain()
                    .after(UiSystems::Layout)
                    .before(TransformSystems::Propagate),
                show.before(VisibilitySystems::VisibilityPropagate),
            ),
        );
}

/// The shapes of the map have smooth edges by themselves (`shape.rs`), and so have widgets: no samples are needed.
fn put_up(mut commands: Commands) {
    commands.spawn((Camera2d, Msaa::Off));
}

/// Hides the meshes where no screen has a frame, or land would show between the panels of the menu.
fn show(frames: Query<(), With<Frame>>, mut drawn: Query<&mut Visibility, With<Drawn>>) {
    let seen = if frames.is_empty() { Visibility::Hidden } else { Visibility::Inherited };
    for mut visibility in &mut drawn {
        visibility.set_if_neq(seen);
    }
}

/// Decides what to look at. A map that was not seen a moment ago does not come flying.
fn aim(
    (shown, gaze, framed): (Res<Shown>, Res<Gaze>, Res<Framed>),
    frames: Query<&Frame>,
    mut eye: ResMut<Eye>,
    mut tween: ResMut<Tween>,
    mut seen: Local<u8>,
) {
    let Some(frame) = frames.iter().next() else {
        *seen = 0;
        return;
    };
    *seen = seen.saturating_add(1);
    let was_seen = *seen > 1;
    if was_seen && !shown.is_changed() && !gaze.is_changed() && !framed.is_changed() {
        return;
    }
    let goal = wanted(&shown.0, &gaze, frame.me, framed.size);
    if eye.goal == goal {
        return;
    }
    // Only the second frame knows how large the map is.
    let flies = *seen > 2;
    eye.from = if flies { eye.now } else { goal };
    eye.goal = goal;
    if flies {
        tween.begin(Moves::Camera);
    }
}

/// Has anything changed that names show or hang on?
pub(super) fn is_due(
    shown: Res<Shown>,
    gaze: Res<Gaze>,
    framed: Res<Framed>,
    eye: Res<Eye>,
    theme: Res<Theme>,
    fresh: Query<(), Added<Frame>>,
    mut goal: Local<Option<View>>,
) -> bool {
    let moved = goal.replace(eye.goal()) != Some(eye.goal());
    moved
        || shown.is_changed()
        || gaze.is_changed()
        || framed.is_changed()
        || theme.is_changed()
        || !fresh.is_empty()
}

/// Goes a part of the way in each frame.
fn follow(tween: Res<Tween>, mut eye: ResMut<Eye>) {
    let now = eye.from.towards(eye.goal, tween.at(Moves::Camera));
    if eye.now != now {
        eye.now = now;
    }
}

/// A frame that has moved or changed its size.
type Moved = (With<Frame>, Or<(Changed<ComputedNode>, Changed<UiGlobalTransform>)>);

/// Notes where the frame lies. What is to be seen in it is decided in the next frame of the window.
fn measure(
    frames: Query<(&ComputedNode, &UiGlobalTransform), Moved>,
    mut framed: ResMut<Framed>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some((node, place)) = frames.iter().next() else { return };
    // A frame that was just spawned has no size yet, and a division by it would lose the camera.
    if node.is_empty() {
        return;
    }
    let inverse = node.inverse_scale_factor();
    let laid = Framed { centre: place.translation, size: node.size() * inverse, inverse };
    if framed.set_if_neq(laid) {
        redraw.write(RequestRedraw);
    }
}

/// Fits degrees to the pixels of the frame.
fn look(
    (framed, eye): (Res<Framed>, Res<Eye>),
    window: Query<&Window, With<PrimaryWindow>>,
    mut camera: Single<(&mut Transform, &mut Projection), With<Camera2d>>,
) {
    let Ok(window) = window.single() else { return };
    if !framed.is_changed() && !eye.is_changed() {
        return;
    }
    let (transform, projection) = &mut *camera;
    let per_pixel = eye.now.per_pixel * framed.inverse;
    // From the middle of the window, in physical pixels; on the screen y points down, on the map north is up.
    let off = framed.centre - window.physical_size().as_vec2() / 2.0;
    let middle = eye.now.centre - Vec2::new(off.x, -off.y) * per_pixel;
    transform.translation = middle.extend(transform.translation.z);
    if let Projection::Orthographic(flat) = &mut **projection {
        flat.scale = per_pixel * window.scale_factor();
    }
}
