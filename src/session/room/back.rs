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
                // Nobody could speak meanwhile. The count-down stands where it stood, until control lets it run on.
                self.shift_times(self.now_ms.saturating_sub(self.told_since_ms));
            }
            TakenBack::Opening => self.take_back_opening(),
            TakenBack::Release(inject) => self.going_out.retain(|going| going.inject != inject),
        }
    }

    /// What was put into drafts meanwhile stays there; what was sealed is a draft again.
    fn take_back_opening(&mut self) {
        let Some(Opened { from, until_ms }) = self.opened.take() else { return };
        let seats: Vec<_> = self.desks.keys().filter(|seat| self.exercise.sealed().has(*seat)).collect();
        seats.into_iter().for_each(|seat| self.unseal(seat));
        self.stage = from;
        self.clock = Clock::Off;
        // Up to the opening no silence ran, and that is accounted for: the telling goes on from there.
        self.told_since_ms = until_ms.saturating_sub(GRACE_MS);
    }

    /// The room opens from what it was doing before; for a while control can take that back.
    pub(super) fn note_opening(&mut self, from: Stage) {
        self.opened = Some(Opened { from, until_ms: self.now_ms.saturating_add(GRACE_MS) });
    }

    /// An inject is released: it goes out when its time has come.
    pub(super) fn send_out(&mut self, inject: InjectId, text: Option<&str>) {
        let text = text.map(|text| text.trim().to_owned());
        self.going_out.push(GoingOut { inject, text, at_ms: self.now_ms.saturating_add(GRACE_MS) });
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
        let out = |going: &&GoingOut| self.stage == Stage::Deciding && going.at_ms <= now_ms;
        let out = self.going_out.iter().find(out).map(|going| ProgramAsk::GoesOut(going.inject));
        let stands = self.opened.filter(|opened| opened.until_ms <= now_ms);
        out.or(stands.map(|_| ProgramAsk::OpeningStands))
    }

    /// Moves by a time in which nobody could act whatever ends by itself, the count-down left out.
    pub(super) fn shift_times(&mut self, by_ms: u64) {
        self.shift_silences(by_ms);
        for going in &mut self.going_out {
            going.at_ms = going.at_ms.saturating_add(by_ms);
        }
        if let Some(opened) = &mut self.opened {
            opened.until_ms = opened.until_ms.saturating_add(by_ms);
        }
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
