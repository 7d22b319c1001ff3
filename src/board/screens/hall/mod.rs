//! The projector of a live exercise: what the room sees, by what the room is doing. Nobody plays here;
//! control's page steps it.
//!
//! Whatever stands here is public and meant for the last row, and nothing asks for a click. The one button
//! leaves.

mod lobby;
mod said;
mod seats;
mod telling;

use bevy::prelude::*;

use super::parts::{commitments, crisis, narrow_crisis, picture};
use crate::board::ask::{BoardAsk, OverlayAsk};
use crate::board::canvas::Canvas;
use crate::board::hall::Hall;
use crate::board::paint::Ground;
use crate::board::steps::{Screen, Steps};
use crate::board::theme;
use crate::board::theme::{Room, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::bands::large_band_line;
use crate::board::widgets::button::button;
use crate::board::widgets::countdown::countdown;
use crate::board::widgets::layout::{Size, column, columns, ends, line_of, rows, sheet, strip};
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{BIG, Face, STRONG, Style, TITLE, heading, plain, soft, text};
use crate::report::acts;
use crate::report::chapter::when;
use crate::session::acts::DebriefAct;
use crate::session::conductor::Health;
use crate::session::room::Stage;
use crate::session::view::HallDebrief;
use crate::words::{trouble, word, words};

/// Height of the clock's digits, in pixels at 720 lines: it is read from the last row.
const CLOCK: f32 = 42.0;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        draw.in_set(Steps::Draw).run_if(in_state(Screen::Hall).and_then(resource_exists::<Hall>)).run_if(
            resource_exists_and_changed::<Hall>
                .or_eager(resource_changed::<Room>)
                .or_eager(resource_changed::<Width>)
                .or_eager(state_changed::<Screen>),
        ),
    );
}

/// One layout for each stage of the room. It is drawn anew when the public view changes; the clock counts by
/// itself.
fn draw(hall: Res<Hall>, width: Res<Width>, room: Res<Room>, mut canvas: Canvas) {
    let mut parts = vec![(Size::Content, top(&hall))];
    // A journal that cannot be written stops the exercise; the room is told, or people go on deciding for
    // nothing.
    if let Health::Down { why, .. } = &hall.view.health {
        parts.push((Size::Content, banner(&trouble::public(why))));
    }
    match hall.view.stage {
        Stage::Lobby => parts.push((Size::Share(1.0), lobby::lobby(&hall, *width, room.height as f32))),
        Stage::Deciding => {
            parts.push((Size::Share(1.0), deciding(&hall, *width)));
            parts.extend(said::said(&hall).map(|said| (Size::Content, said)));
            parts.push((Size::Content, seats::strip_of(&hall.view)));
        }
        Stage::Closed => {
            parts.push((Size::Share(1.0), sheet(vec![text(BIG, word("hall-closed-wait"))])));
        }
        Stage::Telling(_) => {
            parts.push((Size::Share(1.0), telling::telling(&hall, *width)));
            parts.push((Size::Content, telling::foot(&hall.view)));
        }
        Stage::Over => parts.push((Size::Share(1.0), over(&hall, *width))),
    }
    canvas.show(Screen::Hall, vec![rows(parts)]);
}

/// What is played and when it is; the clock; the way in for those who come late.
fn top(hall: &Hall) -> Piece {
    let when = match hall.view.stage {
        Stage::Lobby => word("board-hall-lobby"),
        Stage::Closed | Stage::Telling(_) => word("board-hall-closed"),
        Stage::Deciding => when(&hall.view.board.clock),
        Stage::Over => word("board-hall-after"),
    };
    let left = column(0.0, vec![heading(hall.view.board.title.clone()), plain(when)]);
    let mut right = Vec::new();
    match hall.view.stage {
        // There the way in fills the screen.
        Stage::Lobby | Stage::Over => {}
        Stage::Deciding => {
            right.push(way_in(hall));
            right.push(countdown(hall.view.clock, CLOCK));
        }
        Stage::Closed | Stage::Telling(_) => right.push(way_in(hall)),
    }
    right.push(button(word("board-hall-leave"), BoardAsk::Overlay(OverlayAsk::Leave)));
    strip(vec![ends(left, line_of(theme::PAD * 2.0, right))])
}

