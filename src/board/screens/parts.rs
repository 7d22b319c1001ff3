//! What every screen of an exercise has: the line at the top, and the picture of the region. All of it is
//! public, so the same parts serve a player's screen and a projector.

use bevy::prelude::*;

use crate::board::ask::{BoardAsk, ClassAsk, OverlayAsk};
use crate::board::map::{self, Frame};
use crate::board::paint::Ground;
use crate::board::sitting::Sitting;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::bands::band_line;
use crate::board::widgets::button::button;
use crate::board::widgets::ladder::ladder;
use crate::board::widgets::layout::{Size, column, ends, row, rows, sheet, strip};
use crate::board::widgets::one_of::last;
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{Face, STRONG, Style, heading, plain, soft, text};
use crate::report::alike;
use crate::report::chapter::{numbered, when};
use crate::report::names::Names;
use crate::sim::catalogue::instrument::Instrument;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::sim::score::band::Score;
use crate::sim::view::{BoardView, ClockView};
use crate::words::word;

/// The events shown in the feed at most; older ones are in the debrief. A text of several hundred lines takes
/// long to lay out.
const FEED_MAX: usize = 40;

/// The line at the top of an exercise at this machine. Where the papers of one delegation of a class lie open, the way to
/// put them away stands first of the ways out.
pub fn top(sitting: &Sitting, clock: &ClockView) -> Piece {
    let cover = button(word("class-cover"), BoardAsk::Class(ClassAsk::Cover));
    let lies_open = sitting.is_class() && sitting.me().is_some();
    let who = match sitting.me() {
        Some(me) => sitting.scenario().states[me].name.clone(),
        None if sitting.is_class() => word("class-who"),
        None => word("board-watching"),
    };
    line(sitting.scenario(), &who, clock, lies_open.then(|| last(cover)))
}

/// What is played, by whom, and when it is; at the right the ways out.
fn line(scenario: &Scenario, who: &str, clock: &ClockView, cover: Option<Piece>) -> Piece {
    let left =
        row(theme::GAP * 2.0, vec![heading(scenario.title.clone()), text(STRONG, who), plain(when(clock))]);
    let mut ways: Vec<Piece> = cover.into_iter().collect();
    ways.push(last(button(word("board-help"), BoardAsk::Overlay(OverlayAsk::Help))));
    ways.push(last(button(word("board-leave"), BoardAsk::Overlay(OverlayAsk::Leave))));
    let right = row(theme::GAP, ways);
    let line = ends(left, right);
    Box::new(bsn! {
        Node {
            padding: UiRect::axes(px(theme::PAD), px(theme::NEAR)),
            flex_direction: FlexDirection::Column,
            flex_shrink: 0.0,
        }
        Ground(theme::PAPER)
        Children [ ({line}) ]
    })
}

/// The map, and the note without which it is never shown: it expresses no opinion on borders or status.
pub fn picture(board: &BoardView, me: Option<StateId>) -> Piece {
    picture_in(board, Frame { me, picks: false })
}

/// The same in a frame of its own kind.
pub fn picture_in(board: &BoardView, frame: Frame) -> Piece {
    let mut under = map::legend(board);
    under.push(soft(word("board-map-note")));
    let under = strip(vec![row(theme::GAP, under)]);
    rows(vec![(Size::Share(1.0), map::frame(frame)), (Size::Content, under)])
}

/// The map on a wall, with the same note in type for the last row.
pub fn wall_picture(board: &BoardView) -> Piece {
    let mut under = map::wall_legend(board);
    let style = Style { size: theme::WALL_LEAST, color: theme::SOFT, face: Face::Regular };
    under.push(text(style, word("hall-map-note")));
    let under = strip(vec![row(theme::GAP * 2.0, under)]);
    rows(vec![(Size::Share(1.0), map::frame(Frame::default())), (Size::Content, under)])
}

/// The public events under the ladder, where there is no room beside it. The ladder is as high as its rungs; the feed takes
/// the rest and scrolls.
pub fn narrow_crisis(scenario: &Scenario, board: &BoardView) -> Piece {
    let events = feed_of(scenario, board);
    rows(vec![
        (Size::Content, sheet(vec![ladder(board.rung)])),
        (Size::Share(1.0), sheet(vec![scroll("feed", events)])),
    ])
}

/// The public events, the newest first, as everybody calls things.
pub fn feed_of(scenario: &Scenario, board: &BoardView) -> Vec<Piece> {
    feed(&Names::of_board(scenario, board), board)
}

/// The newest public events first.
fn feed(names: &Names<'_>, board: &BoardView) -> Vec<Piece> {
    let mut lines = vec![text(STRONG, word("board-feed"))];
    if board.feed.is_empty() {
        lines.push(soft(word("board-feed-empty")));
    }
    lines.extend(alike::told(names, None, &board.feed).into_iter().rev().take(FEED_MAX).map(|told| {
        let step = numbered(names, "board-feed-step", told.event.step);
        soft(format!("{step} {}", told.sentence))
    }));
    lines
}

/// The region's bands, a line for each paragraph, under this name for scrolling.
pub fn commitments(name: &str, instrument: &Instrument, scores: &[Score]) -> Piece {
    let mut lines = vec![text(STRONG, word("board-commitments-region"))];
    lines.extend(scores.iter().map(|score| band_line(instrument, score)));
    sheet(vec![scroll(name, vec![column(theme::NEAR, lines)])])
}
