//! What the journal keeps of an exercise beside its inputs, and the exercise made from it: new, or again.
//!
//! Nothing here reads a scenario: whoever begins or goes on with an exercise loads the text and hands it
//! over.

use std::path::Path;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::conductor::{Conductor, Divergence};
use super::{Beginning, Live, Room, Settings};
use crate::journal;
use crate::journal::{Entry, FORMAT, Header, Journal, Sheet};
use crate::sim::rules::{RULES_VERSION, Rules};
use crate::sim::scenario::Scenario;

/// The settings as the journal keeps them. Control's own key is not among them: it is new at every start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// How the exercise began.
    pub session: Settings,
    /// The code on the board; people who come late after a restart type the same one.
    pub join: String,
    /// The staff's code, which stays the same after a restart too.
    pub staff: String,
    /// What it begins with, if it goes on from another exercise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forked: Option<Beginning>,
}

/// The texts from which an exercise is computed, so that its file can be read without this program's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts {
    /// The scenario as its author wrote it.
    pub scenario: Sheet,
    /// Role and ISO code of the state that plays it.
    pub bindings: Vec<(String, String)>,
    /// Every file of the catalogue.
    pub library: Vec<Sheet>,
}

/// This program, as journals name it.
pub const THIS: &str = concat!("mufakat ", env!("CARGO_PKG_VERSION"));

/// Why an exercise cannot be made again from its journal.
#[derive(Debug, Clone, PartialEq)]
pub enum Lost {
    /// It was played by rules of another version.
    OtherRules {
        /// Who wrote it.
        program: String,
        /// The version of its rules.
        version: u32,
    },
    /// It was played with other numbers of the model.
    OtherNumbers {
        /// Who wrote it.
        program: String,
    },
    /// An entry does not lead where it says.
    Diverged {
        /// The program that wrote the journal.
        program: String,
        /// Where.
        divergence: Box<Divergence>,
        /// By whose names the reason is told.
        scenario: Arc<Scenario>,
    },
    /// The settings cannot be read.
    Settings {
        /// The program that wrote the journal.
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

    /// The room before anybody came in.
    fn room(&self, scenario: Arc<Scenario>, seed: u64) -> Room {
        match &self.forked {
            Some(from) => Room::beginning(scenario, seed, self.session, from),
            None => Room::new(scenario, seed, self.session),
        }
    }

    /// The header of an exercise that begins now.
    pub fn header(&self, texts: Texts, seed: u64, rules: Rules) -> Header {
        Header {
            format: FORMAT,
            program: THIS.to_owned(),
            created_ms: SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .map_or(0, |since| since.as_millis() as u64),
            seed,
            rules,
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
    let header = kept.header(texts, seed, Rules::of(&scenario));
    let journal = Journal::create(file, &header)?;
    let room = kept.room(scenario, seed);
    Ok(Live::start(Conductor::new(room, header.link()), journal))
}

/// Was it played by the version of the rules that this program plays by? To be asked before the texts are read:
/// under other rules they may mean something else, or nothing.
///
/// # Errors
/// [`Lost::OtherRules`].
pub fn by_these_rules(header: &Header) -> Result<(), Lost> {
    let version = header.rules.version;
    let other = || Lost::OtherRules { program: header.program.clone(), version };
    if version == RULES_VERSION { Ok(()) } else { Err(other()) }
}

/// The exercise of a journal as it stood after its last entry. `scenario` is what the texts in its header mean.
///
/// # Errors
/// [`Lost`]: other rules or other numbers, settings that cannot be read, or an entry that does not lead where it
/// says.
pub fn again(header: &Header, entries: &[Entry], scenario: Arc<Scenario>) -> Result<Conductor, Lost> {
    by_these_rules(header)?;
    // The catalogue need not be this program's: the journal brings its own.
    if header.rules.parameters != Rules::of(&scenario).parameters {
        return Err(Lost::OtherNumbers { program: header.program.clone() });
    }
    let room = Kept::of(header)?.room(Arc::clone(&scenario), header.seed);
    Conductor::new(room, header.link()).replay(entries).map_err(|divergence| Lost::Diverged {
        program: header.program.clone(),
        divergence: Box::new(divergence),
        scenario,
    })
}
