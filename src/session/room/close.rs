//! How a step opens, closes and is told; what the program itself may ask. The rules decide what happens in
//! it.

use std::sync::Arc;

use super::state::{Player, Room, Stage};
use crate::bots;
use crate::session::acts::Debriefing;
use crate::session::ask::ProgramAsk;
use crate::session::clock::Clock;
use crate::session::refused::Refused;
use crate::sim::decision::{Act, Decision};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::Event;
use crate::sim::ids::StateId;

/// The parts of a telling at most; the room need not know how many there are, and a press too many changes
/// nothing.
const TELLING_PARTS_MAX: u16 = 16;

impl Room {
    /// May the program ask this now? What it noticed a moment ago may not be so any more.
    pub(super) fn check_program(&self, ask: ProgramAsk) -> Result<(), Refused> {
        match ask {
            ProgramAsk::TimeUp => self.check_deciding(),
            ProgramAsk::SilenceHeld(text) => self.check_silence(text),
            ProgramAsk::GoesOut(inject) if self.goes_out(inject) => self.check_deciding(),
            ProgramAsk::GoesOut(_) => Err(Refused::TooLate),
            ProgramAsk::OpeningStands => self.opened.map(|_| ()).ok_or(Refused::TooLate),
            ProgramAsk::Recovered { .. } => Ok(()),
        }
    }

    pub(super) fn apply_program(&mut self, ask: ProgramAsk) {
        match ask {
            ProgramAsk::TimeUp => self.close_step(),
            ProgramAsk::SilenceHeld(text) => self.conclude(text),
            ProgramAsk::GoesOut(inject) => self.let_out(inject),
            ProgramAsk::OpeningStands => (self.opened, self.before_end) = (None, None),
            ProgramAsk::Recovered { last_well_ms } => self.recover(last_well_ms),
        }
    }

    /// What the program should ask now because the time has come, if anything.
    pub fn due(&self, now_ms: u64) -> Option<ProgramAsk> {
        if self.stage == Stage::Deciding && self.settings.close_at_zero && self.clock.is_up(now_ms) {
            return Some(ProgramAsk::TimeUp);
        }
        self.due_back(now_ms).or_else(|| self.silence_over(now_ms).map(ProgramAsk::SilenceHeld))
    }

    /// Opens the first step.
    pub(super) fn begin(&mut self) {
        self.stage = Stage::Deciding;
        self.restart_clock();
        self.run_on();
    }

    /// Closes the open step: nobody decides any more, and nothing is worked out yet, so that it can be taken back.
    pub(super) fn close_step(&mut self) {
        self.stage = Stage::Closed;
        self.closed_ms = self.now_ms;
        self.clock = self.clock.paused(self.now_ms);
        self.deciders = self.desks.iter().map(|desk| desk.player).collect();
        self.opened = None;
        // Nobody can speak while it is told, so that nobody's silence means anything.
        self.hold(self.now_ms);
    }

    /// Begins to tell, or shows the next part.
    pub(super) fn tell_next(&mut self) {
        match &mut self.stage {
            Stage::Closed => {
                self.work_out();
            }
            Stage::Telling(shown) => *shown = shown.saturating_add(1).min(TELLING_PARTS_MAX),
            Stage::Lobby | Stage::Deciding | Stage::Over => {}
        }
    }

    /// Works out the step that has closed. Bots decide; what lies in a draft and is not sealed counts as it lies: a
    /// delegation that ran out of time has decided what it had agreed on. Gives the exercise as it stood before, with all
    /// that was sealed.
    fn work_out(&mut self) -> Arc<Exercise> {
        self.let_all_out();
        let from = self.exercise.events().len();
        let seats: Vec<StateId> = self.desks.keys().collect();
        let mut before = Exercise::clone(&self.exercise);
        for &seat in &seats {
            before.unseal(seat);
        }
        self.past.push(Arc::new(before));
        for &seat in &seats {
            let sealed = self.exercise_mut().unseal(seat).map(|decision| decision.acts.to_vec());
            match (sealed, self.deciders[seat]) {
                (None, Player::Bot(temperament)) => {
                    let draft = bots::decide(temperament, &self.exercise.seat(seat));
                    // A draft is legal by construction.
                    let _ = self.exercise_mut().seal(&draft);
                }
                (None, Player::People) => {
                    let draft = std::mem::take(&mut self.desks[seat].draft);
                    self.decide_what_stands(seat, &draft);
                }
                (Some(acts), _) => self.decide_what_stands(seat, &acts),
            }
        }
        // Kept as they were decided, for control and for the debrief.
        let sealed = seats.iter().map(|seat| self.exercise.sealed_decision(*seat).unwrap_or_default());
        self.decisions.push(sealed.collect());
        let sealed = Arc::clone(&self.exercise);
        self.exercise_mut().advance();
        self.told = from..self.exercise.events().len();
        self.desks.iter_mut().for_each(|desk| desk.draft.clear());
        // The first part is shown at once; control shows the others when the room is ready.
        self.stage = Stage::Telling(1);
        self.clock = Clock::Off;
        sealed
    }

    /// A text that was signed or a ruling may have changed what these acts rested on, sealed or not: those that
    /// may still be done are the decision, and the delegation is told of the others.
    fn decide_what_stands(&mut self, seat: StateId, acts: &[Act]) {
        let (stands, falls) = self.sift(seat, acts);
        // Sifted in this very state.
        let _ = self.exercise_mut().decide(seat, &Decision::of(stands));
        falls.into_iter().for_each(|act| self.exercise_mut().lapse(seat, act));
    }

    /// Ends the telling: the next step opens, or the debrief.
    pub(super) fn open_step(&mut self) {
        if self.stage == Stage::Closed {
            self.work_out();
        }
        self.note_opening(self.stage);
        if self.exercise.is_over() {
            self.stage = Stage::Over;
            self.debriefing = Debriefing::default();
            self.clock = Clock::Off;
        } else {
            self.stage = Stage::Deciding;
            self.restart_clock();
            self.run_on();
        }
    }

    /// Ends the exercise with the step that has closed. What the room was told stands: where the telling has begun, what the
    /// next step brings has happened. Before it nothing is there of the next step. For a while this can be taken back, like
    /// any opening.
    pub(super) fn end_here(&mut self) {
        let sealed = (self.stage == Stage::Closed).then(|| self.work_out());
        self.before_end = Some((Arc::clone(&self.exercise), self.told.clone()));
        match sealed {
            Some(sealed) => {
                self.exercise_mut().clone_from(&sealed);
                self.exercise_mut().close_as_last();
                self.told.end = self.exercise.events().len();
            }
            None => self.exercise_mut().end_here(),
        }
        self.open_step();
    }

    /// Starts the count-down of a step that opens; none if a step has no minutes.
    fn restart_clock(&mut self) {
        self.clock = Clock::from(self.now_ms, u64::from(self.settings.minutes) * 60_000);
    }

    /// What happened as the last step closed, hidden things included: what the telling is about.
    pub fn told(&self) -> &[Event] {
        self.exercise.events().get(self.told.clone()).unwrap_or_default()
    }
}
