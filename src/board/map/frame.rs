//! The frame of the map: the part of the screen in which it is seen. What is text in it stands in `signs.rs`.

use bevy::prelude::*;

use crate::board::widgets::Piece;
use crate::sim::ids::StateId;

/// The part of the screen in which the map is seen. The camera fits the map to it; without one the map is
/// hidden.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Frame {
    /// The delegation of whoever sits before the screen; none on a wall.
    pub me: Option<StateId>,
    /// Can a state be picked, so that options are shown for it?
    pub picks: bool,
}

/// A frame in which whole names and the region in small would cover the map, in pixels at 720 lines.
const SMALL: Vec2 = Vec2::new(480.0, 230.0);

/// Is there so little room for the map that it says less?
pub(super) fn is_small(size: Vec2) -> bool {
    size.x < SMALL.x || size.y < SMALL.y
}

/// The map as it is shown by [`super::Shown`] and [`super::Gaze`]; it takes all the room there is.
pub fn frame(frame: Frame) -> Piece {
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_height: px(0),
            min_width: px(0),
            overflow: Overflow::clip(),
        }
        template_value(frame)
    })
}
