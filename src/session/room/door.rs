//! The door: whoever brings no more than the code of the room may have to wait until control lets them in. The code hangs
//! on the wall, and a seat is opened by who sits in it, not by who can read.

use super::state::{Done, Room};
use crate::session::person::{Door, Role, TokenHash, WaitId, Waiting};
use crate::session::refused::{Refused, Thing};
use crate::session::settings::Admits;

impl Room {
    /// Takes the seat, or a place at the door.
    pub(super) fn come(&mut self, role: &Role, name: &str, token: TokenHash) -> Done {
        if self.settings.admits == Admits::Everybody || role.door() != Door::Public {
            return self.join(role, name, token);
        }
        self.ever_waited += 1;
        let number = WaitId(self.ever_waited);
        self.waiting.push(Waiting { number, role: role.clone(), name: name.trim().to_owned(), token });
        Done::default()
    }

    /// Does anybody wait under these numbers? What two of control's pages ask at once counts once, and what is left of it
    /// the second time is nothing.
    pub(super) fn check_waiting(&self, numbers: &[WaitId]) -> Result<(), Refused> {
        let any = self.waiting.iter().any(|waiting| numbers.contains(&waiting.number));
        if any { Ok(()) } else { Err(Refused::Unknown(Thing::Waiting)) }
    }

    /// They take their seats in the order in which they asked.
    pub(super) fn let_in(&mut self, numbers: &[WaitId]) {
        for waiting in self.take_waiting(numbers) {
            self.join(&waiting.role, &waiting.name, waiting.token);
        }
    }

    /// Takes those out of the queue who wait under these numbers.
    pub(super) fn take_waiting(&mut self, numbers: &[WaitId]) -> Vec<Waiting> {
        let all = std::mem::take(&mut self.waiting);
        let (taken, left) = all.into_iter().partition(|waiting| numbers.contains(&waiting.number));
        self.waiting = left;
        taken
    }

    /// Changes who comes in. Nobody waits where everybody may come in.
    pub(super) fn admit(&mut self, admits: Admits) {
        self.settings.admits = admits;
        if admits == Admits::Everybody {
            let all: Vec<WaitId> = self.waiting.iter().map(|waiting| waiting.number).collect();
            self.let_in(&all);
        }
    }

    /// Those who wait at the door, in the order in which they asked. For control alone.
    pub fn waiting(&self) -> &[Waiting] {
        &self.waiting
    }

    /// Whoever waits with this token.
    pub fn waits(&self, token: TokenHash) -> Option<&Waiting> {
        self.waiting.iter().find(|waiting| waiting.token == token)
    }
}
