//! Trust as a network: delegations around a ring, a line between each two, as thick as there is trust; beside it the pairs
//! on which it changed most, and below a slider from the opening to the end. What moves with the slider stands in `web.rs`.

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::ui_widgets::{
    Slider, SliderOrientation, SliderPrecision, SliderRange, SliderStep, SliderThumb, TrackClick,
};

use super::scale::{Scale, bold, said};
use super::web::{Amount, By, Dash, Network, Now, Strand};
use crate::board::paint::{Edge, Ground};
use crate::board::theme;
use crate::board::tokens::Token;
use crate::board::widgets::Piece;
use crate::board::widgets::layout::line_of;
use crate::report::trust::{KEYS, Pair, Web};
use crate::words::{tell, word};

/// Dashes of a line.
const DASHES: usize = 15;
/// Width and height of the thumb of the slider, in pixels at 720 lines.
const THUMB: (f32, f32) = (22.0, 36.0);
/// Side of a stop of the slider, in the same pixels.
const STOP: f32 = 12.0;

/// The network, the list beside it, what the lines mean, and the slider.
pub fn trust(web: &Web, scale: Scale) -> Piece {
    let (picture, list) = (ring(web, scale), list(web, scale));
    let (legend, slider) = (legend(web, scale), slider(web, scale));
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            flex_direction: FlexDirection::Column,
            row_gap: px(theme::GAP),
            min_height: px(0),
        }
        Children [
            (
                Node { flex_grow: 1.0, flex_basis: px(0), column_gap: px(theme::PAD), min_height: px(0) }
                Children [ ({picture}), ({list}) ]
            ),
            ({legend}),
            ({slider}),
        ]
    })
}

/// Delegations around the ring over the lines between them.
fn ring(web: &Web, scale: Scale) -> Piece {
    // What moved most lies on top.
    let mut inside: Vec<Piece> =
        web.pairs.iter().enumerate().rev().map(|(place, pair)| strand(place, pair)).collect();
    let is_named = web.is_named();
    inside.extend(web.knots.iter().map(|one| {
        let label = if is_named { &one.name } else { &one.code };
        knot(one.at, label, scale)
    }));
    let least = scale.least();
    // Room for half a label at each side.
    let aside = if is_named { least * 4.6 } else { least * 1.8 };
    let network = Network(web.clone());
    Box::new(bsn! {
        Node {
            flex_grow: 3.0,
            flex_basis: px(0),
            min_width: px(0),
            min_height: px(0),
            padding: UiRect::axes(px(aside), px(least)),
        }
        Ground(theme::CARD)
        Children [
            (
                Node { flex_grow: 1.0, min_width: px(0), min_height: px(0) }
                template_value(network)
                Children [ {inside} ]
            )
        ]
    })
}

/// A line between two. It lies where the picture has room for it, which is known once that is laid out.
fn strand(place: usize, pair: &Pair) -> Piece {
    let dashes = if pair.ever_fell() { DASHES } else { 0 };
    let dashes: Vec<Piece> = (0..dashes)
        .map(|_| {
            let dash = Dash(place);
            Box::new(bsn! { Node { flex_grow: 1.0, height: percent(100) } template_value(dash) Ground(theme::NOTHING) })
                as Piece
        })
        .collect();
    let strand = Strand(place);
    Box::new(bsn! {
        Node { position_type: PositionType::Absolute, left: px(0), top: px(0), width: px(0), height: px(0) }
        template_value(strand)
        Ground(theme::NOTHING)
        UiTransform
        Children [ {dashes} ]
    })
}

/// A delegation: a label around a place that has no size of its own.
fn knot((x, y): (f64, f64), label: &str, scale: Scale) -> Piece {
    let at = |share: f64| percent((share * 100.0) as f32);
    let (left, top) = (at(x), at(y));
    let label = bold(scale.least(), theme::INK, label);
    let one_line = TextLayout::no_wrap();
    let label: Piece = Box::new(bsn! { {label} template_value(one_line) });
    Box::new(bsn! {
        Node {
            position_type: PositionType::Absolute,
            left: {left},
            top: {top},
            width: px(0),
            height: px(0),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
        }
        Children [
            (
                Node {
                    padding: UiRect::axes(px(8), px(1)),
                    border: UiRect::all(px(2)),
                    border_radius: BorderRadius::all(px(theme::ROUND)),
                    flex_shrink: 0.0,
                }
                Ground(theme::PAPER)
                Edge(theme::EDGE)
                Children [ ({label}) ]
            )
        ]
    })
}

/// The pairs on which trust changed most, with where it was and where it is.
fn list(web: &Web, scale: Scale) -> Piece {
    let rows: Vec<Piece> = web.told().enumerate().map(|(place, pair)| row(web, place, pair, scale)).collect();
    Box::new(bsn! {
        Node {
            flex_grow: 2.0,
            flex_basis: px(0),
            min_width: px(0),
            flex_direction: FlexDirection::Column,
            justify_content: JustifyContent::SpaceEvenly,
        }
        Children [ {rows} ]
    })
}

