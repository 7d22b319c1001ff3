//! The commitments as cells, one for each, which change shape with their band; what moved with the last step is outlined.

use bevy::prelude::*;

use crate::board::hall::Hall;
use crate::board::paint::{Edge, Ground};
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::text::{Face, Style, text};
use crate::sim::score::band::{Band, Score};

/// Cells in a row.
const COLUMNS: usize = 3;
/// Bars of the best band.
const BARS: u8 = 5;
/// Width of a bar, and height of the lowest one and of each step above it, in pixels at 720 lines.
const BAR: (f32, f32, f32) = (10.0, 7.0, 4.0);

/// One cell for each commitment.
pub fn cells(hall: &Hall) -> Piece {
    let rows: Vec<Piece> = hall
        .view
        .board
        .scores
        .chunks(COLUMNS)
        .map(|row| {
            let cells: Vec<Piece> = row.iter().map(|score| cell(hall, score)).collect();
            Box::new(bsn! {
                Node { flex_grow: 1.0, flex_basis: px(0), min_height: px(0), column_gap: px(6) }
                Children [ {cells} ]
            }) as Piece
        })
        .collect();
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_direction: FlexDirection::Column,
            row_gap: px(6),
            padding: UiRect::all(px(6)),
            min_height: px(0),
        }
        Ground(theme::PAPER)
        Children [ {rows} ]
    })
}

fn cell(hall: &Hall, score: &Score) -> Piece {
    let id = hall.scenario.instrument.paragraphs.get(score.paragraph).map_or("", |one| one.id.as_str());
    let moved = hall.view.moved.contains(&score.paragraph);
    let (edge, ink, thick) =
        if moved { (theme::INK, theme::INK, 4.0) } else { (theme::CARD, theme::SOFT, 4.0) };
    let id = text(Style { size: theme::WALL_LEAST, color: ink, face: Face::Bold }, id);
    let band = shape(score.band);
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            flex_direction: FlexDirection::Column,
            align_items: AlignItems::Center,
            justify_content: JustifyContent::SpaceEvenly,
            border: UiRect::all(px(thick)),
        }
        Ground(theme::CARD)
        Edge({edge})
        Children [ ({id}), ({band}) ]
    })
}

/// The band as bars, as a cross where most speaks against it, and as a dash where nothing has tested it.
fn shape(band: Band) -> Piece {
    let filled: u8 = match band {
        Band::NotTested => return dash(),
        Band::MostlyAgainst => {
            return text(Style { size: theme::WALL_BODY, color: theme::ORANGE, face: Face::Bold }, "×");
        }
        Band::Mixed => 2,
        Band::Some => 3,
        Band::Solid => 4,
        Band::Strong => BARS,
    };
    let color = if band == Band::Mixed { theme::SOFT } else { theme::BLUE };
    let bars: Vec<Piece> = (0..BARS)
        .map(|bar| {
            let (wide, least, step) = BAR;
            let high = least + step * f32::from(bar);
            let ground = if bar < filled { color } else { theme::NOTHING };
            let edge = if bar < filled { color } else { theme::EDGE };
            Box::new(bsn! {
                Node { width: px(wide), height: px(high), border: UiRect::all(px(1)) }
                Ground({ground})
                Edge({edge})
            }) as Piece
        })
        .collect();
    Box::new(bsn! { Node { column_gap: px(2), align_items: AlignItems::FlexEnd } Children [ {bars} ] })
}

fn dash() -> Piece {
    Box::new(
        bsn! { Node { width: px(26), height: px(4), margin: UiRect::vertical(px(10)) } Ground(theme::EDGE) },
    )
}
