//! The key to the map: what the lines and signs on it mean, and only those that are on it now.

use bevy::prelude::*;

use crate::board::paint::{Edge, Ground};
use crate::board::theme;
use crate::board::tokens::Token;
use crate::board::widgets::Piece;
use crate::board::widgets::layout::line_of;
use crate::board::widgets::text::{SOFT, text};
use crate::report::region::TensionLine;
use crate::sim::view::BoardView;
use crate::words::word;

/// One entry for each kind of line that is drawn, and for lamps and rings where there are any.
pub fn legend(board: &BoardView) -> Vec<Piece> {
    let lines: Vec<TensionLine> =
        board.tensions.iter().filter_map(|pair| TensionLine::of(board, pair)).collect();
    let mut entries: Vec<Piece> = [
        (TensionLine::Linked, bars(4, 4.0, 3.0, theme::SOFT), "board-key-linked"),
        (TensionLine::Raised, bars(3, 7.0, 5.0, theme::ORANGE), "board-key-raised"),
        (TensionLine::High, bars(2, 16.0, 8.0, theme::ORANGE), "board-key-high"),
        (TensionLine::Severe, bars(1, 34.0, 11.0, theme::ORANGE), "board-key-severe"),
    ]
    .into_iter()
    .filter(|(line, ..)| lines.contains(line))
    .map(|(_, mark, key)| entry(mark, key))
    .collect();
    if !lines.is_empty() {
        entries.push(entry(lamps(), "board-key-channel"));
    }
    if board.incidents.iter().any(|incident| incident.open && incident.title.is_some()) {
        entries.push(entry(ring(), "board-key-rung"));
    }
    entries
}

fn entry(mark: Piece, key: &str) -> Piece {
    line_of(5.0, vec![mark, text(SOFT, word(key))])
}

/// Dashes of a line, drawn as boxes.
fn bars(count: usize, width: f32, height: f32, color: Token) -> Piece {
    let bars = (0..count).map(|_| -> Piece {
        Box::new(bsn! { Node { width: px(width), height: px(height) } Ground({color}) })
    });
    line_of(3.0, bars.collect())
}

fn lamps() -> Piece {
    let lamp = |lit: bool| -> Piece {
        let ground = if lit { theme::BLUE } else { theme::NOTHING };
        Box::new(bsn! {
            Node { width: px(10), height: px(10), border: UiRect::all(px(1)), border_radius: BorderRadius::MAX }
            Ground({ground})
            Edge(theme::BLUE)
        })
    };
    line_of(3.0, vec![lamp(true), lamp(true), lamp(false)])
}

fn ring() -> Piece {
    Box::new(bsn! {
        Node { width: px(16), height: px(16), border: UiRect::all(px(4)), border_radius: BorderRadius::MAX }
        Ground(theme::ORANGE_WASH)
        Edge(theme::ORANGE)
    })
}
