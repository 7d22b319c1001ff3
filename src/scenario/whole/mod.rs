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

use std::borrow::Cow;
use std::path::Path;

use super::diagnostic::Diagnostic;
pub use super::joined::{Origin, Whole};
use super::parse::unreadable;
use crate::shipped::{self, Unreadable};

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
    let folder = Path::new(&document.file).parent().map(Path::to_path_buf).unwrap_or_default();
    let is_folder = Path::new(&document.file).file_name().is_some_and(|name| name == shipped::SCENARIO_FILE);
    let parts = if is_folder { parts::of(&folder).map_err(Unfound::Parts)? } else { Vec::new() };
    let joined = join::join(document, parts, &folder).map_err(Unfound::Parts)?;
    pictures::embed(joined, &folder).map_err(Unfound::Parts)
}
