//! What happened in the step that closed, one part at a time: as far as control has shown it and no further. One thing is
//! on the wall at a time, in few words; what was shown before stands on every page.

use crate::board::hall::Hall;
use crate::board::screens::beats::grid;
use crate::board::screens::parts::wall_picture;
use crate::board::theme::{self, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::layout::{Size, columns, sheet, strip};
use crate::board::widgets::text::{Face, Style, text};
use crate::report::alike;
use crate::report::names::Names;
use crate::session::view::{HallView, Part, Subject};
use crate::words::{word, words};

use super::written::{headline, least};

/// Words of sentences on one screen: with its heading, few enough to be read in passing.
const WORDS_MAX: usize = 34;

/// The part that control has shown last: a grid of what delegations did, or sentences beside the map.
pub fn telling(hall: &Hall, width: Width) -> Piece {
    let view = &hall.view;
    let shown = view.told.get(..view.shown).unwrap_or(&view.told);
    let Some(part) = shown.last() else {
        return sheet(vec![headline(word("board-hall-told-nothing"))]);
    };
    let heading =
        text(Style { size: theme::WALL_HEAD, color: theme::BLUE, face: Face::Bold }, word(key(part.subject)));
    if part.subject == Subject::Deeds {
        return sheet(vec![heading, grid(&hall.scenario, &part.events, theme::WALL_LEAST)]);
    }
    let mut pieces = vec![heading];
    pieces.extend(sentences(hall, part));
    let story = sheet(pieces);
    match width {
        Width::Wide => {
            columns(vec![(Size::Share(50.0), wall_picture(&hall.pictured)), (Size::Share(50.0), story)])
        }
        Width::Narrow => story,
    }
}

/// The first sentences, as many as can be read in passing, and how many there are beside them.
fn sentences(hall: &Hall, part: &Part) -> Vec<Piece> {
    let names = Names::of_board(&hall.scenario, &hall.view.board);
    let (all, beside) = alike::few(&names, &part.events, WORDS_MAX);
    let line = |color, said: String| text(Style { size: theme::WALL_BODY, color, face: Face::Regular }, said);
    let mut pieces: Vec<Piece> = all.into_iter().map(|sentence| line(theme::INK, sentence)).collect();
    pieces.extend((beside > 0).then(|| line(theme::SOFT, words("hall-more", &[("count", beside.into())]))));
    pieces
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
    strip(vec![least(Face::Regular, line)])
}
