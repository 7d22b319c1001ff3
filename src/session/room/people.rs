//! How people come and go, and who is here.

use super::state::{Done, Player, Room};
use crate::session::limits::PEOPLE_MAX;
use crate::session::person::{Person, PersonId, Role, TokenHash};
use crate::session::refused::{Field, Refused, Thing};
use crate::sim::ids::StateId;

impl Room {
    /// May somebody take this seat? More than one person may: a delegation is as large as it likes.
    pub(super) fn check_join(&self, role: &Role, name: &str, token: TokenHash) -> Result<(), Refused> {
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
                // The bot that sat there before anybody came.
                self.desks[state].player = Player::Bot(self.bots[state]);
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
}
