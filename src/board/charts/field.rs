//! A hundred futures, twice: as it was at the left and otherwise at the right, a mark each in the same place, so that the
//! two marks of one luck stand at the same spot of both fields.

use bevy::prelude::*;

use super::scale::{Scale, bold, said};
use crate::board::paint::{Edge, Ground};
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::report::leaf::Field;
use crate::report::whatif::{Hundred, Joined};
use crate::study::whatif::Way;
use crate::words::{word, words};

/// Marks in a row of a field.
const COLUMNS: usize = 10;
/// Side of a mark and the room to the next, in pixels at 720 lines.
const fn mark_size(scale: Scale) -> (f32, f32) {
    match scale {
        Scale::Desk => (22.0, 7.0),
        Scale::Wall => (24.0, 6.0),
    }
}

/// Both fields side by side, with what the marks mean below.
pub fn field(field: &Field, scale: Scale) -> Piece {
    let both = match &field.hundred {
        Hundred::Pairs(joined) => vec![
            one(&word("whatif-as-it-was"), joined, 0, scale),
            one(&word("whatif-otherwise"), joined, 1, scale),
        ],
        Hundred::Ways(ways) => vec![by_way(ways, scale)],
    };
    let below = [&field.legend, &field.model];
    let below: Vec<Piece> =
        below.into_iter().map(|words| said(scale.least(), theme::SOFT, words.clone())).collect();
    Box::new(bsn! {
        Node { flex_grow: 1.0, flex_direction: FlexDirection::Column, row_gap: px(theme::GAP), min_width: px(0) }
        Children [
            (Node { column_gap: px(56) } Children [ {both} ]),
            (
                Node { flex_direction: FlexDirection::Column, min_width: px(0) }
                Children [ {below} ]
            ),
        ]
    })
}

/// One field under its name and its count.
fn one(name: &str, joined: &[Joined], arm: usize, scale: Scale) -> Piece {
    let low = joined.iter().filter(|one| one.low()[arm]).count();
    titled(
        format!("{name}: {low}"),
        COLUMNS,
        joined.iter().map(|one| mark(*one, arm, mark_size(scale).0)),
        scale,
    )
}

/// One field of futures by how they differ, twice as wide.
fn by_way(ways: &[Way], scale: Scale) -> Piece {
    let count = |wanted: Way| ways.iter().filter(|way| **way == wanted).count();
    let pairs = [("better", count(Way::Better).into()), ("worse", count(Way::Worse).into())];
    let marks = ways.iter().map(|way| way_mark(*way, mark_size(scale).0));
    titled(words("whatif-field-title-lived", &pairs), 2 * COLUMNS, marks, scale)
}

/// Marks in rows under their name.
fn titled(title: String, columns: usize, marks: impl Iterator<Item = Piece>, scale: Scale) -> Piece {
    let title = bold(scale.body(), theme::INK, title);
    let (_, gap) = mark_size(scale);
    let mut rows: Vec<Piece> = Vec::new();
    let mut row: Vec<Piece> = Vec::new();
    let line =
        |marks: Vec<Piece>| Box::new(bsn! { Node { column_gap: px(gap) } Children [ {marks} ] }) as Piece;
    for mark in marks {
        row.push(mark);
        if row.len() == columns {
            rows.push(line(std::mem::take(&mut row)));
        }
    }
    if !row.is_empty() {
        rows.push(line(row));
    }
    Box::new(bsn! {
        Node { flex_direction: FlexDirection::Column, row_gap: px(gap) }
        Children [ ({title}), {rows} ]
    })
}

/// A full dot where it is better, a small one where it is the same, an empty square where it is worse.
fn way_mark(way: Way, side: f32) -> Piece {
    let (ground, edge, round, part) = match way {
        Way::Better => (theme::BLUE, theme::BLUE, BorderRadius::MAX, 1.0),
        Way::Same => (theme::BLUE, theme::BLUE, BorderRadius::MAX, 0.4),
        Way::Worse => (theme::PAPER, theme::ORANGE, BorderRadius::ZERO, 1.0),
    };
    let (size, space) = (side * part, side * (1.0 - part) / 2.0);
    Box::new(bsn! {
        Node {
            width: px(size),
            height: px(size),
            margin: UiRect::all(px(space)),
            border: UiRect::all(px(2)),
            border_radius: {round},
        }
        Ground({ground})
        Edge({edge})
    })
}

/// A full dot where the crisis stayed low, an empty square where it did not; a thick rim where the two arms differ.
fn mark(one: Joined, arm: usize, side: f32) -> Piece {
    let low = one.low();
    let differs = low[0] != low[1];
    let (ground, edge, round) = match low[arm] {
        true => (theme::BLUE, if differs { theme::INK } else { theme::BLUE }, BorderRadius::MAX),
        false => (theme::PAPER, if differs { theme::INK } else { theme::ORANGE }, BorderRadius::ZERO),
    };
    let thick = if differs { 4.0 } else { 2.0 };
    Box::new(bsn! {
        Node {
            width: px(side),
            height: px(side),
            border: UiRect::all(px(thick)),
            border_radius: {round},
        }
        Ground({ground})
        Edge({edge})
    })
}
