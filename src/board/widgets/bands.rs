//! What the ledger says of each commitment: a band in words and in boxes, with the count of its evidence.
//!
//! The number behind a band is not shown with it: a decimal would be read as a grade, and grades as a table
//! of the best (MODEL.md 1.4). Column widths follow the size of type, so the bands of all paragraphs stand
//! under each other.

use bevy::prelude::*;

use super::layout::{column, ends, line_of};
use super::meter::{crossed, steps, wide};
use super::piece::Piece;
use super::text::{ALERT, GOOD, PLAIN, SOFT, STRONG, Style, text};
use crate::board::theme;
use crate::report::boxes::{BOXES, Boxes};
use crate::report::{labels, measured};
use crate::sim::catalogue::instrument::Instrument;
use crate::sim::score::band::{Band, Score};

/// A commitment with its band: number and title at the left, which may wrap, and the verdict at the right, which may not.
pub fn band_line(instrument: &Instrument, score: &Score) -> Piece {
    let size = theme::SMALL;
    let paragraph = &instrument.paragraphs[score.paragraph];
    let number = wide(2.25 * size, text(Style { size, ..STRONG }, paragraph.id.clone()));
    let title = text(Style { size, ..PLAIN }, paragraph.title.clone());
    ends(line_of(theme::NEAR, vec![number, title]), verdict(score))
}

/// Boxes, band, and how many of the tests were lived up to. Where nothing was tested there are no boxes: that is not
/// 50 points (MODEL.md 7.14).
fn verdict(score: &Score) -> Piece {
    let size = theme::SMALL;
    let (boxes, style) = level(Boxes::of(score));
    let mut said = vec![text(Style { size, ..style }, labels::scored(score))];
    if score.band != Band::NotTested {
        said.push(text(Style { size, ..SOFT }, measured::short_counts(&score.tests)));
    }
    line_of(theme::NEAR, vec![wide(84.0, boxes), wide(7.0 * size, column(0.0, said))])
}

/// The boxes, and how the word beside them is set; a dash without evidence, a cross against.
fn level(boxes: Boxes) -> (Piece, Style) {
    match boxes {
        Boxes::None => (text(SOFT, "–"), SOFT),
        Boxes::Crossed => (crossed(BOXES), ALERT),
        Boxes::Full(filled) => (steps(filled, BOXES), if filled > 2 { GOOD } else { STRONG }),
    }
}
