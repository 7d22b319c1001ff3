//! The texts of an exercise on their way into its journal and out of it.
//!
//! A journal carries the texts it was played from, scenario and library alike, so a program with newer texts
//! still replays what was played.

use std::sync::Arc;

use crate::cli::trouble::Trouble;
use crate::journal::{Entry, Header, Sheet};
use crate::scenario::load::library_of;
use crate::scenario::{self, Binding};
use crate::session::conductor::Conductor;
use crate::session::kept;
use crate::shipped::Document;

/// The texts from which a new exercise is computed.
#[cfg(feature = "server")]
pub fn texts(document: &Document, binding: &Binding) -> kept::Texts {
    kept::Texts {
        scenario: sheet(document),
        bindings: binding.roles.clone().into_iter().collect(),
        library: scenario::library::shipped_documents().iter().map(sheet).collect(),
    }
}

/// The exercise of a journal as it stood after its last entry, from the texts inside the file alone.
///
/// # Errors
/// If it was played by other rules than this program's, the texts have errors for this program, or the exercise
/// cannot be made again from them.
pub fn again(header: &Header, entries: &[Entry]) -> Result<Conductor, Trouble> {
    kept::by_these_rules(header).map_err(Trouble::Lost)?;
    let library: Vec<Document> = header.library.iter().map(document).collect();
    let library = library_of(&library).map_err(Trouble::Scenario)?;
    let binding =
        header.bindings.iter().fold(Binding::default(), |binding, (role, state)| binding.with(role, state));
    let loaded = scenario::load_with(document(&header.scenario), &library, &binding);
    let scenario = Arc::new(loaded.map_err(Trouble::Scenario)?.scenario);
    kept::again(header, entries, scenario).map_err(Trouble::Lost)
}

#[cfg(feature = "server")]
fn sheet(document: &Document) -> Sheet {
    Sheet {
        name: document.name.clone(),
        file: document.file.clone(),
        text: document.text.clone().into_owned(),
    }
}

fn document(sheet: &Sheet) -> Document {
    Document { name: sheet.name.clone(), file: sheet.file.clone(), text: sheet.text.clone().into() }
}
