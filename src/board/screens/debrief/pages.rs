//! What stands in each act: the leaves that a wall shows too, and beside them what one reader at a desk can open.

use super::laid::Laid;
use super::{contents, shows, what_if};
use crate::board::ask::{BoardAsk, DebriefAsk};
use crate::board::charts::{Beside, Scale, parts};
use crate::board::screens::parts::picture;
use crate::board::sitting::{Earlier, Sitting};
use crate::board::tabs::DebriefTab;
use crate::board::theme::{self, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::button::choice;
use crate::board::widgets::layout::{Size, columns, row, rows, sheet, strip};
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{heading, plain, soft};
use crate::report::acts::Told;
use crate::report::chart::{Chart, Line, Stroke};
use crate::report::labels;
use crate::report::leaf::{Key, Part, beliefs, climbed, commitments, trust, turns};
use crate::sim::view::Debrief;
use crate::words::{tell, word, words};

/// The act that is turned to, and how many pages it has.
pub fn body(sitting: &Sitting, laid: &Laid, told: &Told, debrief: &Debrief, width: Width) -> (Piece, usize) {
    let scrolled = |list: Vec<Piece>| (sheet(vec![scroll(name(laid), list)]), 1);
    match laid.tab {
        DebriefTab::Own => scrolled(contents::own(debrief, sitting.me())),
        DebriefTab::Truth => scrolled(contents::truth(sitting, laid, debrief)),
        DebriefTab::Belief => charted(laid, beliefs(told, &|_, _| None)),
        DebriefTab::Ladder => {
            let mut lines = climbed(told);
            lines.iter_mut().for_each(|part| compare(part, sitting.earlier()));
            looked_back(sitting, laid, charted(laid, vec![lines]), width)
        }
        DebriefTab::Trust => {
            let none = || vec![Part::Lead(word("acts-trust-none"))];
            charted(laid, vec![trust(told).unwrap_or_else(none)])
        }
        DebriefTab::Turns => {
            let lines = charted(laid, turns(told, sitting.scenario().steps.len()));
            looked_back(sitting, laid, lines, width)
        }
        DebriefTab::Bands => {
            let mut list = vec![of_whom(sitting, laid), soft(word("board-heat-how"))];
            let pages = commitments(sitting.scenario(), debrief, laid.of);
            list.extend(pages.iter().flat_map(|page| parts(page, Scale::Desk, Beside::default())));
            list.extend(contents::evidence_open(sitting, laid, debrief));
            list.push(soft(debrief.note.clone()));
            scrolled(list)
        }
        DebriefTab::WhatIf => what_if::body(sitting, laid, told),
        DebriefTab::HotWash => {
            // A class talks about its own hands first; below eleven questions nobody would find them.
            let mut list = shows::shows(sitting, &laid.shows);
            list.extend(contents::hot_wash(debrief));
            scrolled(list)
        }
    }
}

/// The name of what scrolls: another act, delegation or page begins at its top.
fn name(laid: &Laid) -> String {
    format!("debrief-{:?}-{:?}-{}", laid.tab, laid.of, laid.page)
}

/// The page that is turned to, with what its flags mean below it.
fn charted(laid: &Laid, mut pages: Vec<Vec<Part>>) -> (Piece, usize) {
    let count = pages.len();
    let page = laid.page.min(count.saturating_sub(1));
    let shown = if page < count { pages.swap_remove(page) } else { Vec::new() };
    let mut pieces = parts(&shown, Scale::Desk, Beside { at: laid.at });
    let notes: Vec<Piece> = notes(&shown).into_iter().map(soft).collect();
    if !notes.is_empty() {
        pieces.push(row(theme::GAP * 2.0, notes));
    }
    (sheet(pieces), count)
}

/// What stands under the charts, each with the chart that it is about.
fn notes(parts: &[Part]) -> Vec<String> {
    let of = |chart: &Chart| {
        let said = |note: &String| tell("board-chart-note", &[("title", &chart.title), ("note", note)]);
        chart.notes.iter().map(said).collect::<Vec<_>>()
    };
    let charts =
        parts.iter().filter_map(|part| if let Part::Charts(charts) = part { Some(charts) } else { None });
    charts.flatten().flat_map(of).collect()
}

/// Draws what was played before into the charts of what was played now, and says which line it is.
fn compare(part: &mut Part, earlier: Option<&Earlier>) {
    let Some(earlier) = earlier else { return };
    let key = if earlier.is_over { "board-ending-before" } else { "board-way-before" };
    let (name, stroke) = (word(key), Stroke::Beside);
    if let Part::Keys(keys) = part {
        keys.push(Key { stroke, name });
    } else if let Part::Charts(charts) = part {
        for chart in charts {
            let same = earlier.charts.iter().find(|other| other.title == chart.title);
            if let Some(line) = same.and_then(|other| other.lines.first()) {
                chart.lines.push(Line { name: name.clone(), stroke, values: line.values.clone() });
            }
        }
    }
}

/// The page beside the region as it stood at the moment that is looked at.
fn looked_back(
    sitting: &Sitting,
    laid: &Laid,
    (lines, count): (Piece, usize),
    width: Width,
) -> (Piece, usize) {
    let moment = laid.moment().filter(|_| width == Width::Wide);
    let Some((at, board)) = moment.and_then(|at| Some((at, sitting.board_after(at)?))) else {
        return (lines, count);
    };
    let title = match at {
        0 => word("aar-opening"),
        at => words("aar-after-step", &[("step", at.into())]),
    };
    let pairs = [("rung", board.rung.into()), ("name", labels::rung(board.rung).into())];
    let said = strip(vec![heading(title), plain(words("board-stood-at", &pairs))]);
    let map = rows(vec![(Size::Content, said), (Size::Share(1.0), picture(&board, sitting.me()))]);
    (columns(vec![(Size::Share(56.0), lines), (Size::Share(44.0), map)]), count)
}

/// The region and every delegation, to choose from.
fn of_whom(sitting: &Sitting, laid: &Laid) -> Piece {
    let region = choice(word("board-region"), laid.of.is_none(), BoardAsk::Debrief(DebriefAsk::Of(None)));
    let states = sitting.scenario().states.iter_enumerated().map(|(id, state)| {
        let label = if sitting.me() == Some(id) {
            words("board-yours", &[("state", state.id.clone().into())])
        } else {
            state.id.clone()
        };
        choice(label, laid.of == Some(id), BoardAsk::Debrief(DebriefAsk::Of(Some(id))))
    });
    row(theme::NEAR, std::iter::once(region).chain(states).collect())
}
