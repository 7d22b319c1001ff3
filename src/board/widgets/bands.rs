//! What the ledger says of each promise: a band in words and in boxes, with the count of its evidence.

use bevy::prelude::*;

use super::Piece;
use super::layout::{ends, row};
use super::meter::{steps, wide};
use super::words::{ALERT, GOOD, SOFT, STRONG, Style, plain, text};
use crate::board::theme;
use crate::report::labels;
use crate::sim::band::{Band, Score};
use crate::sim::instrument::Instrument;
use crate::words::words;

/// A promise with its band.
pub fn band_line(instrument: &Instrument, score: &Score) -> Piece {
    let paragraph = &instrument.paragraphs[score.paragraph];
    let number = wide(52.0, text(STRONG, paragraph.id.clone()));
    let title = plain(paragraph.title.clone());
    ends(row(theme::NEAR, vec![number, title]), verdict(score))
}

/// Boxes, band and counts. Without evidence there are no boxes: silence is no middling score.
pub fn verdict(score: &Score) -> Piece {
    let (filled, style) = level(score.band);
    let word = wide(126.0, text(style, labels::band(score.band)));
    let counts = words(
        "board-counts",
        &[("for", score.tally.count_for.into()), ("against", score.tally.count_against.into())],
    );
    let counts = wide(70.0, text(SOFT, counts));
    match filled {
        Some(filled) => row(theme::NEAR, vec![wide(90.0, steps(filled, 5)), word, counts]),
        None => row(theme::NEAR, vec![wide(90.0, text(SOFT, "–")), word, counts]),
    }
}

fn level(band: Band) -> (Option<usize>, Style) {
    let soft = Style { size: theme::BODY, ..SOFT };
    match band {
        Band::NoEvidence => (None, soft),
        Band::MostlyAgainst => (Some(1), Style { size: theme::SMALL, ..ALERT }),
        Band::Mixed => (Some(2), Style { size: theme::BODY, ..STRONG }),
        Band::Some => (Some(3), Style { size: theme::BODY, ..GOOD }),
        Band::Solid => (Some(4), GOOD),
        Band::Strong => (Some(5), GOOD),
    }
}
