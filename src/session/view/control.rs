//! What control sees: the MSEL, the seats with their drafts, the people, and both ledgers. No other role is
//! ever given this view.

use super::{HallView, Snapshot, Talk};
use crate::session::clock::Clock;
use crate::session::person::{Person, Role, Waiting};
use crate::session::room::{LogLine, Observation, Room, Ruling};
use crate::session::settings::Settings;
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::decision::Act;
use crate::sim::exercise::event::Event;
use crate::sim::ids::{IncidentId, InjectId, StateId, StateSet, Suspect};
use crate::sim::plot::Release;
use crate::sim::score::ledger::LedgerLine;

/// The standing of an inject, as the MSEL shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MselState {
    /// Comes at the opening of this step, counted from 0.
    Planned(u16),
    /// Waits for something to happen or not to happen.
    Waits,
    /// Control holds it back.
    Held,
    /// Control has released it: it goes out when this time is up, and can be taken back until then.
    GoesOut(Clock),
    /// It is out since this step.
    Released(u16),
    /// Its time has passed: it was due in this step, and what it presumes did not hold.
    KeptBack(u16),
    /// Its time has passed and it did not come.
    Skipped,
}

/// A line of the MSEL; its texts are in the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MselRow {
    /// The inject.
    pub inject: InjectId,
    /// Its standing now.
    pub state: MselState,
}

/// A person as control sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// The person, with name and role.
    pub person: Person,
    /// How many pages of theirs are open; 0 for somebody who is away.
    pub connections: usize,
    /// Is this the head of a delegation?
    pub head: bool,
}

/// Somebody at the door as control sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitRow {
    /// Who asks for which seat.
    pub waiting: Waiting,
    /// Would they be the head of a delegation that has none?
    pub leads: bool,
}

/// A delegation's desk as control sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftRow {
    /// The delegation.
    pub state: StateId,
    /// What lies in the draft, or was sealed.
    pub acts: Vec<Act>,
}

/// An incident with its truth and what each delegation believes.
#[derive(Debug, Clone, PartialEq)]
pub struct TruthRow {
    /// The incident.
    pub incident: IncidentId,
    /// The title that the plot gives it; none for an everyday incident, which is called by kind and place.
    pub title: Option<String>,
    /// What kind of incident it is.
    pub kind: IncidentKind,
    /// Whom it hit.
    pub victim: StateId,
    /// Who is behind it.
    pub by: Suspect,
    /// Does it still go on?
    pub open: bool,
    /// Does everybody know of it?
    pub public: bool,
    /// Rung of the crisis, 0–8.
    pub rung: u8,
    /// Each delegation's belief in the truth, 0–1, in the order of the states.
    pub belief: Vec<f64>,
}

/// Control's page as data.
#[derive(Debug, Clone, PartialEq)]
pub struct ControlView {
    /// What the room sees.
    pub hall: HallView,
    /// How the exercise is run.
    pub settings: Settings,
    /// The time in which the last opening can be taken back; none if it cannot.
    pub opening: Option<Clock>,
    /// The master scenario events list, in the order of the scenario.
    pub msel: Vec<MselRow>,
    /// Everybody who is in the room.
    pub people: Vec<PersonRow>,
    /// Those who wait until they are let in, in the order in which they asked.
    pub waiting: Vec<WaitRow>,
    /// The desks, in the order of the seats.
    pub drafts: Vec<DraftRow>,
    /// The truth ledger: every incident with who is behind it.
    pub truth: Vec<TruthRow>,
    /// The evidence ledger; a line's place is the number by which it can be taken back.
    pub evidence: Vec<LedgerLine>,
    /// Everything that happened, hidden things included.
    pub events: Vec<Event>,
    /// All that was said, asked and drafted.
    pub talk: Talk,
    /// Overrulings with their reasons.
    pub rulings: Vec<Ruling>,
    /// The private log, which is shown to control alone.
    pub log: Vec<LogLine>,
    /// What evaluators wrote down.
    pub observations: Vec<Observation>,
    /// The delegations that are muted.
    pub muted: StateSet,
    /// Do evaluators hear everything that is said?
    pub evaluators_hear_all: bool,
}

impl Snapshot {
    /// What control sees: both ledgers.
    pub fn control(&self) -> ControlView {
        ControlView::of(self)
    }
}

