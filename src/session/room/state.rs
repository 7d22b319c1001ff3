//! What a room holds, who may ask what, and how people come and go. What each kind of ask means stands in the
//! files beside this one.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use typed_index_collections::TiVec;

use super::memo::Memo;
use super::{DraftText, LogLine, Meeting, Message, Observation, Ruling};
use crate::bots::Temperament;
use crate::session::acts::{Answer, Debriefing};
use crate::session::ask::Ask;
use crate::session::clock::Clock;
use crate::session::course::Course;
use crate::session::limits::{LETTERS_MAX, NAME_LETTERS_MAX, PEOPLE_MAX};
use crate::session::person::{Person, PersonId, Role, TokenHash, Waiting};
use crate::session::refused::{Field, Refused, Thing};
use crate::session::settings::Settings;
use crate::sim::decision::{Act, Decision};
use crate::sim::exercise::Exercise;
use crate::sim::ids::{IncidentId, InjectId, StateId, StateSet};
use crate::sim::scenario::Scenario;

/// Who decides for a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Player {
    /// The people of the delegation.
    People,
    /// A bot, until a person sits down or control hands the seat back.
    Bot(Temperament),
}

/// The desk of one delegation.
#[derive(Debug, Clone, PartialEq)]
pub struct Desk {
    /// Who decides for the seat.
    pub player: Player,
    /// The head of delegation, who seals.
    pub head: Option<PersonId>,
    /// Acts chosen and not sealed, in the order in which they were chosen. Each was legal on top of those
    /// before it when it was added.
    pub draft: Vec<Act>,
}

/// What the room is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Stage {
    /// People come in and read their briefs; nothing has happened yet.
    Lobby,
    /// A step is open: people talk, draft and seal.
    Deciding,
    /// The step has closed, and nothing of it is told or worked out yet: control may take the closing back.
    Closed,
    /// What happened in the step that closed is being told; so many parts have been shown.
    Telling(u16),
    /// The debrief, in acts that control opens.
    Over,
}

/// An inject that control has released and that is not out yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoingOut {
    /// The inject.
    pub inject: InjectId,
    /// Other words for it, if control has given some.
    pub text: Option<String>,
    /// When it goes out, Unix milliseconds.
    pub at_ms: u64,
}

/// An opening that can still be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opened {
    /// What the room was doing before.
    pub from: Stage,
    /// From when on it stands, Unix milliseconds.
    pub until_ms: u64,
}

/// A live exercise as far as the journal keeps it.
#[derive(Debug, Clone)]
pub struct Room {
    pub(super) exercise: Arc<Exercise>,
    /// The digest of the exercise, worked out once between two changes of it: most asks change only the room.
    pub(super) exercise_digest: OnceLock<[u8; 32]>,
    /// What fronts have made of the exercise, until it changes.
    pub(in crate::session) memo: Memo,
    pub(super) settings: Settings,
    pub(super) stage: Stage,
    pub(super) clock: Clock,
    pub(super) doors_open: bool,
    pub(super) people: Vec<Person>,
    /// Those who wait at the door, in the order in which they asked.
    pub(super) waiting: Vec<Waiting>,
    /// How many have ever waited.
    pub(super) ever_waited: u32,
    pub(super) desks: TiVec<StateId, Desk>,
    /// The decisions of every step closed, in the order of the seats.
    pub(super) decisions: Vec<Vec<Decision>>,
    /// The exercise as each step closed, before anything decided in it was carried out, and nothing sealed. It follows
    /// from the asks, so that the journal keeps none of it.
    pub(super) past: Vec<Arc<Exercise>>,
    pub(super) messages: Vec<Arc<Message>>,
    pub(super) meetings: Vec<Meeting>,
    /// The delegations that control has muted.
    pub(super) muted: StateSet,
    /// Has control set evaluators to hear everything that is said?
    pub(super) evaluators_hear_all: bool,
    pub(super) texts: Vec<DraftText>,
    pub(super) rulings: Vec<Ruling>,
    pub(super) log: Vec<LogLine>,
    pub(super) observations: Vec<Observation>,
    /// The exercise's events that belong to the telling of the step that closed last.
    pub(super) told: Range<usize>,
    /// When the step closed of which is told, Unix milliseconds.
    pub(super) told_since_ms: u64,
    /// Who decided for each seat when the step closed: whoever comes or goes before it is told changes nothing in that.
    pub(super) deciders: TiVec<StateId, Player>,
    pub(super) opened: Option<Opened>,
    pub(super) going_out: Vec<GoingOut>,
    /// How the debrief stands once it is open.
    pub(super) debriefing: Debriefing,
    /// Who each delegation thinks it was, by incident.
    pub(super) answers: BTreeMap<(StateId, IncidentId), Answer>,
    /// What each person will do on Monday.
    pub(super) mondays: BTreeMap<PersonId, String>,
    /// The time of the last ask, Unix milliseconds.
    pub(super) now_ms: u64,
}

