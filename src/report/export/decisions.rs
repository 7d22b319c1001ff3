//! The table of decisions: a row for each act that a delegation chose.

use super::cell::Cell;
use super::reading::Reading;
use super::seals::Seals;
use super::table::{Column, Range, Table, column, yes};
use crate::report::record::{ActLine, act_line};
use crate::sim::decision::Act;
use crate::sim::exercise::event::What;
use crate::sim::ids::StateId;

const COLUMNS: &[Column] = &[
    column("exercise", "book-exercise", None, Range::Name),
    column("step", "book-step", None, Range::From(1.0)),
    column("part_of", "book-part-of", None, Range::Name),
    column("hours", "book-hours", Some("book-unit-hours"), Range::From(0.0)),
    column("seat", "book-seat", None, Range::Name),
    column("role", "book-role", None, Range::Name),
    column("player", "book-player", None, Range::Name),
    column("sealed_by", "book-sealed-by", None, Range::Name),
    column("act", "book-act", None, Range::From(1.0)),
    column("kind", "book-kind", None, Range::Words(&["adopt", "propose", "answer", "respond"])),
    column("measure", "book-measure", None, Range::Name),
    column("to", "book-to", None, Range::Name),
    column("by", "book-by", None, Range::Name),
    column("stance", "book-stance", None, Range::Words(&["support", "acquiesce", "amend", "block"])),
    column("choice", "book-choice", None, Range::Name),
    column("incident", "book-incident", None, Range::Name),
    column("toward", "book-toward", None, Range::Name),
    column("carried_out", "book-carried-out", None, Range::Words(&["yes", "no"])),
];

pub(super) fn table(reading: &Reading<'_>) -> Table {
    let seals = Seals::of(reading);
    let mut rows = Vec::new();
    for (step, decisions) in reading.kept.course.decisions.iter().enumerate() {
        for (place, decision) in decisions.iter().enumerate() {
            let seat = StateId::from(place);
            for (number, act) in decision.acts.iter().enumerate() {
                rows.push(row(reading, &seals, step, seat, (number + 1, *act)));
            }
        }
    }
    Table { file: "decisions.csv", row: "book-decisions", columns: COLUMNS, rows }
}

fn row(
    reading: &Reading<'_>,
    seals: &Seals,
    step: usize,
    seat: StateId,
    (number, act): (usize, Act),
) -> Vec<Cell> {
    let s = reading.scenario;
    let of_step = s.steps.get(step);
    let line: ActLine = act_line(reading.exercise, &reading.names, &act);
    let everyday = line.everyday.map(|(code, number)| format!("everyday-{code}-{number}"));
    let sealed = seals.by(step, seat);
    let sealed =
        sealed.map(|id| reading.kept.people.name(id).unwrap_or_else(|| reading.kept.people.number(id)));
    let is_lapsed = reading
        .exercise
        .events()
        .iter()
        .any(|event| usize::from(event.step) == step && event.what == What::Lapsed(seat, act));
    vec![
        Cell::text(&reading.id),
        Cell::count(step + 1),
        Cell::maybe(of_step.map(|step| &s.moves[step.of].id)),
        of_step.map_or(Cell::Nothing, |step| Cell::number(step.hours)),
        Cell::text(reading.code(seat)),
        Cell::maybe(s.role_of(seat).map(|role| &role.id)),
        Cell::maybe(reading.kept.players.get(seat.at())),
        Cell::maybe(sealed),
        Cell::count(number),
        Cell::text(line.kind),
        Cell::maybe(line.measure),
        Cell::codes(line.to.iter().flatten().map(String::as_str)),
        Cell::maybe(line.by),
        Cell::maybe(line.stance),
        Cell::maybe(line.choice),
        Cell::maybe(line.about.or(everyday)),
        Cell::maybe(line.toward),
        yes(!is_lapsed),
    ]
}
