//! Before the beginning: the way in, as large as it can be, and who has come. The address and the code are
//! letters too, for telephones without a camera and for laptops.

use bevy::prelude::*;

use super::seats;
use crate::board::hall::Hall;
use crate::board::theme::{self, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::layout::{Size, column, columns, line_of, sheet};
use crate::board::widgets::qr;
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{BIG, Face, LINE, Style, TITLE, heading, text};
use crate::words::word;

/// Mean width over height of a letter in a sentence; in an address, which is full of points and colons; and in a code, which
/// may be all W: too small is better than cut off.
const LETTER: f32 = 0.48;
const ADDRESS: f32 = 0.5;
const CODE: f32 = 0.75;

/// Height of the line over the lobby, in pixels at 720 lines.
const TOP: f32 = 78.0;
/// The smallest code that a telephone reads from a table, in the same pixels.
const CODE_LEAST: f32 = 150.0;

/// The way in on the left, the delegations on the right, in a window with so much room.
pub fn lobby(hall: &Hall, width: Width, room: Vec2) -> Piece {
    // Shares of the two panels, and the largest side of the code in pixels at 720 lines.
    let (left, right, most) = match width {
        Width::Wide => (730.0, 550.0, 420.0_f32),
        Width::Narrow => (620.0, 380.0, 340.0),
    };
    let wide = room.x * left / (left + right);
    let inside = Vec2::new(wide, room.y - TOP) - 2.0 * theme::PAD;
    let mut list = vec![heading(word("board-hall-delegations"))];
    list.extend(hall.view.seats.iter().map(|seat| seats::line(&hall.view, seat)));
    list.push(seats::people(&hall.view));
    columns(vec![
        (Size::Share(left), sheet(vec![way_in(hall, inside, most)])),
        (Size::Share(right), sheet(vec![scroll("hall-seats", list)])),
    ])
}

/// How to come in: what to do, the address, the code as a picture and in letters. The picture takes the height that the words
/// leave: one that is cut cannot be read at all.
fn way_in(hall: &Hall, room: Vec2, most: f32) -> Piece {
    if !hall.view.doors_open {
        return text(TITLE, word("board-hall-doors-closed"));
    }
    let (join, how) = match hall.is_for_phones() {
        true => ("board-hall-join", "board-hall-join-how"),
        false => ("board-hall-join-here", "board-hall-join-here-how"),
    };
    let address = Style { size: 64.0, color: theme::BLUE, face: Face::Bold };
    let lines = [
        fitted(TITLE, &word(join), LETTER, room.x),
        fitted(BIG, &word(how), LETTER, room.x),
        fitted(address, hall.address(), ADDRESS, room.x),
    ];
    let above: f32 = lines.iter().map(|(_, high)| high + theme::GAP).sum();
    let side = most.min(room.y - above).max(CODE_LEAST);
    let code = Style { size: 120.0, ..address };
    let beside = room.x - side - theme::PAD;
    let letters = column(
        0.0,
        vec![text(BIG, word("board-hall-code")), fitted(code, &hall.opened.join_code, CODE, beside).0],
    );
    let mut both: Vec<Piece> = hall.qr.iter().map(|code| qr::code(code, side)).collect();
    both.push(letters);
    let mut all: Vec<Piece> = lines.into_iter().map(|(line, _)| line).collect();
    all.push(line_of(theme::PAD, both));
    column(theme::GAP, all)
}

/// Words so large that they fill this width on one line, never larger than in their style nor smaller than the last row reads;
/// and the height that they take. `letter` is the mean width of a letter over its height.
fn fitted(style: Style, words: &str, letter: f32, width: f32) -> (Piece, f32) {
    let long = words.chars().count().max(1) as f32 * letter;
    let size = (width / long).clamp(theme::WALL_LEAST, style.size);
    let lines = (long * size / width).ceil().max(1.0);
    (text(Style { size, ..style }, words), lines * size * LINE)
}
