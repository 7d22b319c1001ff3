//! What the journal keeps of an exercise beside its inputs, and the exercise made from it: new, or again.
//!
//! Nothing here reads a scenario: whoever begins or goes on with an exercise loads the text and hands it over.

use std::path::Path;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::conductor::{Conductor, Divergence};
use super::{Live, Room, Settings};
use crate::journal::{self, Entry, FORMAT, Header, Journal, Sheet};
use crate::sim::scenario::Scenario;

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

/// The texts from which an exercise is computed, so that its file can be read without this program's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    /// The scenario.
    pub scenario: Sheet,
    /// Role and ISO code of the state that plays it.
    pub bindings: Vec<(String, String)>,
    /// Every file of the catalogue.
    pub library: Vec<Sheet>,
}

/// Why an exercise cannot be made again from its journal.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Lost {
    /// An entry does not lead where it says.
    #[error("{divergence}; the journal was written by {program}")]
    Diverged {
        /// Who wrote it.
        program: String,
        /// Where.
        divergence: Divergence,
    },
    /// The settings cannot be read.
    #[error("the settings in the journal cannot be read: {reason}; it was written by {program}")]
    Settings {
        /// Who wrote it.
        program: String,
        /// What the reader said.
        reason: String,
    },
}

impl Kept {
    /// The settings in a header.
    ///
    /// # Errors
    /// [`Lost::Settings`].
    pub fn of(header: &Header) -> Result<Self, Lost> {
        serde_json::from_str(&header.settings)
            .map_err(|error| Lost::Settings { program: header.program.clone(), reason: error.to_string() })
    }

    /// The header of an exercise that begins now.
    pub fn header(&self, texts: Texts, seed: u64) -> Header {
        Header {
            format: FORMAT,
            program: format!("mufakat {}", env!("CARGO_PKG_VERSION")),
            created_ms: SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .map_or(0, |since| since.as_millis() as u64),
            seed,
            scenario: texts.scenario,
            bindings: texts.bindings,
            library: texts.library,
            // Plain data of our own always becomes JSON.
            settings: serde_json::to_string(self).unwrap_or_default(),
        }
    }
}

/// Begins an exercise: its journal is created at `file` with everything in `texts`, and its conductor starts.
///
/// # Errors
/// Why the journal cannot be created.
pub fn begin(
    file: &Path,
    scenario: Arc<Scenario>,
    texts: Texts,
    seed: u64,
    kept: &Kept,
) -> Result<Live, journal::Trouble> {
    let header = kept.header(texts, seed);
    let journal = Journal::create(file, &header)?;
    let room = Room::new(scenario, seed, kept.session);
    Ok(Live::start(Conductor::new(room, header.link()), journal))
}

/// The exercise of a journal as it stood after its last entry. `scenario` is what the texts in its header mean.
///
/// # Errors
/// [`Lost`]: its settings cannot be read, or an entry does not lead where it says.
pub fn again(header: &Header, entries: &[Entry], scenario: Arc<Scenario>) -> Result<Conductor, Lost> {
    let room = Room::new(scenario, header.seed, Kept::of(header)?.session);
    Conductor::new(room, header.link())
        .replay(entries)
        .map_err(|divergence| Lost::Diverged { program: header.program.clone(), divergence })
}
