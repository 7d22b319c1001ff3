//! A room without a server, for pictures of the projector: control is led by the list of pictures, bots sit in all seats but
//! one.

use std::sync::{Arc, Mutex, PoisonError};

use crate::board::feed::Feed;
use crate::board::hall::{OpenHall, Opener};
use crate::report::leaf::Moment;
use crate::report::whatif::{Question, what_if};
use crate::scenario::Casting;
use crate::session::Settings;
use crate::session::ask::{Ask, ControlAsk, Lead};
use crate::session::conductor::Health;
use crate::session::now::now_ms;
use crate::session::person::{PersonId, Role, TokenHash};
use crate::session::room::{Room, Stage};
use crate::session::view::Snapshot;
use crate::session::what_if::{Asking, Counted, Otherwise};
use crate::sim::ids::StateId;
use crate::study::run::Effort;

/// The person who leads.
const CONTROL: PersonId = PersonId(1);
/// Pairs of futures: as many as there are marks, because nobody reads the interval.
const PAIRS: u32 = 100;

/// The room that was opened last.
pub(super) type Opened = Arc<Mutex<Option<Floor>>>;

/// A room, and what its window hears of it.
pub(super) struct Floor {
    room: Room,
    revision: u64,
    feed: Feed,
}

/// Opens an exercise to a room that nobody can join.
pub(super) fn opener(opened: &Opened) -> Opener {
    let opened = Arc::clone(opened);
    let open = move |casting: &Casting, seed, _| {
        let (floor, hall) = Floor::open(casting, seed);
        *opened.lock().unwrap_or_else(PoisonError::into_inner) = Some(floor);
        Ok(hall)
    };
    Opener { open: Arc::new(open), addresses: Vec::new }
}

impl Floor {
    fn open(casting: &Casting, seed: u64) -> (Self, OpenHall) {
        let mut room = Room::new(Arc::clone(casting.scenario()), seed, Settings::default());
        for role in [Role::Control, Role::Delegation(StateId(0))] {
            let token = TokenHash::of(&format!("{role:?}"));
            room.apply(PersonId(0), &Ask::Join { role, name: String::new(), token }, now_ms());
        }
        let feed = Feed::new(Moment::of(&snapshot(&room, 1)));
        let hall = OpenHall {
            feed: feed.clone(),
            printed: Arc::clone(casting.scenario()),
            join_url: "http://192.168.1.23:8080/?code=K7QP".to_owned(),
            join_code: "K7QP".to_owned(),
            end: Arc::new(|| {}),
        };
        (Self { room, revision: 1, feed }, hall)
    }

    /// What control asks. One thing that the room refuses changes nothing in the picture.
    pub(super) fn control(&mut self, ask: ControlAsk) {
        self.apply(ask);
        self.publish();
    }

    /// Plays on until this many steps have closed, or to the end.
    pub(super) fn play_to(&mut self, step: Option<u16>) {
        let is_there = |room: &Room| match step {
            Some(step) => room.stage() == Stage::Deciding && room.exercise().step() >= step,
            None => false,
        };
        while self.room.stage() != Stage::Over && !is_there(&self.room) {
            let next = if self.room.stage() == Stage::Deciding {
                ControlAsk::CloseStep
            } else {
                ControlAsk::OpenStep
            };
            self.apply(next);
        }
        self.publish();
    }

    /// The step at which the crisis begins, from 0.
    pub(super) fn crisis(&self) -> u16 {
        let steps = &self.room.scenario().steps;
        steps.iter().position(|step| step.crisis).map_or(1, |place| place as u16 + 2)
    }

    /// Asks what had come of the first act of the last decision that had one left out, and plays the futures.
    pub(super) fn ask_what_if(&mut self) {
        let asking = self.room.decisions().iter().enumerate().rev().find_map(|(step, all)| {
            let act = all.iter().enumerate().find_map(|(seat, one)| Some((seat, *one.acts.first()?)));
            let (seat, act) = act.filter(|_| step <= self.room.decisions().len() / 2)?;
            Some(Asking {
                step: step as u16,
                seat: StateId::from(seat),
                otherwise: Otherwise::Without(act),
                counted: Counted::Crisis,
            })
        });
        if let Some(asking) = asking {
            self.apply(ControlAsk::Debrief(Lead::Ask(asking)));
            let at = snapshot(&self.room, self.revision);
            if let (Some(course), Some(posed)) = (at.course(), at.what_ifs().last())
                && let Some(question) = Question::asked(&course, &posed.asking)
            {
                posed.find(|| what_if(&course, &question, PAIRS, Effort::ALL));
            }
        }
        self.publish();
    }

    fn apply(&mut self, ask: ControlAsk) {
        let ask = Ask::Control(ask);
        if self.room.check(CONTROL, &ask).is_ok() {
            self.room.apply(CONTROL, &ask, now_ms());
        }
    }

    fn publish(&mut self) {
        self.revision += 1;
        self.feed.show(Moment::of(&snapshot(&self.room, self.revision)));
    }
}

fn snapshot(room: &Room, revision: u64) -> Snapshot {
    Snapshot::new(Arc::new(room.clone()), revision, Health::Well, Arc::default())
}
