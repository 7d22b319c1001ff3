//! A book while what was filled in is written into it, and what could not be.

use std::collections::BTreeMap;

use super::menu::Menus;
use super::sent::Sent;
use crate::words::tell;
use crate::workshop::book::{Book, Unchanged};

/// A book with what was filled in, and what could not be.
#[derive(Debug)]
pub struct Applied {
    /// Everything that could be written.
    pub book: Book,
    /// What is wrong, by the way of the field.
    pub wrong: BTreeMap<String, String>,
}

/// The work: each method looks at one kind of field and makes a change where it was touched.
pub(super) struct Work<'a> {
    pub(super) menus: &'a Menus,
    pub(super) sent: &'a Sent,
    pub(super) applied: Applied,
}

impl Work<'_> {
    /// Was the field in the form at all? What can be absent from it has a mark there.
    pub(super) fn is_here(&self, way: &str) -> bool {
        self.sent.has(&format!("{way}|here"))
    }

    pub(super) fn change(&mut self, way: &str, change: impl FnOnce(&Book) -> Result<Book, Unchanged>) {
        match change(&self.applied.book) {
            Ok(book) => self.applied.book = book,
            Err(why) => self.wrong(way, why.to_string()),
        }
    }

    pub(super) fn wrong(&mut self, way: &str, why: String) {
        self.applied.wrong.insert(way.to_owned(), why);
    }

    pub(super) fn take_out(&mut self, way: &str) {
        if self.applied.book.has(way) {
            self.change(way, |book| book.remove(way));
        }
    }

    /// Sets a value, or says what in it cannot be written.
    pub(super) fn set_value(&mut self, way: &str, value: Result<String, String>) {
        match value {
            Ok(value) => self.change(way, |book| book.set(way, &value)),
            Err(field) => self.wrong(way, tell("write-wrong-field", &[("field", &field)])),
        }
    }
}
