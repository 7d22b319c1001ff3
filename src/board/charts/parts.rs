//! The parts of a leaf as pieces, from the top.

use bevy::prelude::*;

use super::branch::branch;
use super::chart::{Axes, chart};
use super::field::field;
use super::heat::heat;
use super::scale::{Scale, bold, said};
use super::trust::trust;
use crate::board::paint::{Edge, Ground};
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::layout::{column, line_of};
use crate::report::chart::{Chart, Stroke};
use crate::report::leaf::{HandsOf, Key, Part, Truth};
use crate::words::word;

/// What a reader has turned to beside the leaf itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Beside {
    /// The moment that charts mark.
    pub at: Option<u16>,
}

/// All parts of a leaf.
pub fn parts(parts: &[Part], scale: Scale, beside: Beside) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = parts.iter().peekable();
    while let Some(part) = rest.next() {
        match (part, rest.peek()) {
            // The hands of the room stand beside what became of it.
            (Part::Field(one), Some(Part::Hands(all))) => {
                pieces.push(side_by_side(field(one, scale), hands(all, scale)));
                rest.next();
            }
            (part, _) => pieces.push(one(part, scale, beside)),
        }
    }
    pieces
}

fn one(part: &Part, scale: Scale, beside: Beside) -> Piece {
    match part {
        Part::Lead(words) => said(scale.head(), theme::INK, words.clone()),
        Part::Asked(words) => bold(scale.head(), theme::INK, words.clone()),
        Part::Beside(words) => said(scale.body() * 1.1, theme::INK, words.clone()),
        Part::Plain(words) => said(scale.least(), theme::SOFT, words.clone()),
        Part::Heading(words) => bold(scale.body(), theme::INK, words.clone()),
        Part::Count(words) => bold(scale.head(), theme::BLUE, words.clone()),
        Part::Truth(truth) => card(truth, scale),
        Part::Keys(keys) => legend(keys, scale),
        Part::Charts(charts) => grid(charts, scale, beside),
        Part::Trust(web) => trust(web, scale),
        Part::Turn(turn) => branch(turn, scale),
        Part::Heat(one) => heat(one, scale),
        // Alone on a wall the hands are the picture.
        Part::Hands(all) if scale == Scale::Wall => raised(all),
        Part::Hands(all) => hands(all, scale),
        Part::Field(one) => field(one, scale),
    }
}

/// The truth of one incident as a card that lies open.
fn card(truth: &Truth, scale: Scale) -> Piece {
    let mut lines = vec![
        said(scale.least(), theme::SOFT, truth.title.clone()),
        bold(scale.body() * 1.2, theme::INK, truth.by.clone()),
    ];
    lines.extend(truth.planted.clone().map(|planted| said(scale.body(), theme::INK, planted)));
    // A few cards share the wall, as high as they read well.
    let (grows, high) = if scale == Scale::Wall { (1.0, px(200)) } else { (0.0, auto()) };
    Box::new(bsn! {
        Node {
            flex_direction: FlexDirection::Column,
            flex_grow: {grows},
            max_height: {high},
            justify_content: JustifyContent::Center,
            padding: UiRect::axes(px(18), px(10)),
            row_gap: px(2),
            border: UiRect::left(px(10)),
            min_width: px(0),
        }
        Ground(theme::CARD)
        Edge(theme::BLUE)
        Children [ {lines} ]
    })
}

/// What each kind of line is.
fn legend(keys: &[Key], scale: Scale) -> Piece {
    let key = |key: &Key| {
        let sample = sample(key.stroke);
        line_of(theme::GAP, vec![sample, said(scale.least(), theme::SOFT, key.name.clone())])
    };
    let keys: Vec<Piece> = keys.iter().map(key).collect();
    Box::new(bsn! {
        Node { column_gap: px(28), flex_wrap: FlexWrap::Wrap, flex_shrink: 0.0 }
        Children [ {keys} ]
    })
}

/// A short piece of a line as it is drawn.
fn sample(stroke: Stroke) -> Piece {
    let (parts, long, thick, color) = match stroke {
        Stroke::Came => (1, 40.0, 4.0, theme::BLUE),
        Stroke::Beside => (1, 40.0, 2.0, theme::ORANGE),
        Stroke::Nobody => (3, 9.0, 3.0, theme::SOFT),
    };
    let parts: Vec<Piece> = (0..parts)
        .map(|_| Box::new(bsn! { Node { width: px(long), height: px(thick) } Ground({color}) }) as Piece)
        .collect();
    Box::new(bsn! { Node { column_gap: px(6), flex_shrink: 0.0 } Children [ {parts} ] })
}

