//! What the whole room may see: the public board, the clock, who has sealed, what is being told. It is made
//! from what is public alone, so that it may be shown on a wall.

use crate::session::acts::Debriefing;
use crate::session::clock::Clock;
use crate::session::conductor::Health;
use crate::session::person::Role;
use crate::session::room::{DraftText, Meeting, Message, Player, Room, Stage, TextStage};
use crate::session::settings::Admits;
use crate::session::view::Snapshot;
use crate::sim::exercise::event::{Audience, Event, What};
use crate::sim::ids::{ParagraphId, StateId, StateSet};
use crate::sim::view::{self, BoardView};
use std::sync::Arc;

/// A seat as the room sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct HallSeat {
    /// The delegation.
    pub state: StateId,
    /// The people or the bot that decides for it.
    pub player: Player,
    /// Has it sealed? What it has sealed stays closed.
    pub sealed: bool,
    /// People of the delegation who have joined.
    pub members: usize,
    /// Of these, those with a page open.
    pub connected: usize,
}

/// What a part of a telling is about, in the order of telling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Subject {
    /// What delegations did, as far as it is public.
    Deeds,
    /// Joint measures put and settled, measures in force, common texts.
    Measures,
    /// Incidents: how they began, became public, spilled over and ended.
    Incidents,
    /// The crisis: contacts, accusations, help, rungs.
    Crisis,
    /// What is heard at the opening of the next step.
    News,
}

impl Subject {
    /// All of them in the order of telling: what people did comes before what it led to.
    pub const ALL: [Self; 5] = [Self::Deeds, Self::Measures, Self::Incidents, Self::Crisis, Self::News];

    /// What an event belongs to.
    pub fn of(what: &What) -> Self {
        match what {
            What::Done(..) | What::Lapsed(..) => Self::Deeds,
            What::InForce(..)
            | What::UpkeepUnpaid(..)
            | What::SideEffect(..)
            | What::Tabled(_)
            | What::Statement(_)
            | What::Settled(..) => Self::Measures,
            What::IncidentBegan(_)
            | What::IncidentPublished(_)
            | What::IncidentClosed(_)
            | What::Spillover(..)
            | What::EvidenceFound(..) => Self::Incidents,
            What::Rung(..)
            | What::ContactAnswered(..)
            | What::ContactSilent(..)
            | What::Named(..)
            | What::Exposed(..)
            | What::HelpArrived(..)
            | What::HelpDeclined(..)
            | What::OfficesTaken(..)
            | What::OfficesDeclined(..)
            | What::AbuseStopped(..)
            | What::RequestUnanswered(..)
            | What::ClimbedDown(_)
            | What::NamingDisproved(..) => Self::Crisis,
            What::Released(_) | What::KeptBack(_) | What::BranchOpened(_) | What::Ruled(_) => Self::News,
        }
    }
}

/// A part of a telling: public events of one kind.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Part {
    /// What the part is about.
    pub subject: Subject,
    /// The events, oldest first.
    pub events: Vec<Event>,
}

/// How the debrief stands, as the room may know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct HallDebrief {
    /// The acts that are open, and the one that is shown.
    pub stands: Debriefing,
    /// The delegations that are asked who it was.
    pub asked: StateSet,
    /// Those of them that have answered; what they answered stays closed until the truth is told.
    pub answered: StateSet,
    /// How many people have written down what they will do on Monday.
    pub lines: usize,
}

/// What everybody in the room may see.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct HallView {
    /// The public board, as the rules show it.
    pub board: BoardView,
    /// What the room is doing.
    pub stage: Stage,
    /// The count-down of the open step.
    pub clock: Clock,
    /// Minutes of a step; 0 for no count-down.
    pub minutes: u32,
    /// Whether the journal writes; everybody is told when it does not.
    pub health: Health,
    /// The seats, in alphabetical order of the states.
    pub seats: Vec<HallSeat>,
    /// Everything public that happened in the step that closed last, by kind; parts without an event are left out.
    pub told: Vec<Part>,
    /// How many of the parts are to be shown; all of them unless it is being told.
    pub shown: usize,
    /// Are people let in?
    pub doors_open: bool,
    /// Who comes in at once with the code of the room.
    pub admits: Admits,
    /// The step from which it goes on, counted from 0, where earlier ones were played in another exercise.
    pub goes_on: Option<u16>,
    /// How the debrief stands, once it is open.
    pub debrief: Option<HallDebrief>,
    /// The public board before the step that is being told, so that a picture can change with what is told; none at any
    /// other time.
    pub before: Option<Box<BoardView>>,
    /// The paragraphs whose band has changed with the step that closed last.
    pub moved: Vec<ParagraphId>,
}

impl Snapshot {
    /// What everybody in the room may see.
    pub fn hall(&self) -> HallView {
        HallView::of(self)
    }

    /// What is said, asked and drafted within sight of a role.
    pub fn talk(&self, role: &Role) -> Talk {
        Talk::of(self, role)
    }
}

