//! Drafting together: a text with numbered clauses, wordings in brackets, reservations, a silence procedure with a
//! deadline, and a signature per state. Nobody votes: one block ends a text, an amendment softens it, silence
//! consents (ASEAN Charter, Art. 20; MODEL.md 7.4).

use std::sync::Arc;

use super::draft_text::{Clause, DraftText, TextStage, Wording};
use super::history::{Change, Changed};
use super::records::Speaker;
use super::state::{Done, Room};
use crate::session::ask::TextAsk;
use crate::session::limits::{CLAUSES_MAX, TEXTS_OPEN_MAX};
use crate::session::person::{Person, Role};
use crate::session::refused::{Amount, Field, Pile, Refused, Thing};
use crate::sim::decision::Stance;
use crate::sim::ids::{MeasureId, STATES_MAX, StateId, StateSet};

impl Room {
    /// May this person do this with this text now? While no step is open nobody may: people listen to the
    /// telling then.
    pub(super) fn check_text(&self, person: &Person, ask: &TextAsk) -> Result<(), Refused> {
        self.check_deciding()?;
        let everybody = self.scenario().everybody();
        let TextAsk::Open { title, parties, measure } = ask else {
            return self.check_open_text(person, ask, everybody);
        };
        if !matches!(person.role, Role::Delegation(_) | Role::Chair) {
            return Err(Refused::NotYourRole);
        }
        self.check_words(Field::Title, title)?;
        self.check_name(title)?;
        if self.texts.iter().filter(|text| text.is_open()).count() >= TEXTS_OPEN_MAX {
            return Err(Refused::TooMany(Pile::Texts));
        }
        let own = person.role.state();
        if parties.and(everybody) != *parties || own.map_or(*parties, |own| parties.without(own)).is_empty() {
            return Err(Refused::Nobody);
        }
        match (own, measure) {
            (Some(by), Some(measure)) => {
                self.exercise.check_text(by, *measure, parties.with(by)).map_err(Refused::Rules)
            }
            // A measure is paid for by a state; the Chair has no purse.
            (None, Some(_)) => Err(Refused::NotYourRole),
            (_, None) => Ok(()),
        }
    }

    /// Who may do it, and at which stage of the text; then whether what it says is in order.
    fn check_open_text(&self, person: &Person, ask: &TextAsk, everybody: StateSet) -> Result<(), Refused> {
        let role = &person.role;
        let text = self.texts.get(number_of(ask) as usize).filter(|text| text.is_seen_by(role, everybody));
        let text = text.ok_or(Refused::Unknown(Thing::Text))?;
        let drafting = text.stage == TextStage::Drafting;
        let silent = matches!(text.stage, TextStage::Silence { .. });
        let drafts = text.is_drafted_by(role, everybody);
        let party = role.state().is_some_and(|state| text.parties.has(state));
        let leads = text.is_led_by(role, everybody);
        let (may, now) = match ask {
            TextAsk::Open { .. } => (true, true),
            TextAsk::Clause { .. } | TextAsk::Amend { .. } => (drafts, drafting),
            TextAsk::Back { .. } => (party, drafting),
            TextAsk::Settle { .. } => (leads, drafting),
            TextAsk::Reserve { .. } => (party, text.is_open()),
            TextAsk::Cosponsor { .. } => (party, drafting && role.state() != text.by),
            TextAsk::Silence { .. } => (leads, drafting && !text.clauses.is_empty()),
            TextAsk::Break { .. } | TextAsk::Sign { .. } => (party, silent),
            TextAsk::Withdraw { .. } => (leads, text.is_open()),
        };
        if !may {
            return Err(Refused::NotParty);
        }
        if now { self.check_words_of_text(text, ask) } else { Err(Refused::TextStage) }
    }

