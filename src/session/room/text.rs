//! Drafting together (brief §4.5): a text with numbered clauses, wordings in brackets, reservations, a silence
//! procedure with a deadline, and a signature per state. Nobody votes: one block ends a text, an amendment
//! softens it, silence consents.

use serde::Serialize;

use super::state::{Done, Player, Room};
use super::{CLAUSES_MAX, TEXTS_OPEN_MAX};
use crate::session::ask::TextAsk;
use crate::session::person::{Person, Role};
use crate::session::refused::Refused;
use crate::sim::decision::Stance;
use crate::sim::event::Outcome;
use crate::sim::ids::{MeasureId, STATES_MAX, StateId, StateSet};
use crate::sim::text::{Stances, outcome};

/// Where a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum TextStage {
    /// Clauses may be written and amended.
    Drafting,
    /// It lies for signature under silence until then, Unix milliseconds.
    Silence {
        /// The end.
        until_ms: u64,
    },
    /// It was concluded like this.
    Concluded(Outcome),
    /// Its author took it back.
    Withdrawn,
    /// It was signed, and the measure could not be agreed any more.
    Lapsed,
}

/// One wording of a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The words; empty deletes the clause.
    pub words: String,
    /// Who put it forward; the Chair if no delegation did.
    pub by: Option<StateId>,
    /// Who could live with it.
    pub backers: StateSet,
}

/// A numbered clause. More than one wording: they stand in brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// The wordings, oldest first.
    pub wordings: Vec<Wording>,
    /// Reservations, by state.
    pub reservations: Vec<(StateId, String)>,
}

/// A text under negotiation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftText {
    /// Its number, from 0.
    pub number: u32,
    /// Title.
    pub title: String,
    /// Who put it forward; the Chair if no delegation did.
    pub by: Option<StateId>,
    /// Who negotiates it, the author included.
    pub parties: StateSet,
    /// The joint measure it brings into force.
    pub measure: Option<MeasureId>,
    /// The clauses.
    pub clauses: Vec<Clause>,
    /// Where it stands.
    pub stage: TextStage,
    /// Positions taken, in the order of the states. Whoever is not control sees their own and those of co-sponsors.
    pub stances: Stances,
    /// Who has taken a position; everybody party to it may know that.
    pub signed: StateSet,
    /// Who broke the silence last, and why.
    pub broken: Option<(StateId, String)>,
    /// Why a signed measure lapsed, as a sentence.
    pub lapsed: Option<String>,
}

impl DraftText {
    /// Has a clause more than one wording?
    pub fn has_brackets(&self) -> bool {
        self.clauses.iter().any(|clause| clause.wordings.len() > 1)
    }

    /// Is it still being negotiated or signed?
    pub fn is_open(&self) -> bool {
        matches!(self.stage, TextStage::Drafting | TextStage::Silence { .. })
    }

    /// May this role read it?
    pub fn is_seen_by(&self, role: &Role, everybody: StateSet) -> bool {
        match role {
            Role::Control | Role::Evaluator => true,
            Role::Delegation(state) => self.parties.has(*state),
            // The Chair sees what it opened and what the whole table negotiates.
            Role::Chair => self.by.is_none() || self.parties == everybody,
            Role::SimCell(_) | Role::Observer | Role::Board => self.parties == everybody,
        }
    }

    /// Nobody is told who quietly blocked (brief §4.5): others' positions stay with control, but for co-sponsors,
    /// who sign in the open.
    fn as_seen_by(&self, role: &Role) -> Self {
        let mut seen = self.clone();
        if *role != Role::Control {
            let open = |state: StateId, stance: Option<Stance>| {
                role.state() == Some(state)
                    || (stance == Some(Stance::Support) && self.stage == TextStage::Drafting)
            };
            for state in self.parties.iter() {
                let stance = seen.stances[state.at()];
                seen.stances[state.at()] = stance.filter(|_| open(state, stance));
            }
        }
        seen
    }

