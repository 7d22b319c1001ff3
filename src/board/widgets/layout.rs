//! Rows, columns and panels: the only place that knows how Bevy's flexible boxes are told to shrink.
//!
//! A box shrinks below its text only if its least size is said to be 0, hence the many `min_width` and
//! `min_height`. Without them one long word pushes everything beside it out of the window.

use bevy::prelude::*;

use super::piece::Piece;
use crate::board::paint::{Edge, Ground};
use crate::board::theme;
use crate::board::tokens::Token;

/// One under the other, as high as they need.
pub fn column(gap: f32, pieces: Vec<Piece>) -> Piece {
    Box::new(bsn! {
        Node { flex_direction: FlexDirection::Column, row_gap: px(gap), min_width: px(0) }
        Children [ {pieces} ]
    })
}

/// Side by side, on more than one line where need be.
pub fn row(gap: f32, pieces: Vec<Piece>) -> Piece {
    Box::new(bsn! {
        Node {
            flex_wrap: FlexWrap::Wrap,
            column_gap: px(gap),
            row_gap: px(gap / 2.0),
            align_items: AlignItems::Center,
            min_width: px(0),
        }
        Children [ {pieces} ]
    })
}

/// Side by side on one line, which does not wrap.
pub fn line_of(gap: f32, pieces: Vec<Piece>) -> Piece {
    Box::new(bsn! {
        Node { column_gap: px(gap), align_items: AlignItems::Center, min_width: px(0) }
        Children [ {pieces} ]
    })
}

/// Two things at the two ends of a line; the first gives way. So a button at the right is never cut, however
/// long the text at the left.
pub fn ends(left: Piece, right: Piece) -> Piece {
    Box::new(bsn! {
        Node {
            justify_content: JustifyContent::SpaceBetween,
            column_gap: px(theme::GAP),
            align_items: AlignItems::Center,
            min_width: px(0),
        }
        Children [
            (Node { flex_shrink: 1.0, min_width: px(0) } Children [ ({left}) ]),
            (Node { flex_shrink: 0.0 } Children [ ({right}) ]),
        ]
    })
}

/// A line of a list that takes the width there is, and a place of the same width in every line at its right.
pub fn beside(line: Piece, right: Piece) -> Piece {
    Box::new(bsn! {
        Node { column_gap: px(theme::NEAR), align_items: AlignItems::Center, min_width: px(0), flex_shrink: 0.0 }
        Children [
            (
                Node { flex_grow: 1.0, flex_shrink: 1.0, flex_basis: px(0), min_width: px(0), flex_direction: FlexDirection::Column }
                Children [ ({line}) ]
            ),
            (
                Node { width: px(BESIDE), flex_shrink: 0.0, justify_content: JustifyContent::FlexEnd }
                Children [ ({right}) ]
            ),
        ]
    })
}

/// Width of what stands at the right of a line, in pixels at 720 lines.
const BESIDE: f32 = 150.0;

/// How large a part of a screen is, in the direction in which parts follow each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Size {
    /// A share of what the others leave, relative to other shares.
    Share(f32),
    /// As large as what stands in it; it does not shrink.
    Content,
    /// So many pixels at 720 lines; it does not shrink.
    Pixels(f32),
}

/// Side by side over the whole height.
pub fn columns(parts: Vec<(Size, Piece)>) -> Piece {
    let parts = seamed(parts, px(SEAM), auto());
    Box::new(bsn! {
        Node { flex_grow: 1.0, min_height: px(0), min_width: px(0) }
        Children [ {parts} ]
    })
}

/// One under the other over the whole height.
pub fn rows(parts: Vec<(Size, Piece)>) -> Piece {
    let parts = seamed(parts, auto(), px(SEAM));
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_direction: FlexDirection::Column,
            min_height: px(0),
            min_width: px(0),
        }
        Children [ {parts} ]
    })
}

/// Width of the seam between two parts, in pixels at 720 lines.
const SEAM: f32 = 3.0;

