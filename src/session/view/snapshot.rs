//! One moment of a live exercise, from which views are taken. It never changes; whoever wants the next one
//! takes another.

use std::any::Any;
use std::sync::Arc;

use super::OwnRecord;
use crate::session::acts::{Answer, Debriefing};
use crate::session::ask::{Ask, DeskAsk};
use crate::session::clock::Clock;
use crate::session::conductor::Health;
use crate::session::course::Course;
use crate::session::person::{Person, PersonId, Role, TokenHash, WaitId, Waiting};
use crate::session::presence::Presence;
use crate::session::refused::Refused;
use crate::session::room::Room;
use crate::session::what_if::{Asking, Posed};
use crate::sim::decide::caution::Caution;
use crate::sim::decide::options::Options;
use crate::sim::decision::Act;
use crate::sim::ids::{IncidentId, StateId};
use crate::sim::scenario::Scenario;
use crate::sim::view;
use crate::sim::view::{Debrief, Seat};

/// One moment. It is cheap to clone, because the room is shared and not copied.
#[derive(Debug, Clone)]
pub struct Snapshot {
    pub(super) room: Arc<Room>,
    /// Grows with everything that may be seen anywhere.
    pub revision: u64,
    /// Whether the journal writes; pages show a banner when it does not.
    pub health: Health,
    pub(super) presence: Arc<Presence>,
}

impl Snapshot {
    /// A moment of this room.
    pub fn new(room: Arc<Room>, revision: u64, health: Health, presence: Arc<Presence>) -> Self {
        Self { room, revision, health, presence }
    }

    /// A count-down as people see it: while nothing can be written it stands where it will stand afterwards.
    pub(super) fn stands(&self, clock: Clock) -> Clock {
        match self.health {
            Health::Well => clock,
            Health::Down { since_ms, .. } => clock.paused(since_ms),
        }
    }

    /// The room, for the next moment of it.
    pub(in crate::session) fn shared_room(&self) -> Arc<Room> {
        Arc::clone(&self.room)
    }

    /// The printed matter: catalogue, instrument, states. Its plot is for control's view alone; a front shows from
    /// here only what a view names.
    pub fn scenario(&self) -> &Arc<Scenario> {
        self.room.scenario()
    }

    /// Everything a delegation could do after these acts, with the reason why not.
    pub fn options(&self, seat: StateId, acts: &[Act]) -> Options {
        let lens = self.room.exercise().seat(seat);
        lens.options(&lens.spent(acts))
    }

    /// What a person in this seat may know now, for a card: prices, preconditions, partners.
    pub fn lens(&self, seat: StateId) -> Seat<'_> {
        self.room.exercise().seat(seat)
    }

    /// The reason to ask somebody whether they mean this, before it is asked of the room; none where the room would
    /// refuse it anyway. The journal holds what was meant and never the question, so that it is no refusal.
    pub fn caution(&self, author: PersonId, ask: &Ask) -> Option<Caution> {
        let (Ask::Desk(DeskAsk::Add(act)), Role::Delegation(seat)) = (ask, &self.person(author)?.role) else {
            return None;
        };
        self.room.check(author, ask).ok()?;
        self.lens(*seat).caution(act)
    }

    /// What evaluators have written down; for evaluators and control.
    pub fn observations(&self) -> &[crate::session::room::Observation] {
        self.room.observations()
    }

    /// How the debrief stands, once control has ended the last telling.
    pub fn debriefing(&self) -> Option<Debriefing> {
        self.room.debriefing()
    }

    /// Both ledgers, once control has opened the truth.
    pub fn debrief(&self) -> Option<Debrief> {
        self.course().and_then(|course| view::debrief(course.exercise))
    }

    /// The whole exercise to look back on, hidden things included, once control has opened the truth.
    pub fn course(&self) -> Option<Course<'_>> {
        self.room.debriefing().filter(Debriefing::is_truth_told).and_then(|_| self.room.course())
    }

    /// The room with everything in it, once control has opened the truth: for the reports that control hands out.
    pub fn told_room(&self) -> Option<&Room> {
        self.course().map(|_| &*self.room)
    }

    /// What a front makes of the whole exercise, once control has opened the truth. It is made once and shared by
    /// everybody who looks, until the exercise changes.
    pub fn told<T: Any + Send + Sync>(&self, make: impl Fn(&Course<'_>) -> T) -> Option<Arc<T>> {
        let course = self.course()?;
        Some(self.room.memo.get(|| make(&course)))
    }

    /// What was asked about other courses, oldest first; nothing before the truth is told, because what comes of it rests
    /// on the truth.
    pub fn what_ifs(&self) -> &[Posed] {
        let is_told = self.debriefing().is_some_and(|debriefing| debriefing.is_truth_told());
        if is_told { self.room.what_ifs() } else { &[] }
    }

    /// Did people ever sit in this seat?
    pub fn was_peopled(&self, seat: StateId) -> bool {
        self.room.people().iter().any(|person| person.role.state() == Some(seat))
    }

    /// May this be asked of the exercise that was played? For control, whose page offers it.
    ///
    /// # Errors
    /// Why not.
    pub fn check_what_if(&self, asking: &Asking) -> Result<(), Refused> {
        self.room.check_what_if(asking)
    }

    /// What a front has found out about the choices that mattered, or what it makes to find it. It is kept with the
    /// exercise, for everybody who looks; for control.
    pub fn choices<T: Any + Send + Sync>(&self, make: impl Fn() -> T) -> Arc<T> {
        self.room.choices.get(make)
    }

    /// A delegation's own record, without the truth, once the debrief is open.
    pub fn record(&self, seat: StateId) -> Option<OwnRecord<'_>> {
        OwnRecord::of(&self.room, seat)
    }

    /// What the author asks before the truth is told, as far as it fits what was played.
    pub fn questions_before_truth(&self) -> &[String] {
        self.room.questions_before_truth()
    }

    /// The incidents about which a delegation is asked who it was.
    pub fn asked_of(&self, seat: StateId) -> impl Iterator<Item = IncidentId> {
        self.room.asked_of(seat)
    }

    /// What a delegation has answered about an incident; none if it has not. For that delegation, and for everybody once
    /// the truth is told.
    pub fn answer(&self, seat: StateId, incident: IncidentId) -> Option<Answer> {
        self.room.answer(seat, incident)
    }

    /// The person who holds this token, if there is one in the room.
    pub fn bearer(&self, token: TokenHash) -> Option<&Person> {
        self.room.bearer(token)
    }

    /// Whoever waits at the door with this token, if there is one.
    pub fn waits(&self, token: TokenHash) -> Option<&Waiting> {
        self.room.waits(token)
    }

    /// Does anybody still wait under this number?
    pub fn still_waits(&self, number: WaitId) -> bool {
        self.room.waiting().iter().any(|waiting| waiting.number == number)
    }

    /// A person who is in the room.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.room.present(id)
    }

    /// How many pages this person has open.
    pub fn connections(&self, id: PersonId) -> usize {
        self.presence.pages(id)
    }

    /// How many people have a page open; a board on the wall is none.
    pub fn people_connected(&self) -> usize {
        let person = |id: &PersonId| self.person(*id).is_some_and(|person| person.role != Role::Board);
        self.presence.here().filter(person).count()
    }

    /// Is this person the head of their delegation?
    pub fn is_head(&self, id: PersonId) -> bool {
        self.room.desks().iter().any(|desk| desk.head == Some(id))
    }

    /// The digest of the room, in hexadecimal: equal on two machines that have come to the same state.
    pub fn digest(&self) -> String {
        self.room.digest().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
