//! What control may take back: a close until something of it is told, an opening and a release for ten seconds.
//!
//! Nothing is computed backwards. A step that closes is worked out only when its telling begins, and an inject goes out
//! only when its time is up, so that nobody ever reads what is taken back. An opening changes nothing but the stage. An
//! inject that control has written stays in the list of events when it is taken back, held, so that its words are not lost. Each of
//! these, and the end of its time, is an ask in the journal: a replay needs no clock.

use super::state::{GoingOut, Opened, Room, Stage};
use crate::session::ask::{ProgramAsk, TakenBack};
use crate::session::clock::Clock;
use crate::session::refused::{Refused, Thing};
use crate::sim::ids::InjectId;

/// How long an opening and a release can be taken back, milliseconds: long enough to see a slip, short enough to wait for.
pub const GRACE_MS: u64 = 10_000;

impl Room {
    /// Can this still be taken back?
    pub(super) fn check_take_back(&self, what: TakenBack) -> Result<(), Refused> {
        let can = match what {
            TakenBack::Closing => self.stage == Stage::Closed,
            TakenBack::Opening => self.opened.is_some(),
            TakenBack::Release(inject) if inject.at() >= self.scenario().injects.len() => {
                return Err(Refused::Unknown(Thing::Inject));
            }
            TakenBack::Release(inject) => self.goes_out(inject),
        };
        if can { Ok(()) } else { Err(Refused::TooLate) }
    }

    /// Takes it back: the room stands as it stood before.
    pub(super) fn take_back(&mut self, what: TakenBack) {
        match what {
            TakenBack::Closing => {
                self.stage = Stage::Deciding;
                self.count_later(self.now_ms.saturating_sub(self.closed_ms));
                // The count-down stands where it stood, and all else with it, until control lets it run on.
                if !self.is_held() {
                    self.run_on();
                }
            }
            TakenBack::Opening => self.take_back_opening(),
            TakenBack::Release(inject) => self.going_out.retain(|going| going.inject != inject),
        }
    }

    /// What was put into drafts meanwhile stays there; what was sealed is a draft again.
    fn take_back_opening(&mut self) {
        let Some(Opened { from, clock, .. }) = self.opened.take() else { return };
        let seats: Vec<_> = self.desks.keys().filter(|seat| self.exercise.sealed().has(*seat)).collect();
        seats.into_iter().for_each(|seat| self.unseal(seat));
        if let Some((before, told)) = self.before_end.take() {
            self.exercise_mut().clone_from(&before);
            self.told = told;
        }
        self.stage = from;
        self.clock = Clock::Off;
        // It is as if no silence had run since.
        self.hold(self.now_ms);
        self.give_silences(GRACE_MS.saturating_sub(clock.left_ms(self.now_ms).unwrap_or(GRACE_MS)));
    }

    /// The room opens from what it was doing before; for a while control can take that back.
    pub(super) fn note_opening(&mut self, from: Stage) {
        let clock = Clock::from(self.now_ms, GRACE_MS);
        self.opened = Some(Opened { from, clock, counted_ms: self.now_ms.saturating_add(GRACE_MS) });
    }

    /// An inject is released: it goes out when its time has come.
    pub(super) fn send_out(&mut self, inject: InjectId, text: Option<&str>) {
        let text = text.map(|text| text.trim().to_owned());
        let (clock, counted_ms) = (self.begins(GRACE_MS), self.now_ms.saturating_add(GRACE_MS));
        self.going_out.push(GoingOut { inject, text, clock, counted_ms });
    }

    /// An inject whose time has come is out.
    pub(super) fn let_out(&mut self, inject: InjectId) {
        let place = self.going_out.iter().position(|going| going.inject == inject);
        let Some(going) = place.map(|place| self.going_out.remove(place)) else { return };
        if let Some(text) = going.text {
            self.exercise_mut().edit_inject(inject, &text);
        }
        self.exercise_mut().release_now(inject);
    }

    /// Whatever is on its way is out: the step in which it was released is over.
    pub(super) fn let_all_out(&mut self) {
        while let Some(inject) = self.going_out.first().map(|going| going.inject) {
            self.let_out(inject);
        }
    }

    /// Is this inject on its way out?
    pub(super) fn goes_out(&self, inject: InjectId) -> bool {
        self.going_out.iter().any(|going| going.inject == inject)
    }

    /// What of this has come to its end, if anything has.
    pub(super) fn due_back(&self, now_ms: u64) -> Option<ProgramAsk> {
        let out = |going: &&GoingOut| self.stage == Stage::Deciding && going.clock.is_up(now_ms);
        let out = self.going_out.iter().find(out).map(|going| ProgramAsk::GoesOut(going.inject));
        let stands = self.opened.filter(|opened| opened.clock.is_up(now_ms));
        out.or(stands.map(|_| ProgramAsk::OpeningStands))
    }

    /// The injects that are on their way out. For control alone.
    pub fn going_out(&self) -> &[GoingOut] {
        &self.going_out
    }

    /// The opening that can still be taken back, if one can.
    pub fn opened(&self) -> Option<Opened> {
        self.opened
    }
}
