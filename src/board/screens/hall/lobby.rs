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
use crate::board::widgets::text::{BIG, Face, Style, TITLE, heading, text};
use crate::words::word;

/// Mean width over height of a bold letter in an address, which is full of points and colons.
const ADDRESS: f32 = 0.5;
/// The same in a code, which may be all W: too small is better than cut off.
const CODE: f32 = 0.75;

/// Height of what stands above and around the code, in pixels at 720 lines.
const ABOVE: f32 = 300.0;
/// The smallest code that a telephone reads from a table, in the same pixels.
const CODE_LEAST: f32 = 150.0;

/// The way in on the left, the delegations on the right. `height` is that of the window, in pixels at 720 lines.
pub fn lobby(hall: &Hall, width: Width, height: f32) -> Piece {
    // Widths of the two panels and side of the code, in pixels at 720 lines; the widths are also their
    // shares.
    let (left, right, code) = match width {
        Width::Wide => (730.0, 550.0, 420.0_f32),
        Width::Narrow => (620.0, 380.0, 340.0),
    };
    // In a low window the code gives way, because a code that is cut cannot be read at all.
    let code = code.min(height - ABOVE).max(CODE_LEAST);
    let mut list = vec![heading(word("board-hall-delegations"))];
    list.extend(hall.view.seats.iter().map(|seat| seats::line(&hall.view, seat)));
    list.push(seats::people(&hall.view));
    columns(vec![
        (Size::Share(left), sheet(vec![way_in(hall, left - 2.0 * theme::PAD, code)])),
        (Size::Share(right), sheet(vec![scroll("hall-seats", list)])),
    ])
}

/// How to come in: what to do, the address, the code as a picture and in letters.
fn way_in(hall: &Hall, width: f32, side: f32) -> Piece {
    if !hall.view.doors_open {
        return text(TITLE, word("board-hall-doors-closed"));
    }
    let address = hall.address();
    let letters = column(
        0.0,
        vec![
            text(BIG, word("board-hall-code")),
            fitted(&hall.opened.join_code, (width - side - theme::PAD) / CODE, 120.0),
        ],
    );
    let mut both: Vec<Piece> = hall.qr.iter().map(|code| qr::code(code, side)).collect();
    both.push(letters);
    column(
        theme::GAP,
        vec![
            text(TITLE, word(if hall.is_for_phones() { "board-hall-join" } else { "board-hall-join-here" })),
            text(
                BIG,
                word(if hall.is_for_phones() { "board-hall-join-how" } else { "board-hall-join-here-how" }),
            ),
            fitted(address, width / ADDRESS, 64.0),
            line_of(theme::PAD, both),
        ],
    )
}

/// A word so large that it fills this width, given in widths of a square letter; never above `most` or below
/// a heading.
fn fitted(word: &str, width: f32, most: f32) -> Piece {
    let size = (width / word.chars().count().max(1) as f32).clamp(theme::HEAD, most);
    text(Style { size, color: theme::BLUE, face: Face::Bold }, word)
}
