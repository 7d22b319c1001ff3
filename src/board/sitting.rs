//! What comes in where one machine plays: a sitting is the exercise of one person and bots, of a class, or of bots alone,
//! as the screens may see it. A live exercise over a network comes in through the hall.
//!
//! Screens read views from here and nothing else; the exercise itself stays behind, so no screen can show by
//! a slip what the seat may not know. Both views are taken when a step opens and never within it: what a
//! screen shows is the opening of the step, whatever the draft says.
//!
//! A class plays several delegations before one screen. There is the view of one of them, or of none: while no delegation
//! has been chosen, no screen has anything private to show.

use bevy::prelude::*;

use super::passage::{Passage, passages};
use crate::report::after::pictures;
use crate::report::alike;
use crate::report::chart::Chart;
use crate::report::missing;
use crate::report::names::Names;
use crate::report::suggested::{Suggested, suggested};
use crate::session::view::Subject;
use crate::session::{Course, Solo};
use crate::sim::catalogue::price::Price;
use crate::sim::decide::caution::Caution;
use crate::sim::decide::options::{ChoiceOption, MeasureOption, Options};
use crate::sim::decide::price::Purse;
use crate::sim::decide::refusal::Refusal;
use crate::sim::decision::{Act, Decision};
use crate::sim::exercise::event::{Audience, Event};
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::sim::view::{self, BoardView, Seat, SeatView};
use crate::words::refusal;

/// The exercise at this machine. It exists from the start in the menu until somebody goes back to the menu.
#[derive(Resource, Debug)]
pub struct Sitting {
    solo: Solo,
    /// The delegations of a class, in the order in which they are chosen from; none where it is no class.
    class: Vec<StateId>,
    seat: Option<SeatView>,
    board: BoardView,
    /// What was played before somebody went back to play on otherwise.
    earlier: Option<Earlier>,
}

/// What was played before somebody went back: ladder and tension over its steps, to be drawn beside what is played now.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// Its charts, by the titles that those of any other way have too.
    pub charts: Vec<Chart>,
    /// Was it played to its last step?
    pub is_over: bool,
}

impl Earlier {
    fn of(course: &Course<'_>) -> Self {
        let drawn = pictures(course);
        let charts = drawn.rungs.charts.into_iter().chain(drawn.tensions.charts).collect();
        Self { charts, is_over: course.exercise.is_over() }
    }
}

impl Sitting {
    /// Opens an exercise for a person in a seat, or for people who watch bots play.
    pub fn new(solo: Solo, me: Option<StateId>) -> Self {
        let (seat, board) = (me.map(|me| solo.seat(me)), solo.board());
        Self { solo, class: Vec::new(), seat, board, earlier: None }
    }

    /// Opens an exercise for a class. None of its delegations has been chosen yet.
    pub fn of_class(solo: Solo, class: Vec<StateId>) -> Self {
        let board = solo.board();
        Self { solo, class, seat: None, board, earlier: None }
    }

    /// The delegations of the class; none where it is no class.
    pub fn class(&self) -> &[StateId] {
        &self.class
    }

    /// Do several delegations sit before this screen?
    pub fn is_class(&self) -> bool {
        !self.class.is_empty()
    }

    /// Does anybody decide before this screen?
    pub fn is_played(&self) -> bool {
        self.is_class() || self.seat.is_some()
    }

    /// Shows what one delegation of the class may see, or of none of them.
    pub fn choose(&mut self, seat: Option<StateId>) {
        self.seat = seat.filter(|seat| self.class.contains(seat)).map(|seat| self.solo.seat(seat));
    }

    /// The people who have not sealed in this step.
    pub fn waiting_for(&self) -> Vec<StateId> {
        self.solo.waiting_for()
    }

    /// Opens what a delegation of the class has sealed, so that it can be changed before the step closes.
    pub fn open_again(&mut self, seat: StateId) {
        self.solo.unseal(seat);
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

    /// Who is missing from the list of those at whom a choice may be directed, and why.
    pub fn not_toward(&self, option: &ChoiceOption, acts: &[Act]) -> Vec<String> {
        let missing = |lens: Seat<'_>| missing::toward(&self.names(), &lens, option, &lens.spent(acts));
        self.lens().map(missing).unwrap_or_default()
    }

    /// Who is missing from the list of partners of a measure, and why.
    pub fn not_partners(&self, option: &MeasureOption, acts: &[Act]) -> Vec<String> {
        let missing = |lens: Seat<'_>| missing::partners(&self.names(), &lens, option, &lens.spent(acts));
        self.lens().map(missing).unwrap_or_default()
    }

    /// The reason to ask the person whether they mean this; none for most acts.
    pub fn caution(&self, act: &Act) -> Option<Caution> {
        self.lens()?.caution(act)
    }

    /// What the person could do after the acts of the draft, as a few examples.
    pub fn suggested(&self, acts: &[Act]) -> Vec<Suggested> {
        self.lens().map(|lens| suggested(&self.names(), &lens, acts)).unwrap_or_default()
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

    /// What this delegation learnt when the last step closed and not everybody did, as sentences. What came to it in writing
    /// lies before it and is not told again.
    pub fn learnt(&self) -> Vec<String> {
        let Some(seat) = &self.seat else { return Vec::new() };
        let Some(before) = self.solo.so_far().moments.last().copied() else { return Vec::new() };
        let known = view::seat(before, seat.state).events.len();
        let new = seat.events.iter().skip(known);
        let new = new.filter(|event| event.audience != Audience::Public);
        let new = new.filter(|event| Subject::of(&event.what) != Subject::News);
        alike::told(&self.names(), Some(seat.state), new).into_iter().map(|told| told.sentence).collect()
    }

    /// Seals the decision of the delegation that is shown.
    ///
    /// # Errors
    /// Why the decision may not be made, as a sentence; nothing is changed then.
    pub fn decide(&mut self, acts: &[Act]) -> Result<(), String> {
        let Some(me) = self.me() else { return Ok(()) };
        let sealed = self.solo.seal(me, &Decision::of(acts.iter().copied()));
        sealed.map_err(|refused| refusal::sentence(refused.why, self.scenario()))
    }

    /// Seals the person's decision, closes the step, and tells what happened.
    ///
    /// # Errors
    /// Why the decision may not be made, as a sentence; nothing is changed then.
    pub fn seal(&mut self, acts: &[Act]) -> Result<Vec<Passage>, String> {
        self.decide(acts)?;
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

    /// Goes back to the opening of a step that has closed, to play on with the same luck. What was played is kept, so that
    /// both endings can be compared; an ending is not given up for a way that was broken off. It gives what was decided
    /// in that step, in the order of the seats.
    pub fn play_from(&mut self, step: u16) -> Vec<Decision> {
        let decided = self.solo.decisions().get(usize::from(step)).cloned().unwrap_or_default();
        if self.is_over() || self.earlier.as_ref().is_none_or(|earlier| !earlier.is_over) {
            self.earlier = Some(Earlier::of(&self.solo.so_far()));
        }
        while self.solo.exercise().step() > step && self.solo.step_back() {}
        // Nothing that was sealed in the open step is kept either.
        for seat in self.class.clone() {
            self.solo.unseal(seat);
        }
        self.look();
        decided
    }

    /// What was played before this.
    pub fn earlier(&self) -> Option<&Earlier> {
        self.earlier.as_ref()
    }

    /// Takes both views anew. Every change of the exercise ends with this, or the screens would show the step
    /// before.
    fn look(&mut self) {
        self.seat = self.me().map(|me| self.solo.seat(me));
        self.board = self.solo.board();
    }
}
