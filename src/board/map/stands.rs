//! Where each state stands on the map as it is shown: at its marker, or at the edge with an arrow where that lies outside
//! and something of it has to be said.

use bevy::math::Rect;
use bevy::prelude::*;

use super::gaze::Gaze;
use super::view::{View, marker, parties};
use crate::report::region::{TensionLine, is_off_map};
use crate::sim::ids::StateId;
use crate::sim::view::BoardView;

/// How far within the frame a state stands whose land is not shown, in pixels at 720 lines.
const INSIDE: f32 = 26.0;

/// A state on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stand {
    /// Which one.
    pub state: StateId,
    /// Where, in degrees.
    pub at: Vec2,
    /// Is it a party to what the picture is about? Then its whole name stands there.
    pub party: bool,
    /// The way to it, where it lies outside; of length 1.
    pub outside: Option<Vec2>,
}

/// Where the way from the middle to a place beyond leaves the rectangle.
fn rim(inside: Rect, beyond: Vec2) -> Vec2 {
    let middle = inside.center();
    let way = (beyond - middle).normalize_or(Vec2::X);
    let half = inside.half_size();
    let reach = (half.x / way.x.abs().max(1e-4)).min(half.y / way.y.abs().max(1e-4));
    middle + way * reach
}

/// Everybody who is to be seen: those whose marker is within the view, and those outside who have a line or are a party.
pub fn stands(board: &BoardView, gaze: &Gaze, me: Option<StateId>, view: View, size: Vec2) -> Vec<Stand> {
    let parties = parties(board, gaze, me);
    let shown = view.shown(size);
    let inside =
        Rect::from_center_size(shown.center(), (size - INSIDE * 2.0).max(Vec2::ONE) * view.per_pixel);
    let linked = |state| {
        let pairs = board.tensions.iter().filter(|pair| pair.a == state || pair.b == state);
        pairs.into_iter().any(|pair| TensionLine::of(board, pair).is_some())
    };
    let one = |state: &crate::sim::view::BoardState| {
        let (id, at) = (state.state, marker(board, state.state));
        let party = if parties.is_empty() { true } else { parties.contains(&id) };
        if shown.contains(at) && !is_off_map(state) {
            return Some(Stand { state: id, at, party, outside: None });
        }
        let edge = if is_off_map(state) { rim(inside, at) } else { at.clamp(inside.min, inside.max) };
        let is_said = linked(id) || (party && !parties.is_empty()) || is_off_map(state) || Some(id) == me;
        is_said.then(|| Stand {
            state: id,
            at: edge,
            party,
            outside: Some((edge - shown.center()).normalize_or(Vec2::X)),
        })
    };
    board.states.iter().filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_beyond_stands_on_the_rim_on_the_way_to_it() {
        let inside = Rect::new(-10.0, -5.0, 10.0, 5.0);
        assert_eq!(rim(inside, Vec2::new(100.0, 0.0)), Vec2::new(10.0, 0.0));
        assert!(rim(inside, Vec2::new(3.0, 6.0)).distance(Vec2::new(2.5, 5.0)) < 1e-4);
        assert_eq!(rim(inside, Vec2::new(1.0, 0.0)), Vec2::new(10.0, 0.0), "though its mark lies within");
    }
}