fn row(web: &Web, place: usize, pair: &Pair, scale: Scale) -> Piece {
    let least = scale.least();
    let [one, two] = web.names(pair);
    let names = said(least, theme::INK, tell("aar-pair", &[("one", one), ("two", two)]));
    let (amount, by) = (said(least, theme::SOFT, ""), bold(least, theme::INK, ""));
    let (of, by_of) = (Amount(place), By(place));
    let one_line = TextLayout::no_wrap();
    let wide = least * 2.2;
    Box::new(bsn! {
        Node { align_items: AlignItems::Center, column_gap: px(theme::GAP), min_width: px(0) }
        Children [
            (Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0) } Children [ ({names}) ]),
            (Node { flex_shrink: 0.0 } Children [ ({amount} template_value(of) template_value(one_line)) ]),
            (
                Node { width: px(wide), flex_shrink: 0.0, justify_content: JustifyContent::FlexEnd }
                Children [ ({by} template_value(by_of)) ]
            ),
        ]
    })
}

/// What each kind of line is, and what its thickness says.
fn legend(web: &Web, scale: Scale) -> Piece {
    let [more, less, same] = KEYS;
    let key = |parts: usize, color: Token, key: &str| {
        let long = 46.0 / parts as f32 - 4.0;
        let parts: Vec<Piece> = (0..parts)
            .map(|_| Box::new(bsn! { Node { width: px(long), height: px(6) } Ground({color}) }) as Piece)
            .collect();
        let sample: Piece =
            Box::new(bsn! { Node { column_gap: px(4), flex_shrink: 0.0 } Children [ {parts} ] });
        line_of(theme::GAP, vec![sample, said(scale.least(), theme::SOFT, word(key))])
    };
    let keys = vec![
        key(1, theme::BLUE, more),
        key(3, theme::ORANGE, less),
        key(1, theme::EDGE, same),
        said(scale.least(), theme::SOFT, web.scale()),
    ];
    Box::new(bsn! {
        Node { column_gap: px(28), flex_wrap: FlexWrap::Wrap, flex_shrink: 0.0 }
        Children [ {keys} ]
    })
}

/// The slider; beside it the moment in words.
fn slider(web: &Web, scale: Scale) -> Piece {
    let now = bold(scale.least(), theme::INK, "");
    let wide = scale.least() * 7.5;
    let widget = Slider { track_click: TrackClick::Snap, orientation: SliderOrientation::Horizontal };
    let range = SliderRange::new(0.0, f32::from(web.last()));
    let way = way(web.last());
    Box::new(bsn! {
        Node { align_items: AlignItems::Center, column_gap: px(theme::PAD), flex_shrink: 0.0 }
        Children [
            (Node { width: px(wide), flex_shrink: 0.0 } Children [ ({now} Now) ]),
            (
                Node { flex_grow: 1.0, height: px(THUMB.1), min_width: px(0) }
                template_value(widget)
                template_value(range)
                template_value(SliderStep(1.0))
                template_value(SliderPrecision(0))
                TabIndex(0)
                Children [
                    (
                        Node {
                            position_type: PositionType::Absolute,
                            left: px(THUMB.0 / 2.0),
                            right: px(THUMB.0 / 2.0),
                            top: px(THUMB.1 / 2.0 - 2.0),
                            height: px(4),
                        }
                        Ground(theme::EDGE)
                        template_value(Pickable::IGNORE)
                    ),
                    ({way}),
                ]
            ),
        ]
    })
}

/// What the thumb goes along, as long as its way is, with a stop for each moment.
fn way(last: u16) -> Piece {
    let stops: Vec<Piece> = (0..=last).map(|at| stop(at, last)).collect();
    Box::new(bsn! {
        Node {
            position_type: PositionType::Absolute,
            left: px(0),
            right: px(THUMB.0),
            top: px(0),
            height: px(THUMB.1),
        }
        template_value(Pickable::IGNORE)
        Children [
            {stops},
            (
                Node {
                    position_type: PositionType::Absolute,
                    top: px(0),
                    width: px(THUMB.0),
                    height: px(THUMB.1),
                    border: UiRect::all(px(3)),
                    border_radius: BorderRadius::all(px(theme::ROUND)),
                }
                Ground(theme::BLUE)
                Edge(theme::PAPER)
                SliderThumb
            ),
        ]
    })
}

fn stop(at: u16, last: u16) -> Piece {
    let left = percent(f32::from(at) / f32::from(last.max(1)) * 100.0);
    Box::new(bsn! {
        Node {
            position_type: PositionType::Absolute,
            left: {left},
            top: px((THUMB.1 - STOP) / 2.0),
            margin: UiRect::left(px((THUMB.0 - STOP) / 2.0)),
            width: px(STOP),
            height: px(STOP),
            border_radius: BorderRadius::MAX,
        }
        Ground(theme::SOFT)
        template_value(Pickable::IGNORE)
    })
}
