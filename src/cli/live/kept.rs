//! An exercise made again from what its journal keeps: the texts inside the file, the settings, the inputs.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::cli::trouble::Trouble;
use crate::journal::{Entry, Header, Sheet};
use crate::scenario::library::library_of;
use crate::scenario::{self, Binding};
use crate::session::conductor::Conductor;
use crate::session::{Room, Settings};
use crate::shipped::Document;

/// The settings as the journal keeps them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// How the exercise began.
    pub session: Settings,
    /// The code on the board; people who come late after a restart type the same one.
    pub join: String,
    /// The staff's code.
    pub staff: String,
}

fn document(sheet: &Sheet) -> Document {
    Document { name: sheet.name.clone(), file: sheet.file.clone(), text: sheet.text.clone().into() }
}

/// The settings in a header.
///
/// # Errors
/// If they cannot be read.
pub fn settings(header: &Header) -> Result<Kept, Trouble> {
    serde_json::from_str(&header.settings)
        .map_err(|error| Trouble::Settings { program: header.program.clone(), reason: error.to_string() })
}

/// The exercise of a journal as it stood after its last entry, from the texts inside the file alone.
///
/// # Errors
/// If the texts have errors for this program, or an entry does not lead where it says.
pub fn conductor(header: &Header, entries: &[Entry]) -> Result<Conductor, Trouble> {
    let library: Vec<Document> = header.library.iter().map(document).collect();
    let library = library_of(&library).map_err(Trouble::Scenario)?;
    let binding =
        header.bindings.iter().fold(Binding::default(), |binding, (role, state)| binding.with(role, state));
    let loaded = scenario::load_with(document(&header.scenario), &library, &binding);
    let scenario = Arc::new(loaded.map_err(Trouble::Scenario)?.scenario);
    let room = Room::new(scenario, header.seed, settings(header)?.session);
    Conductor::new(room, header.link())
        .replay(entries)
        .map_err(|divergence| Trouble::Diverged { program: header.program.clone(), divergence })
}
