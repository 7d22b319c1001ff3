//! What is asked now is held to more than what stands in a journal. A journal is replayed by what was allowed when it was
//! written; whatever became stricter since is looked at here, before an ask is written for the first time.

use super::state::{Room, Stage};
use crate::session::ask::{Ask, Observe, Pin};
use crate::session::names;
use crate::session::person::{PersonId, Role};
use crate::session::refused::{Refused, Thing};
use crate::sim::exercise::event::{Audience, What};
use crate::sim::ids::InjectId;

impl Room {
    /// May this person ask this now, for the first time?
    ///
    /// # Errors
    /// Why not; nothing is changed.
    pub fn check_fresh(&self, author: PersonId, ask: &Ask) -> Result<(), Refused> {
        self.check(author, ask)?;
        match ask {
            Ask::Observe(observe) => self.check_heard(author, observe),
            Ask::Join { role, name, .. } => self.check_told_apart(role, name),
            Ask::Leave
            | Ask::GiveUp(_)
            | Ask::Desk(_)
            | Ask::Talk(_)
            | Ask::Text(_)
            | Ask::Control(_)
            | Ask::Debrief(_)
            | Ask::Program(_) => Ok(()),
        }
    }

    /// Can everybody tell whoever comes in from all others, here and at the door? Control comes in by its key, and under
    /// no name.
    fn check_told_apart(&self, role: &Role, name: &str) -> Result<(), Refused> {
        let voice = if let Role::SimCell(voice) = role { voice.as_str() } else { "" };
        for shown in [name, voice] {
            if names::turns(shown) {
                return Err(Refused::NameTurned);
            }
            if names::is_unseen(shown) {
                return Err(Refused::NameUnseen);
            }
        }
        let here = self.people.iter().filter(|person| !person.gone).map(|person| &person.name);
        let mut others = here.chain(self.waiting.iter().map(|waiting| &waiting.name));
        match !name.trim().is_empty() && others.any(|other| names::look_the_same(other, name)) {
            true => Err(Refused::NameTaken),
            false => Ok(()),
        }
    }

    /// An evaluator knows the injects that everybody has heard. One that is still to come, or that others alone received,
    /// is answered as one that does not exist.
    fn check_heard(&self, author: PersonId, ask: &Observe) -> Result<(), Refused> {
        let sees_all = self.present(author).is_some_and(|person| person.role == Role::Control);
        match ask.pin {
            Pin::Inject(id) if !sees_all && !self.is_heard_by_all(id) => Err(Refused::Unknown(Thing::Pin)),
            Pin::Inject(_) | Pin::Decision(..) | Pin::Paragraph(_) => Ok(()),
        }
    }

    fn is_heard_by_all(&self, id: InjectId) -> bool {
        let mut events = self.exercise.events().iter();
        // In the lobby the first injects lie ready, and nobody has heard them yet.
        self.stage != Stage::Lobby
            && events.any(|event| event.audience == Audience::Public && event.what == What::Released(id))
    }
}