    /// Is what it says in order: short enough, about a clause that exists, and not under silence while there
    /// are brackets?
    fn check_words_of_text(&self, text: &DraftText, ask: &TextAsk) -> Result<(), Refused> {
        match ask {
            TextAsk::Clause { .. } if text.clauses.len() >= CLAUSES_MAX => {
                Err(Refused::TooMany(Pile::Clauses))
            }
            TextAsk::Clause { wording, .. } => self.check_words(Field::Clause, wording),
            TextAsk::Amend { clause, wording, .. } => self.check_amendment(text, *clause, wording),
            TextAsk::Back { clause, wording, .. } | TextAsk::Settle { clause, wording, .. } => {
                text.wording(*clause, *wording).map(|_| ()).ok_or(Refused::Unknown(Thing::Wording))
            }
            TextAsk::Reserve { clause, .. } if text.clauses.len() <= *clause as usize => {
                Err(Refused::Unknown(Thing::Clause))
            }
            TextAsk::Reserve { words, .. } if words.trim().is_empty() => Ok(()),
            TextAsk::Reserve { words, .. } => self.check_words(Field::Reservation, words),
            TextAsk::Silence { .. } if text.has_brackets() => Err(Refused::Brackets),
            TextAsk::Silence { minutes, .. } if !(1..=120).contains(minutes) => {
                Err(Refused::Range { what: Amount::SilenceMinutes, least: 1, most: 120 })
            }
            TextAsk::Break { why, .. } => self.check_words(Field::Reason, why),
            TextAsk::Silence { .. }
            | TextAsk::Open { .. }
            | TextAsk::Cosponsor { .. }
            | TextAsk::Sign { .. }
            | TextAsk::Withdraw { .. } => Ok(()),
        }
    }

    /// Is it a new wording of a clause that has room for one? There is room for as many as there can be
    /// delegations.
    fn check_amendment(&self, text: &DraftText, clause: u32, wording: &str) -> Result<(), Refused> {
        let found = text.clauses.get(clause as usize).ok_or(Refused::Unknown(Thing::Clause))?;
        if found.wordings.len() >= STATES_MAX {
            return Err(Refused::TooMany(Pile::Wordings));
        }
        if found.wordings.iter().any(|known| known.words == wording.trim()) {
            return Err(Refused::SameWording);
        }
        if wording.trim().is_empty() { Ok(()) } else { self.check_words(Field::Clause, wording) }
    }

    /// Carries out what was checked. A text under silence is signed by bots at once, and concluded as soon as
    /// nobody is left to speak.
    pub(super) fn apply_text(&mut self, person: &Person, ask: &TextAsk) -> Done {
        let own = person.role.state();
        let number = number_of(ask);
        let by = self.speaker(person).ok();
        if let TextAsk::Open { title, parties, measure } = ask {
            self.open_text(own, title, *parties, *measure);
            let number = self.texts.len().saturating_sub(1) as u32;
            self.note_change(number, by, Changed::Opened, StateSet::NONE);
            return Done::default();
        }
        let before = self.texts.get(number as usize).map(|text| (changed(ask, text), text.signed));
        self.change_text(own, ask, number);
        if let (Some((Some(what), signed)), Some(text)) = (before, self.texts.get(number as usize)) {
            let fell = if matches!(ask, TextAsk::Silence { .. }) {
                StateSet::NONE
            } else {
                signed.minus(text.signed)
            };
            self.note_change(number, by, what, fell);
        }
        match ask {
            TextAsk::Silence { .. } => {
                self.let_bots_sign(number);
                self.conclude_if_all_signed(number)
            }
            TextAsk::Sign { .. } => self.conclude_if_all_signed(number),
            TextAsk::Open { .. }
            | TextAsk::Clause { .. }
            | TextAsk::Amend { .. }
            | TextAsk::Back { .. }
            | TextAsk::Settle { .. }
            | TextAsk::Reserve { .. }
            | TextAsk::Cosponsor { .. }
            | TextAsk::Break { .. }
            | TextAsk::Withdraw { .. } => Done::default(),
        }
    }