    fn is_led_by(&self, role: &Role, everybody: StateSet) -> bool {
        match role {
            Role::Delegation(state) => self.by == Some(*state),
            Role::Chair => self.is_seen_by(role, everybody),
            Role::Control => true,
            Role::SimCell(_) | Role::Evaluator | Role::Observer | Role::Board => false,
        }
    }

    /// Does this role take part in drafting?
    fn is_drafted_by(&self, role: &Role, everybody: StateSet) -> bool {
        match role {
            Role::Delegation(state) => self.parties.has(*state),
            Role::Chair => self.is_seen_by(role, everybody),
            Role::Control | Role::SimCell(_) | Role::Evaluator | Role::Observer | Role::Board => false,
        }
    }
}

impl Room {
    pub(super) fn check_text(&self, person: &Person, ask: &TextAsk) -> Result<(), Refused> {
        self.check_deciding()?;
        let everybody = self.scenario().everybody();
        let TextAsk::Open { title, parties, measure } = ask else {
            return self.check_open_text(person, ask, everybody);
        };
        if !matches!(person.role, Role::Delegation(_) | Role::Chair) {
            return Err(Refused::NotYourRole);
        }
        self.check_words("title", title)?;
        self.check_name(title)?;
        if self.texts.iter().filter(|text| text.is_open()).count() >= TEXTS_OPEN_MAX {
            return Err(Refused::TooMany("texts under negotiation"));
        }
        let own = person.role.state();
        if parties.and(everybody) != *parties || own.map_or(*parties, |own| parties.without(own)).is_empty() {
            return Err(Refused::Nobody);
        }
        match (own, measure) {
            (Some(by), Some(measure)) => {
                self.exercise.check_text(by, *measure, parties.with(by)).map_err(|why| self.in_words(why))
            }
            // A measure is paid for by a state; the Chair has no purse.
            (None, Some(_)) => Err(Refused::NotYourRole),
            (_, None) => Ok(()),
        }
    }

    fn check_open_text(&self, person: &Person, ask: &TextAsk, everybody: StateSet) -> Result<(), Refused> {
        let role = &person.role;
        let text = self.texts.get(number_of(ask) as usize).filter(|text| text.is_seen_by(role, everybody));
        let text = text.ok_or(Refused::Unknown("text"))?;
        let drafting = text.stage == TextStage::Drafting;
        let silent = matches!(text.stage, TextStage::Silence { .. });
        let drafts = text.is_drafted_by(role, everybody);
        let party = role.state().is_some_and(|state| text.parties.has(state));
        let leads = text.is_led_by(role, everybody);
        let at = |right: bool| if right { Ok(()) } else { Err(Refused::TextStage) };
        let may = |right: bool| if right { Ok(()) } else { Err(Refused::NotParty) };
        match ask {
            TextAsk::Open { .. } => Ok(()),
            TextAsk::Clause { wording, .. } => {
                may(drafts)?;
                at(drafting)?;
                if text.clauses.len() >= CLAUSES_MAX {
                    return Err(Refused::TooMany("clauses"));
                }
                self.check_words("clause", wording)
            }
            TextAsk::Amend { clause, wording, .. } => {
                may(drafts)?;
                at(drafting)?;
                let found = text.clauses.get(*clause as usize).ok_or(Refused::Unknown("clause"))?;
                if found.wordings.len() >= STATES_MAX {
                    return Err(Refused::TooMany("wordings of this clause"));
                }
                if found.wordings.iter().any(|known| known.words == wording.trim()) {
                    return Err(Refused::Rules(
                        "That wording stands there already; support it instead.".into(),
                    ));
                }
                if wording.trim().is_empty() { Ok(()) } else { self.check_words("clause", wording) }
            }
            TextAsk::Back { clause, wording, .. } => {
                may(party)?;
                at(drafting)?;
                text.wording(*clause, *wording).map(|_| ()).ok_or(Refused::Unknown("wording"))
            }
            TextAsk::Settle { clause, wording, .. } => {
                may(leads && role.state().is_none_or(|_| party))?;
                at(drafting)?;
                text.wording(*clause, *wording).map(|_| ()).ok_or(Refused::Unknown("wording"))
            }
            TextAsk::Reserve { clause, words, .. } => {
                may(party)?;
                at(text.is_open())?;
                if text.clauses.len() <= *clause as usize {
                    return Err(Refused::Unknown("clause"));
                }
                if words.trim().is_empty() { Ok(()) } else { self.check_words("reservation", words) }
            }
            TextAsk::Cosponsor { .. } => {
                may(party)?;
                at(drafting && role.state() != text.by)
            }
            TextAsk::Silence { minutes, .. } => {
                may(leads)?;
                at(drafting && !text.clauses.is_empty())?;
                if text.has_brackets() {
                    return Err(Refused::Brackets);
                }
                if (1..=120).contains(minutes) {
                    Ok(())
                } else {
                    Err(Refused::Range { what: "Minutes of silence", least: 1, most: 120 })
                }
            }
            TextAsk::Break { why, .. } => {
                may(party)?;
                at(silent)?;
                self.check_words("reason", why)
            }
            TextAsk::Sign { .. } => {
                may(party)?;
                at(silent)
            }
            TextAsk::Withdraw { .. } => {
                may(leads)?;
                at(text.is_open())
            }
        }
    }

