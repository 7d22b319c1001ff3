//! What tables and statements are written from.

use crate::journal::Entry;
use crate::report::names::Names;
use crate::report::pseudonym::Pseudonyms;
use crate::session::{Course, Room};
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;

/// What is known of an exercise that was kept.
#[derive(Debug, Clone, Copy)]
pub struct Kept<'a> {
    /// The exercise with every step that was closed.
    pub course: &'a Course<'a>,
    /// The room of a live exercise.
    pub room: Option<&'a Room>,
    /// Everything that was asked in it, oldest first.
    pub entries: &'a [Entry],
    /// Who decided for each seat: `person`, `script`, or the temperament of a bot.
    pub players: &'a [&'a str],
    /// The program that wrote the file.
    pub program: &'a str,
    /// How people are called.
    pub people: Pseudonyms<'a>,
}

/// The same with what every row needs, worked out once.
pub(super) struct Reading<'a> {
    pub kept: Kept<'a>,
    pub exercise: &'a Exercise,
    pub scenario: &'a Scenario,
    pub names: Names<'a>,
    /// By what the rows of one exercise are told apart from those of another: it follows from all that was played.
    pub id: String,
}

impl<'a> Reading<'a> {
    pub(super) fn of(kept: &Kept<'a>) -> Self {
        let exercise = kept.course.exercise;
        let id = number(&exercise.digest());
        let names = Names::of_control(exercise);
        Self { kept: *kept, exercise, scenario: exercise.scenario(), names, id }
    }

    pub(super) fn code(&self, seat: StateId) -> &'a str {
        &self.scenario.states[seat].id
    }
}

/// The number of an exercise that ended with this digest. It is the same wherever it is named, so that an exercise that goes
/// on from another one is joined with the rows of that one.
pub(super) fn number(digest: &[u8]) -> String {
    digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}
