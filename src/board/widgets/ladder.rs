//! The crisis ladder as a thermometer: nine rungs, the firebreak under the sixth (MODEL.md 2.3 and 7.10).
//!
//! The rung reached is marked by an arrow, bold type and a full tube, so it is seen from the last row and
//! without colour.

use bevy::prelude::*;

use super::layout::column;
use super::piece::Piece;
use super::text::{Face, Style, text};
use crate::board::paint::{Edge, Ground};
use crate::board::theme;
use crate::report::labels;
use crate::words::word;

/// The highest rung, armed conflict.
const TOP: u8 = 8;
/// The lowest rung beyond the firebreak: cyber shocks seldom lead to force (Kreps & Schneider 2019).
const FIREBREAK: u8 = 6;

/// The ladder with one rung reached, 0–8; 0 is normal and drawn in blue.
pub fn ladder(reached: u8) -> Piece {
    let mut rungs = Vec::new();
    for rung in (0..=TOP).rev() {
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