impl ControlView {
    fn of(snapshot: &Snapshot) -> Self {
        let room = &*snapshot.room;
        let exercise = room.exercise();
        Self {
            hall: snapshot.hall(),
            settings: *room.settings(),
            opening: room.opened().map(|opened| snapshot.stands(opened.clock)),
            msel: room.scenario().injects.keys().map(|inject| msel_row(snapshot, inject)).collect(),
            people: people(snapshot),
            waiting: room.waiting().iter().map(|waiting| wait_row(room, waiting)).collect(),
            drafts: room.desks().keys().map(|state| drafts(room, state)).collect(),
            truth: truth(room),
            evidence: exercise.ledger().lines().to_vec(),
            events: exercise.events().to_vec(),
            talk: snapshot.talk(&Role::Control),
            rulings: room.rulings().to_vec(),
            log: room.log().to_vec(),
            observations: room.observations().to_vec(),
            muted: room.muted(),
            evaluators_hear_all: room.evaluators_hear_all(),
        }
    }
}

/// Where an inject stands. One whose step has passed without it does not come by itself any more.
fn msel_row(snapshot: &Snapshot, inject: InjectId) -> MselRow {
    let room = &*snapshot.room;
    let exercise = room.exercise();
    let going = room.going_out().iter().find(|going| going.inject == inject);
    if let Some(going) = going {
        return MselRow { inject, state: MselState::GoesOut(snapshot.stands(going.clock)) };
    }
    let state = match (exercise.released()[inject], &room.scenario().injects[inject].release) {
        (Some(step), _) => MselState::Released(step),
        (None, _) if exercise.is_held(inject) => MselState::Held,
        (None, _) if exercise.is_over() => MselState::Skipped,
        (None, Release::At(step)) if *step > exercise.step() => MselState::Planned(*step),
        (None, Release::At(_)) => MselState::Skipped,
        (None, Release::Once(of, _)) => {
            let the_move = &room.scenario().moves[*of];
            let past = exercise.step() >= the_move.first + the_move.steps;
            if past { MselState::Skipped } else { MselState::Waits }
        }
        (None, Release::Lacking { after, steps, .. }) => match exercise.released()[*after] {
            Some(at) if exercise.step() >= at + steps => MselState::Skipped,
            Some(_) | None => MselState::Waits,
        },
    };
    // One that waits for something may still come when what it presumes holds again.
    let state = match (state, exercise.kept_back()[inject]) {
        (MselState::Skipped, Some(step)) => MselState::KeptBack(step),
        (state, _) => state,
    };
    MselRow { inject, state }
}

/// Everybody who is in the room, in the order in which they came.
fn people(snapshot: &Snapshot) -> Vec<PersonRow> {
    let present = snapshot.room.people().iter().filter(|person| !person.gone);
    present
        .map(|person| PersonRow {
            person: person.clone(),
            connections: snapshot.connections(person.id),
            head: snapshot.is_head(person.id),
        })
        .collect()
}

fn wait_row(room: &Room, waiting: &Waiting) -> WaitRow {
    let leads = waiting.role.state().is_some_and(|state| room.desks()[state].head.is_none());
    WaitRow { waiting: waiting.clone(), leads }
}

/// The decision of a seat if it is sealed, otherwise its draft.
fn drafts(room: &Room, state: StateId) -> DraftRow {
    let sealed = room.exercise().sealed_decision(state);
    let acts = sealed.map_or_else(|| room.desks()[state].draft.clone(), |sealed| sealed.acts.to_vec());
    DraftRow { state, acts }
}

/// Every incident with its truth, in the order in which they began.
fn truth(room: &Room) -> Vec<TruthRow> {
    let exercise = room.exercise();
    let s = room.scenario();
    let row = |(id, incident): (IncidentId, &crate::sim::exercise::incident::Incident)| TruthRow {
        incident: id,
        title: crate::sim::view::incident_title(exercise, id),
        kind: incident.kind,
        victim: incident.victim,
        by: incident.truth,
        open: incident.open,
        public: incident.public,
        rung: incident.rung,
        belief: s.states.keys().map(|state| exercise.beliefs().get(id, state, incident.truth)).collect(),
    };
    exercise.incidents().iter_enumerated().map(row).collect()
}
