//! The texts of an exercise as plain data, and what they mean: in a journal, and on their way to the window.
//!
//! They carry the scenario and the library alike, so that a program with newer texts still computes what was played.

use crate::cli::trouble::Trouble;
use crate::journal::Sheet;
use crate::scenario::load::library_of;
use crate::scenario::{self, Binding};
use crate::session::kept::Texts;
use crate::shipped::Document;
use crate::sim::scenario::Scenario;

/// The scenario that these texts mean.
///
/// # Errors
/// The texts have errors for this program.
pub fn scenario_of(texts: &Texts) -> Result<Scenario, Trouble> {
    let library: Vec<Document> = texts.library.iter().map(document).collect();
    let library = library_of(&library).map_err(Trouble::Scenario)?;
    let loaded = scenario::load_with(document(&texts.scenario), &library, &binding(&texts.bindings));
    Ok(loaded.map_err(Trouble::Scenario)?.scenario)
}

/// Roles and the states that play them, as a binding.
pub fn binding(pairs: &[(String, String)]) -> Binding {
    pairs.iter().fold(Binding::default(), |binding, (role, state)| binding.with(role, state))
}

/// A text as a sheet of a journal.
#[cfg(any(feature = "server", feature = "board"))]
pub fn sheet(document: &Document) -> Sheet {
    Sheet {
        name: document.name.clone(),
        file: document.file.clone(),
        text: document.text.clone().into_owned(),
    }
}

/// A sheet of a journal as a text that can be read.
pub fn document(sheet: &Sheet) -> Document {
    Document { name: sheet.name.clone(), file: sheet.file.clone(), text: sheet.text.clone().into() }
}
