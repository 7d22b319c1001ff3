//! A name on the map: whose it is, how it looks, where it stands from what it names, and how large it is once it has been
//! laid out. Where names stand is decided in `signs.rs`.

use std::collections::BTreeMap;

use bevy::prelude::*;
use bevy::ui::UiSystems;
use bevy::window::RequestRedraw;

use crate::sim::ids::StateId;

/// A name on the map.
#[derive(Component, Debug, Clone, PartialEq)]
pub struct Name {
    /// Whose.
    pub state: StateId,
    /// What is written.
    pub(super) said: String,
    /// How it looks.
    pub(super) look: NameLook,
    /// Can it be picked, so that options are shown for it?
    pub(super) picks: bool,
    /// Height of its type, in pixels at 720 lines.
    pub(super) type_size: f32,
    /// What it names, in degrees.
    pub(super) at: Vec2,
    /// Its upper left corner from there, in pixels at 720 lines.
    pub(super) off: Vec2,
    /// Does a line lead from it to what it names?
    pub(super) led: bool,
}

/// How a name looks, by whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NameLook {
    /// That of the delegation before the screen.
    Mine,
    /// That of a party to what the picture is about.
    Party,
    /// Any other.
    Other,
}

impl Name {
    /// The way from its upper left corner to what it names, in pixels at 720 lines.
    pub fn to_marker(&self) -> Vec2 {
        -self.off
    }

    /// Does a line lead from it to what it names?
    pub fn is_led(&self) -> bool {
        self.led
    }

    /// Does the other one show the same, wherever it stands?
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.state == other.state && self.key() == other.key()
    }

    fn key(&self) -> Key {
        (self.said.clone(), self.look, self.type_size.to_bits())
    }
}

/// What the size of a name hangs on: its words, its look and its type.
type Key = (String, NameLook, u32);

/// Mean width of a letter over its height, and of a bold capital.
const LETTER: (f32, f32) = (0.55, 0.68);
/// Room around the letters of a name, in pixels at 720 lines.
const AROUND: Vec2 = Vec2::new(12.0, 4.0);
/// A difference in size that is worth placing names anew, in pixels at 720 lines; less is rounding.
const WORTH: f32 = 2.5;

/// How large names are once they have been laid out. Letters differ so much in width that a name whose size is only thought
/// stands away from what it names.
#[derive(Resource, Debug, Default)]
pub(super) struct Sizes(BTreeMap<Key, Vec2>);

impl Sizes {
    /// The size of a name, in pixels at 720 lines; about what it will be, before it has been laid out.
    pub(super) fn of(&self, name: &Name) -> Vec2 {
        self.0.get(&name.key()).copied().unwrap_or_else(|| {
            let letter = if name.look == NameLook::Other { LETTER.1 } else { LETTER.0 };
            let wide = name.said.chars().count() as f32 * name.type_size * letter;
            Vec2::new(wide, name.type_size * 1.25) + AROUND
        })
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Sizes>().add_systems(PostUpdate, measure.after(UiSystems::Layout));
}

/// Notes how large names have become. Where one is larger or smaller than was thought, all are placed anew.
fn measure(
    names: Query<(&Name, &ComputedNode), Changed<ComputedNode>>,
    mut sizes: ResMut<Sizes>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    for (name, node) in names.iter().filter(|(_, node)| !node.is_empty()) {
        let size = node.size() * node.inverse_scale_factor();
        if (sizes.of(name) - size).abs().max_element() > WORTH {
            sizes.0.insert(name.key(), size);
            redraw.write(RequestRedraw);
        }
    }
}