/// Charts of one size in rows, as few to a row as let all be seen.
fn grid(charts: &[Chart], scale: Scale, beside: Beside) -> Piece {
    let columns = match charts.len() {
        0 | 1 => 1,
        2 | 4 => 2,
        3 | 5 | 6 => 3,
        _ => 4,
    };
    let rows: Vec<Piece> = charts
        .chunks(columns)
        .map(|row| {
            // Where charts of a row have the same axes the first one names them, and titles stay on a line.
            let axes = |place: usize| {
                let alike = row[place].high == row[0].high && row[place].low == row[0].low;
                if place > 0 && alike { Axes::Numbered } else { Axes::Named }
            };
            let drawn = row.iter().enumerate();
            let mut all: Vec<Piece> =
                drawn.map(|(place, one)| chart(one, scale, axes(place), beside.at)).collect();
            // An empty place is as wide as a chart, so that those of the last row stand under the others.
            all.extend(
                (row.len()..columns)
                    .map(|_| Box::new(bsn! { Node { flex_grow: 1.0, flex_basis: px(0) } }) as Piece),
            );
            Box::new(bsn! {
                Node { flex_grow: 1.0, flex_basis: px(0), column_gap: px(22), min_height: px(0) }
                Children [ {all} ]
            }) as Piece
        })
        .collect();
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            flex_direction: FlexDirection::Column,
            row_gap: px(8),
            min_height: px(0),
        }
        Children [ {rows} ]
    })
}

/// The ranges with the hands that went up for each.
fn hands(all: &[HandsOf], scale: Scale) -> Piece {
    let range = |one: &HandsOf| {
        let counted = one.hands.map_or_else(String::new, |hands| hands.to_string());
        let pieces =
            vec![said(scale.body(), theme::INK, one.range.clone()), bold(scale.body(), theme::BLUE, counted)];
        let piece: Piece = Box::new(bsn! {
            Node {
                column_gap: px(theme::PAD),
                padding: UiRect::axes(px(theme::PAD), px(theme::NEAR)),
                border: UiRect::all(px(2)),
                justify_content: JustifyContent::SpaceBetween,
            }
            Edge(theme::EDGE)
            Children [ {pieces} ]
        });
        piece
    };
    let mut lines = vec![said(scale.least(), theme::SOFT, word("acts-what-if-hands"))];
    let ranges: Vec<Piece> = all.iter().map(range).collect();
    lines.push(Box::new(bsn! {
        Node { column_gap: px(theme::PAD), row_gap: px(theme::NEAR), flex_wrap: FlexWrap::Wrap }
        Children [ {ranges} ]
    }));
    column(theme::NEAR, lines)
}

/// The ranges as bars that are as long as there are hands; empty until they are counted.
fn raised(all: &[HandsOf]) -> Piece {
    let scale = Scale::Wall;
    let most = all.iter().filter_map(|one| one.hands).max().unwrap_or(0).max(1);
    let bar = |one: &HandsOf| {
        let long = percent(f32::from(one.hands.unwrap_or(0)) / f32::from(most) * 100.0);
        let counted = one.hands.map_or_else(String::new, |hands| hands.to_string());
        let range = said(scale.body(), theme::INK, one.range.clone());
        let counted = bold(scale.body(), theme::BLUE, counted);
        Box::new(bsn! {
            Node { flex_grow: 1.0, flex_basis: px(0), max_height: px(64), column_gap: px(theme::PAD), align_items: AlignItems::Stretch, min_height: px(0) }
            Children [
                (Node { width: px(130), flex_shrink: 0.0, align_items: AlignItems::Center } Children [ ({range}) ]),
                (
                    Node { flex_grow: 1.0, min_width: px(0), border: UiRect::left(px(3)) }
                    Ground(theme::CARD)
                    Edge(theme::EDGE)
                    Children [ (Node { width: {long} } Ground(theme::BLUE)) ]
                ),
                (Node { width: px(60), flex_shrink: 0.0, align_items: AlignItems::Center } Children [ ({counted}) ]),
            ]
        }) as Piece
    };
    let title = said(scale.least(), theme::SOFT, word("acts-what-if-hands"));
    let bars: Vec<Piece> = all.iter().map(bar).collect();
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            flex_direction: FlexDirection::Column,
            row_gap: px(theme::GAP),
            min_height: px(0),
        }
        Children [ ({title}), {bars} ]
    })
}

fn side_by_side(wide: Piece, narrow: Piece) -> Piece {
    Box::new(bsn! {
        Node { column_gap: px(36), min_height: px(0) }
        Children [
            (Node { flex_grow: 3.0, flex_basis: px(0), min_width: px(0) } Children [ ({wide}) ]),
            (Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0) } Children [ ({narrow}) ]),
        ]
    })
}
