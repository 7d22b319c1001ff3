//! The two kinds of text that stand on every wall: its smallest type, and its headline.

use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::text::{Face, Style, text};

/// Text in the smallest type of the wall; of less weight where it is not bold.
pub fn least(face: Face, said: String) -> Piece {
    let color = if face == Face::Bold { theme::INK } else { theme::SOFT };
    text(Style { size: theme::WALL_LEAST, color, face }, said)
}

/// A headline of the wall.
pub fn headline(said: String) -> Piece {
    text(Style { size: theme::WALL_HEAD, color: theme::INK, face: Face::Bold }, said)
}
