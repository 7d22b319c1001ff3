//! Injects as what they are: a newspaper, a note between capitals, a report, a bulletin. Drawn of type and lines, without
//! any real mark.

use bevy::prelude::*;

use crate::board::paint::{Edge, Ground};
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::layout::{column, ends};
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{Face, Style, text};
use crate::report::capital::paragraphs;
use crate::report::labels;
use crate::report::story::headline;
use crate::sim::plot::{Inject, InjectKind};
use crate::words::{word, words};

/// What an inject looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dress {
    /// A page of a newspaper, with a masthead.
    Newspaper,
    /// A formal letter between capitals or from an organisation.
    Note,
    /// A numbered report with a line at its side.
    Report,
    /// A bulletin with a band at its top.
    Bulletin,
}

impl Dress {
    fn of(kind: InjectKind) -> Self {
        match kind {
            InjectKind::Media | InjectKind::Noise | InjectKind::Relief => Self::Newspaper,
            InjectKind::Diplomatic | InjectKind::UnitedNations | InjectKind::Domestic => Self::Note,
            InjectKind::Technical | InjectKind::Intelligence => Self::Report,
            InjectKind::Stakeholder | InjectKind::Military => Self::Bulletin,
        }
    }
}

const fn print(size: f32, face: Face) -> Style {
    Style { size, color: theme::PRINT, face }
}

const SMALL_PRINT: Style = Style { size: theme::SMALL, color: theme::PRINT_SOFT, face: Face::Regular };

/// Letters after which a paper has said enough: a first line that only shouts is not the story.
const ENOUGH: usize = 110;

/// The first paragraph whole, and those before it that are only a line.
fn opening(whole: &str) -> Vec<&str> {
    let mut said = 0;
    paragraphs(whole)
        .take_while(|paragraph| {
            let more = said < ENOUGH;
            said += paragraph.chars().count();
            more
        })
        .collect()
}

/// An inject in its dress, with its first paragraph whole.
pub fn page(inject: &Inject, step: u16) -> Piece {
    let head = headline(&inject.headline, &inject.text);
    // Short words that stand in the headline whole are not said twice.
    let said = opening(&inject.text).into_iter().filter(|paragraph| *paragraph != head);
    let body: Vec<Piece> = said.map(|said| text(print(theme::BODY, Face::Regular), said)).collect();
    match Dress::of(inject.kind) {
        Dress::Newspaper => newspaper(inject, step, head, body),
        Dress::Note => note(inject, head, body),
        Dress::Report => report(inject, step, head, body),
        Dress::Bulletin => bulletin(inject, head, body),
    }
}

fn newspaper(inject: &Inject, step: u16, head: String, body: Vec<Piece>) -> Piece {
    let dated = words("page-step", &[("step", (step + 1).into())]);
    let line = ends(text(SMALL_PRINT, dated), text(SMALL_PRINT, labels::inject_kind(inject.kind)));
    let mut inside = vec![
        centred(text(print(theme::BIG, Face::Bold), inject.from.clone())),
        rule(3.0),
        line,
        rule(1.0),
        text(print(theme::BIG, Face::Bold), head),
    ];
    inside.extend(body);
    sheet_of(inside)
}

fn note(inject: &Inject, head: String, body: Vec<Piece>) -> Piece {
    let mut inside = vec![
        ends(text(print(theme::BODY, Face::Bold), inject.from.clone()), seal()),
        text(SMALL_PRINT, word(if inject.public { "board-inject-public" } else { "board-inject-private" })),
        rule(1.0),
        text(print(theme::HEAD, Face::Bold), head),
    ];
    inside.extend(body);
    sheet_of(inside)
}

fn report(inject: &Inject, step: u16, head: String, body: Vec<Piece>) -> Piece {
    let number = words("page-step", &[("step", (step + 1).into())]);
    let kind = labels::inject_kind(inject.kind);
    let mut inside = vec![
        ends(text(SMALL_PRINT, kind), text(SMALL_PRINT, number)),
        text(print(theme::BODY, Face::Bold), inject.from.clone()),
        text(print(theme::HEAD, Face::Bold), head),
    ];
    inside.extend(body);
    let inside = column(theme::NEAR, inside);
    sheet_of(vec![Box::new(bsn! {
        Node { flex_direction: FlexDirection::Column, border: UiRect::left(px(6)), padding: UiRect::left(px(theme::PAD)) }
        Edge(theme::PRINT_SOFT)
        Children [ ({inside}) ]
    })])
}

fn bulletin(inject: &Inject, head: String, body: Vec<Piece>) -> Piece {
    let band = Style { size: theme::BODY, color: theme::NEWSPRINT, face: Face::Bold };
    let from = text(band, inject.from.clone());
    let mut inside: Vec<Piece> = vec![
        Box::new(bsn! {
            Node { padding: UiRect::axes(px(theme::PAD), px(theme::NEAR)) }
            Ground(theme::PRINT)
            Children [ ({from}) ]
        }),
        text(print(theme::HEAD, Face::Bold), head),
    ];
    inside.extend(body);
    sheet_of(inside)
}

/// A sheet of paper, which is light in both themes.
fn sheet_of(inside: Vec<Piece>) -> Piece {
    Box::new(bsn! {
        Node {
            flex_direction: FlexDirection::Column,
            flex_shrink: 0.0,
            padding: UiRect::all(px(theme::PAD * 1.5)),
            row_gap: px(theme::NEAR + 3.0),
            border: UiRect::all(px(1)),
            min_width: px(0),
        }
        Ground(theme::NEWSPRINT)
        Edge(theme::PRINT_SOFT)
        Children [ {inside} ]
    })
}

fn centred(piece: Piece) -> Piece {
    Box::new(bsn! { Node { justify_content: JustifyContent::Center } Children [ ({piece}) ] })
}

fn rule(thick: f32) -> Piece {
    Box::new(bsn! { Node { height: px(thick), flex_shrink: 0.0 } Ground(theme::PRINT) })
}

/// Two rings: a seal without any arms on it.
fn seal() -> Piece {
    Box::new(bsn! {
        Node {
            width: px(34),
            height: px(34),
            padding: UiRect::all(px(3)),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::MAX,
            flex_shrink: 0.0,
        }
        Edge(theme::PRINT_SOFT)
        Children [
            (
                Node { flex_grow: 1.0, border: UiRect::all(px(2)), border_radius: BorderRadius::MAX }
                Edge(theme::PRINT_SOFT)
            )
        ]
    })
}

/// Width of the papers, in pixels at 720 lines.
const WIDE: f32 = 820.0;

/// The papers under each other, and around them the table.
pub fn laid_out(name: String, papers: Vec<Piece>) -> Piece {
    let papers = scroll(name, papers);
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            min_height: px(0),
            justify_content: JustifyContent::Center,
            padding: UiRect::axes(px(theme::PAD), px(theme::PAD)),
        }
        Ground(theme::CARD)
        Children [
            (
                Node { width: px(WIDE), max_width: percent(100), min_height: px(0), flex_direction: FlexDirection::Column }
                Children [ ({papers}) ]
            )
        ]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_shouts_is_followed_by_the_story_and_the_story_is_whole() {
        let story = "The spokesman said so in the evening, and again at night. ".repeat(3);
        let whole = format!("IT WAS THEM\n\n{}\n\nMore of it.", story.trim());
        assert_eq!(opening(&whole), ["IT WAS THEM", story.trim()]);
        assert!(opening("").is_empty());
    }
}
