//! The projector of a live exercise: what the room sees, by what the room is doing. Nobody plays here;
//! control's page steps it.
//!
//! Whatever stands here is public and meant for the last row, and nothing asks for a click. The one button
//! leaves.

mod cells;
mod deciding;
mod lobby;
mod said;
mod seats;
mod telling;
mod written;

use bevy::prelude::*;

use self::written::{headline, least};

use crate::board::ask::{BoardAsk, OverlayAsk};
use crate::board::canvas::Canvas;
use crate::board::charts::{Beside, Scale, parts};
use crate::board::hall::Hall;
use crate::board::map::Gaze;
use crate::board::paint::Ground;
use crate::board::screens::parts::wall_picture;
use crate::board::steps::{Screen, Steps};
use crate::board::theme;
use crate::board::theme::{Room, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::button::wall_button;
use crate::board::widgets::countdown::countdown;
use crate::board::widgets::layout::{Size, column, columns, ends, line_of, middle, rows, sheet, strip};
use crate::board::widgets::text::{Face, LINE, Style, text};
use crate::report::acts;
use crate::report::chapter::{when, when_in_two};
use crate::report::leaf::Part;
use crate::session::conductor::Health;
use crate::session::room::Stage;
use crate::words::{tell, trouble, word, words};

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
fn draw(hall: Res<Hall>, (width, room): (Res<Width>, Res<Room>), mut gaze: ResMut<Gaze>, mut canvas: Canvas) {
    gaze.set_if_neq(telling::looks(&hall));
    let mut parts = vec![(Size::Content, top(&hall, *width))];
    let mut high = room.height as f32;
    // A journal that cannot be written stops the exercise; the room is told, or people go on deciding for
    // nothing.
    if let Health::Down { why, .. } = &hall.view.health {
        parts.push((Size::Content, banner(&trouble::public(why))));
        high -= BANNER;
    }
    match hall.view.stage {
        Stage::Lobby => {
            parts.push((Size::Share(1.0), lobby::lobby(&hall, *width, Vec2::new(room.width as f32, high))))
        }
        Stage::Deciding => {
            parts.push((Size::Share(1.0), deciding::deciding(&hall, *width)));
            parts.extend(said::said(&hall).map(|said| (Size::Content, said)));
            parts.push((Size::Content, seats::strip_of(&hall.view)));
        }
        Stage::Closed => {
            parts.push((Size::Content, strip(vec![headline(word("hall-closed-wait"))])));
            parts.push((Size::Share(1.0), wall_picture(&hall.pictured)));
        }
        Stage::Telling(_) => {
            parts.push((Size::Share(1.0), telling::telling(&hall, *width)));
            parts.push((Size::Content, telling::foot(&hall.view)));
        }
        Stage::Over => parts.push((Size::Share(1.0), over(&hall, *width))),
    }
    canvas.show(Screen::Hall, vec![rows(parts)]);
}

/// When it is, and what is played; the way in, always in the same corner; the clock.
fn top(hall: &Hall, width: Width) -> Piece {
    let [title, when] = played(hall, width);
    let left = column(0.0, vec![least(Face::Bold, title), least(Face::Regular, when)]);
    let mut right = Vec::new();
    match hall.view.stage {
        // There the way in fills the screen.
        Stage::Lobby => {}
        Stage::Deciding => {
            right.push(way_in(hall));
            right.push(countdown(hall.view.clock, theme::WALL_NUMBER));
        }
        Stage::Closed | Stage::Telling(_) | Stage::Over => right.push(way_in(hall)),
    }
    right.push(wall_button(word("board-hall-leave"), BoardAsk::Overlay(OverlayAsk::Leave)));
    strip(vec![ends(left, line_of(theme::PAD * 2.0, right))])
}

/// What is played, and when it is.
fn played(hall: &Hall, width: Width) -> [String; 2] {
    let title = hall.view.board.title.clone();
    match (hall.view.stage, width) {
        (Stage::Lobby, _) => [title, crate::report::lobby::stands(&hall.view)],
        (Stage::Closed | Stage::Telling(_), _) => [title, word("board-hall-closed")],
        // Both lines have about the same length: in one, the length of a step of the crisis would stand on a line of its own.
        (Stage::Deciding, Width::Wide) => {
            let [step, within] = when_in_two(&hall.view.board.clock);
            [tell("board-hall-played", &[("title", &title), ("step", &step)]), within]
        }
        (Stage::Deciding, Width::Narrow) => [title, when(&hall.view.board.clock)],
        (Stage::Over, _) => [title, word("board-hall-after")],
    }
}

/// Address and code for those who come late, small; or that the doors are closed.
fn way_in(hall: &Hall) -> Piece {
    if !hall.view.doors_open {
        return least(Face::Regular, word("board-hall-doors-closed"));
    }
    let address = words("board-hall-join-at", &[("address", hall.address().into())]);
    let code = words("board-hall-join-code", &[("code", hall.opened.join_code.clone().into())]);
    column(0.0, vec![least(Face::Regular, address), least(Face::Bold, code)])
}

/// Height of a banner of two lines, in pixels at 720 lines.
const BANNER: f32 = 2.0 * (theme::HEAD * LINE + theme::GAP);

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

/// The debrief: the leaf that control shows, over the whole wall.
fn over(hall: &Hall, width: Width) -> Piece {
    let Some(leaf) = &hall.leaf else {
        return sheet(vec![headline(word("board-hall-over"))]);
    };
    let heading = leaf.act.map_or_else(|| word("acts-ended"), acts::heading);
    let mut head = vec![headline(heading)];
    head.extend(leaf.place.map(|(place, count)| {
        let pairs = [("page", (place + 1).into()), ("pages", count.into())];
        let style = Style { size: theme::WALL_BODY, color: theme::SOFT, face: Face::Regular };
        text(style, words("acts-wall-page", &pairs))
    }));
    let head = line_of(theme::PAD, head);
    let pieces = parts(&leaf.parts, Scale::Wall, Beside::default());
    if width == Width::Wide && leaf.parts.iter().all(Part::is_said) {
        return talk(hall, head, pieces);
    }
    sheet(std::iter::once(head).chain(pieces).collect())
}

/// While a room reads or talks, the region stands beside the words as it is in the end.
fn talk(hall: &Hall, head: Piece, words: Vec<Piece>) -> Piece {
    let words = rows(vec![(Size::Content, strip(vec![head])), (Size::Share(1.0), middle(words))]);
    columns(vec![(Size::Share(50.0), words), (Size::Share(50.0), wall_picture(&hall.pictured))])
}
