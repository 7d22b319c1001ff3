//! The frame of the map with markers, incidents and legend: what is text stands here, not in the meshes.

use bevy::prelude::*;

use super::outline::outline;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::words::{Face, Style, text};
use crate::sim::ids::StateId;
use crate::sim::view::{BoardIncident, BoardState, BoardView};
use crate::words::{word, words};

/// The part of the screen in which the map is seen.
#[derive(Component, Debug, Clone, Copy, Default)]
pub struct Frame;

/// Half the size of a marker, so that its middle stands on its place.
const HALF: (f32, f32) = (23.0, 12.0);

/// The map of the board with its markers. The own delegation's is filled.
pub fn frame(board: &BoardView, me: Option<StateId>) -> Piece {
    let map = outline();
    let mut signs: Vec<Piece> =
        board.states.iter().map(|state| marker(state, me == Some(state.state), off_map(state))).collect();
    signs.extend(board.states.iter().filter_map(|state| incidents(board, state)));
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

/// Land that the picture does not show is marked as a box at its edge.
fn off_map(state: &BoardState) -> bool {
    state.iso == "USA"
}

fn marker(state: &BoardState, mine: bool, off_map: bool) -> Piece {
    let (left, top) = outline().place(state.marker);
    let (ground, ink) = if mine { (theme::BLUE, theme::WHITE) } else { (theme::PAPER, theme::INK) };
    let label = if off_map {
        words("board-off-map", &[("iso", state.iso.clone().into())])
    } else {
        state.iso.clone()
    };
    let face = if mine { Face::Bold } else { Face::Regular };
    let label = text(Style { size: theme::SMALL, color: ink, face }, label);
    Box::new(bsn! {
        Node {
            position_type: PositionType::Absolute,
            left: percent(left),
            top: percent(top),
            margin: {UiRect { left: px(-HALF.0), top: px(-HALF.1), ..default() }},
            min_width: px(HALF.0 * 2.0),
            height: px(HALF.1 * 2.0),
            padding: UiRect::horizontal(px(4)),
            border: UiRect::all(px(1)),
            border_radius: BorderRadius::all(px(4)),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
        }
        BackgroundColor({ground})
        BorderColor::all(theme::INK)
        Children [ ({label}) ]
    })
}

/// The sign of the gravest open public incident at a delegation, with its rung.
fn incidents(board: &BoardView, state: &BoardState) -> Option<Piece> {
    let open = board.incidents.iter().filter(|incident| incident.open && incident.victim == state.state);
    let gravest: &BoardIncident = open.clone().max_by_key(|incident| incident.rung)?;
    let (left, top) = outline().place(state.marker);
    let label =
        words("board-incident-sign", &[("count", open.count().into()), ("rung", gravest.rung.into())]);
    let label = text(Style { size: theme::SMALL, color: theme::WHITE, face: Face::Bold }, label);
    Some(Box::new(bsn! {
        Node {
            position_type: PositionType::Absolute,
            left: percent(left),
            top: percent(top),
            margin: {UiRect { left: px(HALF.0 + 1.0), top: px(-HALF.1), ..default() }},
            height: px(HALF.1 * 2.0),
            padding: UiRect::horizontal(px(6)),
            align_items: AlignItems::Center,
        }
        BackgroundColor(theme::ORANGE)
        Children [ ({label}) ]
    }))
}

fn legend() -> Piece {
    let style = Style { size: theme::SMALL, color: theme::INK, face: Face::Regular };
    let key = text(style, word("board-legend"));
    let note = text(style, word("board-map-note"));
    Box::new(bsn! {
        Node {
            position_type: PositionType::Absolute,
            left: px(4),
            right: px(4),
            bottom: px(2),
            flex_direction: FlexDirection::Column,
        }
        Children [ ({key}), ({note}) ]
    })
}
