//! The table of tests: a row for each line of evidence, and one for each test that came to none.

use super::cell::Cell;
use super::reading::Reading;
use super::table::{Column, Range, Table, column};
use crate::report::record::{EntryLine, about_word, entry_line};
use crate::sim::score::occasion::{About, Occasion};

const COLUMNS: &[Column] = &[
    column("exercise", "book-exercise", None, Range::Name),
    column("occasion", "book-occasion", None, Range::From(1.0)),
    column("opened", "book-opened", None, Range::From(1.0)),
    column("seat", "book-seat", None, Range::Name),
    column("test", "book-test", None, Range::Name),
    column("about", "book-about", None, Range::Name),
    column("line", "book-line", None, Range::From(1.0)),
    column("step", "book-line-step", None, Range::From(1.0)),
    column("paragraph", "book-paragraph", None, Range::Name),
    column("indicator", "book-indicator", None, Range::Name),
    column("mark", "book-mark", None, Range::Words(&["lived-up", "partly", "not-taken-up", "against"])),
    column("value", "book-value", Some("book-unit-own"), Range::From(0.0)),
    column(
        "unit",
        "book-value-unit",
        None,
        Range::Words(&["share", "hours", "acts", "days", "points", "level"]),
    ),
    column("cause", "book-cause", None, Range::Name),
    column("partners", "book-partners", None, Range::Name),
    column("after_hours", "book-after-hours", Some("book-unit-hours"), Range::From(0.0)),
    column("weight", "book-weight", None, Range::From(0.0)),
    column("takes_back", "book-takes-back", None, Range::From(1.0)),
    column("remedies", "book-remedies", None, Range::From(1.0)),
];

pub(super) fn table(reading: &Reading<'_>) -> Table {
    let ledger = reading.exercise.ledger();
    let mut rows = Vec::new();
    for (number, test) in ledger.occasions().iter().enumerate() {
        let lines = ledger.lines().iter().enumerate().filter(|(_, line)| line.occasion.at() == number);
        let before = rows.len();
        for (place, line) in lines {
            let unit = reading.scenario.instrument.indicators[line.indicator].measured.unit();
            let mut row = head(reading, number, test);
            row.extend(outcome(place, &entry_line(&reading.names, line), unit.name()));
            rows.push(row);
        }
        if rows.len() == before {
            let mut row = head(reading, number, test);
            row.resize(COLUMNS.len(), Cell::Nothing);
            rows.push(row);
        }
    }
    Table { file: "occasions.csv", row: "book-occasions", columns: COLUMNS, rows }
}

fn head(reading: &Reading<'_>, number: usize, test: &Occasion) -> Vec<Cell> {
    let exercise = reading.exercise;
    let s = reading.scenario;
    let about = match test.about {
        About::Nothing => None,
        About::Incident(id) => about_word(exercise, id),
        About::Request(id) => s.injects.get(id).map(|inject| inject.id.clone()),
        About::Proposal(id) => {
            exercise.proposals().get(id).map(|proposal| s.measures[proposal.measure].id.clone())
        }
    };
    vec![
        Cell::text(&reading.id),
        Cell::count(number + 1),
        Cell::number(f64::from(test.opened) + 1.0),
        Cell::text(reading.code(test.seat)),
        Cell::text(test.kind.name()),
        Cell::maybe(about),
    ]
}

fn outcome(place: usize, line: &EntryLine, unit: &str) -> Vec<Cell> {
    let number = |line: Option<u32>| line.map_or(Cell::Nothing, Cell::number);
    vec![
        Cell::count(place + 1),
        Cell::number(line.step),
        Cell::text(&line.paragraph),
        Cell::text(&line.indicator),
        Cell::maybe(line.mark),
        line.value.map_or(Cell::Nothing, Cell::number),
        Cell::maybe(line.value.map(|_| unit)),
        Cell::text(&line.cause),
        Cell::codes(line.partners.iter().map(String::as_str)),
        Cell::number(line.hours),
        Cell::number(line.weight),
        number(line.takes_back),
        number(line.remedies),
    ]
}
