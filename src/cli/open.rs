//! Opening the scenario a command asks for. All commands open alike, so a name means the same to each of
//! them.

use std::sync::Arc;

use super::seats::AtTable;
use super::trouble::Trouble;
use crate::scenario::whole::{self, Whole};
use crate::scenario::{self, Binding};
use crate::shipped::Document;
use crate::sim::scenario::Scenario;

/// The scenario offered first, and played if none is asked for and nobody can be asked.
pub const USUAL: &str = "departures";

/// A scenario ready to be played, with the fingerprint of the text it came from.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The compiled scenario, shared with the exercise that plays it.
    pub scenario: Arc<Scenario>,
    /// BLAKE3 of the text, in hexadecimal: a record names by it the text that was played, not its title.
    pub fingerprint: String,
    /// The text itself, with all its parts, for a journal that must be read without it.
    pub whole: Whole,
    /// Roles bound otherwise than the text says; empty if nobody asked for that.
    pub binding: Binding,
}

/// BLAKE3 of a text, in hexadecimal.
pub fn fingerprint(document: &Document) -> String {
    blake3::hash(document.text.as_bytes()).to_hex().to_string()
}

/// Opens a shipped name, a folder or a file.
///
/// # Errors
/// [`Trouble::Unreadable`] or [`Trouble::Scenario`].
pub fn open(argument: &str, binding: &Binding) -> Result<Opened, Trouble> {
    loaded(whole::find(argument)?, binding.clone())
}

/// The same with the table that was asked for on the command line.
///
/// # Errors
/// As [`open`], and [`Trouble::Miscast`] if nobody can sit like this.
pub fn open_at(argument: &str, table: &AtTable) -> Result<Opened, Trouble> {
    let whole = whole::find(argument)?;
    let binding = table.at(&whole)?;
    loaded(whole, binding)
}

fn loaded(whole: Whole, binding: Binding) -> Result<Opened, Trouble> {
    let fingerprint = fingerprint(&whole.document);
    let loaded = scenario::load(whole.clone(), &binding).map_err(Trouble::Scenario)?;
    let scenario = Arc::new(loaded.scenario);
    Ok(Opened { scenario, fingerprint, whole, binding })
}
