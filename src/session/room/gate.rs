//! Who may ask what, and what carries it out: every ask goes through here, first read and then carried out.

use super::state::{Done, Room};
use crate::session::ask::Ask;
use crate::session::limits::{LETTERS_MAX, NAME_LETTERS_MAX};
use crate::session::person::{PersonId, Role};
use crate::session::refused::{Field, Refused};

impl Room {
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
