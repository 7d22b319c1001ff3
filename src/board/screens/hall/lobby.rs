//! Before the beginning: the way in, as large as it can be, and who has come.

use bevy::prelude::*;

use super::seats;
use crate::board::hall::Hall;
use crate::board::theme::{self, Room};
use crate::board::widgets::Piece;
use crate::board::widgets::layout::{Size, column, columns, line_of, sheet};
use crate::board::widgets::qr;
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::words::{BIG, Face, Style, TITLE, heading, text};
use crate::words::word;

/// Width of a letter of the bold face over its height, for the widest that an address or a code can be of.
const LETTER: f32 = 0.62;

/// The way in on the left, the delegations on the right.
pub fn lobby(hall: &Hall, room: Room) -> Piece {
    let (width, code) = match room {
        Room::Wide => (690.0, 390.0),
        Room::Narrow => (520.0, 290.0),
    };
    let mut list = vec![heading(word("board-hall-delegations"))];
    list.extend(hall.view.seats.iter().map(|seat| seats::line(&hall.view, seat)));
    list.push(seats::people(&hall.view));
    columns(vec![
        (Size::Share(width), sheet(vec![way_in(hall, width - 2.0 * theme::PAD, code)])),
        (Size::Share(1240.0 - width), sheet(vec![scroll("hall-seats", list)])),
    ])
}

fn way_in(hall: &Hall, width: f32, side: f32) -> Piece {
    if !hall.view.doors_open {
        return text(TITLE, word("board-hall-doors-closed"));
    }
    let address = hall.address();
    let letters = column(
        0.0,
        vec![
            text(BIG, word("board-hall-code")),
            fitted(&hall.opened.join_code, width - side - theme::PAD, 120.0),
        ],
    );
    let mut both: Vec<Piece> = hall.qr.iter().map(|code| qr::code(code, side)).collect();
    both.push(letters);
    column(
        theme::GAP,
        vec![
            text(TITLE, word("board-hall-join")),
            text(BIG, word("board-hall-join-how")),
            fitted(address, width, 64.0),
            line_of(theme::PAD, both),
        ],
    )
}

/// A single word as large as it fits into this width.
fn fitted(word: &str, width: f32, most: f32) -> Piece {
    let letters = word.chars().count().max(1) as f32;
    let size = (width / (letters * LETTER)).clamp(theme::HEAD, most);
    text(Style { size, color: theme::BLUE, face: Face::Bold }, word)
}
