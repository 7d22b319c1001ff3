//! A turn as a branching line: the steps, the step that decided, what was done along the line, and the ways beside it that
//! were not taken.

use bevy::prelude::*;

use super::chart::boxed;
use super::scale::{Scale, bold, said};
use crate::board::paint::{Edge, Ground};
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::report::leaf::Turn;
use crate::words::word;

/// Side of the dot of a step, and of the step that decided, in pixels at 720 lines.
const DOT: [f32; 2] = [14.0, 30.0];

/// Letters up to which a page is short, and middling.
const LETTERS: (usize, usize) = (110, 200);

/// How much larger than running text it is said what was done, and everything else: the less stands on a page, the larger.
fn larger(turn: &Turn) -> (f32, f32) {
    let came = turn.came_and_lasts();
    let all = [&turn.what, &came].into_iter().chain(&turn.others);
    let letters: usize = all.map(|said| said.chars().count()).sum();
    match letters {
        _ if letters <= LETTERS.0 => (1.9, 1.3),
        _ if letters <= LETTERS.1 => (1.6, 1.15),
        _ => (1.3, 1.0),
    }
}

/// The line, then both ways.
pub fn branch(turn: &Turn, scale: Scale) -> Piece {
    let steps = f64::from(turn.steps.max(1));
    let middle = |step: u16| (f64::from(step) + 0.5) / steps;
    let mut line = vec![boxed((0.0, 0.5), (1.0, 0.5), 3.0, theme::EDGE)];
    line.push(boxed((0.0, 0.5), (middle(turn.step), 0.5), 5.0, theme::BLUE));
    line.extend(
        (0..turn.steps).filter(|step| *step != turn.step).map(|step| dot(middle(step), DOT[0], false)),
    );
    line.push(dot(middle(turn.step), DOT[1], true));
    let when = said(scale.least(), theme::SOFT, turn.when.clone());
    let (of_what, of_rest) = larger(turn);
    let (what, rest) = (scale.body() * of_what, scale.body() * of_rest);
    let mut below = vec![way(&turn.what, &turn.came_and_lasts(), (what, rest))];
    if !turn.others.is_empty() {
        below.push(not_taken(&turn.others, scale.least(), rest));
    }
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_direction: FlexDirection::Column,
            row_gap: {px(scale.least() * 0.6)},
            min_height: px(0),
        }
        Children [
            ({when}),
            (Node { height: px(40), flex_shrink: 0.0, margin: UiRect::horizontal(px(8)) } Children [ {line} ]),
            (
                Node { flex_grow: 1.0, column_gap: px(36), min_height: px(0), min_width: px(0) }
                Children [ {below} ]
            ),
        ]
    })
}

/// A dot on the line of steps.
fn dot(x: f64, side: f32, is_here: bool) -> Piece {
    let left = percent((x * 100.0) as f32);
    let (ground, edge) = if is_here { (theme::ORANGE, theme::INK) } else { (theme::PAPER, theme::EDGE) };
    let top = px(20.0 - side / 2.0);
    let half = UiRect::left(px(-side / 2.0));
    Box::new(bsn! {
        Node {
            position_type: PositionType::Absolute,
            left: {left},
            top: {top},
            margin: {half},
            width: px(side),
            height: px(side),
            border: UiRect::all(px(3)),
            border_radius: BorderRadius::MAX,
        }
        Ground({ground})
        Edge({edge})
    })
}

/// What was done and what came of it, along a thick line.
fn way(what: &str, came: &str, (large, size): (f32, f32)) -> Piece {
    let mut said_here = vec![bold(large, theme::INK, what)];
    if !came.is_empty() {
        said_here.push(said(size, theme::INK, came));
    }
    Box::new(bsn! {
        Node {
            flex_grow: 3.0,
            flex_basis: px(0),
            min_width: px(0),
            flex_direction: FlexDirection::Column,
            justify_content: JustifyContent::Center,
            row_gap: px(theme::GAP * 2.0),
            padding: UiRect::left(px(16)),
            border: UiRect::left(px(8)),
        }
        Edge(theme::ORANGE)
        Children [ {said_here} ]
    })
}

/// The ways that were not taken, each on a branch of its own, drawn in dashes.
fn not_taken(others: &[String], least: f32, size: f32) -> Piece {
    let heading = said(least, theme::SOFT, word("acts-not-taken"));
    let each: Vec<Piece> = others
        .iter()
        .map(|other| {
            let words = said(size, theme::INK, other.clone());
            let dashes: Vec<Piece> = (0..3)
                .map(|_| {
                    Box::new(bsn! { Node { width: px(12), height: px(4) } Ground(theme::BLUE) }) as Piece
                })
                .collect();
            Box::new(bsn! {
                Node { column_gap: px(theme::PAD), align_items: AlignItems::Center, min_width: px(0) }
                Children [
                    (Node { column_gap: px(5), flex_shrink: 0.0 } Children [ {dashes} ]),
                    (Node { min_width: px(0), flex_shrink: 1.0 } Children [ ({words}) ]),
                ]
            }) as Piece
        })
        .collect();
    Box::new(bsn! {
        Node {
            flex_grow: 2.0,
            flex_basis: px(0),
            min_width: px(0),
            flex_direction: FlexDirection::Column,
            justify_content: JustifyContent::Center,
            row_gap: px(theme::GAP * 2.0),
        }
        Children [ ({heading}), {each} ]
    })
}
