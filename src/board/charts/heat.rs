//! Commitments over the steps as a strip of cells that diverge from zero, each with its sign. At a desk a row opens the
//! evidence behind it.

use bevy::prelude::*;

use super::scale::{Scale, bold, said};
use crate::board::ask::{BoardAsk, DebriefAsk};
use crate::board::paint::{Edge, Ground};
use crate::board::theme;
use crate::board::tokens::Token;
use crate::board::widgets::Piece;
use crate::board::widgets::button::line_button;
use crate::report::leaf::{Heat, HeatRow, Tone};
use crate::words::word;

/// Width of a commitment's name, in shares of the strip.
const NAME: f32 = 42.0;

/// The strip.
pub fn heat(heat: &Heat, scale: Scale) -> Piece {
    let steps = heat.rows.first().map_or(0, |row| row.cells.len());
    let numbers: Vec<Piece> =
        (1..=steps).map(|step| cell(said(scale.least(), theme::SOFT, step.to_string()), None)).collect();
    let mut rows = vec![line(said(scale.least(), theme::SOFT, word("acts-heat-step")), numbers)];
    rows.extend(heat.rows.iter().map(|row| one(row, scale)));
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            // At a desk it stands in what scrolls, where nothing gives way.
            flex_shrink: 0.0,
            flex_direction: FlexDirection::Column,
            justify_content: JustifyContent::SpaceBetween,
        }
        Children [ {rows} ]
    })
}

fn one(row: &HeatRow, scale: Scale) -> Piece {
    let least = scale.least();
    let number = bold(least, theme::INK, row.id.clone());
    let title = said(least, theme::INK, row.title.clone());
    let name: Piece = Box::new(bsn! {
        Node { column_gap: px(theme::GAP), min_width: px(0) }
        Children [ (Node { width: {px(least * 2.2)}, flex_shrink: 0.0 } Children [ ({number}) ]), ({title}) ]
    });
    let cells = row.cells.iter().map(|tone| match *tone {
        Some(tone) => {
            let (ground, ink) = colors(tone);
            cell(bold(least, ink, tone.sign()), Some(ground))
        }
        None => cell(said(least, theme::SOFT, ""), None),
    });
    let row_piece = line(name, cells.collect());
    match scale {
        Scale::Wall => row_piece,
        Scale::Desk => line_button(BoardAsk::Debrief(DebriefAsk::Open(row.paragraph)), vec![row_piece]),
    }
}

/// Ground and print of a cell.
const fn colors(tone: Tone) -> (Token, Token) {
    match tone {
        Tone::Against => (theme::ORANGE, theme::WHITE),
        Tone::Mixed => (theme::HOVER, theme::INK),
        Tone::NotTakenUp => (theme::PAPER, theme::SOFT),
        Tone::For => (theme::BLUE, theme::WHITE),
    }
}

fn line(name: Piece, cells: Vec<Piece>) -> Piece {
    Box::new(bsn! {
        Node { align_items: AlignItems::Stretch, min_width: px(0) }
        Children [
            (Node { width: percent(NAME), flex_shrink: 0.0 } Children [ ({name}) ]),
            (Node { flex_grow: 1.0, column_gap: px(2) } Children [ {cells} ]),
        ]
    })
}

fn cell(sign: Piece, ground: Option<Token>) -> Piece {
    let ground = ground.unwrap_or(theme::NOTHING);
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            justify_content: JustifyContent::Center,
            border: UiRect::vertical(px(1)),
        }
        Edge(theme::PAPER)
        Ground({ground})
        Children [ ({sign}) ]
    })
}
