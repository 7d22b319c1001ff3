//! What the check says of a book, and what has to be understood of the whole of it to change a name.

use std::path::Path;

use crate::scenario::edit::{Document as Text, NameKind};
use crate::scenario::whole::{self, Whole};
use crate::scenario::{Binding, Diagnostic, load};
use crate::shipped::Document;
use crate::sim::scenario::Scenario;
use crate::workshop::book::{Book, Unchanged, cited};

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
