//! Hands for one answer: the answer, the number as a field to type in, and a button for one hand fewer or more.

use bevy::prelude::*;

use super::button::button;
use super::layout::{beside, line_of};
use super::piece::Piece;
use super::typing::{Field, field};
use crate::board::ask::{BoardAsk, HandsAsk};
use crate::board::paint::Ground;
use crate::board::theme;

/// The answer at this place of the question, and the hands for it of so many that went up for any.
pub fn count(place: usize, answer: Piece, hands: u16, of: u16) -> Piece {
    let written = if hands == 0 { String::new() } else { hands.to_string() };
    let step = |by: i16| BoardAsk::Hands(HandsAsk::Count(place, by));
    let counter = line_of(
        theme::NEAR,
        vec![
            button("−", step(-1)),
            field(Field::Hands(u8::try_from(place).unwrap_or(u8::MAX)), &written),
            button("+", step(1)),
        ],
    );
    let share = if of == 0 { 0.0 } else { f32::from(hands) / f32::from(of) };
    let bar: Piece = Box::new(bsn! {
        Node { height: px(6), width: percent(100) }
        Ground(theme::FIELD)
        Children [ (Node { width: percent(share * 100.0), height: percent(100) } Ground(theme::BLUE)) ]
    });
    let answer: Piece = Box::new(bsn! {
        Node { flex_direction: FlexDirection::Column, row_gap: px(2), min_width: px(0) }
        Children [ ({answer}), ({bar}) ]
    });
    beside(answer, counter)
}
