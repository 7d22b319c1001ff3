//! Colours, sizes and fonts: every one of them stands here and nowhere else.
//!
//! Few colours, each with one meaning, told apart by people who see no red and green: blue is what one may
//! do and what speaks for, orange is tension and what speaks against. No meaning hangs on colour alone.
//!
//! Sizes are logical pixels in a window 720 high. A larger window scales all of them, so a projector shows
//! the same lines as a laptop, and the smallest type keeps its share of the height.

use bevy::asset::uuid_handle;
use bevy::prelude::*;
use bevy::window::{PrimaryWindow, WindowResized};

use crate::shipped;

/// Text. Its contrast on [`PAPER`] is 14:1.
pub const INK: Color = Color::srgb(0.11, 0.15, 0.20);
/// Text of less weight. Its contrast on [`PAPER`] is 6.5:1.
pub const SOFT: Color = Color::srgb(0.30, 0.35, 0.41);
/// Ground of panels, a little off white, so that a white field to type in stands out.
pub const PAPER: Color = Color::srgb(0.985, 0.982, 0.97);
/// Ground of things that stand out of a panel.
pub const CARD: Color = Color::srgb(0.945, 0.945, 0.93);
/// Ground of a widget under the pointer.
pub const HOVER: Color = Color::srgb(0.88, 0.90, 0.91);
/// Borders and empty bars: what may be missed without harm.
pub const EDGE: Color = Color::srgb(0.74, 0.76, 0.77);
/// What one may do; what speaks for. Its contrast on white is 6.6:1.
pub const BLUE: Color = Color::srgb(0.03, 0.34, 0.60);
/// A light ground of the same meaning.
pub const BLUE_WASH: Color = Color::srgb(0.86, 0.92, 0.97);
/// Tension, crisis, what speaks against. Its contrast on white is 5.6:1.
pub const ORANGE: Color = Color::srgb(0.70, 0.26, 0.0);
/// A light ground of the same meaning.
pub const ORANGE_WASH: Color = Color::srgb(0.99, 0.91, 0.83);
/// Text on blue and orange.
pub const WHITE: Color = Color::WHITE;
/// The ring around what the keyboard would use.
pub const FOCUS: Color = Color::srgb(0.0, 0.0, 0.0);
/// The sea, and the ground behind everything.
pub const SEA: Color = Color::srgb(0.80, 0.86, 0.90);
/// Land of a state at the table.
pub const LAND: Color = Color::srgb(0.97, 0.955, 0.91);
/// Land of states that are not at the table: drawn so that the coast is known, and not to be read.
pub const LAND_BESIDE: Color = Color::srgb(0.87, 0.885, 0.885);
/// Coasts and land outlines.
pub const COAST: Color = Color::srgb(0.55, 0.60, 0.63);

/// The smallest type: 1/45 of the height for which sizes are given.
pub const SMALL: f32 = 16.0;
/// Running text. It differs little from the smallest type: weight tells them apart.
pub const BODY: f32 = 17.0;
/// Headings of panels, and the lists of the hall.
pub const HEAD: f32 = 21.0;
/// The one thing to read on a screen, from the last row.
pub const BIG: f32 = 27.0;
/// Titles of screens.
pub const TITLE: f32 = 34.0;

/// Space between things that belong together.
pub const NEAR: f32 = 5.0;
/// Space between things that stand beside each other and do not belong together.
pub const GAP: f32 = 10.0;
/// Space between the edge of a panel and what stands on it.
pub const PAD: f32 = 12.0;
/// Height of the crisis ladder with all its rungs.
pub const LADDER: f32 = 234.0;
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
        .insert_resource(ClearColor(SEA))
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
