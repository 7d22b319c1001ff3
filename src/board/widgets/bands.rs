//! What the ledger says of each promise: a band in words and in boxes, with the count of its evidence.

use bevy::prelude::*;

use super::layout::{ends, line_of};
use super::meter::{steps, wide};
use super::piece::Piece;
use super::text::{ALERT, GOOD, PLAIN, SOFT, STRONG, Style, text};
use crate::board::theme;
use crate::report::labels;
use crate::sim::catalogue::instrument::Instrument;
use crate::sim::score::band::{Band, Score};
use crate::words::words;

/// Type of a line that is read from the last row.
const LARGE: f32 = 20.0;

/// A promise with its band.
pub fn band_line(instrument: &Instrument, score: &Score) -> Piece {
    line(instrument, score, theme::SMALL)
}

/// A promise with its band, where there is room for larger type.
pub fn large_band_line(instrument: &Instrument, score: &Score) -> Piece {
    line(instrument, score, LARGE)
}

fn line(instrument: &Instrument, score: &Score, size: f32) -> Piece {
    let paragraph = &instrument.paragraphs[score.paragraph];
    let number = wide(2.25 * size, text(Style { size, ..STRONG }, paragraph.id.clone()));
    let title = text(Style { size, ..PLAIN }, paragraph.title.clone());
    ends(line_of(theme::NEAR, vec![number, title]), sized_verdict(score, size))
}

/// Boxes, band and counts. Without evidence there are no boxes: silence is no middling score.
pub fn verdict(score: &Score) -> Piece {
    sized_verdict(score, theme::SMALL)
}

fn sized_verdict(score: &Score, size: f32) -> Piece {
    let (filled, style) = level(score.band);
    let word = wide(7.0 * size, text(Style { size, ..style }, labels::band(score.band)));
    let counts = words(
        "board-counts",
        &[("for", score.tally.count_for.into()), ("against", score.tally.count_against.into())],
    );
    let counts = wide(4.125 * size, text(Style { size, ..SOFT }, counts));
    match filled {
        Some(filled) => line_of(theme::NEAR, vec![wide(84.0, steps(filled, 5)), word, counts]),
        None => line_of(theme::NEAR, vec![wide(84.0, text(SOFT, "–")), word, counts]),
    }
}

fn level(band: Band) -> (Option<usize>, Style) {
    match band {
        Band::NoEvidence => (None, SOFT),
        Band::MostlyAgainst => (Some(1), ALERT),
        Band::Mixed => (Some(2), STRONG),
        Band::Some => (Some(3), GOOD),
        Band::Solid => (Some(4), GOOD),
        Band::Strong => (Some(5), GOOD),
    }
}
