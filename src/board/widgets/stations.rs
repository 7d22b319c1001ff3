//! An exercise as a line of stations, one for each step: how high the crisis stood when it closed, and what came in.

use bevy::prelude::*;

use super::piece::Piece;
use super::text::{Face, Style, text};
use crate::board::paint::{Edge, Ground};
use crate::board::theme;

/// Height of the bar of the highest rung, in pixels at 720 lines.
const HIGH: f32 = 34.0;
/// The highest rung.
const TOP: f32 = 8.0;
/// Marks of injects at most: a fourth would say nothing new.
const MARKS: usize = 3;
/// With more stations than this only every second one has its number.
const NUMBERED: usize = 16;

/// A step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Station {
    /// The rung when it closed; none for a step that has not.
    pub rung: Option<u8>,
    /// Injects that came in at its opening.
    pub injects: usize,
    /// Is it a step of hours, in which a crisis presses?
    pub presses: bool,
}

/// The line, with the open step marked; none is open when all have closed.
pub fn stations(stations: &[Station], open: usize) -> Piece {
    let every = if stations.len() > NUMBERED { 2 } else { 1 };
    let all: Vec<Piece> = stations
        .iter()
        .enumerate()
        .map(|(place, station)| one(station, place, place.cmp(&open), place % every == 0 || place == open))
        .collect();
    Box::new(bsn! {
        Node { flex_grow: 1.0, align_items: AlignItems::FlexEnd, min_width: px(0) }
        Children [ {all} ]
    })
}

fn one(station: &Station, place: usize, when: std::cmp::Ordering, numbered: bool) -> Piece {
    let (ground, ink, edge) = match when {
        std::cmp::Ordering::Less => (theme::SOFT, theme::PAPER, theme::SOFT),
        std::cmp::Ordering::Equal => (theme::BLUE, theme::WHITE, theme::INK),
        std::cmp::Ordering::Greater => (theme::PAPER, theme::SOFT, theme::EDGE),
    };
    let number = if numbered { (place + 1).to_string() } else { String::new() };
    let number = text(Style { size: theme::SMALL, color: ink, face: Face::Bold }, number);
    let bar = station.rung.map_or(0.0, |rung| 3.0 + (HIGH - 3.0) * f32::from(rung) / TOP);
    let color = if station.rung.is_some_and(|rung| rung > 0) { theme::ORANGE } else { theme::BLUE };
    let marks: Vec<Piece> = (0..station.injects.min(MARKS))
        .map(|_| -> Piece { Box::new(bsn! { Node { width: px(9), height: px(6) } Ground(theme::INK) }) })
        .collect();
    let line = if station.presses { theme::ORANGE } else { theme::EDGE };
    let thick = if station.presses { 4.0 } else { 2.0 };
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            flex_direction: FlexDirection::Column,
            align_items: AlignItems::Center,
            row_gap: px(2),
        }
        Children [
            (
                Node { height: px(HIGH), align_items: AlignItems::FlexEnd }
                Children [ (Node { width: px(10), height: px(bar) } Ground({color})) ]
            ),
            (
                Node { width: percent(100), align_items: AlignItems::Center, justify_content: JustifyContent::Center }
                Children [
                    (
                        Node { position_type: PositionType::Absolute, width: percent(100), height: px(thick) }
                        Ground({line})
                    ),
                    (
                        Node {
                            min_width: px(26),
                            height: px(26),
                            padding: UiRect::horizontal(px(3)),
                            border: UiRect::all(px(2)),
                            border_radius: BorderRadius::MAX,
                            justify_content: JustifyContent::Center,
                            align_items: AlignItems::Center,
                        }
                        Ground({ground})
                        Edge({edge})
                        Children [ ({number}) ]
                    ),
                ]
            ),
            (Node { height: px(8), column_gap: px(2) } Children [ {marks} ]),
        ]
    })
}
