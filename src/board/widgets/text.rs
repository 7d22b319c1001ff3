//! Text in its few sizes and weights. Long text wraps.
//!
//! All words come in finished, from Fluent or from a scenario; nothing here puts words together.

use bevy::asset::HandleTemplate;
use bevy::prelude::*;
use bevy::text::{FontSourceTemplate, LineHeight};

use super::piece::Piece;
use crate::board::paint::Ink;
use crate::board::theme;
use crate::board::tokens::Token;

/// How a text looks: its size, its colour and its face.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Height of the type, in pixels at 720 lines.
    pub size: f32,
    /// Colour of the type; the ground decides which one can be read.
    pub color: Token,
    /// Regular or bold; there is no third.
    pub face: Face,
}

/// The two faces that are shipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Running text, and all that has no reason to be something else.
    Regular,
    /// Names and headings.
    Bold,
}

/// Running text in ink, in the regular face.
pub const PLAIN: Style = Style { size: theme::BODY, color: theme::INK, face: Face::Regular };
/// Text of less weight: hints, sources and numbers beside a name.
pub const SOFT: Style = Style { size: theme::SMALL, color: theme::SOFT, face: Face::Regular };
/// A name within running text: bold, in the same size.
pub const STRONG: Style = Style { size: theme::BODY, color: theme::INK, face: Face::Bold };
/// The heading of a panel, above everything it holds.
pub const HEADING: Style = Style { size: theme::HEAD, color: theme::INK, face: Face::Bold };
/// The title of a screen.
pub const TITLE: Style = Style { size: theme::TITLE, color: theme::INK, face: Face::Bold };
/// The one thing to read.
pub const BIG: Style = Style { size: theme::BIG, color: theme::INK, face: Face::Regular };
/// A word that speaks against something, or presses. It says so in letters too: colour alone means nothing.
pub const ALERT: Style = Style { size: theme::BODY, color: theme::ORANGE, face: Face::Bold };
/// A word that speaks for something.
pub const GOOD: Style = Style { size: theme::BODY, color: theme::BLUE, face: Face::Bold };

/// Height of a line over that of its type.
pub const LINE: f32 = 1.25;

/// Text in a style.
pub fn text(style: Style, words: impl Into<String>) -> Piece {
    let words: String = words.into();
    let font = match style.face {
        // The default font's place holds our regular face.
        Face::Regular => Handle::default(),
        Face::Bold => theme::BOLD,
    };
    Box::new(bsn! {
        Text({words})
        TextFont {
            font: {FontSourceTemplate::Handle(HandleTemplate::Handle(font))},
            font_size: {FontSize::Px(style.size)},
        }
        template_value(LineHeight::RelativeToFont(LINE))
        Ink({style.color})
    })
}

/// Running text as a piece.
pub fn plain(words: impl Into<String>) -> Piece {
    text(PLAIN, words)
}

/// Text of less weight as a piece.
pub fn soft(words: impl Into<String>) -> Piece {
    text(SOFT, words)
}

/// A name within running text as a piece.
pub fn strong(words: impl Into<String>) -> Piece {
    text(STRONG, words)
}

/// The heading of a panel as a piece.
pub fn heading(words: impl Into<String>) -> Piece {
    text(HEADING, words)
}

/// The paragraphs of a long text, one piece each; an empty line parts them, as in scenario files.
pub fn paragraphs(style: Style, words: &str) -> Vec<Piece> {
    words.split("\n\n").map(|paragraph| text(style, paragraph.trim())).collect()
}