/// What came of an ask.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Done {
    /// The number of whoever joined.
    pub person: Option<PersonId>,
    /// Something to be told beside "done".
    pub note: Option<Note>,
}

/// What is told beside "done".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// So many acts rested on one that was taken away, and left the draft with it.
    ActsFell(usize),
}

impl Room {
    /// A room before anybody came in: bots in every seat, as the settings and the seed deal them.
    pub fn new(scenario: Arc<Scenario>, seed: u64, settings: Settings) -> Self {
        let table = settings.bots.table(scenario.states.len(), seed);
        let desk = |bot| Desk { player: Player::Bot(bot), head: None, draft: Vec::new() };
        Self {
            desks: table.into_iter().map(desk).collect(),
            exercise: Arc::new(Exercise::new(scenario, seed)),
            exercise_digest: OnceLock::new(),
            memo: Memo::default(),
            settings,
            stage: Stage::Lobby,
            clock: Clock::Off,
            doors_open: true,
            people: Vec::new(),
            waiting: Vec::new(),
            ever_waited: 0,
            decisions: Vec::new(),
            past: Vec::new(),
            messages: Vec::new(),
            meetings: Vec::new(),
            muted: StateSet::NONE,
            evaluators_hear_all: false,
            texts: Vec::new(),
            rulings: Vec::new(),
            log: Vec::new(),
            observations: Vec::new(),
            told: 0..0,
            told_since_ms: 0,
            deciders: TiVec::new(),
            opened: None,
            going_out: Vec::new(),
            debriefing: Debriefing::default(),
            answers: BTreeMap::new(),
            mondays: BTreeMap::new(),
            now_ms: 0,
        }
    }

    /// May this person ask this now?
    ///
    /// # Errors
    /// Why not; nothing is changed.
    pub fn check(&self, author: PersonId, ask: &Ask) -> Result<(), Refused> {
        match ask {
            Ask::Join { role, name, token } => return self.check_join(role, name, *token),
            Ask::GiveUp(token) => return self.waits(*token).map(|_| ()).ok_or(Refused::NoSeat),
            Ask::Program(ask) if author == PersonId::PROGRAM => return self.check_program(*ask),
            Ask::Program(_) => return Err(Refused::NotYourRole),
            Ask::Leave
            | Ask::Desk(_)
            | Ask::Talk(_)
            | Ask::Text(_)
            | Ask::Control(_)
            | Ask::Observe(_)
            | Ask::Debrief(_) => {}
        }
        let person = self.present(author).ok_or(Refused::NoSeat)?;
        match ask {
            Ask::Leave => Ok(()),
            Ask::Desk(ask) => self.check_desk(person, ask),
            Ask::Talk(ask) => self.check_talk(person, ask),
            Ask::Text(ask) => self.check_text(person, ask),
            Ask::Debrief(ask) => self.check_debrief(person, ask),
            Ask::Control(ask) if person.role == Role::Control => self.check_control(person, ask),
            Ask::Observe(ask) if matches!(person.role, Role::Evaluator | Role::Control) => {
                self.check_observe(ask)
            }
            Ask::Control(_) | Ask::Observe(_) | Ask::Join { .. } | Ask::GiveUp(_) | Ask::Program(_) => {
                Err(Refused::NotYourRole)
            }
        }
    }

    /// Carries out an ask that [`Room::check`] has allowed in this very state, at this time.
    pub fn apply(&mut self, author: PersonId, ask: &Ask, now_ms: u64) -> Done {
        self.now_ms = self.now_ms.max(now_ms);
        if let Ask::Join { role, name, token } = ask {
            return self.come(role, name, *token);
        }
        if let Ask::GiveUp(token) = ask {
            self.waiting.retain(|waiting| waiting.token != *token);
            return Done::default();
        }
        if let Ask::Program(ask) = ask {
            self.apply_program(*ask);
            return Done::default();
        }
        let Some(person) = self.present(author).cloned() else { return Done::default() };
        match ask {
            Ask::Leave => self.leave(author),
            Ask::Desk(ask) => return self.apply_desk(&person, ask),
            Ask::Talk(ask) => self.apply_talk(&person, ask),
            Ask::Text(ask) => return self.apply_text(&person, ask),
            Ask::Control(ask) => return self.apply_control(&person, ask),
            Ask::Observe(ask) => self.apply_observe(&person, ask),
            Ask::Debrief(ask) => self.apply_debrief(&person, ask),
            Ask::Join { .. } | Ask::GiveUp(_) | Ask::Program(_) => {}
        }
        Done::default()
    }

