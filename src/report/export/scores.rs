//! The table of scores: a row for each commitment of each delegation, as the report shows it at the end.

use std::collections::BTreeSet;

use super::cell::Cell;
use super::reading::Reading;
use super::table::{Column, Range, Table, column};
use crate::sim::ids::{ParagraphId, StateId};
use crate::sim::score::band::{self, Score};
use crate::sim::score::ledger::Regards;

const COLUMNS: &[Column] = &[
    column("exercise", "book-exercise", None, Range::Name),
    column("scenario", "book-scenario", None, Range::Name),
    column("seat", "book-seat", None, Range::Name),
    column("role", "book-role", None, Range::Name),
    column("player", "book-player", None, Range::Name),
    column("paragraph", "book-paragraph", None, Range::Name),
    column("occasions", "book-occasions-count", Some("book-unit-occasions"), Range::From(0.0)),
    column("tests", "book-tests", Some("book-unit-tests"), Range::From(0.0)),
    column("lived_up", "book-lived-up", Some("book-unit-tests"), Range::From(0.0)),
    column("partly", "book-partly", Some("book-unit-tests"), Range::From(0.0)),
    column("not_taken_up", "book-not-taken-up", Some("book-unit-tests"), Range::From(0.0)),
    column("against", "book-against", Some("book-unit-tests"), Range::From(0.0)),
    column("conduct", "book-conduct", Some("book-unit-of-hundred"), Range::Between(0, 100)),
    column("preparation", "book-preparation", Some("book-unit-of-hundred"), Range::Between(0, 100)),
    column("score", "book-score", Some("book-unit-of-hundred"), Range::Between(0, 100)),
    column(
        "band",
        "book-band",
        None,
        Range::Words(&["not-tested", "mostly-against", "mixed", "some", "solid", "strong"]),
    ),
    column(
        "shown",
        "book-shown",
        None,
        Range::Words(&["not-tested", "mostly-against", "not-taken-up", "mixed", "some", "solid", "strong"]),
    ),
    column("held_down_by", "book-held-down-by", None, Range::From(1.0)),
    column("lifted_by", "book-lifted-by", None, Range::From(1.0)),
];

pub(super) fn table(reading: &Reading<'_>) -> Table {
    let (s, lines) = (reading.scenario, reading.exercise.ledger().lines());
    let mut rows = Vec::new();
    for seat in s.states.keys() {
        let scores = band::of_state(s, lines.iter().enumerate(), seat);
        rows.extend(scores.iter().map(|score| row(reading, seat, score)));
    }
    Table { file: "scores.csv", row: "book-scores", columns: COLUMNS, rows }
}

fn row(reading: &Reading<'_>, seat: StateId, score: &Score) -> Vec<Cell> {
    let s = reading.scenario;
    let count = |tests: u32| Cell::number(tests);
    let maybe = |value: Option<f64>| value.map_or(Cell::Nothing, Cell::number);
    let line = |place: Option<usize>| place.map_or(Cell::Nothing, |place| Cell::count(place + 1));
    let tests = &score.tests;
    vec![
        Cell::text(&reading.id),
        Cell::text(&s.name),
        Cell::text(reading.code(seat)),
        Cell::maybe(s.role_of(seat).map(|role| &role.id)),
        Cell::maybe(reading.kept.players.get(seat.at())),
        Cell::text(&s.instrument.paragraphs[score.paragraph].id),
        Cell::count(occasions(reading, seat, score.paragraph)),
        count(tests.all()),
        count(tests.lived_up),
        count(tests.partly),
        count(tests.not_taken_up),
        count(tests.against),
        maybe(score.conduct),
        maybe(score.preparation),
        maybe(score.score),
        Cell::text(score.band.name()),
        Cell::text(score.shown()),
        line(score.cap.map(|cap| cap.breach)),
        line(score.cap.and_then(|cap| cap.remedy)),
    ]
}

/// How many situations lie behind the tests of a commitment: one that touches two of its indicators is two tests.
fn occasions(reading: &Reading<'_>, seat: StateId, paragraph: ParagraphId) -> usize {
    let lines = reading.exercise.ledger().lines();
    let taken_back: BTreeSet<usize> = lines
        .iter()
        .filter_map(|line| match line.regards {
            Regards::TakesBack(other) => Some(other as usize),
            Regards::Itself | Regards::Remedies(_) => None,
        })
        .collect();
    let counts = lines.iter().enumerate().filter(|(place, line)| {
        line.actor == seat
            && line.paragraph == paragraph
            && line.regards == Regards::Itself
            && line.mark().is_some()
            && !taken_back.contains(place)
    });
    counts.map(|(_, line)| line.occasion.at()).collect::<BTreeSet<_>>().len()
}
