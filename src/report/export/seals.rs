//! Who sealed the decision of each delegation in each step of a live exercise.

use std::collections::BTreeMap;

use super::reading::Reading;
use crate::session::ask::{Ask, ControlAsk, DeskAsk, TakenBack};
use crate::session::person::PersonId;
use crate::sim::ids::StateId;

/// The last seal of a delegation in a step counts. A draft that nobody sealed was decided by nobody alone.
#[derive(Debug, Default)]
pub(super) struct Seals {
    of: BTreeMap<(usize, StateId), PersonId>,
    clock: Steps,
}

/// How many steps were worked out, and whether one is being told.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Steps {
    pub closed: usize,
    is_telling: bool,
}

impl Steps {
    /// Goes on by what was asked. Closing a step works nothing out: control may take that back until it tells.
    pub(super) fn follow(&mut self, ask: &Ask) {
        let Ask::Control(ask) = ask else { return };
        match ask {
            ControlAsk::TellNext | ControlAsk::OpenStep | ControlAsk::EndHere => {
                self.closed += usize::from(!self.is_telling);
                self.is_telling = matches!(ask, ControlAsk::TellNext);
            }
            ControlAsk::TakeBack(TakenBack::Opening) => self.is_telling = self.closed > 0,
            _ => {}
        }
    }
}

impl Seals {
    pub(super) fn of(reading: &Reading<'_>) -> Self {
        let mut seals = Self::default();
        let Some(room) = reading.kept.room else { return seals };
        for entry in reading.kept.entries {
            let Ok(ask) = serde_json::from_str::<Ask>(&entry.input) else { continue };
            let person = room.people().iter().find(|person| person.id.0 == entry.author);
            if let Some((person, seat)) = person.and_then(|one| Some((one, one.role.state()?))) {
                match ask {
                    Ask::Desk(DeskAsk::Seal(_)) => {
                        seals.of.insert((seals.clock.closed, seat), person.id);
                    }
                    Ask::Desk(DeskAsk::Unseal) => {
                        seals.of.remove(&(seals.clock.closed, seat));
                    }
                    _ => {}
                }
            }
            seals.clock.follow(&ask);
        }
        seals
    }

    pub(super) fn by(&self, step: usize, seat: StateId) -> Option<PersonId> {
        self.of.get(&(step, seat)).copied()
    }
}
