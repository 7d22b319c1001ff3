//! What every part of a report is told from: the exercise, the reader, and what that reader calls things.

use super::player::{Decider, recorded};
use crate::journal::Entry;
use crate::report::names::Names;
use crate::report::timeline::{Fact, Reader, Timeline, timeline};
use crate::report::whatif::Mattered;
use crate::session::{Course, Room};
use crate::sim::exercise::Exercise;
use crate::sim::ids::{IncidentId, StateId};
use crate::sim::scenario::Scenario;
use crate::sim::score::band::{self, Score};
use crate::sim::score::ledger::LedgerLine;
use crate::sim::view;

/// What a report is made of.
#[derive(Debug, Clone)]
pub struct Material<'a> {
    /// The exercise, to its end or as far as it was played.
    pub course: Course<'a>,
    /// The room of a live exercise.
    pub room: Option<&'a Room>,
    /// Everything that was asked in it, oldest first.
    pub entries: &'a [Entry],
    /// The program that wrote the file.
    pub program: &'a str,
    /// Who decided for each seat in the end, in the order of the seats; nobody is named where that is not told.
    pub players: Vec<Decider>,
}

impl<'a> Material<'a> {
    /// What the report of a live exercise is made of, from everything that was asked in it and the program that wrote its
    /// journal.
    pub fn of_room(room: &'a Room, entries: &'a [Entry], program: &'a str) -> Self {
        let players = room.desks().iter().map(|desk| Decider::of(recorded(desk.player))).collect();
        Self { course: room.so_far(), room: Some(room), entries, program, players }
    }
}

/// A report that is being told to one reader.
pub(super) struct Telling<'a> {
    pub material: &'a Material<'a>,
    pub reader: Reader,
    pub exercise: &'a Exercise,
    pub s: &'a Scenario,
    pub names: Names<'a>,
    /// What the reader may be shown of it.
    pub timeline: Timeline,
    /// The lines of evidence that the reader may read, with their numbers.
    pub lines: Vec<(usize, &'a LedgerLine)>,
    /// The scores over these lines, in the order of the seats.
    pub scores: Vec<Vec<Score>>,
    /// The choices that mattered most, where they were asked for.
    pub mattered: &'a [Mattered],
}

/// An incident that the reader knows of.
pub(super) struct Known {
    pub id: IncidentId,
    pub is_of_plot: bool,
}

impl<'a> Telling<'a> {
    pub(super) fn new(material: &'a Material<'a>, reader: Reader) -> Self {
        let exercise = material.course.exercise;
        let s: &Scenario = exercise.scenario();
        let (names, lines): (Names<'a>, Vec<(usize, &LedgerLine)>) = match reader {
            Reader::Seat(seat) => {
                let names = Names::of_seat(s, &view::seat(exercise, seat));
                (names, exercise.seat(seat).evidence().collect())
            }
            Reader::Control | Reader::Public => {
                (Names::of_control(exercise), exercise.ledger().lines().iter().enumerate().collect())
            }
        };
        let scores = s.states.keys().map(|state| band::of_state(s, lines.iter().copied(), state)).collect();
        let timeline = timeline(&material.course).cut(reader);
        Self { material, reader, exercise, s, names, timeline, lines, scores, mattered: &[] }
    }

    /// The delegations of which there is a page.
    pub(super) fn told(&self) -> Vec<StateId> {
        match self.reader {
            Reader::Seat(seat) => vec![seat],
            Reader::Control | Reader::Public => self.s.states.keys().collect(),
        }
    }

    /// The incidents that the reader knows of, those of the plot first.
    pub(super) fn incidents(&self) -> Vec<Known> {
        let mut found: Vec<Known> = Vec::new();
        for row in &self.timeline.came {
            if let Fact::Incident { incident: id, plot, .. } = row.fact
                && found.iter().all(|known| known.id != id)
            {
                found.push(Known { id, is_of_plot: plot.is_some() });
            }
        }
        found.sort_by_key(|known| (!known.is_of_plot, known.id));
        found
    }

    /// Is it part of the evidence by which people learn: did this delegation decide by people, or did nobody?
    pub(super) fn is_by_people(&self, state: StateId) -> bool {
        let players = &self.material.players;
        let is_people = |player: &Decider| *player == Decider::People;
        !players.iter().any(is_people) || players.get(state.at()).is_some_and(is_people)
    }

    /// Was nothing decided in the whole exercise?
    pub(super) fn is_unplayed(&self) -> bool {
        self.material.course.decisions.iter().flatten().all(|decision| decision.acts.is_empty())
    }
}
