//! The crisis ladder as a thermometer: nine rungs, the firebreak under the sixth (MODEL.md 2.3 and 7.10).
//!
//! The rung reached is marked by an arrow, bold type and a full tube, so it is seen from the last row and
//! without colour.

use bevy::prelude::*;
use bevy::ui::UiSystems;

use super::layout::column;
use super::piece::Piece;
use super::text::{Face, Style, text};
use crate::board::motion::{Moves, Tween};
use crate::board::paint::{Edge, Ground};
use crate::board::theme;
use crate::report::labels::{self, FIREBREAK, RUNG_TOP};
use crate::words::word;

/// The ladder with one rung reached, 0–8; 0 is normal and drawn in blue.
pub fn ladder(reached: u8) -> Piece {
    let mut rungs = Vec::new();
    for rung in (0..=RUNG_TOP).rev() {
        rungs.push(one(rung, reached));
        if rung == FIREBREAK {
            rungs.push(firebreak());
        }
    }
    column(1.0, rungs)
}

/// One rung with its number and name, and its part of the tube.
fn one(rung: u8, reached: u8) -> Piece {
    let here = rung == reached;
    let tube = match (rung <= reached, reached == 0) {
        (true, true) => theme::BLUE,
        (true, false) => theme::ORANGE,
        (false, _) => theme::PAPER,
    };
    let face = if here { Face::Bold } else { Face::Regular };
    let color = if here { theme::INK } else { theme::SOFT };
    let ground = if here && reached > 0 { theme::ORANGE_WASH } else { theme::NOTHING };
    let mark = if here { "→" } else { "" };
    let style = Style { size: theme::SMALL, color, face };
    Box::new(bsn! {
        Node { column_gap: px(6), align_items: AlignItems::Center }
        Ground({ground})
        Children [
            (Node { width: px(18), flex_shrink: 0.0 } Children [ ({text(style, mark)}) ]),
            (
                Node { width: px(16), height: px(20), flex_shrink: 0.0, border: UiRect::horizontal(px(2)) }
                Ground({tube})
                Edge(theme::SOFT)
            ),
            (Node { width: px(12), flex_shrink: 0.0 } Children [ ({text(style, rung.to_string())}) ]),
            ({text(style, labels::rung(rung))}),
        ]
    })
}

/// The line that says that one more step is of another kind.
fn firebreak() -> Piece {
    let style = Style { size: theme::SMALL, color: theme::INK, face: Face::Bold };
    Box::new(bsn! {
        Node { column_gap: px(6), align_items: AlignItems::Center }
        Children [
            (Node { width: px(58), height: px(3) } Ground(theme::INK)),
            ({text(style, word("board-firebreak"))}),
            (Node { flex_grow: 1.0, height: px(3) } Ground(theme::INK)),
        ]
    })
}

/// Height of the fill of a slim ladder, as the share of its rungs.
#[derive(Component, Debug, Clone, Copy, PartialEq, Default)]
struct Fills {
    to: f32,
}

/// How high the ladder stood on the screen last: a new one rises or falls from there.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Default)]
struct Stood {
    from: f32,
    to: f32,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Stood>().add_systems(PostUpdate, rise.before(UiSystems::Layout));
}

/// The ladder as a slim bar beside the map: a number for each rung, the name of the one reached, and a dashed mark where
/// the draft would set it at least.
pub fn slim(reached: u8, ghost: Option<u8>) -> Piece {
    let fills = Fills { to: f32::from(reached + 1) / f32::from(RUNG_TOP + 1) };
    let color = if reached == 0 { theme::BLUE } else { theme::ORANGE };
    let mut rungs = Vec::new();
    for rung in (0..=RUNG_TOP).rev() {
        rungs.push(slim_rung(rung, reached, ghost));
        if rung == FIREBREAK {
            rungs.push(Box::new(bsn! { Node { height: px(3), flex_shrink: 0.0 } Ground(theme::INK) }) as Piece);
        }
    }
    let name = Style { size: theme::SMALL, color: theme::INK, face: Face::Bold };
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_direction: FlexDirection::Column,
            padding: UiRect::all(px(theme::NEAR)),
            row_gap: px(theme::NEAR),
            min_height: px(0),
        }
        Ground(theme::PAPER)
        Children [
            (
                Node { flex_grow: 1.0, min_height: px(0), column_gap: px(4) }
                Children [
                    (
                        Node {
                            width: px(18),
                            flex_direction: FlexDirection::Column,
                            justify_content: JustifyContent::FlexEnd,
                            border: UiRect::all(px(2)),
                        }
                        Edge(theme::EDGE)
                        Ground(theme::FIELD)
                        Children [
                            (Node { width: percent(100), height: percent(0) } template_value(fills) Ground({color}))
                        ]
                    ),
                    (
                        Node { flex_grow: 1.0, flex_direction: FlexDirection::Column, min_height: px(0) }
                        Children [ {rungs} ]
                    ),
                ]
            ),
            ({text(name, labels::rung(reached))}),
        ]
    })
}