    /// Changes the text itself.
    fn change_text(&mut self, own: Option<StateId>, ask: &TextAsk, number: u32) {
        let minutes = if let TextAsk::Silence { minutes, .. } = ask { *minutes } else { 0 };
        let silence = self.begins(u64::from(minutes) * 60_000);
        let Some(text) = self.texts.get_mut(number as usize) else { return };
        match ask {
            TextAsk::Open { .. } => {}
            TextAsk::Clause { wording, .. } => {
                text.clauses
                    .push(Clause { wordings: vec![Wording::new(wording, own)], reservations: Vec::new() });
                text.forget_positions();
            }
            TextAsk::Amend { clause, wording, .. } => {
                if let Some(clause) = text.clauses.get_mut(*clause as usize) {
                    clause.wordings.push(Wording::new(wording, own));
                }
            }
            TextAsk::Back { clause, wording, .. } => text.back(*clause, *wording, own),
            TextAsk::Settle { clause, wording, .. } => {
                text.settle(*clause, *wording);
                text.forget_positions();
            }
            TextAsk::Reserve { clause, words, .. } => text.reserve(*clause, words, own),
            TextAsk::Cosponsor { .. } => text.sign(own, Stance::Support),
            TextAsk::Silence { .. } => {
                text.stage = TextStage::Silence { clock: silence };
                text.signed = own.map_or(StateSet::NONE, StateSet::only).and(text.parties);
            }
            TextAsk::Break { why, .. } => {
                text.stage = TextStage::Drafting;
                text.broken = own.map(|state| (state, why.trim().to_owned()));
                // Whoever signed did so before the objection was heard; co-sponsors sign anew.
                text.forget_positions();
            }
            TextAsk::Sign { stance, .. } => text.sign(own, *stance),
            TextAsk::Withdraw { .. } => text.stage = TextStage::Withdrawn,
        }
    }

    /// Writes a change of a text down.
    pub(super) fn note_change(&mut self, number: u32, by: Option<Speaker>, what: Changed, fell: StateSet) {
        let change = Change { at_ms: self.now_ms, step: self.exercise.step(), by, what, fell };
        if let Some(text) = self.texts.get_mut(number as usize) {
            text.history.push(Arc::new(change));
        }
    }

    /// Puts a new text on the list. Its author has signed it: who proposes supports.
    fn open_text(&mut self, by: Option<StateId>, title: &str, parties: StateSet, measure: Option<MeasureId>) {
        let parties = match (by, measure) {
            (Some(by), Some(measure)) => self.exercise.parties_of(by, measure, parties),
            (Some(by), None) => parties.with(by),
            (None, _) => parties,
        };
        let mut text = DraftText {
            number: self.texts.len() as u32,
            title: title.trim().to_owned(),
            by,
            parties,
            measure,
            clauses: Vec::new(),
            stage: TextStage::Drafting,
            stances: [None; STATES_MAX],
            signed: StateSet::NONE,
            broken: None,
            lapsed: None,
            history: Vec::new(),
        };
        text.sign(by, Stance::Support);
        self.texts.push(text);
    }
}

/// The text that an ask is about; none of them for one that opens a text.
fn number_of(ask: &TextAsk) -> u32 {
    match *ask {
        TextAsk::Open { .. } => u32::MAX,
        TextAsk::Clause { text, .. }
        | TextAsk::Amend { text, .. }
        | TextAsk::Back { text, .. }
        | TextAsk::Settle { text, .. }
        | TextAsk::Reserve { text, .. }
        | TextAsk::Cosponsor { text }
        | TextAsk::Silence { text, .. }
        | TextAsk::Break { text, .. }
        | TextAsk::Sign { text, .. }
        | TextAsk::Withdraw { text } => text,
    }
}

/// What an ask does to this text, before it is carried out; nothing worth a line where somebody only says what they could
/// live with.
fn changed(ask: &TextAsk, text: &DraftText) -> Option<Changed> {
    Some(match ask {
        TextAsk::Open { .. } => Changed::Opened,
        TextAsk::Clause { wording, .. } => {
            Changed::Clause(text.clauses.len() as u32, wording.trim().to_owned())
        }
        TextAsk::Amend { clause, wording, .. } => Changed::Amended(*clause, wording.trim().to_owned()),
        TextAsk::Back { .. } => return None,
        TextAsk::Settle { clause, wording, .. } => {
            Changed::Settled(*clause, text.wording(*clause, *wording)?.words.clone())
        }
        TextAsk::Reserve { clause, words, .. } => Changed::Reserved(*clause, words.trim().to_owned()),
        TextAsk::Cosponsor { .. } => Changed::Cosponsored,
        TextAsk::Silence { minutes, .. } => Changed::Silence(*minutes),
        TextAsk::Break { why, .. } => Changed::Broken(why.trim().to_owned()),
        TextAsk::Sign { .. } => Changed::Signed,
        TextAsk::Withdraw { .. } => Changed::Withdrawn,
    })
}
