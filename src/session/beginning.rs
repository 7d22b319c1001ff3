//! What a live exercise begins with that goes on from another one: the steps that were played there. Its journal holds it, so
//! that it can be computed again from its own file alone.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::course::Forked;
use super::solo::{Solo, SoloPlayer};
use crate::bots::{Others, Temperament};
use crate::sim::decision::Decision;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;

/// Everything of the other exercise that is needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beginning {
    /// The name of its file, without folders.
    pub file: String,
    /// Its digest at its end, or as far as it was played, in hexadecimal.
    pub of: String,
    /// What was decided in each step before this one, in the order of the seats.
    pub decisions: Vec<Vec<Decision>>,
    /// The seed of the luck with which each of those steps opened, and the open one.
    pub luck: Vec<u64>,
    /// The bot in each seat that nobody takes.
    pub bots: Vec<Temperament>,
}

impl Beginning {
    /// What goes on from the other exercise of this file as `solo` stands now; none of one that is no fork.
    pub fn of(solo: &Solo, file: &str) -> Option<Self> {
        let Forked { of, .. } = solo.forked()?;
        let course = solo.so_far();
        let opened = course.moments.iter().copied().chain([course.exercise]);
        let bot = |player: &SoloPlayer| match player {
            SoloPlayer::Bot(temperament) | SoloPlayer::Script(Some(temperament)) => *temperament,
            SoloPlayer::Person | SoloPlayer::Script(None) => Temperament::Cautious,
        };
        Some(Self {
            file: file.to_owned(),
            of: of.iter().map(|byte| format!("{byte:02x}")).collect(),
            decisions: course.decisions.to_vec(),
            luck: opened.map(|exercise| exercise.seed()).collect(),
            bots: solo.players().iter().map(bot).collect(),
        })
    }

    /// The step that is decided anew, counted from 0.
    pub fn step(&self) -> u16 {
        self.decisions.len() as u16
    }

    /// Where it goes on, as records name it; none if the digest is no digest.
    pub fn forked(&self) -> Option<Forked> {
        let mut of = [0; 32];
        let digits = self.of.as_bytes();
        if digits.len() != 2 * of.len() || !self.of.is_ascii() {
            return None;
        }
        for (byte, pair) in of.iter_mut().zip(digits.chunks(2)) {
            *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
        }
        Some(Forked { step: self.step(), of })
    }

    /// The steps of the other exercise, played again. What the rules refuse is not done: the digest of the first entry
    /// tells then that this is another exercise.
    pub(super) fn played(&self, scenario: Arc<Scenario>, seed: u64) -> Solo {
        let mut solo = Solo::new(scenario, seed, Others::default());
        let seats: Vec<StateId> = solo.scenario().states.keys().collect();
        for seat in &seats {
            solo.put(*seat, SoloPlayer::Script(None));
        }
        for (decisions, luck) in self.decisions.iter().zip(&self.luck) {
            solo.reseed(*luck);
            for (seat, decision) in seats.iter().zip(decisions) {
                let _ = solo.seal(*seat, decision);
            }
            solo.close_step();
        }
        if let Some(luck) = self.luck.get(self.decisions.len()) {
            solo.reseed(*luck);
        }
        solo
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_read_back_and_what_is_none_is_not() {
        let of = |of: &str| Beginning {
            file: String::new(),
            of: of.to_owned(),
            decisions: vec![Vec::new(); 3],
            luck: Vec::new(),
            bots: Vec::new(),
        };
        let digest = "0f".repeat(32);
        assert_eq!(of(&digest).forked(), Some(Forked { step: 3, of: [15; 32] }));
        for none in ["", "0f", &"zz".repeat(32), &"é".repeat(32)] {
            assert_eq!(of(none).forked(), None, "{none}");
        }
    }
}