impl HallView {
    /// The delegations for which bots decide.
    pub fn bots(&self) -> StateSet {
        let bots = self.seats.iter().filter(|seat| matches!(seat.player, Player::Bot(_)));
        bots.fold(StateSet::NONE, |set, seat| set.with(seat.state))
    }

    /// Has everything that happened been told, so that a picture of the region gives nothing away? Before the beginning
    /// there is nothing to show.
    pub fn is_all_told(&self) -> bool {
        match self.stage {
            Stage::Lobby => false,
            Stage::Telling(_) => self.shown >= self.told.len(),
            Stage::Deciding | Stage::Closed | Stage::Over => true,
        }
    }

    fn of(snapshot: &Snapshot) -> Self {
        let room = &*snapshot.room;
        let mut board = view::board(room.exercise());
        // Once the last step has closed the rules lay both ledgers open; the room waits for the truth.
        if let Some(before) = room.before_the_truth() {
            board.scores = view::board(before).scores;
        }
        if room.stage() == Stage::Lobby {
            // The first injects lie ready, and nobody has heard them yet.
            board.feed.clear();
            board.incidents.clear();
            board.proposals.clear();
            board.rung = 0;
        }
        let last = room.so_far().moments.last().map(|last| view::board(last));
        let moved = last.as_ref().map(|last| moved(last, &board)).unwrap_or_default();
        let told = told(room);
        let shown = match room.stage() {
            Stage::Telling(shown) => usize::from(shown).min(told.len()),
            Stage::Lobby | Stage::Deciding | Stage::Closed | Stage::Over => told.len(),
        };
        Self {
            board,
            stage: room.stage(),
            clock: clock(snapshot),
            minutes: room.settings().minutes,
            health: snapshot.health.clone(),
            seats: seats(snapshot),
            told,
            shown,
            doors_open: room.doors_open(),
            admits: room.settings().admits,
            goes_on: room.forked().map(|forked| forked.step).filter(|step| *step > 0),
            debrief: room.debriefing().map(|stands| HallDebrief {
                stands,
                asked: room.asked(),
                answered: room.answered(),
                lines: room.mondays().len(),
            }),
            before: last.filter(|_| matches!(room.stage(), Stage::Telling(_))).map(Box::new),
            moved,
        }
    }
}

/// The count-down as people see it. After the end no time is left of anything.
fn clock(snapshot: &Snapshot) -> Clock {
    let clock = match snapshot.room.stage() {
        Stage::Lobby | Stage::Deciding => snapshot.room.clock(),
        // What was left when the step closed counts only if the closing is taken back.
        Stage::Closed | Stage::Telling(_) | Stage::Over => Clock::Off,
    };
    snapshot.stands(clock)
}

/// The paragraphs whose band is another one now.
fn moved(before: &BoardView, now: &BoardView) -> Vec<ParagraphId> {
    let pairs = before.scores.iter().zip(&now.scores);
    pairs.filter(|(before, now)| before.band != now.band).map(|(_, now)| now.paragraph).collect()
}

fn seats(snapshot: &Snapshot) -> Vec<HallSeat> {
    let room = &*snapshot.room;
    let sealed = room.exercise().sealed();
    let seat = |(state, desk): (StateId, &crate::session::room::Desk)| {
        let connected = room.members(state).filter(|member| snapshot.connections(member.id) > 0);
        HallSeat {
            state,
            player: desk.player,
            sealed: sealed.has(state),
            members: room.members(state).count(),
            connected: connected.count(),
        }
    };
    room.desks().iter_enumerated().map(seat).collect()
}

/// What happened in the step that closed last, as far as it is public, in parts.
fn told(room: &Room) -> Vec<Part> {
    let public: Vec<&Event> = room.told().iter().filter(|event| event.audience == Audience::Public).collect();
    let part = |subject| {
        let own = public.iter().filter(|event| Subject::of(&event.what) == subject);
        Part { subject, events: own.map(|event| **event).collect() }
    };
    Subject::ALL.map(part).into_iter().filter(|part| !part.events.is_empty()).collect()
}

/// What is said, asked and drafted within sight of a role, oldest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Talk {
    /// Messages that this role has sent or hears.
    pub messages: Vec<Arc<Message>>,
    /// Requests for bilateral meetings to which it is party.
    pub meetings: Vec<Meeting>,
    /// Texts that it may read, with the positions that it may know.
    pub texts: Vec<DraftText>,
    /// Voices of the simulation cell that are known and can be spoken to.
    pub voices: Vec<String>,
    /// Has control muted it? It can write to control alone then.
    pub muted: bool,
}

impl Talk {
    fn of(snapshot: &Snapshot, role: &Role) -> Self {
        let room = &*snapshot.room;
        let mut texts: Vec<DraftText> = room.texts_of(role).collect();
        for text in &mut texts {
            if let TextStage::Silence { clock } = &mut text.stage {
                *clock = snapshot.stands(*clock);
            }
        }
        Self {
            messages: room.read_by(role).collect(),
            meetings: room.meetings_of(role).cloned().collect(),
            texts,
            voices: room.voices_heard_by(role),
            muted: role.state().is_some_and(|seat| room.muted().has(seat)),
        }
    }
}
