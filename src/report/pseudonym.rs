//! People by number or by name, in files that other programs read. Whoever asks for no names gets none, and no message, note or
//! reason that somebody typed either: it may name somebody. Injects are told as they went out, with what control wrote into them.

use super::said::bare;
use crate::session::Room;
use crate::session::person::PersonId;

/// What people of one exercise are called.
#[derive(Debug, Clone, Copy)]
pub struct Pseudonyms<'a> {
    room: Option<&'a Room>,
    are_named: bool,
}

impl<'a> Pseudonyms<'a> {
    /// Numbers alone, or names too.
    pub fn new(room: Option<&'a Room>, are_named: bool) -> Self {
        Self { room, are_named }
    }

    /// Were names asked for?
    pub fn are_named(&self) -> bool {
        self.are_named
    }

    /// `P3`: people are counted in the order in which they came.
    pub fn number(&self, id: PersonId) -> String {
        format!("P{}", id.0)
    }

    /// The name that somebody gave, if names were asked for and there is one.
    pub fn name(&self, id: PersonId) -> Option<String> {
        let person = self.room?.people().iter().find(|person| person.id == id)?;
        let name = bare(&person.name);
        (self.are_named && !name.is_empty()).then_some(name)
    }
}
