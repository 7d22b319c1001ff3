//! The table of national objectives: a row for each, with whether it is reached.

use super::cell::Cell;
use super::reading::Reading;
use super::table::{Column, Range, Table, column, yes};
use crate::sim::scenario::Want;

const COLUMNS: &[Column] = &[
    column("exercise", "book-exercise", None, Range::Name),
    column("scenario", "book-scenario", None, Range::Name),
    column("seat", "book-seat", None, Range::Name),
    column("role", "book-role", None, Range::Name),
    column("player", "book-player", None, Range::Name),
    column("objective", "book-objective", None, Range::Name),
    column("weight", "book-objective-weight", None, Range::Between(1, 3)),
    column("reached", "book-reached", None, Range::Words(&["yes", "no"])),
];

pub(super) fn table(reading: &Reading<'_>) -> Table {
    let s = reading.scenario;
    let row = |want: &Want| {
        vec![
            Cell::text(&reading.id),
            Cell::text(&s.name),
            Cell::text(reading.code(want.of)),
            Cell::maybe(s.role_of(want.of).map(|role| &role.id)),
            Cell::maybe(reading.kept.players.get(want.of.at())),
            Cell::text(&want.id),
            Cell::number(want.weight),
            yes(reading.exercise.holds(&want.when)),
        ]
    };
    let rows = s.wants.iter().map(row).collect();
    Table { file: "objectives.csv", row: "book-objectives", columns: COLUMNS, rows }
}
