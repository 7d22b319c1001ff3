//! What comes in where one machine plays: a sitting is the exercise of one person and bots, or of bots alone,
//! as the screens may see it. A live exercise over a network comes in through the hall.
//!
//! Screens read views from here and nothing else; the exercise itself stays behind, so no screen can show by
//! a slip what the seat may not know. Both views are taken when a step opens and never within it: what a
//! screen shows is the opening of the step, whatever the draft says.

use std::sync::Arc;

use bevy::prelude::*;

use super::passage::{Passage, passages};
use crate::report::acts::Told;
use crate::report::names::Names;
use crate::session::{Course, Solo};
use crate::sim::catalogue::price::Price;
use crate::sim::decide::caution::Caution;
use crate::sim::decide::options::Options;
use crate::sim::decide::price::Purse;
use crate::sim::decide::refusal::Refusal;
use crate::sim::decision::{Act, Decision};
use crate::sim::exercise::event::Event;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::sim::view::{self, BoardView, Seat, SeatView};
use crate::words::refusal;

/// The exercise at this machine. It exists from the start in the menu until somebody goes back to the menu.
#[derive(Resource, Debug)]
pub struct Sitting {
    solo: Solo,
    seat: Option<SeatView>,
    board: BoardView,
    /// The ending that was played before somebody went back to play on otherwise.
    earlier: Option<Arc<Told>>,
}

impl Sitting {
    /// Opens an exercise for a person in a seat, or for people who watch bots play.
    pub fn new(solo: Solo, me: Option<StateId>) -> Self {
        let (seat, board) = (me.map(|me| solo.seat(me)), solo.board());
        Self { solo, seat, board, earlier: None }
    }

    /// The exercise itself, for whoever keeps it; no screen looks at it.
    pub(super) fn solo(&self) -> &Solo {
        &self.solo
    }

    /// The printed matter: catalogue, instrument, states.
    pub fn scenario(&self) -> &Scenario {
        self.solo.scenario()
    }

    /// The view of the person's seat; none if people only watch.
    pub fn seat(&self) -> Option<&SeatView> {
        self.seat.as_ref()
    }

    /// The public view, as it stood when the open step opened.
    pub fn board(&self) -> &BoardView {
        &self.board
    }

    /// The person's seat; none if people only watch.
    pub fn me(&self) -> Option<StateId> {
        self.seat.as_ref().map(|seat| seat.state)
    }

    /// Has the last step closed? The debrief may be shown from then on.
    pub fn is_over(&self) -> bool {
        self.board.clock.over
    }

    /// Everything the person could do after the acts of the draft.
    pub fn options(&self, acts: &[Act]) -> Option<Options> {
        self.lens().map(|lens| lens.options(&lens.spent(acts)))
    }

    /// What the person may know now, for a card: prices, preconditions, partners.
    pub fn lens(&self) -> Option<Seat<'_>> {
        Some(self.solo.exercise().seat(self.me()?))
    }

    /// May the person do this as well?
    pub fn check(&self, act: &Act, acts: &[Act]) -> Result<(), Refusal> {
        self.lens().map_or(Err(Refusal::NotAsked), |lens| lens.check(act, &lens.spent(acts)))
    }

    /// The reason to ask the person whether they mean this; none for most acts.
    pub fn caution(&self, act: &Act) -> Option<Caution> {
        self.lens()?.caution(act)
    }

    /// What the draft leaves; none if people only watch.
    pub fn left(&self, acts: &[Act]) -> Option<Purse> {
        self.lens().map(|lens| lens.left(&lens.spent(acts)))
    }

    /// What an act costs the person; none if people only watch.
    pub fn price(&self, act: &Act) -> Option<Price> {
        self.lens().map(|lens| lens.price(act))
    }

    /// Names as the reader of the screen knows them.
    pub fn names(&self) -> Names<'_> {
        match &self.seat {
            Some(seat) => Names::of_seat(self.scenario(), seat),
            None => Names::of_board(self.scenario(), &self.board),
        }
    }

    /// Names for the debrief: once the exercise is over, everything is called by its name.
    pub fn debrief_names(&self) -> Names<'_> {
        if self.is_over() { Names::of_control(self.solo.exercise()) } else { self.names() }
    }

    /// Everything the reader of the screen may know to have happened.
    pub fn events(&self) -> &[Event] {
        self.seat.as_ref().map_or(&self.board.feed, |seat| &seat.events)
    }

    /// Seals the person's decision, closes the step, and tells what happened.
    ///
    /// # Errors
    /// Why the decision may not be made, as a sentence; nothing is changed then.
    pub fn seal(&mut self, acts: &[Act]) -> Result<Vec<Passage>, String> {
        if let Some(me) = self.me() {
            let sealed = self.solo.seal(me, &Decision::of(acts.iter().copied()));
            sealed.map_err(|refused| refusal::sentence(refused.why, self.scenario()))?;
        }
        Ok(self.close_step())
    }

    /// Closes the step and tells what happened in it.
    pub fn close_step(&mut self) -> Vec<Passage> {
        let known = self.events().len();
        self.solo.close_step();
        self.look();
        passages(&self.names(), self.me(), &self.events()[known..])
    }

    /// Goes back to the opening of the step before. False at the first step. What was sealed in the step
    /// taken back is forgotten; the same decisions bring the same luck again.
    pub fn step_back(&mut self) -> bool {
        let back = self.solo.step_back();
        self.look();
        back
    }

    /// The whole exercise to look back on, once it is over.
    pub fn course(&self) -> Option<Course<'_>> {
        self.solo.course()
    }

    /// What everybody could see after so many steps of an exercise that is over.
    pub fn board_after(&self, steps: u16) -> Option<BoardView> {
        let course = self.course()?;
        let moment = course.moments.get(usize::from(steps)).copied();
        Some(moment.map_or_else(|| self.board.clone(), view::board))
    }

    /// Goes back to the opening of a step of an exercise that is over, to play on with the same luck. What was told of it
    /// is kept, so that both endings can be compared.
    pub fn play_from(&mut self, step: u16, ending: Arc<Told>) {
        if !self.is_over() {
            return;
        }
        self.earlier = Some(ending);
        while self.solo.exercise().step() > step && self.solo.step_back() {}
        self.look();
    }

    /// The ending that was played before this one.
    pub fn earlier(&self) -> Option<&Told> {
        self.earlier.as_deref()
    }

    /// Takes both views anew. Every change of the exercise ends with this, or the screens would show the step
    /// before.
    fn look(&mut self) {
        self.seat = self.me().map(|me| self.solo.seat(me));
        self.board = self.solo.board();
    }
}
