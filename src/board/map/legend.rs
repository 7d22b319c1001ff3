//! The key to the map: what the lines and signs on it mean, and only those that are on it now.

use bevy::prelude::*;

use crate::board::paint::{Edge, Ground};
use crate::board::theme;
use crate::board::tokens::Token;
use crate::board::widgets::Piece;
use crate::board::widgets::layout::line_of;
use crate::board::widgets::text::{SOFT, Style, text};
use crate::report::region::TensionLine;
use crate::sim::view::BoardView;
use crate::words::word;

/// The key of a wall: the gravest kind of line that is drawn, and rings where there are any. What is more is known after
/// the first look.
pub fn wall_legend(board: &BoardView) -> Vec<Piece> {
    let lines: Vec<TensionLine> =
        board.tensions.iter().filter_map(|pair| TensionLine::of(board, pair)).collect();
    let gravest = kinds().into_iter().rev().find(|(line, ..)| lines.contains(line));
    let mut entries: Vec<Piece> =
        gravest.map(|(_, mark, key)| entry(mark, key, theme::WALL_LEAST)).into_iter().collect();
    if has_rings(board) {
        entries.push(entry(ring(), "board-key-rung", theme::WALL_LEAST));
    }
    entries
}

/// Every kind of line, the calmest first.
fn kinds() -> [(TensionLine, Piece, &'static str); 4] {
    [
        (TensionLine::Linked, bars(4, 4.0, 3.0, theme::SOFT), "board-key-linked"),
        (TensionLine::Raised, bars(3, 7.0, 5.0, theme::ORANGE), "board-key-raised"),
        (TensionLine::High, bars(2, 16.0, 8.0, theme::ORANGE), "board-key-high"),
        (TensionLine::Severe, bars(1, 34.0, 11.0, theme::ORANGE), "board-key-severe"),
    ]
}

fn has_rings(board: &BoardView) -> bool {
    board.incidents.iter().any(|incident| incident.open && incident.title.is_some())
}

/// One entry for each kind of line that is drawn, and for lamps and rings where there are any.
pub fn legend(board: &BoardView) -> Vec<Piece> {
    let lines: Vec<TensionLine> =
        board.tensions.iter().filter_map(|pair| TensionLine::of(board, pair)).collect();
    let mut entries: Vec<Piece> = kinds()
        .into_iter()
        .filter(|(line, ..)| lines.contains(line))
        .map(|(_, mark, key)| entry(mark, key, theme::SMALL))
        .collect();
    if !lines.is_empty() {
        entries.push(entry(lamps(), "board-key-channel", theme::SMALL));
    }
    if has_rings(board) {
        entries.push(entry(ring(), "board-key-rung", theme::SMALL));
    }
    entries
}

fn entry(mark: Piece, key: &str, size: f32) -> Piece {
    line_of(5.0, vec![mark, text(Style { size, ..SOFT }, word(key))])
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
