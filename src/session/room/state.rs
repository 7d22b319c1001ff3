//! What a room holds, and what of it may be read. Who may ask what stands in `gate.rs`, how people come and go in
//! `people.rs`, and what each kind of ask means in the other files beside this one.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use typed_index_collections::TiVec;

use super::{DraftText, LogLine, Meeting, Message, Observation, Ruling};
use crate::bots::Temperament;
use crate::session::acts::{Answer, Debriefing};
use crate::session::beginning::Beginning;
use crate::session::clock::Clock;
use crate::session::course::Course;
use crate::session::course::Forked;
use crate::session::memo::Memo;
use crate::session::person::{Person, PersonId, Waiting};
use crate::session::settings::Settings;
use crate::session::what_if::Posed;
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
    /// The time until it goes out.
    pub clock: Clock,
    /// When it would go out had control never paused, Unix milliseconds. The digest counts this, as it did when a pause
    /// held the step alone, so that journals of that time lead where they led.
    pub(super) counted_ms: u64,
}

/// An opening that can still be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opened {
    /// What the room was doing before.
    pub from: Stage,
    /// The time for that.
    pub clock: Clock,
    /// When it would end had control never paused, Unix milliseconds; for the digest alone, as of a release.
    pub(super) counted_ms: u64,
}

/// A live exercise as far as the journal keeps it.
#[derive(Debug, Clone)]
pub struct Room {
    pub(super) exercise: Arc<Exercise>,
    /// The exercise before control ended it and what was told of it, as long as that can be taken back.
    pub(super) before_end: Option<(Arc<Exercise>, Range<usize>)>,
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
    /// The bot that sits in each seat while nobody has it.
    pub(super) bots: TiVec<StateId, Temperament>,
    /// Where it goes on from another exercise.
    pub(super) forked: Option<Forked>,
    /// The name of that one's file, without folders.
    pub(super) forked_file: Option<Arc<str>>,
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
    /// When the last step closed, Unix milliseconds.
    pub(super) closed_ms: u64,
    /// Who decided for each seat when the step closed: whoever comes or goes before it is told changes nothing in that.
    pub(super) deciders: TiVec<StateId, Player>,
    pub(super) opened: Option<Opened>,
    pub(super) going_out: Vec<GoingOut>,
    /// How the debrief stands once it is open.
    pub(super) debriefing: Debriefing,
    /// Who each delegation thinks it was, by incident.
    pub(super) answers: BTreeMap<(StateId, IncidentId), Answer>,
    /// What was asked about other courses, oldest first. The last one may still wait for its picture.
    pub(super) what_ifs: Vec<Posed>,
    /// What a front has found out about choices that mattered. Steps that have closed do not change any more, so that it
    /// stays true whatever control rules afterwards.
    pub(in crate::session) choices: Memo,
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
        let bots = settings.bots.table(scenario.states.len(), seed);
        let desk = |bot: &Temperament| Desk { player: Player::Bot(*bot), head: None, draft: Vec::new() };
        Self {
            desks: bots.iter().map(desk).collect(),
            bots: bots.into_iter().collect(),
            forked: None,
            forked_file: None,
            exercise: Arc::new(Exercise::new(scenario, seed)),
            before_end: None,
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
            closed_ms: 0,
            deciders: TiVec::new(),
            opened: None,
            going_out: Vec::new(),
            debriefing: Debriefing::default(),
            answers: BTreeMap::new(),
            what_ifs: Vec::new(),
            choices: Memo::default(),
            mondays: BTreeMap::new(),
            now_ms: 0,
        }
    }

    /// A room that goes on from another exercise: the steps before stand as they were played there, and nobody has come in.
    pub fn beginning(scenario: Arc<Scenario>, seed: u64, settings: Settings, from: &Beginning) -> Self {
        let mut room = Self::new(Arc::clone(&scenario), seed, settings);
        let solo = from.played(scenario, seed);
        let course = solo.so_far();
        room.decisions = course.decisions.to_vec();
        room.past = course.moments.iter().map(|moment| Arc::new((*moment).clone())).collect();
        room.exercise = Arc::new(course.exercise.clone());
        room.forked = from.forked();
        room.forked_file = Some(from.file.as_str().into());
        for (place, bot) in from.bots.iter().enumerate().take(room.desks.len()) {
            let seat = StateId::from(place);
            room.bots[seat] = *bot;
            room.desks[seat].player = Player::Bot(*bot);
        }
        room
    }

    /// Where it goes on from another exercise, if it does.
    pub fn forked(&self) -> Option<Forked> {
        self.forked
    }

    /// The name of the file of that other exercise, without folders. It may be somebody's name: for control.
    pub fn forked_file(&self) -> Option<&str> {
        self.forked_file.as_deref()
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
            forked: self.forked,
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
}
