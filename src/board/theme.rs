//! Sizes and fonts: every one of them stands here and nowhere else. Colours stand in `tokens.rs`.
//!
//! There are two scales of type. *Desk* is for one reader before a screen, *wall* for a room that looks at it from four
//! to six picture heights away: nothing on the wall is smaller than 1/30 of the height.
//!
//! Sizes are logical pixels in a window 720 high. A larger window scales all of them, so a projector shows
//! the same lines as a laptop, and the smallest type keeps its share of the height.

use bevy::asset::uuid_handle;
use bevy::prelude::*;
use bevy::window::{PrimaryWindow, WindowResized};

use crate::shipped;

pub use super::tokens::*;

/// The smallest type of the desk.
pub const SMALL: f32 = 17.0;
/// Running text of the desk.
pub const BODY: f32 = 20.0;
/// Headings of panels.
pub const HEAD: f32 = 24.0;
/// The one thing to read on a screen of the desk.
pub const BIG: f32 = 32.0;
/// Titles of screens.
pub const TITLE: f32 = 44.0;

/// The smallest type of the wall: 1/30 of the height for which sizes are given.
pub const WALL_LEAST: f32 = 24.0;
/// Running text of the wall.
pub const WALL_BODY: f32 = 30.0;
/// The headline of the wall.
pub const WALL_HEAD: f32 = 44.0;
/// A number or a clock on the wall.
pub const WALL_NUMBER: f32 = 72.0;
/// The most letters in a line of the wall: a longer one is lost on the way back to its left end.
pub const WALL_LINE: usize = 70;
/// The most words on a screen of the wall.
pub const WALL_WORDS: usize = 45;

/// Space between things that belong together.
pub const NEAR: f32 = 5.0;
/// Space between things that stand beside each other and do not belong together.
pub const GAP: f32 = 10.0;
/// Space between the edge of a panel and what stands on it.
pub const PAD: f32 = 12.0;
/// Radius of the corners of buttons and fields.
pub const ROUND: f32 = 5.0;

/// Height in logical pixels for which sizes are given.
const HEIGHT: f32 = 720.0;
/// Below this, type would be too small to read; panels scroll instead.
const SCALE_MIN: f32 = 0.75;
/// The least room in which a screen can be used at all, in logical pixels: where a window is smaller still, type shrinks
/// rather than that a button is lost.
const LEAST: (f32, f32) = (560.0, 400.0);
/// A window can be a few pixels large while it opens, and a scale is never nothing.
const SMALLEST_SCALE: f32 = 0.1;
/// Narrower than this, screens show one column at a time. In logical pixels: a window of 4:3 comes out at
/// 1000 and is narrow.
const WIDE: f32 = 1100.0;

/// The bold face; the regular one takes the place of the default font.
pub const BOLD: Handle<Font> = uuid_handle!("6b1f4c52-9a0e-4c2f-8f5d-6d7566616b61");

/// How wide the window is, measured in what stands in it. A projector and a laptop of the same shape get the
/// same, whatever their pixels, unless the smallest scale is reached.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// Two columns: map and ladder stand beside what a person works with.
    #[default]
    Wide,
    /// One column at a time; at the table the map has a tab of its own then.
    Narrow,
}

/// The room that a screen has, in logical pixels: where a column or a picture has to know more than [`Width`] says.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// From side to side.
    pub width: u32,
    /// From top to foot.
    pub height: u32,
}

impl Default for Room {
    fn default() -> Self {
        Self { width: 1280, height: HEIGHT as u32 }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<WindowResized>()
        .init_resource::<Width>()
        .init_resource::<Room>()
        .init_resource::<UiScale>()
        // Before anything is spawned: text that is laid out in another font would jump.
        .add_systems(PreStartup, load_fonts.run_if(resource_exists::<Assets<Font>>))
        .add_systems(Startup, fit)
        // Before the frame and only on a resize: the scale lays out every node anew.
        .add_systems(PreUpdate, fit.run_if(on_message::<WindowResized>));
}

/// Fira Sans covers the Latin of the region, Vietnamese included. A sign it lacks shows as a box.
fn load_fonts(mut fonts: ResMut<Assets<Font>>) {
    for (face, file) in [(Handle::default(), "fonts/FiraSans-Regular.ttf"), (BOLD, "fonts/FiraSans-Bold.ttf")]
    {
        if let Some(bytes) = shipped::asset_bytes(file) {
            // The default font's place is never taken away, so inserting cannot fail.
            let _ = fonts.insert(&face, Font::from_bytes(bytes.to_vec()));
        }
    }
}

/// Fits sizes to the window, so that a projector shows what a laptop shows, larger.
fn fit(
    window: Query<&Window, With<PrimaryWindow>>,
    mut scale: ResMut<UiScale>,
    (mut width, mut room): (ResMut<Width>, ResMut<Room>),
) {
    let Ok(window) = window.single() else { return };
    // The lesser of both, so that a tall and narrow window does not push lines off its side.
    let fitted = (window.height() / HEIGHT).min(window.width() / 1000.0).max(SCALE_MIN);
    let fitted = fitted.min(window.width() / LEAST.0).min(window.height() / LEAST.1).max(SMALLEST_SCALE);
    scale.set_if_neq_scale(fitted);
    let (wide, high) = (window.width() / fitted, window.height() / fitted);
    room.set_if_neq(Room { width: wide as u32, height: high as u32 });
    let wide = wide >= WIDE;
    width.set_if_neq(if wide { Width::Wide } else { Width::Narrow });
}

/// [`UiScale`] knows no equality; a change that is none would lay out everything anew.
trait SetScale {
    fn set_if_neq_scale(&mut self, to: f32);
}

impl SetScale for ResMut<'_, UiScale> {
    fn set_if_neq_scale(&mut self, to: f32) {
        if (self.0 - to).abs() > 1e-3 {
            self.0 = to;
        }
    }
}
