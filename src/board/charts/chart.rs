//! Lines over the steps: step lines as thin boxes, a flag where somebody was accused, the firebreak shaded.

use bevy::prelude::*;

use super::scale::{Scale, bold, said};
use crate::board::paint::Ground;
use crate::board::theme;
use crate::board::tokens::Token;
use crate::board::widgets::Piece;
use crate::report::chart::{Chart, Line, Point, Stroke};

/// Dashes of a line over the whole width or height of a chart.
const DASHES: f64 = 36.0;
/// The part of a dash that is drawn.
const DRAWN: f64 = 0.55;
/// A line that is drawn beside another one keeps this distance, in shares of the height, so that neither hides the other.
const APART: f64 = 0.012;

/// How much a chart says of its axes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axes {
    /// What they are.
    Named,
    /// Their numbers alone: the chart at its left says what they are.
    Numbered,
}

/// A chart with its title, its axes in words and its flags. `at` marks a moment by an upright line.
pub fn chart(chart: &Chart, scale: Scale, axes: Axes, at: Option<u16>) -> Piece {
    let least = scale.least();
    let named = |words: &String| if axes == Axes::Named { words.clone() } else { String::new() };
    let title = bold(least, theme::INK, chart.title.clone());
    let high = said(least, theme::SOFT, named(&chart.high));
    let last = chart.moments().saturating_sub(1);
    let inside = inside(chart, scale, at);
    let foot = [
        said(least, theme::SOFT, "0"),
        said(least, theme::SOFT, named(&chart.low)),
        said(least, theme::SOFT, last.to_string()),
    ];
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            flex_direction: FlexDirection::Column,
            min_width: px(0),
            min_height: px(0),
        }
        Children [
            (
                Node { justify_content: JustifyContent::SpaceBetween, column_gap: px(theme::GAP), flex_shrink: 0.0 }
                Children [ ({title}), (Node { flex_shrink: 0.0 } Children [ ({high}) ]) ]
            ),
            (
                Node { flex_grow: 1.0, flex_basis: px(0), min_height: px(0) }
                Ground(theme::CARD)
                Children [ {inside} ]
            ),
            (
                Node { justify_content: JustifyContent::SpaceBetween, flex_shrink: 0.0 }
                Children [ {foot.into_iter().collect::<Vec<Piece>>()} ]
            ),
        ]
    })
}

/// Everything between the axes, from the back to the front.
fn inside(chart: &Chart, scale: Scale, at: Option<u16>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if let Some(beyond) = chart.beyond {
        let from = chart.height(beyond);
        pieces.push(boxed((0.0, from), (1.0, 1.0), 0.0, theme::ORANGE_WASH));
    }
    pieces.push(boxed((0.0, 0.5), (1.0, 0.5), 1.0, theme::EDGE));
    pieces.extend(at.map(|at| {
        let x = chart.middle(at);
        boxed((x, 0.0), (x, 1.0), 3.0, theme::INK)
    }));
    // What matters most lies on top.
    for (place, line) in chart.lines.iter().enumerate().rev() {
        pieces.extend(drawn(chart, line, place as f64 * APART));
    }
    let mut same = (u16::MAX, 0.0);
    for flag in &chart.flags {
        // Flags of one moment stand under each other.
        same = if same.0 == flag.at { (flag.at, same.1 + 1.0) } else { (flag.at, 0.0) };
        pieces.extend(flagged(chart.middle(flag.at), same.1, &flag.says, scale));
    }
    pieces
}

/// The strokes of a line.
fn drawn(chart: &Chart, line: &Line, lower: f64) -> Vec<Piece> {
    let (thick, color) = match line.stroke {
        Stroke::Came => (4.0, theme::BLUE),
        Stroke::Beside => (2.0, theme::ORANGE),
        Stroke::Nobody => (3.0, theme::SOFT),
    };
    let is_dashed = line.stroke == Stroke::Nobody;
    let runs = chart.runs(line);
    let lowered = |(x, y): Point| (x, (y - lower).max(0.0));
    let strokes = runs.iter().flat_map(|run| run.windows(2).map(|pair| (lowered(pair[0]), lowered(pair[1]))));
    strokes
        .flat_map(|(from, to)| if is_dashed { dashes(from, to) } else { vec![(from, to)] })
        .map(|(from, to)| boxed(from, to, thick, color))
        .collect()
}

/// A stroke in dashes that are as long in every stroke.
fn dashes(from: Point, to: Point) -> Vec<(Point, Point)> {
    let long = (to.0 - from.0).abs().max((to.1 - from.1).abs());
    let count = (long * DASHES).round().max(1.0);
    let part = |share: f64| (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
    (0..count as usize)
        .map(|place| (part(place as f64 / count), part((place as f64 + DRAWN) / count)))
        .collect()
}

/// A box from one point to another. One that has no width or no height is a line of this thickness, in pixels.
pub(super) fn boxed(from: Point, to: Point, thick: f32, color: Token) -> Piece {
    let share = |value: f64| percent((value * 100.0) as f32);
    let (left, right) = (from.0.min(to.0), from.0.max(to.0));
    let (low, high) = (from.1.min(to.1), from.1.max(to.1));
    let (wide, tall) = (right - left, high - low);
    // A line is as thick as it is long where it turns, so that corners are whole.
    let (width, height) = match (wide > 0.0, tall > 0.0) {
        (true, true) => (share(wide), share(tall)),
        (true, false) => (share(wide), px(thick)),
        (false, true) => (px(thick), share(tall)),
        (false, false) => (px(thick), px(thick)),
    };
    let half = UiRect {
        left: if wide > 0.0 { px(0) } else { px(-thick / 2.0) },
        bottom: if tall > 0.0 { px(0) } else { px(-thick / 2.0) },
        right: px(0),
        top: px(0),
    };
    let (left, bottom) = (share(left), share(low));
    Box::new(bsn! {
        Node {
            position_type: PositionType::Absolute,
            left: {left},
            bottom: {bottom},
            width: {width},
            height: {height},
            margin: {half},
        }
        Ground({color})
    })
}

/// A pole with what it says; it hangs to the side on which there is room.
fn flagged(x: f64, place: f64, says: &str, scale: Scale) -> Vec<Piece> {
    let pole = boxed((x, 0.0), (x, 1.0), 2.0, theme::ORANGE);
    let words = bold(scale.least(), theme::WHITE, says);
    let top = px(place as f32 * scale.least() * 1.25);
    let at = |share: f64| percent((share * 100.0) as f32);
    let (left, right) = if x <= 0.6 { (at(x), auto()) } else { (auto(), at(1.0 - x)) };
    let flag: Piece = Box::new(bsn! {
        Node {
            position_type: PositionType::Absolute,
            left: {left},
            right: {right},
            top: {top},
            padding: UiRect::horizontal(px(4)),
        }
        Ground(theme::ORANGE)
        Children [ ({words}) ]
    });
    vec![pole, flag]
}
