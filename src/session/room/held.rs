//! What stands while the exercise is held. Control's pause, a failure that has taken time from everybody, and a step that is
//! closed hold whatever ends by itself: a silence, the ten seconds of a release and of an opening, no less than the count-down
//! of the step. Each goes on with what was left of it.

use super::draft_text::TextStage;
use super::state::{Room, Stage};
use crate::session::clock::Clock;

impl Room {
    /// Does the exercise stand, although a step is open?
    pub fn is_held(&self) -> bool {
        self.stage == Stage::Deciding && matches!(self.clock, Clock::Paused { .. })
    }

    /// A time of this length that begins now; it stands as long as the exercise is held.
    pub(super) fn begins(&self, length_ms: u64) -> Clock {
        let clock = Clock::from(self.now_ms, length_ms);
        if self.is_held() { clock.paused(self.now_ms) } else { clock }
    }

    /// Control holds the exercise. Without a count-down there is nothing to be held by, and nothing to go on again.
    pub(super) fn pause(&mut self) {
        self.clock = self.clock.paused(self.now_ms);
        if self.is_held() {
            self.hold(self.now_ms);
        }
    }

    /// Control lets it go on.
    pub(super) fn resume(&mut self) {
        self.clock = self.clock.resumed(self.now_ms);
        self.run_on();
    }

    /// Nobody loses time to a failure: everything stands from the last moment at which all was well, and control lets it go
    /// on. What has no count-down beside it goes on by itself. While a step is closed everything stands anyway.
    pub(super) fn recover(&mut self, last_well_ms: u64) {
        self.clock = self.clock.paused(last_well_ms);
        match self.stage {
            Stage::Deciding => {
                self.hold(last_well_ms);
                self.count_later(self.now_ms.saturating_sub(last_well_ms));
                if !self.is_held() {
                    self.run_on();
                }
            }
            Stage::Over => {
                self.hold(last_well_ms);
                self.run_on();
            }
            Stage::Lobby | Stage::Closed | Stage::Telling(_) => {}
        }
    }

    /// Whatever ends by itself stands from this moment on, Unix milliseconds; the count-down of the step is left out.
    pub(super) fn hold(&mut self, since_ms: u64) {
        self.ends().for_each(|clock| *clock = clock.paused(since_ms));
    }

    /// Whatever stands goes on.
    pub(super) fn run_on(&mut self) {
        let now_ms = self.now_ms;
        self.ends().for_each(|clock| *clock = clock.resumed(now_ms));
    }

    /// Gives every silence time back, milliseconds.
    pub(super) fn give_silences(&mut self, back_ms: u64) {
        let now_ms = self.now_ms;
        for text in &mut self.texts {
            if let TextStage::Silence { clock } = &mut text.stage {
                *clock = clock.extended(now_ms, i64::try_from(back_ms).unwrap_or(i64::MAX));
            }
        }
    }

    /// Moves by so many milliseconds what the digest counts of a release and of an opening.
    pub(super) fn count_later(&mut self, by_ms: u64) {
        let going = self.going_out.iter_mut().map(|going| &mut going.counted_ms);
        for counted in going.chain(self.opened.iter_mut().map(|opened| &mut opened.counted_ms)) {
            *counted = counted.saturating_add(by_ms);
        }
    }

    /// Everything that ends by itself, beside the step.
    fn ends(&mut self) -> impl Iterator<Item = &mut Clock> {
        let silences = self.texts.iter_mut().filter_map(|text| match &mut text.stage {
            TextStage::Silence { clock } => Some(clock),
            TextStage::Drafting | TextStage::Concluded(_) | TextStage::Withdrawn | TextStage::Lapsed => None,
        });
        let going = self.going_out.iter_mut().map(|going| &mut going.clock);
        silences.chain(going).chain(self.opened.iter_mut().map(|opened| &mut opened.clock))
    }
}
