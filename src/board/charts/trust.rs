//! Trust between pairs: a line from where it stood to where it ends, with both in numbers.

use bevy::prelude::*;

use super::chart::boxed;
use super::scale::{Scale, bold, said};
use crate::board::paint::Ground;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::report::trust::Pair;
use crate::words::{share, tell};

/// A row for each pair.
pub fn trust(pairs: &[Pair], scale: Scale) -> Piece {
    let mut rows = vec![axis(scale)];
    rows.extend(pairs.iter().map(|pair| row(pair, scale)));
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            flex_direction: FlexDirection::Column,
            justify_content: JustifyContent::SpaceEvenly,
            min_height: px(0),
        }
        Children [ {rows} ]
    })
}

/// Where the lines begin and end, in numbers.
fn axis(scale: Scale) -> Piece {
    let ends: Vec<Piece> =
        [0.0, 1.0].into_iter().map(|end| said(scale.least(), theme::SOFT, share(end))).collect();
    Box::new(bsn! {
        Node { column_gap: px(theme::PAD) }
        Children [
            (Node { width: percent(36), flex_shrink: 0.0 }),
            (Node { flex_grow: 1.0, justify_content: JustifyContent::SpaceBetween } Children [ {ends} ]),
            (Node { width: percent(15), flex_shrink: 0.0 }),
        ]
    })
}

fn row(pair: &Pair, scale: Scale) -> Piece {
    let least = scale.least();
    let names = tell("aar-pair", &[("one", &pair.names[0]), ("two", &pair.names[1])]);
    let way = tell("acts-trust-way", &[("from", &share(pair.from)), ("to", &share(pair.to))]);
    let color = if pair.to < pair.from { theme::ORANGE } else { theme::BLUE };
    let line = vec![
        boxed((0.0, 0.5), (1.0, 0.5), 1.0, theme::EDGE),
        boxed((pair.from, 0.5), (pair.to, 0.5), 10.0, color),
        // A dot where it began, an upright line where it ends: which way it went is seen without colour.
        boxed((pair.from, 0.5), (pair.from, 0.5), 12.0, theme::SOFT),
        boxed((pair.to, 0.0), (pair.to, 1.0), 5.0, theme::INK),
    ];
    Box::new(bsn! {
        Node { align_items: AlignItems::Center, column_gap: px(theme::PAD), min_width: px(0) }
        Children [
            (
                Node { width: percent(36), flex_shrink: 0.0 }
                Children [ ({bold(least, theme::INK, names)}) ]
            ),
            (
                Node { flex_grow: 1.0, height: px(least), min_width: px(0), margin: UiRect::horizontal(px(8)) }
                Ground(theme::PAPER)
                Children [ {line} ]
            ),
            (
                Node { width: percent(15), flex_shrink: 0.0, justify_content: JustifyContent::FlexEnd }
                Children [ ({said(least, theme::INK, way)}) ]
            ),
        ]
    })
}
