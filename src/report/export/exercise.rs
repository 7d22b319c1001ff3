//! The table of the exercise itself: one row with what all other tables of it have in common, and how it ended.

use super::cell::Cell;
use super::reading::{Reading, number};
use super::table::{Column, Range, Table, column, yes};
use crate::report::figures;
use crate::sim::rules::RULES_VERSION;

const COLUMNS: &[Column] = &[
    column("exercise", "book-exercise", None, Range::Name),
    column("scenario", "book-scenario", None, Range::Name),
    column("instrument", "book-instrument", None, Range::Name),
    column("seed", "book-seed", None, Range::From(0.0)),
    column("other_luck", "book-other-luck", None, Range::Name),
    column("forked_of", "book-forked-of", None, Range::Name),
    column("forked_step", "book-forked-step", None, Range::From(1.0)),
    column("rules", "book-rules", None, Range::From(1.0)),
    column("steps", "book-steps", None, Range::From(1.0)),
    column("steps_closed", "book-steps-closed", None, Range::From(0.0)),
    column("over", "book-over", None, Range::Words(&["yes", "no"])),
    column("damage", "book-damage", Some("book-unit-damage"), Range::From(0.0)),
    column("rung_peak", "book-rung-peak", None, Range::Between(0, 8)),
    column("cohesion", "book-cohesion", None, Range::Between(0, 1)),
    column("damage_of_nobody", "book-damage-of-nobody", Some("book-unit-damage"), Range::From(0.0)),
    column("rung_peak_of_nobody", "book-rung-peak-of-nobody", None, Range::Between(0, 8)),
    column("cohesion_of_nobody", "book-cohesion-of-nobody", None, Range::Between(0, 1)),
];

pub(super) fn table(reading: &Reading<'_>) -> Table {
    let (exercise, s, course) = (reading.exercise, reading.scenario, reading.kept.course);
    let luck: Vec<String> =
        course.other_luck().into_iter().map(|(step, seed)| format!("{}:{seed}", step + 1)).collect();
    let mut row = vec![
        Cell::text(&reading.id),
        Cell::text(&s.name),
        Cell::text(&s.instrument.id),
        // It may be larger than a number holds exactly.
        Cell::text(course.seed().to_string()),
        Cell::codes(luck.iter().map(String::as_str)),
        Cell::maybe(course.forked.map(|forked| number(&forked.of))),
        course.forked.map_or(Cell::Nothing, |forked| Cell::number(forked.step + 1)),
        Cell::number(RULES_VERSION),
        Cell::count(s.steps.len()),
        Cell::count(course.decisions.len()),
        yes(exercise.is_over()),
    ];
    for figures in [figures::of(exercise), figures::of_nobody_in(course)] {
        row.extend([
            Cell::number(figures.damage),
            Cell::number(figures.rung_peak),
            Cell::number(figures.cohesion),
        ]);
    }
    Table { file: "exercise.csv", row: "book-exercise-rows", columns: COLUMNS, rows: vec![row] }
}
