//! What happened in the step that closed, one part at a time: as far as control has shown it and no further.

use bevy::prelude::*;

use crate::board::hall::Hall;
use crate::board::screens::frame::picture;
use crate::board::theme::{self, Room};
use crate::board::widgets::Piece;
use crate::board::widgets::layout::{Size, card, columns, sheet, strip};
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::words::{BIG, Face, PLAIN, SOFT, STRONG, Style, TITLE, plain, text};
use crate::report::names::Names;
use crate::report::story;
use crate::session::view::{HallView, Part, Subject};
use crate::words::{word, words};

/// Letters that fit into the page at each size, largest first.
const SIZES: [(usize, f32); 3] = [(520, theme::BIG), (900, theme::HEAD), (usize::MAX, theme::BODY)];

/// The map beside what has been told so far.
pub fn telling(hall: &Hall, room: Room) -> Piece {
    let view = &hall.view;
    let title = text(TITLE, words("board-told", &[("step", view.board.clock.step.into())]));
    let name = format!("hall-told-{}-{}", view.board.clock.step, view.shown);
    let story = sheet(vec![title, scroll(name, pages(hall))]);
    match room {
        Room::Wide => {
            columns(vec![(Size::Share(46.0), picture(&view.board, None)), (Size::Share(54.0), story)])
        }
        Room::Narrow => story,
    }
}

/// The newest part, those before it beneath.
fn pages(hall: &Hall) -> Vec<Piece> {
    let shown = &hall.view.told[..hall.view.shown.min(hall.view.told.len())];
    let Some((newest, before)) = shown.split_last() else {
        return vec![text(BIG, word("board-hall-told-nothing"))];
    };
    let names = Names::of_board(&hall.scenario, &hall.view.board);
    let mut pages = vec![newest_page(&names, newest)];
    pages.extend(before.iter().rev().map(|part| page(&names, part, theme::EDGE, PLAIN, SOFT)));
    pages
}

/// As large as it fits.
fn newest_page(names: &Names<'_>, part: &Part) -> Piece {
    let letters: usize = part.events.iter().map(|event| story::sentence(names, event).chars().count()).sum();
    let size = SIZES.iter().find(|(most, _)| letters <= *most).map_or(theme::BODY, |(_, size)| *size);
    let heading = Style { size: theme::BIG, ..STRONG };
    page(names, part, theme::BLUE, heading, Style { size, color: theme::INK, face: Face::Regular })
}

fn page(names: &Names<'_>, part: &Part, side: Color, heading: Style, style: Style) -> Piece {
    let mut pieces = vec![text(heading, word(key(part.subject)))];
    pieces.extend(part.events.iter().map(|event| text(style, story::sentence(names, event))));
    card(side, pieces)
}

fn key(subject: Subject) -> &'static str {
    match subject {
        Subject::Deeds => "board-hall-deeds",
        Subject::Measures => "board-chapter-measures",
        Subject::Incidents => "board-chapter-incidents",
        Subject::Crisis => "board-chapter-crisis",
        Subject::News => "board-chapter-news",
    }
}

/// How far the telling is, and who steps it.
pub fn foot(view: &HallView) -> Piece {
    let (shown, all) = (view.shown, view.told.len());
    let line = if shown < all {
        words("board-hall-told-count", &[("shown", shown.into()), ("all", all.into())])
    } else if view.board.clock.over {
        word("board-hall-told-then-debrief")
    } else {
        word("board-hall-told-then-step")
    };
    strip(vec![plain(line)])
}
