//! The texts of an exercise on their way into its journal and out of it.

use std::sync::Arc;

use crate::cli::printed;
use crate::cli::trouble::Trouble;
use crate::journal::{Entry, Header};
use crate::session::conductor::Conductor;
use crate::session::kept;

#[cfg(feature = "server")]
use crate::scenario::{self, Binding};
#[cfg(feature = "server")]
use crate::shipped::Document;

/// The texts from which a new exercise is computed.
#[cfg(feature = "server")]
pub fn texts(document: &Document, binding: &Binding) -> kept::Texts {
    kept::Texts {
        scenario: printed::sheet(document),
        bindings: binding.roles.clone().into_iter().collect(),
        library: scenario::library::shipped_documents().iter().map(printed::sheet).collect(),
    }
}

/// The texts inside a journal.
pub fn texts_of(header: &Header) -> kept::Texts {
    kept::Texts {
        scenario: header.scenario.clone(),
        bindings: header.bindings.clone(),
        library: header.library.clone(),
    }
}

/// The exercise of a journal as it stood after its last entry, from the texts inside the file alone.
///
/// # Errors
/// If it was played by other rules than this program's, the texts have errors for this program, or the exercise
/// cannot be made again from them.
pub fn again(header: &Header, entries: &[Entry]) -> Result<Conductor, Trouble> {
    kept::by_these_rules(header).map_err(Trouble::Lost)?;
    let scenario = Arc::new(printed::scenario_of(&texts_of(header))?);
    kept::again(header, entries, scenario).map_err(Trouble::Lost)
}