/// The parts with a seam between each two: the map lies behind everything, and a gap would show it.
fn seamed(parts: Vec<(Size, Piece)>, width: Val, height: Val) -> Vec<Piece> {
    let mut seamed: Vec<Piece> = Vec::new();
    for (size, piece) in parts {
        if !seamed.is_empty() {
            seamed.push(Box::new(bsn! {
                Node { width: {width}, height: {height}, flex_shrink: 0.0 }
                Ground(theme::SEAM)
            }));
        }
        seamed.push(part(size, piece));
    }
    seamed
}

/// One part of a row or column. A share starts from nothing, so that long contents do not make it larger than
/// its share.
fn part(size: Size, piece: Piece) -> Piece {
    let (share, shrink, basis) = match size {
        Size::Share(share) => (share, 1.0, px(0)),
        Size::Content => (0.0, 0.0, auto()),
        Size::Pixels(pixels) => (0.0, 0.0, px(pixels)),
    };
    Box::new(bsn! {
        Node {
            flex_grow: {share},
            flex_shrink: {shrink},
            flex_basis: {basis},
            min_width: px(0),
            min_height: px(0),
            flex_direction: FlexDirection::Column,
        }
        Children [ ({piece}) ]
    })
}

/// A part of a screen that can be drawn anew by itself, found again by its name.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Slot {
    /// Tabs, what they show and the draft, at the table.
    #[default]
    Side,
    /// What stands over the map at the table: the option that is open.
    Detail,
    /// The ladder beside the map at the table.
    Ladder,
}

/// What can be drawn anew without the rest of the screen.
pub fn slot(slot: Slot, piece: Option<Piece>) -> Piece {
    let inside: Vec<Piece> = piece.into_iter().collect();
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_direction: FlexDirection::Column,
            min_width: px(0),
            min_height: px(0),
        }
        template_value(slot)
        template_value(Pickable::IGNORE)
        Children [ {inside} ]
    })
}

/// A sheet of paper with room around what stands on it.
pub fn panel(pieces: Vec<Piece>) -> Piece {
    Box::new(bsn! {
        Node {
            flex_direction: FlexDirection::Column,
            padding: UiRect::all(px(theme::PAD)),
            row_gap: px(theme::GAP),
            min_width: px(0),
            min_height: px(0),
        }
        Ground(theme::PAPER)
        Children [ {pieces} ]
    })
}

/// A panel no higher than what stands on it, with less room around than a sheet has.
pub fn strip(pieces: Vec<Piece>) -> Piece {
    Box::new(bsn! {
        Node { flex_direction: FlexDirection::Column, padding: UiRect::axes(px(theme::PAD), px(theme::NEAR)) }
        Ground(theme::PAPER)
        Children [ {pieces} ]
    })
}

/// A panel that takes all the height there is.
pub fn sheet(pieces: Vec<Piece>) -> Piece {
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_direction: FlexDirection::Column,
            padding: UiRect::all(px(theme::PAD)),
            row_gap: px(theme::GAP),
            min_width: px(0),
            min_height: px(0),
        }
        Ground(theme::PAPER)
        Children [ {pieces} ]
    })
}

/// The same with what stands on it half way down: a few words at the head of a wall would look as if something were missing.
pub fn middle(pieces: Vec<Piece>) -> Piece {
    let sheet = sheet(pieces);
    Box::new(bsn! { {sheet} Node { justify_content: JustifyContent::Center } })
}

/// A card that stands out of a panel, with a bar of colour at its side.
pub fn card(side: Token, pieces: Vec<Piece>) -> Piece {
    Box::new(bsn! {
        Node {
            flex_direction: FlexDirection::Column,
            padding: UiRect::axes(px(theme::PAD), px(theme::NEAR + 2.0)),
            row_gap: px(theme::NEAR),
            border: UiRect::left(px(5)),
            min_width: px(0),
        }
        Ground(theme::CARD)
        Edge(side)
        Children [ {pieces} ]
    })
}

/// The whole window, one under the other. It has no ground of its own: the map shows through. Where no map is
/// framed, the sea is its ground.
pub fn window(pieces: Vec<Piece>) -> Piece {
    Box::new(bsn! {
        Node {
            width: percent(100),
            height: percent(100),
            flex_direction: FlexDirection::Column,
        }
        Children [ {pieces} ]
    })
}
