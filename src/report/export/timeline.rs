//! The table of moments: a row for each picture of the timeline, of what came and of the same luck when nobody acted.

use super::cell::Cell;
use super::reading::Reading;
use super::table::{Column, Range, Table, column};
use crate::report::record::{about_word, suspect_word};
use crate::report::timeline::{Fact, Row, Timeline, timeline};
use crate::sim::exercise::event::Audience;
use crate::sim::ids::{IncidentId, MeasureId, StateId, Suspect};

const COLUMNS: &[Column] = &[
    column("exercise", "book-exercise", None, Range::Name),
    column("course", "book-course", None, Range::Words(&["came", "nobody"])),
    column("moment", "book-moment", None, Range::From(0.0)),
    column("known_to", "book-known-to", None, Range::Name),
    column(
        "fact",
        "book-fact",
        None,
        Range::Words(&[
            "severity", "open", "rung", "truth", "planted", "belief", "accused", "trust", "tension",
            "in-force", "capacity", "damage", "cohesion",
        ]),
    ),
    column("of", "book-of-whom", None, Range::Name),
    column("toward", "book-toward-whom", None, Range::Name),
    column("incident", "book-incident", None, Range::Name),
    column("measure", "book-measure-in-force", None, Range::Name),
    column("value", "book-fact-value", Some("book-unit-fact"), Range::From(0.0)),
];

/// One row before it has its exercise, course and moment.
#[derive(Default)]
struct Told {
    fact: &'static str,
    of: Option<StateId>,
    toward: Option<Suspect>,
    incident: Option<IncidentId>,
    measure: Option<MeasureId>,
    value: Option<f64>,
}

pub(super) fn table(reading: &Reading<'_>) -> Table {
    let timeline = timeline(reading.kept.course);
    let mut rows = Vec::new();
    for (course, pictures) in [("came", &timeline.came), ("nobody", &timeline.nobody)] {
        for picture in pictures {
            let told = told(reading, &picture.fact);
            rows.extend(told.into_iter().map(|told| cells(reading, &timeline, course, picture, &told)));
        }
    }
    Table { file: "timeline.csv", row: "book-timeline", columns: COLUMNS, rows }
}

fn cells(reading: &Reading<'_>, timeline: &Timeline, course: &str, row: &Row, told: &Told) -> Vec<Cell> {
    let known_to = match row.audience {
        Audience::Public => Cell::text("public"),
        Audience::Control => Cell::text("control"),
        Audience::Seats(seats) => Cell::codes(seats.iter().map(|seat| reading.code(seat))),
    };
    let measures = &reading.scenario.measures;
    vec![
        Cell::text(&reading.id),
        Cell::text(course),
        Cell::number(row.at),
        known_to,
        Cell::text(told.fact),
        Cell::maybe(told.of.map(|seat| reading.code(seat))),
        Cell::maybe(told.toward.map(|suspect| suspect_word(&reading.names, suspect))),
        Cell::maybe(told.incident.map(|id| incident(reading, timeline, id))),
        Cell::maybe(told.measure.map(|id| &measures[id].id)),
        told.value.map_or(Cell::Nothing, Cell::number),
    ]
}

/// An incident in one word, one that came only when nobody acted too.
fn incident(reading: &Reading<'_>, timeline: &Timeline, id: IncidentId) -> String {
    let plot = || {
        timeline.nobody.iter().find_map(|row| match row.fact {
            Fact::Incident { incident, plot, .. } if incident == id => plot,
            _ => None,
        })
    };
    about_word(reading.exercise, id)
        .or_else(|| plot().map(|plot| reading.scenario.plots[plot].id.clone()))
        .unwrap_or_else(|| format!("nobody-{}", id.at() + 1 - reading.exercise.incidents().len()))
}

fn told(reading: &Reading<'_>, fact: &Fact) -> Vec<Told> {
    let s = reading.scenario;
    let toward = |state: StateId| Some(s.suspect_state(state));
    let one = |fact, value| Told { fact, value: Some(value), ..Told::default() };
    match *fact {
        Fact::Incident { incident, victim, severity, open, .. } => {
            let about = |told| Told { incident: Some(incident), of: Some(victim), ..told };
            vec![about(one("severity", severity)), about(one("open", f64::from(u8::from(open))))]
        }
        Fact::Rung { incident, rung } => {
            vec![Told { incident: Some(incident), ..one("rung", rung.into()) }]
        }
        Fact::Truth { incident, by, planted } => {
            let named = |fact, whom| Told { fact, incident: Some(incident), toward: whom, ..Told::default() };
            let planted = planted.map(|whom| named("planted", Some(whom)));
            [named("truth", Some(by))].into_iter().chain(planted).collect()
        }
        Fact::Belief { incident, of, ref shares } => {
            let about = |&(whom, share): &(Suspect, f64)| Told {
                of: Some(of),
                toward: Some(whom),
                incident: Some(incident),
                ..one("belief", share)
            };
            shares.iter().map(about).collect()
        }
        Fact::Accused { incident, by, whom } => vec![Told {
            fact: "accused",
            of: Some(by),
            toward: Some(whom),
            incident: Some(incident),
            ..Told::default()
        }],
        Fact::Trust { of, to, trust } => {
            vec![Told { of: Some(of), toward: toward(to), ..one("trust", trust) }]
        }
        Fact::Tension { a, b, tension } => {
            vec![Told { of: Some(a), toward: toward(b), ..one("tension", tension) }]
        }
        Fact::InForce { of, ref measures } => {
            let own = |id: &MeasureId| Told {
                fact: "in-force",
                of: Some(of),
                measure: Some(*id),
                ..Told::default()
            };
            measures.iter().map(own).collect()
        }
        Fact::Capacity { of, capacity } => vec![Told { of: Some(of), ..one("capacity", capacity) }],
        Fact::Damage { of, damage } => vec![Told { of: Some(of), ..one("damage", damage) }],
        Fact::Cohesion(cohesion) => vec![one("cohesion", cohesion)],
        // Tests and their outcomes have a table of their own.
        Fact::Test { .. } | Fact::Outcome { .. } => Vec::new(),
    }
}
