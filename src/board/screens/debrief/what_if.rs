//! What if, at one table: a turn is chosen, its outcome guessed, and a thousand futures are played with the same luck.

use std::sync::Arc;

use super::laid::Laid;
use crate::board::ask::{BoardAsk, DebriefAsk};
use crate::board::charts::{Beside, Scale, parts};
use crate::board::sitting::Sitting;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::button::{chosen_line, line_button, main_button};
use crate::board::widgets::count::count;
use crate::board::widgets::layout::{Size, columns, row, sheet};
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{HEADING, STRONG, plain, soft, text};
use crate::report::acts::Told;
use crate::report::leaf::{Part, answered, asked};
use crate::report::turning::ToldPoint;
use crate::report::whatif::{PAIRS, Question, WhatIf, brief, ranges, what_if};
use crate::session::Course;
use crate::study::run::Effort;
use crate::study::whatif::Change;
use crate::words::{word, words};

/// The question about the turn that is asked about.
fn question(course: &Course<'_>, told: &Told, laid: &Laid) -> Option<Question> {
    let point = told.turns.points.get(laid.posed?)?;
    let question = Question::new(course, point.step, point.who, point.change);
    Some(Question { counted: point.lasting.counted, ..question })
}

/// Plays the futures of the question. It takes a part of a second.
pub fn play(sitting: &Sitting, laid: &Laid) -> Option<Arc<WhatIf>> {
    let course = sitting.course()?;
    let question = question(&course, laid.told.as_deref()?, laid)?;
    Some(Arc::new(what_if(&course, &question, PAIRS, Effort::ALL)))
}

/// The turns to ask about at the left; at the right the question, or what came of the futures, and how many pages that has.
pub fn body(sitting: &Sitting, laid: &Laid, told: &Told) -> (Piece, usize) {
    let points = told.turns.points.iter().enumerate();
    let posable = points.filter(|(_, point)| point.change != Change::None);
    let mut list = vec![soft(word("board-what-if-how"))];
    list.extend(posable.map(|(place, point)| turn(place, point, laid)));
    let (right, count) = right(sitting, laid, told);
    let right = sheet(vec![scroll(format!("debrief-what-if-{:?}-{}", laid.posed, laid.page), right)]);
    let left = sheet(vec![scroll("debrief-turns-to-ask", list)]);
    (columns(vec![(Size::Share(32.0), left), (Size::Share(68.0), right)]), count)
}

fn turn(place: usize, point: &ToldPoint, laid: &Laid) -> Piece {
    let ask = BoardAsk::Debrief(DebriefAsk::Pose(place));
    let pieces = vec![soft(point.when.clone()), plain(point.what.clone())];
    if laid.posed == Some(place) { chosen_line(ask, pieces) } else { line_button(ask, pieces) }
}

fn right(sitting: &Sitting, laid: &Laid, told: &Told) -> (Vec<Piece>, usize) {
    let course = sitting.course();
    let question = course.as_ref().and_then(|course| question(course, told, laid));
    let Some(question) = question else {
        return (vec![soft(word("board-what-if-choose"))], 1);
    };
    match &laid.found {
        None => (asking(sitting, laid, &question), 1),
        Some((range, found)) => {
            let mut pages = answered(found, range.is_none().then_some(&laid.hands));
            let count = pages.len();
            let page = laid.page.min(count.saturating_sub(1));
            let mut pieces = Vec::new();
            if let Some(range) = range.filter(|_| page == 0) {
                let guess = ranges().get(range).cloned().unwrap_or_default();
                pieces.push(text(STRONG, words("board-what-if-guessed", &[("range", guess.into())])));
            }
            pieces.extend(parts(&pages.swap_remove(page), Scale::Desk, Beside::default()));
            (pieces, count)
        }
    }
}

/// The question, with a button for each range: whoever guesses sees the futures. A class raises its hands first.
fn asking(sitting: &Sitting, laid: &Laid, question: &Question) -> Vec<Piece> {
    let Some(course) = sitting.course() else { return Vec::new() };
    let said = asked(brief(&course, question), None).concat();
    let said: Vec<Part> = said.into_iter().filter(|part| !matches!(part, Part::Hands(_))).collect();
    let mut pieces = parts(&said, Scale::Desk, Beside::default());
    if sitting.is_class() {
        pieces.push(soft(word("class-what-if-guess")));
        let of = laid.hands.iter().copied().fold(0, u16::saturating_add);
        let ranges = ranges().into_iter().zip(laid.hands).enumerate();
        pieces.extend(ranges.map(|(place, (range, hands))| count(place, text(HEADING, range), hands, of)));
        let open = main_button(word("class-what-if-open"), BoardAsk::Debrief(DebriefAsk::Futures));
        pieces.push(row(theme::PAD, vec![open]));
        return pieces;
    }
    pieces.push(soft(word("board-what-if-guess")));
    let buttons = ranges().into_iter().enumerate();
    let buttons =
        buttons.map(|(place, range)| main_button(range, BoardAsk::Debrief(DebriefAsk::Guess(place))));
    pieces.push(row(theme::PAD, buttons.collect()));
    pieces
}
