//! Who took part in a live exercise and what control overruled, by names that never change.

use super::shape::{PersonLine, RulingLine};
use crate::report::pseudonym::Pseudonyms;
use crate::report::said::bare;
use crate::session::Room;
use crate::session::ask::Overruling;
use crate::session::person::{Person, Role};

/// Everybody who ever had a seat; machines that show the board are nobody.
pub fn people(room: &Room, pseudonyms: &Pseudonyms<'_>) -> Vec<PersonLine> {
    let people = room.people().iter().filter(|person| person.role != Role::Board);
    let line = |person: &Person| PersonLine {
        person: pseudonyms.number(person.id),
        part: part(&person.role),
        seat: person.role.state().map(|state| room.scenario().states[state].id.clone()),
        name: pseudonyms.name(person.id),
    };
    people.map(line).collect()
}

/// A part in a word that never changes.
pub(in crate::report) fn part(role: &Role) -> &'static str {
    match role {
        Role::Control => "control",
        Role::Delegation(_) => "delegation",
        Role::Chair => "chair",
        Role::SimCell(_) => "voice",
        Role::Evaluator => "evaluator",
        Role::Observer | Role::Board => "observer",
    }
}

/// Every ruling, oldest first.
pub fn rulings(room: &Room, pseudonyms: &Pseudonyms<'_>) -> Vec<RulingLine> {
    let each = room.rulings().iter().enumerate().map(|(place, ruling)| RulingLine {
        ruling: place + 1,
        step: ruling.step + 1,
        by: pseudonyms.number(ruling.by),
        kind: match ruling.what {
            Overruling::Change(_) => "change",
            Overruling::Strike(_) => "strike",
            Overruling::Award(_) => "award",
            Overruling::Unseal(_) => "unseal",
        },
        reason: pseudonyms.are_named().then(|| bare(&ruling.reason)),
    });
    each.collect()
}
