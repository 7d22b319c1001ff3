//! What an author has before them: the scenario as it stands, what the check says of it, and the way back and forth.

use std::path::{Path, PathBuf};

use super::book::{Book, Unchanged, cited};
use super::store::{Refused, Store};
use crate::scenario::edit::{Document as Text, NameKind};
use crate::scenario::whole::{self, Whole};
use crate::scenario::{Binding, Diagnostic, load};
use crate::shipped::Document;
use crate::sim::scenario::Scenario;

/// The most steps of the way back.
const STEPS_BACK: usize = 200;

/// What the check says of a book.
#[derive(Debug, Clone)]
pub struct Checked {
    /// Everything it has to say, errors first.
    pub messages: Vec<Message>,
    /// The scenario as it is played, where there is no error.
    pub scenario: Option<Scenario>,
}

/// A message of the check, and the way to the field that it is about.
#[derive(Debug, Clone)]
pub struct Message {
    /// What is said.
    pub said: Diagnostic,
    /// Where; none where it is about a file as a whole.
    pub way: Option<String>,
}

/// The desk of one author.
#[derive(Debug)]
pub struct Desk {
    store: Store,
    book: Book,
    past: Vec<Book>,
    future: Vec<Book>,
    checked: Checked,
    /// Counts up with every change, so that a page knows whether it is the newest.
    stamp: u64,
    /// Files that somebody else has written since.
    outside: Vec<PathBuf>,
}

impl Desk {
    /// Opens a scenario.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open(argument: &str) -> Result<Self, Refused> {
        let (store, book) = Store::open(argument)?;
        let checked = check(&book);
        let (past, future, outside) = (Vec::new(), Vec::new(), Vec::new());
        Ok(Self { store, book, past, future, checked, stamp: 1, outside })
    }

    /// The scenario as it stands.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// What the check says of it.
    pub fn checked(&self) -> &Checked {
        &self.checked
    }

    /// Where it lies.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The number of what stands.
    pub fn stamp(&self) -> u64 {
        self.stamp
    }

    /// Is there a step back, and one forth?
    pub fn ways(&self) -> (bool, bool) {
        (!self.past.is_empty(), !self.future.is_empty())
    }

    /// Files that somebody else has written; nothing is saved before the author has said what is meant.
    pub fn outside(&self) -> &[PathBuf] {
        &self.outside
    }

    /// Looks whether somebody else has written the files.
    pub fn look(&mut self) {
        self.outside = self.store.changed_outside();
    }

    /// Saves a change. One that changes nothing is no step of the way back.
    ///
    /// # Errors
    /// It cannot be saved; everything is then as it was.
    pub fn change(&mut self, book: Book) -> Result<(), Refused> {
        if book.is_like(&self.book) {
            return Ok(());
        }
        self.saved(&book)?;
        let before = std::mem::replace(&mut self.book, book);
        self.past.push(before);
        if self.past.len() > STEPS_BACK {
            self.past.remove(0);
        }
        self.future.clear();
        self.stands();
        Ok(())
    }

    /// One step back.
    ///
    /// # Errors
    /// As [`Self::change`].
    pub fn undo(&mut self) -> Result<(), Refused> {
        let Some(before) = self.past.last().cloned() else { return Ok(()) };
        self.saved(&before)?;
        self.past.pop();
        self.future.push(std::mem::replace(&mut self.book, before));
        self.stands();
        Ok(())
    }

    /// One step forth again.
    ///
    /// # Errors
    /// As [`Self::change`].
    pub fn redo(&mut self) -> Result<(), Refused> {
        let Some(after) = self.future.last().cloned() else { return Ok(()) };
        self.saved(&after)?;
        self.future.pop();
        self.past.push(std::mem::replace(&mut self.book, after));
        self.stands();
        Ok(())
    }

    /// Takes in what somebody else has written. The way back leads to what stood here.
    ///
    /// # Errors
    /// It cannot be read; then it goes on as before.
    pub fn take_in(&mut self) -> Result<(), Refused> {
        let taken = self.store.take_in()?;
        self.past.push(std::mem::replace(&mut self.book, taken));
        self.future.clear();
        self.outside.clear();
        self.stands();
        Ok(())
    }

    /// Writes over what somebody else has written, which is kept among the older versions.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn put_back(&mut self) -> Result<(), Refused> {
        self.store.put_back(&self.book)?;
        // A part that is new stands beside ours from now on: nobody's file is taken away.
        self.take_in()
    }

    fn saved(&mut self, book: &Book) -> Result<(), Refused> {
        let saved = self.store.save(book);
        if let Err(Refused::Outside { files }) = &saved {
            self.outside.clone_from(files);
        }
        saved
    }

    fn stands(&mut self) {
        self.stamp += 1;
        self.checked = check(&self.book);
    }
}

/// What the check says of a book, saved or not.
pub fn check(book: &Book) -> Checked {
    let (notes, scenario) = match whole_of(book).and_then(|whole| load(whole, &Binding::default())) {
        Ok(loaded) => (loaded.notes, Some(loaded.scenario)),
        Err(found) => (found, None),
    };
    let mut messages: Vec<Message> =
        notes.into_iter().map(|said| Message { way: book.way_of(&said), said }).collect();
    messages.sort_by_key(|message| message.said.severity);
    Checked { messages, scenario }
}

/// A name changed everywhere it is meant, in all files.
///
/// # Errors
/// The text is no scenario, or the name is taken or can be none.
pub fn rename(book: &Book, kind: NameKind, old: &str, new: &str) -> Result<Book, Unchanged> {
    let whole = whole_of(book).map_err(|mut found| match found.is_empty() {
        true => Unchanged::Unknown { name: old.into() },
        false => Unchanged::NoScenario(Box::new(found.swap_remove(0))),
    })?;
    let changes = Text::read(whole.document.text)?.renaming(kind, old, new)?;
    changes.into_iter().try_fold(book.clone(), |book, (way, value)| book.set(&way, &value))
}

/// The book as one text.
fn whole_of(book: &Book) -> Result<Whole, Vec<Diagnostic>> {
    let document = |file: &Path, text: &str| Document {
        name: name(file),
        file: cited(file),
        // As it is read from the disk.
        text: text.trim_start_matches('\u{feff}').replace("\r\n", "\n").into(),
    };
    let mut sheets = book.sheets();
    let Some(main) = sheets.next() else { return Err(Vec::new()) };
    let parts = sheets.filter_map(|sheet| Some((sheet.list()?, document(sheet.file(), sheet.text()))));
    whole::joined(document(main.file(), main.text()), parts.collect())
}

fn name(file: &Path) -> String {
    file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