    pub(super) fn apply_text(&mut self, person: &Person, ask: &TextAsk) -> Done {
        let own = person.role.state();
        let number = number_of(ask);
        if let TextAsk::Open { title, parties, measure } = ask {
            self.open_text(own, title, *parties, *measure);
            return Done::default();
        }
        let until_ms = |minutes: u32| self.now_ms + u64::from(minutes) * 60_000;
        let silence = if let TextAsk::Silence { minutes, .. } = ask { until_ms(*minutes) } else { 0 };
        let Some(text) = self.texts.get_mut(number as usize) else { return Done::default() };
        match ask {
            TextAsk::Open { .. } => {}
            TextAsk::Clause { wording, .. } => text
                .clauses
                .push(Clause { wordings: vec![Wording::new(wording, own)], reservations: Vec::new() }),
            TextAsk::Amend { clause, wording, .. } => {
                if let Some(clause) = text.clauses.get_mut(*clause as usize) {
                    clause.wordings.push(Wording::new(wording, own));
                }
            }
            TextAsk::Back { clause, wording, .. } => text.back(*clause, *wording, own),
            TextAsk::Settle { clause, wording, .. } => text.settle(*clause, *wording),
            TextAsk::Reserve { clause, words, .. } => text.reserve(*clause, words, own),
            TextAsk::Cosponsor { .. } => text.sign(own, Stance::Support),
            TextAsk::Silence { .. } => {
                text.stage = TextStage::Silence { until_ms: silence };
                self.let_bots_sign(number);
                return self.conclude_if_all_signed(number);
            }
            TextAsk::Break { why, .. } => {
                text.stage = TextStage::Drafting;
                text.broken = own.map(|state| (state, why.trim().to_owned()));
                // Whoever signed did so before the objection was heard; co-sponsors sign anew.
                (text.stances, text.signed) = ([None; STATES_MAX], StateSet::NONE);
                text.sign(text.by, Stance::Support);
            }
            TextAsk::Sign { stance, .. } => {
                text.sign(own, *stance);
                return self.conclude_if_all_signed(number);
            }
            TextAsk::Withdraw { .. } => text.stage = TextStage::Withdrawn,
        }
        Done::default()
    }

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
        };
        text.sign(by, Stance::Support);
        self.texts.push(text);
    }

    /// Bots take the position of their capital as soon as a text lies for signature.
    fn let_bots_sign(&mut self, number: u32) {
        let Some(text) = self.texts.get(number as usize) else { return };
        let measure = text.measure;
        let bots = text.parties.iter().filter(|seat| matches!(self.desks[*seat].player, Player::Bot(_)));
        let unsigned = bots.filter(|seat| text.stances[seat.at()].is_none());
        let signed: Vec<_> = unsigned.map(|seat| (seat, self.exercise.stance_on(seat, measure))).collect();
        for (seat, stance) in signed {
            self.texts[number as usize].sign(Some(seat), stance);
        }
    }

    fn conclude_if_all_signed(&mut self, number: u32) -> Done {
        let all = self
            .texts
            .get(number as usize)
            .is_some_and(|text| text.parties.iter().all(|state| text.stances[state.at()].is_some()));
        if all {
            self.conclude(number);
        }
        Done::default()
    }

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
            |text: &&DraftText| matches!(text.stage, TextStage::Silence { until_ms } if until_ms <= now_ms);
        self.texts.iter().find(over).map(|text| text.number)
    }

    /// Moves the end of every silence by a time in which nobody could speak.
    pub(super) fn shift_silences(&mut self, by_ms: u64) {
        for text in &mut self.texts {
            if let TextStage::Silence { until_ms } = &mut text.stage {
                *until_ms = until_ms.saturating_add(by_ms);
            }
        }
    }

    /// Ends a text by the consensus rule; who said nothing has consented. Its outcome feeds the rules.
    pub(super) fn conclude(&mut self, number: u32) {
        let Some(text) = self.texts.get(number as usize).cloned() else { return };
        let mut stances = text.stances;
        for state in text.parties.iter() {
            stances[state.at()].get_or_insert(Stance::Acquiesce);
        }
        let (stage, lapsed) = match (text.measure, text.by) {
            (Some(measure), Some(by)) => {
                match self.exercise_mut().settle_text(by, measure, text.parties, &stances) {
                    Ok(outcome) => (TextStage::Concluded(outcome), None),
                    Err(why) => (TextStage::Lapsed, Some(why.sentence(self.scenario()))),
                }
            }
            _ => {
                let outcome = outcome(text.parties, &stances);
                if text.parties == self.scenario().everybody() {
                    self.exercise_mut().settle_statement(outcome);
                }
                (TextStage::Concluded(outcome), None)
            }
        };
        let text = &mut self.texts[number as usize];
        (text.stage, text.lapsed, text.stances) = (stage, lapsed, stances);
    }

    /// The texts that this role may read, as it may read them.
    pub fn texts_of(&self, role: &Role) -> impl Iterator<Item = DraftText> {
        let everybody = self.scenario().everybody();
        let seen = self.texts.iter().filter(move |text| text.is_seen_by(role, everybody));
        seen.map(move |text| text.as_seen_by(role))
    }
}

