//! What the beats of a telling show beside their sentences: who did how many things of which kind, the rung, the papers.

use std::collections::BTreeMap;

use bevy::prelude::*;

use super::press::{self, Print};
use crate::board::paint::{Edge, Ground};
use crate::board::sitting::Sitting;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::layout::{column, line_of};
use crate::board::widgets::text::{BIG, Face, HEADING, PLAIN, SOFT, STRONG, Style, soft, text};
use crate::report::act_kind::ActKind;
use crate::report::names::Names;
use crate::report::received::held_up;
use crate::report::{alike, labels};
use crate::sim::exercise::event::{Event, What};
use crate::sim::ids::{IncidentId, StateId};
use crate::sim::scenario::Scenario;
use crate::words::word;

/// Sentences in a lower third at most.
const SAID_BENEATH: usize = 3;
/// Papers that are shown whole; of the others the headline is told.
const PAPERS: usize = 2;

/// Delegations against kinds of act: how many each did, as far as this reader may know. One line a delegation, however
/// much it did.
pub fn grid(s: &Scenario, events: &[Event], size: f32) -> Piece {
    let mut counts = BTreeMap::<StateId, [usize; 6]>::new();
    for event in events {
        if let What::Done(who, act) = event.what {
            counts.entry(who).or_default()[ActKind::of(s, &act) as usize] += 1;
        }
    }
    let mut lines = vec![line(
        String::new(),
        ActKind::ALL.map(|kind| text(Style { size: small(size), ..SOFT }, kind.name())).into(),
        size,
    )];
    for (state, counts) in counts {
        lines.push(line(s.states[state].name.clone(), counts.map(|count| cell(count, size)).into(), size));
    }
    column(3.0, lines)
}

/// Headings are smaller than what they stand over, as far as the scale of type goes down.
fn small(size: f32) -> f32 {
    if size >= theme::WALL_LEAST { theme::WALL_LEAST } else { theme::SMALL }
}

fn line(name: String, cells: Vec<Piece>, size: f32) -> Piece {
    let name = text(Style { size, ..STRONG }, name);
    let wide = size * if size >= theme::WALL_LEAST { 9.6 } else { 6.2 };
    // A longer verb has a wider column, in every line alike: its longest word fits, and of several words half.
    let share = |kind: ActKind| {
        let name = kind.name();
        let word = name.split(' ').map(|word| word.chars().count()).max().unwrap_or_default();
        word.max(name.chars().count().div_ceil(2)) as f32 + 3.0
    };
    let cells: Vec<Piece> = cells
        .into_iter()
        .zip(ActKind::ALL.map(share))
        .map(|(cell, share)| -> Piece {
            Box::new(bsn! {
                Node { flex_grow: {share}, flex_basis: px(0), min_width: px(0), justify_content: JustifyContent::Center }
                Children [ ({cell}) ]
            })
        })
        .collect();
    Box::new(bsn! {
        Node { align_items: AlignItems::Center, column_gap: px(3), min_width: px(0), flex_shrink: 0.0 }
        Children [
            (Node { width: px(wide), flex_shrink: 0.0 } Children [ ({name}) ]),
            (Node { flex_grow: 1.0, column_gap: px(3), min_width: px(0) } Children [ {cells} ]),
        ]
    })
}

/// A full box with the count; an empty one where there is nothing to count.
fn cell(count: usize, size: f32) -> Piece {
    let (ground, ink) = if count > 0 { (theme::BLUE, theme::WHITE) } else { (theme::FIELD, theme::SOFT) };
    let label = if count > 0 { count.to_string() } else { String::new() };
    let label = text(Style { size, color: ink, face: Face::Bold }, label);
    let high = size * 1.5;
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            height: px(high),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
            border_radius: BorderRadius::all(px(3)),
        }
        Ground({ground})
        Children [ ({label}) ]
    })
}

/// The incident that a telling is about: the gravest that began or became known in it and has a part in the plot.
pub fn broke(names: &Names<'_>, events: &[Event]) -> Option<IncidentId> {
    let began = events.iter().filter_map(|event| {
        if let What::IncidentBegan(incident) | What::IncidentPublished(incident) = event.what {
            Some(incident)
        } else {
            None
        }
    });
    let has_part = |incident: &IncidentId| {
        names.incident_title(*incident).is_some() && names.everyday(*incident).is_none()
    };
    began.rev().find(has_part)
}

/// A lower third over the map: what broke, and what is known of it, in the order in which it is given.
pub fn lower_third(names: &Names<'_>, incident: IncidentId, sentences: &[String]) -> Piece {
    let headline = Style { size: theme::WALL_HEAD, color: theme::INK, face: Face::Bold };
    let mut lines = vec![text(headline, names.incident(incident))];
    lines.extend(sentences.iter().take(SAID_BENEATH).map(|sentence| text(HEADING, sentence.clone())));
    Box::new(bsn! {
        Node {
            flex_direction: FlexDirection::Column,
            padding: UiRect::axes(px(theme::PAD * 2.0), px(theme::PAD)),
            row_gap: px(theme::NEAR),
            border: UiRect::left(px(12)),
        }
        Ground(theme::PAPER)
        Edge(theme::ORANGE)
        Children [ {lines} ]
    })
}

/// The rung as a number for the last row, with its name.
pub fn rung(rung: u8) -> Piece {
    let color = if rung == 0 { theme::BLUE } else { theme::ORANGE };
    let number = Style { size: theme::WALL_NUMBER, color, face: Face::Bold };
    line_of(theme::PAD, vec![text(number, rung.to_string()), text(BIG, labels::rung(rung))])
}

/// The papers of the morning in their dresses, then the headlines of the others and what else was heard.
pub fn papers(sitting: &Sitting, events: &[Event]) -> Vec<Piece> {
    let s = sitting.scenario();
    let (released, other): (Vec<&Event>, Vec<&Event>) =
        events.iter().partition(|event| matches!(event.what, What::Released(_)));
    let told = held_up(s, sitting.board(), released.iter().copied());
    let mut pieces: Vec<Piece> =
        told.iter().take(PAPERS).map(|paper| press::page(paper, Print::DESK)).collect();
    let rest: Vec<Event> = released.into_iter().skip(PAPERS).chain(other).copied().collect();
    let told = alike::told(&sitting.names(), sitting.me(), rest.iter());
    pieces.extend(told.into_iter().map(|told| text(PLAIN, told.sentence)));
    if pieces.is_empty() {
        pieces.push(soft(word("board-told-nothing")));
    }
    pieces
}
