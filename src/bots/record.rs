//! What a bot reads in the events before it decides: who has turned to it, who has harmed it, what it has done
//! itself and whether that was answered.
//!
//! A bot keeps no memory of its own between two steps. It reads the papers anew, once for each decision.

use arrayvec::ArrayVec;

use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::decision::Act;
use crate::sim::exercise::event::What;
use crate::sim::ids::{ChoiceId, IncidentId, StateId, StateSet, Suspect};
use crate::sim::view::{KnownIncident, Seat};

/// Past so many incidents at once a bot looks at the latest ones.
pub const INCIDENTS_READ_MAX: usize = 32;

/// Past so many own acts it reads the latest ones.
const OWN_ACTS_MAX: usize = 64;

/// What the events say about one incident.
#[derive(Debug, Clone, Copy)]
pub struct Turn {
    /// The incident.
    pub incident: IncidentId,
    /// Somebody has asked this delegation about it, protested to it, named or penalised it.
    pub suspected: bool,
    /// Somebody has asked the Chair to convene over it within `bot_memory_steps`.
    pub convened: bool,
    /// Those who have named this delegation over it, or done something harsh to it.
    pub harmed_by: StateSet,
}

/// Something that this delegation has done about an incident.
#[derive(Debug, Clone, Copy)]
struct Own {
    step: u16,
    choice: ChoiceId,
    incident: Option<IncidentId>,
    toward: Option<Suspect>,
    answered: bool,
}

/// What the events say to one delegation.
#[derive(Debug, Clone)]
pub struct Record {
    turns: ArrayVec<Turn, INCIDENTS_READ_MAX>,
    own: ArrayVec<Own, OWN_ACTS_MAX>,
    named: ArrayVec<(IncidentId, Suspect), INCIDENTS_READ_MAX>,
    affronts: StateSet,
    step: u16,
}

impl Record {
    /// Reads what has happened since the first of the incidents that this delegation can still answer to began.
    pub fn of(seat: &Seat, open: &[KnownIncident]) -> Self {
        let step = seat.step_number();
        let mut record = Self {
            turns: ArrayVec::new(),
            own: ArrayVec::new(),
            named: ArrayVec::new(),
            affronts: StateSet::NONE,
            step,
        };
        let mut since = step;
        for known in open {
            since = since.min(known.began);
            let incident = known.incident;
            let turn = Turn { incident, suspected: false, convened: false, harmed_by: StateSet::NONE };
            push_latest(&mut record.turns, turn);
        }
        // Nothing to answer to, nothing to read.
        if !record.turns.is_empty() {
            let remembered = step.saturating_sub(seat.catalogue().parameters().bot_memory_steps);
            for event in seat.events_since(since.min(remembered)) {
                record.read(seat, event.step, event.what, event.step >= remembered);
            }
        }
        record
    }

    fn read(&mut self, seat: &Seat, step: u16, what: What, lately: bool) {
        let me = seat.me();
        match what {
            What::Done(by, Act::Respond { choice, incident, toward }) => {
                let entry = &seat.catalogue().choices()[choice];
                if by == me {
                    let own = Own { step, choice, incident, toward, answered: false };
                    push_latest(&mut self.own, own);
                } else if toward == Some(seat.catalogue().suspect_state(me)) {
                    self.hear(seat, by, entry, incident, lately);
                }
                if entry.mechanism == Mechanism::Convene && lately {
                    let about = self.turns.iter_mut();
                    about
                        .filter(|turn| incident.is_none_or(|id| id == turn.incident))
                        .for_each(|turn| turn.convened = true);
                }
            }
            What::Named(incident, by, suspect) if by == me => {
                push_latest(&mut self.named, (incident, suspect))
            }
            What::Named(incident, by, suspect) if suspect == seat.catalogue().suspect_state(me) => {
                self.harmed(Some(incident), by, lately);
            }
            What::ContactAnswered(_, asking, asked) if asking == me => self.answered(seat, asked),
            What::AbuseStopped(_, by) => self.answered(seat, by),
            _ => {}
        }
    }

    /// Another delegation has turned to this one.
    fn hear(&mut self, seat: &Seat, by: StateId, entry: &Choice, about: Option<IncidentId>, lately: bool) {
        self.answered(seat, by);
        let harsh = entry.rung.is_some_and(|rung| rung >= seat.catalogue().parameters().harsh_rung);
        if harsh {
            self.harmed(about, by, lately);
        }
        let points = matches!(entry.mechanism, Mechanism::Contact | Mechanism::Demarche) || harsh;
        // Whoever was hit is asked too, by those who want to explain themselves; that suspects nobody.
        if points && let Some(turn) = self.turn_mut(about) {
            turn.suspected = true;
        }
    }

    fn harmed(&mut self, about: Option<IncidentId>, by: StateId, lately: bool) {
        if lately {
            self.affronts = self.affronts.with(by);
        }
        if let Some(turn) = self.turn_mut(about) {
            turn.suspected = true;
            turn.harmed_by = turn.harmed_by.with(by);
        }
    }

    /// Whatever this delegation said to the other so far has its answer.
    fn answered(&mut self, seat: &Seat, by: StateId) {
        let other = seat.catalogue().suspect_state(by);
        for own in self.own.iter_mut().filter(|own| own.toward == Some(other)) {
            own.answered = true;
        }
    }

    fn turn_mut(&mut self, about: Option<IncidentId>) -> Option<&mut Turn> {
        self.turns.iter_mut().find(|turn| Some(turn.incident) == about)
    }

    /// What the events say of each incident that can still be answered to, in the order in which they were given.
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// Those who have named, penalised or threatened this delegation within `bot_memory_steps`.
    pub fn affronts(&self) -> StateSet {
        self.affronts
    }

    /// Has this delegation made this choice over the incident before, whoever it was directed at?
    pub fn has_made(&self, choice: ChoiceId, incident: IncidentId) -> bool {
        self.own.iter().any(|own| own.choice == choice && own.incident == Some(incident))
    }

    /// Would this be said once more: the same author named a second time, or an act done at the same delegation
    /// before it has answered the last one, or for the third step running?
    pub fn repeats(
        &self,
        choice: ChoiceId,
        names: bool,
        incident: Option<IncidentId>,
        toward: Option<Suspect>,
    ) -> bool {
        let (Some(about), Some(target)) = (incident, toward) else {
            // What is directed at nobody the rules allow once.
            return false;
        };
        if names && self.named.contains(&(about, target)) {
            return true;
        }
        let same = |own: &&Own| own.choice == choice && own.incident == incident && own.toward == toward;
        let at = |back: u16| {
            let step = self.step.checked_sub(back);
            self.own.iter().filter(same).any(|own| Some(own.step) == step)
        };
        self.own.iter().filter(same).any(|own| !own.answered) || (at(1) && at(2))
    }
}

/// Adds to a list; a full one forgets its first line.
fn push_latest<T, const MOST: usize>(list: &mut ArrayVec<T, MOST>, one: T) {
    if list.is_full() {
        list.remove(0);
    }
    // There is room now.
    let _ = list.try_push(one);
}