impl DraftText {
    fn wording(&self, clause: u32, wording: u32) -> Option<&Wording> {
        self.clauses.get(clause as usize)?.wordings.get(wording as usize)
    }

    fn back(&mut self, clause: u32, wording: u32, own: Option<StateId>) {
        let found = self.clauses.get_mut(clause as usize).and_then(|c| c.wordings.get_mut(wording as usize));
        if let (Some(wording), Some(own)) = (found, own) {
            let backers = wording.backers;
            wording.backers = if backers.has(own) { backers.without(own) } else { backers.with(own) };
        }
    }

    fn settle(&mut self, clause: u32, wording: u32) {
        let Some(found) = self.clauses.get_mut(clause as usize) else { return };
        let chosen = found.wordings.swap_remove(wording as usize);
        if chosen.words.is_empty() {
            self.clauses.remove(clause as usize);
        } else {
            found.wordings = vec![chosen];
        }
    }

    fn reserve(&mut self, clause: u32, words: &str, own: Option<StateId>) {
        let (Some(found), Some(own)) = (self.clauses.get_mut(clause as usize), own) else { return };
        found.reservations.retain(|(state, _)| *state != own);
        if !words.trim().is_empty() {
            found.reservations.push((own, words.trim().to_owned()));
        }
    }

    fn sign(&mut self, who: Option<StateId>, stance: Stance) {
        if let Some(state) = who {
            self.stances[state.at()] = Some(stance);
            self.signed = self.signed.with(state);
        }
    }
}

impl Wording {
    fn new(words: &str, by: Option<StateId>) -> Self {
        Self { words: words.trim().to_owned(), by, backers: by.map_or(StateSet::NONE, StateSet::only) }
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
