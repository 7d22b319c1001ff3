//! What happened in the step that closed, one part at a time: as far as control has shown it and no further.
//!
//! How large the newest part is set is estimated from its letters, not measured: a layout that is tried,
//! measured and set again would show the room a jump. An estimate that is too high costs a size of type; one
//! that is too low makes the panel scroll.

use bevy::prelude::*;

use crate::board::hall::Hall;
use crate::board::screens::parts::picture;
use crate::board::theme::{self, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::layout::{Size, card, column, columns, sheet, strip};
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{BIG, Face, STRONG, Style, TITLE, plain, soft, text};
use crate::report::alike;
use crate::report::names::Names;
use crate::session::view::{HallView, Part, Subject};
use crate::words::{word, words};

/// Sizes of type for the newest part, in pixels at 720 lines, largest first.
const SIZES: [f32; 3] = [theme::BIG, theme::HEAD, theme::BODY];
/// Height for its sentences, and their width beside the map, in pixels at 720 lines.
const PAGE: (f32, f32) = (485.0, 600.0);
/// Mean width of a letter over its height in a sentence.
const LETTER: f32 = 0.5;

/// How the newest part is set, so that all of it is on the screen: nobody scrolls a projector.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Set {
    /// Beside the map, in this size.
    Beside(f32),
    /// In two columns over the whole width, in this size.
    Alone(f32),
}

impl Set {
    /// The largest size in which all sentences fit beside the map; if none does, the map gives way and there
    /// are two columns; if even those are too small, the smallest type, which scrolls.
    fn of(sentences: &[String]) -> Self {
        let fits = |size: &&f32, columns: f32| height(sentences, **size) <= PAGE.0 * columns;
        if let Some(size) = SIZES.iter().find(|size| fits(size, 1.0)) {
            return Self::Beside(*size);
        }
        let size = SIZES.iter().find(|size| fits(size, 2.0));
        Self::Alone(size.copied().unwrap_or(theme::SMALL))
    }
}

/// About the height of these sentences under each other in this size, in pixels at 720 lines.
fn height(sentences: &[String], size: f32) -> f32 {
    let in_line = PAGE.1 / (size * LETTER);
    let lines = |sentence: &String| (sentence.chars().count() as f32 / in_line).ceil();
    sentences.iter().map(|sentence| lines(sentence) * size * 1.25 + theme::NEAR).sum()
}

/// The map beside what has been told so far.
pub fn telling(hall: &Hall, width: Width) -> Piece {
    let view = &hall.view;
    let title = text(TITLE, words("board-told", &[("step", view.board.clock.step.into())]));
    let name = format!("hall-told-{}-{}", view.board.clock.step, view.shown);
    let names = Names::of_board(&hall.scenario, &view.board);
    let mut told: Vec<Told> = view.told.iter().take(view.shown).map(|part| Told::of(&names, part)).collect();
    let Some(newest) = told.pop() else {
        return sheet(vec![title, text(BIG, word("board-hall-told-nothing"))]);
    };
    let set = Set::of(&newest.sentences);
    let mut pages = vec![newest_page(&newest, set)];
    pages.extend(told.iter().rev().map(older_page));
    let story = sheet(vec![title, scroll(name, pages)]);
    match (width, set) {
        (Width::Wide, Set::Beside(_)) => {
            columns(vec![(Size::Share(46.0), picture(&hall.pictured, None)), (Size::Share(54.0), story)])
        }
        (Width::Wide, Set::Alone(_)) | (Width::Narrow, _) => story,
    }
}

/// A part in words, as the public may know it.
struct Told {
    subject: Subject,
    sentences: Vec<String>,
}

impl Told {
    /// The sentences of a part, one for each event; what several did alike is one.
    fn of(names: &Names<'_>, part: &Part) -> Self {
        let told = alike::told(names, None, &part.events);
        Self { subject: part.subject, sentences: told.into_iter().map(|told| told.sentence).collect() }
    }
}

/// The newest part, as large as all of it fits.
fn newest_page(told: &Told, set: Set) -> Piece {
    let heading = text(Style { size: theme::BIG, ..STRONG }, word(key(told.subject)));
    let list = |sentences: &[String], size| {
        let style = Style { size, color: theme::INK, face: Face::Regular };
        column(theme::NEAR, sentences.iter().map(|sentence| text(style, sentence.clone())).collect())
    };
    let body = match set {
        Set::Beside(size) => list(&told.sentences, size),
        Set::Alone(size) => {
            let (left, right) = told.sentences.split_at(told.sentences.len().div_ceil(2));
            columns(vec![(Size::Share(1.0), list(left, size)), (Size::Share(1.0), list(right, size))])
        }
    };
    card(theme::BLUE, vec![heading, body])
}

/// A part shown before, small: for those who looked away.
fn older_page(told: &Told) -> Piece {
    let mut pieces = vec![plain(word(key(told.subject)))];
    pieces.extend(told.sentences.iter().map(|sentence| soft(sentence.clone())));
    card(theme::EDGE, pieces)
}

/// The Fluent key of a part's heading.
fn key(subject: Subject) -> &'static str {
    match subject {
        Subject::Deeds => "board-hall-deeds",
        Subject::Measures => "board-chapter-measures",
        Subject::Incidents => "board-chapter-incidents",
        Subject::Crisis => "board-chapter-crisis",
        Subject::News => "board-chapter-news",
    }
}

/// The count of parts shown, or that control goes on from here.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_sentences_stand_large_beside_the_map_and_many_take_the_whole_width() {
        let of = |count: usize| {
            Set::of(&vec!["Malaysia began “Share national laws in one place”.".into(); count])
        };
        assert_eq!(of(3), Set::Beside(theme::BIG));
        assert_eq!(of(14), Set::Beside(theme::BODY));
        assert!(matches!(of(30), Set::Alone(size) if size >= theme::BODY));
        assert_eq!(of(200), Set::Alone(theme::SMALL));
    }
}
