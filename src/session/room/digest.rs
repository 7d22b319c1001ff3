//! The digest of a room: equal for equal asks in equal order. Each entry of the journal holds the digest of
//! the room in which it was made, so that a replay notices at the first entry that it has come to something
//! else.

use super::state::{Player, Room, Stage};
use crate::session::acts::{DebriefAct, Debriefing};
use crate::session::clock::Clock;
use crate::session::settings::Admits;

impl Room {
    /// The digest of the exercise and of where the room stands. What was said, and what lies in drafts, is counted and
    /// not read, since the journal chains the words and acts themselves.
    pub fn digest(&self) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.exercise_digest.get_or_init(|| self.exercise.digest()));
        let mut number = |value: u64| {
            hasher.update(&value.to_le_bytes());
        };
        match self.stage {
            Stage::Lobby => number(0),
            Stage::Deciding => number(1),
            Stage::Closed => number(3),
            Stage::Telling(shown) => number(16 + u64::from(shown)),
            Stage::Over => number(2),
        }
        match self.clock {
            Clock::Off => number(0),
            Clock::Running { until_ms } => [1, until_ms].into_iter().for_each(&mut number),
            Clock::Paused { left_ms } => [2, left_ms].into_iter().for_each(&mut number),
        }
        for desk in &self.desks {
            number(desk.head.map_or(0, |head| u64::from(head.0)));
            number(match desk.player {
                Player::People => 0,
                Player::Bot(temperament) => 1 + temperament as u64,
            });
            number(desk.draft.len() as u64);
        }
        number(u64::from(self.exercise.sealed().0));
        number(u64::from(self.settings.minutes) << 1 | u64::from(self.settings.close_at_zero));
        number(u64::from(self.doors_open));
        number(self.people.iter().filter(|person| person.gone).count() as u64);
        for text in &self.texts {
            number(text.clauses.len() as u64);
            number(u64::from(text.is_open()));
        }
        let counts = [
            self.people.len(),
            self.messages.len(),
            self.meetings.len(),
            self.texts.len(),
            self.rulings.len(),
            self.log.len(),
            self.observations.len(),
            self.decisions.len(),
        ];
        counts.into_iter().for_each(|count| number(count as u64));
        // Mostly there is nothing of this.
        if let Some(opened) = self.opened {
            number(opened.counted_ms);
        }
        for going in &self.going_out {
            [u64::from(going.inject.0), going.counted_ms].into_iter().for_each(&mut number);
        }
        // An exercise in which nobody ever had to wait has the digests that it had before there was a door.
        if self.settings.admits != Admits::Everybody || self.ever_waited > 0 {
            number(self.settings.admits as u64);
            number(u64::from(self.ever_waited));
            number(self.waiting.len() as u64);
        }
        // A debrief that nobody leads on from where it opens has the digest that it had before there were acts.
        if self.stage == Stage::Over && self.debriefing != Debriefing::default() {
            let Debriefing { furthest, shown, question, page, is_short, has_ended } = self.debriefing;
            let ways = u64::from(is_short) << 1 | u64::from(has_ended);
            let acts = [furthest, shown].map(act_number);
            [acts[0], acts[1], u64::from(question), ways].into_iter().for_each(&mut number);
            if page > 0 {
                number(u64::from(page));
            }
        }
        if !self.answers.is_empty() || !self.mondays.is_empty() {
            [self.answers.len(), self.mondays.len()].into_iter().for_each(|count| number(count as u64));
        }
        for posed in &self.what_ifs {
            let hands = posed.hands.iter().flatten().map(|hands| u64::from(*hands)).sum::<u64>();
            number(1 << 16 | u64::from(posed.is_open));
            number(hands);
        }
        // Counted only where there is something, so that a room without it has the digest that it had before there was
        // such a thing.
        let hidden = self.messages.iter().filter(|message| message.hidden).map(|message| message.number + 1);
        let kept =
            hidden.map(u64::from).chain((!self.muted.is_empty()).then_some(u64::from(self.muted.0) << 32));
        kept.chain(self.evaluators_hear_all.then_some(u64::MAX)).for_each(|one| {
            hasher.update(&one.to_le_bytes());
        });
        *hasher.finalize().as_bytes()
    }
}

/// The number of an act in a digest. An act that came to be later has a number of its own, so that the others keep theirs.
fn act_number(act: DebriefAct) -> u64 {
    match act {
        DebriefAct::Own => 0,
        DebriefAct::Who => 1,
        DebriefAct::Truth => 2,
        DebriefAct::Belief => 3,
        DebriefAct::Ladder => 4,
        DebriefAct::Turns => 5,
        DebriefAct::Commitments => 6,
        DebriefAct::HotWash => 7,
        DebriefAct::Monday => 8,
        DebriefAct::WhatIf => 9,
    }
}