/// Address and code for those who come late, small; or that the doors are closed.
fn way_in(hall: &Hall) -> Piece {
    if !hall.view.doors_open {
        return soft(word("board-hall-doors-closed"));
    }
    let address = words("board-hall-join-at", &[("address", hall.address().into())]);
    let code = words("board-hall-join-code", &[("code", hall.opened.join_code.clone().into())]);
    column(0.0, vec![soft(address), text(STRONG, code)])
}

/// A line over everything else that says why nothing moves.
fn banner(why: &str) -> Piece {
    let style = Style { size: theme::HEAD, color: theme::WHITE, face: Face::Bold };
    let why = text(style, words("board-hall-down", &[("why", why.into())]));
    Box::new(bsn! {
        Node { padding: UiRect::axes(px(theme::PAD), px(theme::GAP)), flex_direction: FlexDirection::Column }
        Ground(theme::ORANGE)
        Children [ ({why}) ]
    })
}

/// A step is open: the picture that the delegations decide over.
fn deciding(hall: &Hall, width: Width) -> Piece {
    let (scenario, board) = (&*hall.scenario, &hall.view.board);
    let map = picture(board, None);
    match width {
        Width::Wide => {
            let commitments = commitments("hall-commitments", &scenario.instrument, &board.scores);
            let right = rows(vec![
                (Size::Pixels(theme::LADDER), crisis(scenario, board)),
                (Size::Share(1.0), commitments),
            ]);
            columns(vec![(Size::Share(44.0), map), (Size::Share(56.0), right)])
        }
        Width::Narrow => {
            columns(vec![(Size::Share(50.0), map), (Size::Share(50.0), narrow_crisis(scenario, board))])
        }
    }
}

/// The debrief: the act that control shows, in words for the last row. The charts of an act stand on the pages and on the
/// board in a browser; here the picture of the region stays, with its commitments once the truth is told. Single
/// delegations are not shown on the wall.
fn over(hall: &Hall, width: Width) -> Piece {
    let board = &hall.view.board;
    let stands = hall.view.debrief.map(|debrief| debrief.stands);
    let act = sheet(vec![scroll("hall-act", act(hall))]);
    let told = stands.is_some_and(|stands| stands.is_truth_told() && !stands.has_ended);
    if !told {
        return match width {
            Width::Wide => columns(vec![(Size::Share(50.0), act), (Size::Share(50.0), picture(board, None))]),
            Width::Narrow => act,
        };
    }
    let mut lines = vec![heading(word("board-commitments-region"))];
    lines.extend(board.scores.iter().map(|score| large_band_line(&hall.scenario.instrument, score)));
    let commitments = sheet(vec![scroll("hall-over", vec![column(theme::NEAR, lines)])]);
    match width {
        Width::Wide => columns(vec![(Size::Share(42.0), act), (Size::Share(58.0), commitments)]),
        Width::Narrow => rows(vec![(Size::Share(45.0), act), (Size::Share(55.0), commitments)]),
    }
}

/// The act by number and name, what the room does in it, and what is counted or asked in it.
fn act(hall: &Hall) -> Vec<Piece> {
    let Some(HallDebrief { stands, asked, answered, lines }) = hall.view.debrief else {
        return vec![text(TITLE, word("board-hall-over"))];
    };
    if stands.has_ended {
        return vec![text(TITLE, word("acts-ended")), text(BIG, word("acts-wall-ended"))];
    }
    let guide = &hall.scenario.facilitation;
    let mut said = vec![text(TITLE, acts::heading(stands.shown)), text(BIG, acts::lead(stands.shown))];
    match stands.shown {
        DebriefAct::Who => {
            said.extend(guide.before_truth.iter().map(|question| text(BIG, question.clone())));
            let pairs = [("answered", answered.count().into()), ("asked", asked.count().into())];
            said.push(text(BIG, words("acts-answered", &pairs)));
        }
        DebriefAct::HotWash => {
            let question = guide.hot_wash.get(usize::from(stands.question));
            said.extend(question.map(|question| text(TITLE, question.clone())));
        }
        DebriefAct::Monday => said.push(text(BIG, words("acts-monday-count", &[("count", lines.into())]))),
        DebriefAct::Own => {}
        DebriefAct::Truth
        | DebriefAct::Belief
        | DebriefAct::Ladder
        | DebriefAct::Turns
        | DebriefAct::Commitments
        | DebriefAct::WhatIf => said.push(text(BIG, word("acts-on-screens"))),
    }
    said
}
