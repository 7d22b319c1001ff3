//! What is asked now is held to more than what stands in a journal. A journal is replayed by what was allowed when it was
//! written; whatever became stricter since is looked at here, before an ask is written for the first time.

use super::state::{Room, Stage};
use crate::session::ask::{Ask, Observe, Pin};
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
        if let Ask::Observe(observe) = ask {
            self.check_heard(author, observe)?;
        }
        Ok(())
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
