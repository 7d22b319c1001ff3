//! The frame of the map with markers, incidents and legend: what is text stands here, not in the meshes.
//!
//! Text is laid out by the interface, so it keeps its size and sharpness however large the map is; a marker
//! therefore covers more degrees on a small map, and markers that would overlap are spread apart.

use bevy::prelude::*;
use bevy::text::LineHeight;

use crate::board::paint::{Edge, Ground};
use crate::board::theme;
use crate::board::tokens::Token;
use crate::board::widgets::Piece;
use crate::board::widgets::text::{Face, Style, text};
use crate::report::coastline::coastline;
use crate::report::region::{INCIDENTS_MARKED, is_off_map, spread};
use crate::sim::ids::StateId;
use crate::sim::view::{BoardIncident, BoardState, BoardView};
use crate::words::{word, words};

/// The part of the screen in which the map is seen. The camera fits the map to it; without one the map is
/// hidden.
#[derive(Component, Debug, Clone, Copy, Default)]
pub struct Frame;

/// Half the width and height of a marker, in pixels at 720 lines, so that its middle stands on its place.
const HALF: (f32, f32) = (23.0, 12.0);
/// A marker and a little room around it, in degrees at the smallest size the map is shown in.
const ROOM: (f64, f64) = (6.0, 3.2);

/// The map of the board with its markers. The own delegation's is filled; on a projector none is.
pub fn frame(board: &BoardView, me: Option<StateId>) -> Piece {
    let map = coastline();
    let places = spread(board.states.iter().map(|state| state.marker).collect(), ROOM);
    let mut signs: Vec<Piece> = board
        .states
        .iter()
        .zip(places)
        .map(|(state, place)| marker(board, state, place, me == Some(state.state)))
        .collect();
    signs.push(legend());
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_height: px(0),
            min_width: px(0),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
            overflow: Overflow::clip(),
        }
        Children [
            (
                Node {
                    width: percent(100),
                    max_height: percent(100),
                    aspect_ratio: {Some(map.aspect())},
                }
                Frame
                Children [ {signs} ]
            )
        ]
    })
}

/// A delegation's sign, and beside it the gravest open public incident there.
fn marker(board: &BoardView, state: &BoardState, place: (f64, f64), mine: bool) -> Piece {
    let (left, top) = coastline().place(place);
    let mut signs = vec![name(state, mine)];
    signs.extend(incidents(board, state));
    let (left, right, back) =
        if is_off_map(state) { (auto(), px(6), 0.0) } else { (percent(left), auto(), -HALF.0) };
    Box::new(bsn! {
        Node {
            position_type: PositionType::Absolute,
            left: {left},
            right: {right},
            top: percent(top),
            margin: {UiRect { left: px(back), top: px(-HALF.1), ..default() }},
            height: px(HALF.1 * 2.0),
        }
        Children [ {signs} ]
    })
}

/// The ISO code in a box. Bold and filled for the own delegation: never by colour alone.
fn name(state: &BoardState, mine: bool) -> Piece {
    let (ground, ink) = if mine { (theme::BLUE, theme::WHITE) } else { (theme::PAPER, theme::INK) };
    let label = if is_off_map(state) {
        words("board-off-map", &[("iso", state.iso.clone().into())])
    } else {
        state.iso.clone()
    };
    let face = if mine { Face::Bold } else { Face::Regular };
    let label = text(Style { size: theme::SMALL, color: ink, face }, label);
    Box::new(bsn! {
        Node {
            min_width: px(HALF.0 * 2.0),
            padding: UiRect::horizontal(px(4)),
            border: UiRect::all(px(1)),
            border_radius: BorderRadius::all(px(4)),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
        }
        Ground({ground})
        Edge(theme::INK)
        Children [ ({label}) ]
    })
}

/// A mark for each open public incident there, up to a limit, and the rung of the gravest; none where it is
/// quiet.
fn incidents(board: &BoardView, state: &BoardState) -> Option<Piece> {
    let open = board.incidents.iter().filter(|incident| incident.open && incident.victim == state.state);
    let gravest: &BoardIncident = open.clone().max_by_key(|incident| incident.rung)?;
    let marks = "!".repeat(open.count().min(INCIDENTS_MARKED));
    let label = words("board-incident-sign", &[("marks", marks.into()), ("rung", gravest.rung.into())]);
    let label = text(Style { size: theme::SMALL, color: theme::WHITE, face: Face::Bold }, label);
    Some(Box::new(bsn! {
        Node { padding: UiRect::horizontal(px(5)), align_items: AlignItems::Center }
        Ground(theme::ORANGE)
        Children [ ({label}) ]
    }))
}

/// The key to lines and ticks. It stands in the empty sea of the north-east, where it hides no marker on a
/// usual window.
fn legend() -> Piece {
    let style = Style { size: theme::SMALL, color: theme::INK, face: Face::Regular };
    let line = |count: usize, width: f32, height: f32, color: Token, key: &str| -> Piece {
        let marks: Vec<Piece> = (0..count).map(|_| mark(width, height, color)).collect();
        Box::new(bsn! {
            Node { align_items: AlignItems::Center, column_gap: px(6) }
            Children [
                (
                    Node { width: px(34), column_gap: px(3), align_items: AlignItems::Center }
                    Children [ {marks} ]
                ),
                // Close together: on a small map the Philippines stand right beneath.
                ({text(style, word(key))} template_value(LineHeight::RelativeToFont(1.05))),
            ]
        })
    };
    let lines = vec![
        line(5, 4.0, 3.0, theme::ORANGE, "board-legend-raised"),
        line(3, 9.0, 5.0, theme::ORANGE, "board-legend-high"),
        line(1, 34.0, 8.0, theme::ORANGE, "board-legend-severe"),
        line(3, 2.0, 14.0, theme::INK, "board-legend-channel"),
    ];
    Box::new(bsn! {
        Node {
            position_type: PositionType::Absolute,
            right: px(4),
            top: px(0),
            flex_direction: FlexDirection::Column,
        }
        Children [ {lines} ]
    })
}

/// A dash or tick of the legend, drawn as a box.
fn mark(width: f32, height: f32, color: Token) -> Piece {
    Box::new(bsn! {
        Node { width: px(width), height: px(height) }
        Ground({color})
    })
}
