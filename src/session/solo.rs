//! One table: people at one keyboard, bots in the other seats, pause and step back. There is no journal:
//! nobody else has seen anything that could be lost.
//!
//! Invariant: the steps closed so far can be replayed from the seed and the decisions kept here.

use std::sync::Arc;

use typed_index_collections::TiVec;

use super::course::{Course, Forked};
use crate::bots::{self, Others, Temperament};
use crate::sim::decide::refusal::RefusedAct;
use crate::sim::decision::Decision;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::ending::Ending;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::sim::view::{self, BoardView, Debrief, SeatView};

/// Who decides for a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SoloPlayer {
    /// A person at this keyboard.
    Person,
    /// A bot of this temperament.
    Bot(Temperament),
    /// Acts that were written down before, sealed like a person's; in a step for which nothing is sealed, a bot of
    /// this temperament, or nobody.
    Script(Option<Temperament>),
}

/// An exercise at one table.
#[derive(Debug, Clone)]
pub struct Solo {
    players: TiVec<StateId, SoloPlayer>,
    exercise: Exercise,
    /// The exercise as it stood when each earlier step opened. Kept whole, so that going back takes no time.
    past: Vec<Exercise>,
    /// The decisions of every step closed, in the order of the seats.
    decisions: Vec<Vec<Decision>>,
    forked: Option<Forked>,
}

impl Solo {
    /// A new exercise with bots in every seat: all of one temperament, or a mixed table dealt by the seed.
    pub fn new(scenario: Arc<Scenario>, seed: u64, others: impl Into<Others>) -> Self {
        let table = others.into().table(scenario.states.len(), seed);
        let players = table.into_iter().map(SoloPlayer::Bot).collect();
        let exercise = Exercise::new(scenario, seed);
        Self { players, exercise, past: Vec::new(), decisions: Vec::new(), forked: None }
    }

    /// From the open step on luck is that of another seed.
    pub fn reseed(&mut self, seed: u64) {
        self.exercise.reseed(seed);
    }

    /// Notes that it goes on from another exercise, of this digest, with the open step.
    pub fn fork_of(&mut self, of: [u8; 32]) {
        self.forked = Some(Forked { step: self.exercise.step(), of });
    }

    /// Where it goes on from another exercise, if it does.
    pub fn forked(&self) -> Option<Forked> {
        self.forked
    }

    /// Puts somebody into a seat; from now on they decide for it.
    pub fn put(&mut self, seat: StateId, player: SoloPlayer) {
        if let Some(place) = self.players.get_mut(seat) {
            *place = player;
        }
    }

    /// Who decides for each seat.
    pub fn players(&self) -> &TiVec<StateId, SoloPlayer> {
        &self.players
    }

    /// The scenario that is played.
    pub fn scenario(&self) -> &Arc<Scenario> {
        self.exercise.scenario()
    }

    /// The exercise itself: for options, for the debrief and for the record. Screens use the views.
    pub fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// Seals a person's decision.
    ///
    /// # Errors
    /// The first act that may not be done; nothing is changed then.
    pub fn seal(&mut self, seat: StateId, decision: &Decision) -> Result<(), RefusedAct> {
        self.exercise.decide(seat, decision)
    }

    /// Opens a sealed decision again, so that it can be changed before the step closes.
    pub fn unseal(&mut self, seat: StateId) {
        self.exercise.unseal(seat);
    }

    /// The people who have not sealed yet.
    pub fn waiting_for(&self) -> Vec<StateId> {
        let sealed = self.exercise.sealed();
        let people = self.players.iter_enumerated().filter(|(_, player)| **player == SoloPlayer::Person);
        people.map(|(seat, _)| seat).filter(|seat| !sealed.has(*seat)).collect()
    }

    /// Lets the bots decide and closes the step. People who have not sealed do nothing in it.
    /// Does nothing once the exercise is over.
    pub fn close_step(&mut self) {
        self.close_with(None);
    }

    /// The same, and the exercise ends with it if it is to end so.
    pub fn close_with(&mut self, ending: Option<Ending>) {
        if self.exercise.is_over() {
            return;
        }
        // Without what was sealed: whoever goes back decides anew.
        let mut before = self.exercise.clone();
        for seat in self.players.keys() {
            before.unseal(seat);
        }
        for (seat, player) in self.players.iter_enumerated() {
            if let SoloPlayer::Bot(temperament) | SoloPlayer::Script(Some(temperament)) = *player {
                let draft = bots::decide(temperament, &self.exercise.seat(seat));
                // A draft is legal by construction; it is refused only where somebody has sealed already.
                let _ = self.exercise.seal(&draft);
            }
        }
        let sealed = self.players.keys().map(|seat| self.exercise.sealed_decision(seat).unwrap_or_default());
        self.decisions.push(sealed.collect());
        self.past.push(before);
        self.exercise.close_with(ending);
    }

    /// Goes back to the opening of the step before. False at the first step.
    pub fn step_back(&mut self) -> bool {
        let Some(before) = self.past.pop() else {
            return false;
        };
        self.decisions.pop();
        self.exercise = before;
        // Whoever goes back behind the fork plays the other exercise otherwise, and no fork of it.
        self.forked = self.forked.filter(|forked| forked.step <= self.exercise.step());
        true
    }

    /// The decisions of every step closed, in the order of the seats.
    pub fn decisions(&self) -> &[Vec<Decision>] {
        &self.decisions
    }

    /// The whole exercise to look back on, once it is over.
    pub fn course(&self) -> Option<Course<'_>> {
        self.exercise.is_over().then(|| self.so_far())
    }

    /// The exercise as far as it was played, over or not.
    pub fn so_far(&self) -> Course<'_> {
        Course {
            exercise: &self.exercise,
            moments: self.past.iter().collect(),
            decisions: &self.decisions,
            forked: self.forked,
        }
    }

    /// What everybody may see.
    pub fn board(&self) -> BoardView {
        view::board(&self.exercise)
    }

    /// What one delegation may see.
    pub fn seat(&self, seat: StateId) -> SeatView {
        view::seat(&self.exercise, seat)
    }

    /// The debrief, once the exercise is over.
    pub fn debrief(&self) -> Option<Debrief> {
        view::debrief(&self.exercise)
    }
}
