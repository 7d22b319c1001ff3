//! The two scales of type as one thing to hand on.

use crate::board::theme;
use crate::board::tokens::Token;
use crate::board::widgets::Piece;
use crate::board::widgets::text::{Face, Style, text};

/// For whom a picture is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// One reader before a screen.
    Desk,
    /// A room.
    Wall,
}

impl Scale {
    /// The smallest type, in pixels at 720 lines.
    pub const fn least(self) -> f32 {
        match self {
            Self::Desk => theme::SMALL,
            Self::Wall => theme::WALL_LEAST,
        }
    }

    /// Running text.
    pub const fn body(self) -> f32 {
        match self {
            Self::Desk => theme::BODY,
            Self::Wall => theme::WALL_BODY,
        }
    }

    /// The sentence to read first.
    pub const fn head(self) -> f32 {
        match self {
            Self::Desk => theme::BIG,
            Self::Wall => theme::WALL_HEAD,
        }
    }
}

/// Text of a size in a colour, regular.
pub(super) fn said(size: f32, color: Token, words: impl Into<String>) -> Piece {
    text(Style { size, color, face: Face::Regular }, words)
}

/// The same in bold.
pub(super) fn bold(size: f32, color: Token, words: impl Into<String>) -> Piece {
    text(Style { size, color, face: Face::Bold }, words)
}