    /// May somebody take this seat? More than one person may: a delegation is as large as it likes.
    fn check_join(&self, role: &Role, name: &str, token: TokenHash) -> Result<(), Refused> {
        // Control can always come back: who runs the exercise must never be locked out of it.
        if !self.doors_open && *role != Role::Control {
            return Err(Refused::DoorsClosed);
        }
        let here = self.people.iter().filter(|person| !person.gone).count() + self.waiting.len();
        if here >= PEOPLE_MAX && *role != Role::Control {
            return Err(Refused::Full);
        }
        self.check_name(name)?;
        if let Role::SimCell(voice) = role {
            self.check_name(voice)?;
            if voice.trim().is_empty() {
                return Err(Refused::Empty(Field::VoiceName));
            }
        }
        if role.state().is_some_and(|state| state.at() >= self.desks.len()) {
            return Err(Refused::Unknown(Thing::Delegation));
        }
        // A token that is known would make two people one.
        match self.people.iter().any(|person| person.token == token) || self.waits(token).is_some() {
            true => Err(Refused::Unknown(Thing::FreeToken)),
            false => Ok(()),
        }
    }

    /// Takes the seat. The first person of a delegation becomes its head and takes it over from the bot.
    pub(super) fn join(&mut self, role: &Role, name: &str, token: TokenHash) -> Done {
        let id = PersonId(self.people.len() as u32 + 1);
        let person = Person { id, role: role.clone(), name: name.trim().to_owned(), token, gone: false };
        self.people.push(person);
        if let Role::Delegation(state) = role {
            let desk = &mut self.desks[*state];
            if desk.head.is_none() {
                desk.head = Some(id);
                desk.player = Player::People;
            }
        }
        Done { person: Some(id), note: None }
    }

    /// Somebody leaves; the next member becomes head, and a bot plays an empty seat. A seat without anybody
    /// must not keep the room waiting.
    pub(super) fn leave(&mut self, who: PersonId) {
        let Some(person) = self.people.iter_mut().find(|person| person.id == who) else { return };
        person.gone = true;
        let Some(state) = person.role.state() else { return };
        if self.desks[state].head == Some(who) {
            let next = self.members(state).map(|member| member.id).next();
            self.desks[state].head = next;
            if self.desks[state].head.is_none() {
                // The bot that sat there before anybody came: the table is a matter of settings and seed alone.
                let table = self.settings.bots.table(self.desks.len(), self.exercise.seed());
                self.desks[state].player = Player::Bot(table[state]);
            }
        }
    }

    /// A person who is in the room; none for one who has left, whose number stays theirs.
    pub fn present(&self, id: PersonId) -> Option<&Person> {
        let place = (id.0 as usize).checked_sub(1)?;
        self.people.get(place).filter(|person| !person.gone)
    }

    /// The person whose token this is, unless they have left or were shown out.
    pub fn bearer(&self, token: TokenHash) -> Option<&Person> {
        self.people.iter().find(|person| person.token == token && !person.gone)
    }

    /// The people of a delegation, in the order in which they came.
    pub fn members(&self, state: StateId) -> impl Iterator<Item = &Person> {
        let own = Role::Delegation(state);
        self.people.iter().filter(move |person| !person.gone && person.role == own)
    }

    /// Everybody who ever joined.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// The scenario, with what control has changed in it.
    pub fn scenario(&self) -> &Arc<Scenario> {
        self.exercise.scenario()
    }

    /// The exercise; for views inside the session and for the debrief, never for a front.
    pub fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// The decisions of every step closed, in the order of the seats. For control and the debrief.
    pub fn decisions(&self) -> &[Vec<Decision>] {
        &self.decisions
    }

    /// The whole exercise to look back on, once it is over.
    pub fn course(&self) -> Option<Course<'_>> {
        self.exercise.is_over().then(|| self.so_far())
    }

    /// The exercise as far as its steps were closed and worked out, over or not. For control alone.
    pub fn so_far(&self) -> Course<'_> {
        Course {
            exercise: &self.exercise,
            moments: self.past.iter().map(Arc::as_ref).collect(),
            decisions: &self.decisions,
        }
    }

    /// What the room is doing.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// The count-down of the open step; off while none is open.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// How the exercise is run.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The desks, in the order of the seats. For views inside the session and for tests.
    pub fn desks(&self) -> &TiVec<StateId, Desk> {
        &self.desks
    }

    /// The time of the last ask, Unix milliseconds.
    pub fn now_ms(&self) -> u64 {
        self.now_ms
    }

    /// The exercise, to be changed; its digest, and what was made of it, have to be worked out anew then.
    pub(super) fn exercise_mut(&mut self) -> &mut Exercise {
        self.exercise_digest.take();
        self.memo = Memo::default();
        Arc::make_mut(&mut self.exercise)
    }

    /// Is a name short enough? It may be empty.
    pub(super) fn check_name(&self, name: &str) -> Result<(), Refused> {
        if name.chars().count() > NAME_LETTERS_MAX { Err(Refused::NameTooLong) } else { Ok(()) }
    }

    /// A text that must say something and not too much.
    pub(super) fn check_words(&self, what: Field, text: &str) -> Result<(), Refused> {
        if text.trim().is_empty() {
            return Err(Refused::Empty(what));
        }
        if text.chars().count() > LETTERS_MAX { Err(Refused::TooLong(what)) } else { Ok(()) }
    }
}
