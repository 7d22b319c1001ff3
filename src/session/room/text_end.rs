//! How a text ends: bots sign, silence lasts, the consensus rule decides, and the outcome feeds the rules
//! (MODEL.md 7.4).

use super::draft_text::{DraftText, TextStage};
use super::history::Changed;
use super::records::Speaker;
use super::state::{Done, Player, Room};
use crate::session::person::Role;
use crate::session::refused::Refused;
use crate::sim::adjudicate::text::outcome;
use crate::sim::decision::Stance;
use crate::sim::ids::StateSet;

impl Room {
    /// Bots take the position of their capital as soon as a text lies for signature.
    pub(super) fn let_bots_sign(&mut self, number: u32) {
        let Some(text) = self.texts.get(number as usize) else { return };
        let measure = text.measure;
        let bots = text.parties.iter().filter(|seat| matches!(self.desks[*seat].player, Player::Bot(_)));
        let unsigned = bots.filter(|seat| !text.signed.has(*seat));
        let signed: Vec<_> = unsigned.map(|seat| (seat, self.exercise.stance_on(seat, measure))).collect();
        for (seat, stance) in signed {
            self.texts[number as usize].sign(Some(seat), stance);
            self.note_change(number, Some(Speaker::Delegation(seat)), Changed::Signed, StateSet::NONE);
        }
    }

    /// Concludes a text as soon as every party has taken a position under silence: nobody is left for whom it could
    /// last.
    pub(super) fn conclude_if_all_signed(&mut self, number: u32) -> Done {
        let all = self
            .texts
            .get(number as usize)
            .is_some_and(|text| text.parties.iter().all(|state| text.signed.has(state)));
        if all {
            self.conclude(number);
        }
        Done::default()
    }

    /// Does a text still lie under silence, and is a step open?
    pub(super) fn check_silence(&self, number: u32) -> Result<(), Refused> {
        let text = self.texts.get(number as usize);
        match text.map(|text| text.stage) {
            Some(TextStage::Silence { .. }) => self.check_deciding(),
            _ => Err(Refused::TextStage),
        }
    }

    /// The text whose silence has lasted long enough, if one has. A silence does not end while no step is open.
    pub(super) fn silence_over(&self, now_ms: u64) -> Option<u32> {
        self.check_deciding().ok()?;
        let over =
            |text: &&DraftText| matches!(text.stage, TextStage::Silence { clock } if clock.is_up(now_ms));
        self.texts.iter().find(over).map(|text| text.number)
    }

    /// Ends a text by the consensus rule; who said nothing has consented. Its outcome feeds the rules.
    pub(super) fn conclude(&mut self, number: u32) {
        let Some(text) = self.texts.get(number as usize).cloned() else { return };
        let mut stances = text.stances;
        for state in text.parties.iter() {
            stances[state.at()].get_or_insert(Stance::Acquiesce);
        }
        let (stage, lapsed, what) = match (text.measure, text.by) {
            (Some(measure), Some(by)) => {
                match self.exercise_mut().settle_text(by, measure, text.parties, &stances) {
                    Ok(outcome) => (TextStage::Concluded(outcome), None, Changed::Concluded(outcome)),
                    Err(why) => (TextStage::Lapsed, Some(why), Changed::Lapsed),
                }
            }
            _ => {
                let outcome = outcome(text.parties, &stances);
                // A paper between a few says nothing about the region.
                if text.parties == self.scenario().everybody() {
                    self.exercise_mut().settle_statement(outcome);
                }
                (TextStage::Concluded(outcome), None, Changed::Concluded(outcome))
            }
        };
        let text = &mut self.texts[number as usize];
        (text.stage, text.lapsed, text.stances) = (stage, lapsed, stances);
        self.note_change(number, None, what, StateSet::NONE);
    }

    /// The texts that this role may read, as it may read them.
    pub fn texts_of(&self, role: &Role) -> impl Iterator<Item = DraftText> {
        let everybody = self.scenario().everybody();
        let seen = self.texts.iter().filter(move |text| text.is_seen_by(role, everybody));
        seen.map(move |text| text.as_seen_by(role))
    }
}