fn slim_rung(rung: u8, reached: u8, ghost: Option<u8>) -> Piece {
    let here = rung == reached;
    let face = if here { Face::Bold } else { Face::Regular };
    let (ground, color) = match (here, reached) {
        (true, 0) => (theme::BLUE, theme::WHITE),
        (true, _) => (theme::ORANGE, theme::WHITE),
        (false, _) => (theme::NOTHING, theme::SOFT),
    };
    let edge = if ghost == Some(rung) { theme::BLUE } else { theme::NOTHING };
    let number = text(Style { size: theme::SMALL, color, face }, rung.to_string());
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_height: px(0),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(3)),
        }
        Ground({ground})
        Edge({edge})
        Children [ ({number}) ]
    })
}

/// A ladder that was put up anew rises from where the last one stood.
fn rise(mut stood: ResMut<Stood>, mut tween: ResMut<Tween>, mut tubes: Query<(Ref<Fills>, &mut Node)>) {
    for (fills, mut node) in &mut tubes {
        if fills.is_added() && stood.to != fills.to {
            *stood =
                Stood { from: stood.from + (stood.to - stood.from) * tween.at(Moves::Rung), to: fills.to };
            tween.begin(Moves::Rung);
        }
        let height = stood.from + (stood.to - stood.from) * tween.at(Moves::Rung);
        let height = percent(height * 100.0);
        if node.height != height {
            node.height = height;
        }
    }
}

/// The ladder of a wall: the rung that is reached by its name, the others by their numbers.
pub fn wall(reached: u8) -> Piece {
    let rungs: Vec<Piece> = (0..=RUNG_TOP).rev().map(|rung| wall_rung(rung, reached)).collect();
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_direction: FlexDirection::Column,
            padding: UiRect::all(px(theme::NEAR)),
            min_height: px(0),
        }
        Ground(theme::PAPER)
        Children [ {rungs} ]
    })
}

fn wall_rung(rung: u8, reached: u8) -> Piece {
    let (here, filled) = (rung == reached, rung <= reached);
    let ground = match (filled, reached == 0) {
        (true, true) => theme::BLUE,
        (true, false) => theme::ORANGE,
        (false, _) => theme::FIELD,
    };
    let ink = if filled { theme::WHITE } else { theme::SOFT };
    let number = text(Style { size: theme::WALL_LEAST, color: ink, face: Face::Bold }, rung.to_string());
    let name = Style { size: theme::WALL_LEAST, color: theme::INK, face: Face::Bold };
    let said = match (here, rung == FIREBREAK) {
        (true, _) => labels::rung(rung),
        (false, true) => word("board-firebreak"),
        (false, false) => String::new(),
    };
    // The name of a rung takes two lines and stands over its neighbours' room, in which nothing else is said.
    let (edge, thick) = if here { (theme::INK, 4.0) } else { (theme::EDGE, 1.0) };
    let below = if rung == FIREBREAK { 4.0 } else { 0.0 };
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_height: px(0),
            column_gap: px(theme::GAP),
            align_items: AlignItems::Center,
            border: UiRect::bottom(px(below)),
        }
        Edge(theme::INK)
        Children [
            (
                Node {
                    width: px(44),
                    height: percent(100),
                    flex_shrink: 0.0,
                    border: UiRect::all(px(thick)),
                    justify_content: JustifyContent::Center,
                    align_items: AlignItems::Center,
                }
                Ground({ground})
                Edge({edge})
                Children [ ({number}) ]
            ),
            (Node { min_width: px(0), flex_shrink: 1.0 } Children [ ({text(name, said)}) ]),
        ]
    })
}
