//! A scenario that lies in several files, as one text.
//!
//! A folder holds `scenario.ron`, and beside it folders that are called like the lists of a scenario: what the files in
//! `roles/` and `injects/` say is added to the end of those lists, in the order of [`LISTS`] and of the names of the
//! files. Wherever a text stands, `File("texts/night.txt")` may stand for it. The joined text is a scenario in one file:
//! it is checked, played, hashed and kept in journals like any other, and [`Origin`] sends its messages back to the file
//! and the line that their author wrote.

mod join;
mod lists;
mod parts;
mod pictures;
mod texts;
mod words;

pub use parts::LISTS;
pub use pictures::file as picture_file;

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use super::diagnostic::Diagnostic;
pub use super::joined::{Origin, Whole};
use super::parse::unreadable;
use crate::shipped::{self, Document, Unreadable};

/// Why there is no whole scenario.
#[derive(Debug, Clone, PartialEq)]
pub enum Unfound {
    /// It cannot be read at all.
    Unreadable(Unreadable),
    /// Its parts cannot be put together.
    Parts(Vec<Diagnostic>),
}

impl Unfound {
    /// As messages of the checker.
    pub fn into_messages(self) -> Vec<Diagnostic> {
        match self {
            Self::Unreadable(trouble) => vec![unreadable(&trouble)],
            Self::Parts(found) => found,
        }
    }
}

/// The scenario that a user asks for, with all its parts: a file, a folder with `scenario.ron`, or a shipped name.
///
/// # Errors
/// Why it cannot be read, or everything that keeps its parts from being put together.
pub fn find(argument: &str) -> Result<Whole, Unfound> {
    let document = shipped::find(argument).map_err(Unfound::Unreadable)?;
    // What comes with the program lies in no folder.
    if matches!(document.text, Cow::Borrowed(_)) {
        return Ok(document.into());
    }
    let folder = folder_of(&document.file);
    let is_folder = Path::new(&document.file).file_name().is_some_and(|name| name == shipped::SCENARIO_FILE);
    let parts = if is_folder { parts::of(&folder).map_err(Unfound::Parts)? } else { Vec::new() };
    joined(document, parts).map_err(Unfound::Parts)
}

/// A scenario with parts that are at hand, each with the list to which it belongs: for whoever writes on them. Texts and
/// pictures that they name are read from the folder of the scenario.
///
/// # Errors
/// Everything that keeps the parts from being put together.
pub fn joined(main: Document, parts: Vec<(&'static str, Document)>) -> Result<Whole, Vec<Diagnostic>> {
    let folder = folder_of(&main.file);
    pictures::embed(join::join(main, parts, &folder)?, &folder)
}

/// The files beside a `scenario.ron` that are parts of it, each with its list, in the order in which they are read.
pub fn part_files(folder: &Path) -> Vec<(&'static str, PathBuf)> {
    let files = |list| parts::names_in(&folder.join(list)).into_iter().map(move |name| (list, name));
    LISTS.into_iter().flat_map(files).map(|(list, name)| (list, folder.join(list).join(name))).collect()
}

fn folder_of(file: &str) -> PathBuf {
    Path::new(file).parent().map(Path::to_path_buf).unwrap_or_default()
}
