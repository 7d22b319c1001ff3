//! Bars that show a share, always beside its word. A bar is compared at a glance; the word beside it says how
//! much.

use bevy::prelude::*;

use super::layout::row;
use super::piece::Piece;
use super::text::{Face, SOFT, Style, text};
use crate::board::paint::{Edge, Ground};
use crate::board::theme;
use crate::board::tokens::Token;

/// A bar filled by this share, 0–1; what lies outside is shown as the nearest end.
pub fn bar(share: f64, color: Token) -> Piece {
    let filled = percent((share.clamp(0.0, 1.0) * 100.0) as f32);
    Box::new(bsn! {
        Node {
            width: px(150),
            height: px(12),
            flex_shrink: 0.0,
            border: UiRect::all(px(1)),
        }
        Edge(theme::SOFT)
        Ground(theme::PAPER)
        Children [
            (Node { width: {filled} } Ground(color))
        ]
    })
}

/// So many of so many boxes filled: another shape than a bar, for another scale.
pub fn steps(filled: usize, of: usize) -> Piece {
    let boxes: Vec<Piece> = (0..of).map(|place| step(place < filled)).collect();
    row(3.0, boxes)
}

/// As many boxes, all empty, with a cross in the first: what speaks against is no small success.
pub fn crossed(of: usize) -> Piece {
    let style = Style { size: 13.0, color: theme::ORANGE, face: Face::Bold };
    let cross: Piece = Box::new(bsn! {
        Node {
            width: px(14),
            height: px(14),
            border: UiRect::all(px(1)),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
        }
        Edge(theme::ORANGE)
        Ground(theme::PAPER)
        Children [ ({text(style, "×")}) ]
    });
    row(3.0, std::iter::once(cross).chain((1..of).map(|_| step(false))).collect())
}

/// One box, full or empty.
fn step(filled: bool) -> Piece {
    let ground = if filled { theme::INK } else { theme::PAPER };
    Box::new(bsn! {
        Node { width: px(14), height: px(14), border: UiRect::all(px(1)) }
        Edge(theme::SOFT)
        Ground({ground})
    })
}

/// A line with a word, a bar and its value in words.
pub fn labelled_bar(label: &str, share: f64, value: &str, color: Token) -> Piece {
    labelled_bar_of(230.0, label, share, value, color)
}

/// The same with so many pixels at 720 lines for the word.
pub fn labelled_bar_of(width: f32, label: &str, share: f64, value: &str, color: Token) -> Piece {
    row(theme::GAP, vec![wide(width, text(SOFT, label)), bar(share, color), text(SOFT, value)])
}

/// A piece in a box of fixed width, so that lines stand under each other.
pub fn wide(width: f32, piece: Piece) -> Piece {
    Box::new(bsn! {
        Node { width: px(width), flex_shrink: 0.0, min_width: px(0) }
        Children [ ({piece}) ]
    })
}
