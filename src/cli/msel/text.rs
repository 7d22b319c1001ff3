//! The text of a scenario as it lies on the disk, every byte of it, beside the scenario that was read from it.

use std::fs;
use std::path::{Path, PathBuf};

use super::told::Plot;
use crate::cli::open::{Opened, fingerprint, open};
use crate::cli::trouble::Trouble;
use crate::scenario::edit::Document;
use crate::scenario::{self, Binding};
use crate::shipped::{self, SCENARIO_FILE, Unreadable};
use crate::words::Phrase;

/// A scenario for a list.
pub(super) struct Text {
    pub opened: Opened,
    pub plot: Plot,
    /// Its file; none for one that the program carries, or that lies in several files.
    pub file: Option<PathBuf>,
}

/// Opens a scenario with the bytes of its file.
pub(super) fn read(argument: &str) -> Result<Text, Trouble> {
    let opened = open(argument, &Binding::default())?;
    // What was joined of several files stands in none of them.
    let file = file_of(argument).filter(|_| !opened.whole.origin.is_several());
    let text = match &file {
        Some(file) => fs::read_to_string(file).map_err(|error| unread(file, &error))?,
        None => opened.whole.document.text.to_string(),
    };
    let document = document(text)?;
    let plot = Plot::new(&opened.scenario, document);
    Ok(Text { opened, plot, file })
}

/// The file of a scenario, where it has one of its own.
fn file_of(argument: &str) -> Option<PathBuf> {
    let path = Path::new(argument);
    let inside = path.join(SCENARIO_FILE);
    if inside.is_file() { Some(inside) } else { path.is_file().then(|| path.to_owned()) }
}

/// A text that was changed, read again as a scenario.
pub(super) fn again(text: &str, opened: &Opened) -> Result<Plot, Trouble> {
    let plain = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    let changed = shipped::Document { text: plain.into(), ..opened.whole.document.clone() };
    let loaded = scenario::load(changed, &Binding::default()).map_err(Trouble::Scenario)?;
    Ok(Plot::new(&loaded.scenario, document(text.to_owned())?))
}

fn document(text: String) -> Result<Document, Trouble> {
    // It was read as a scenario a moment ago.
    Document::read(text)
        .map_err(|why| Trouble::NoSheet(Phrase::of("msel-unchanged").with("why", why.to_string())))
}

/// The fingerprint of the text from which a list is made.
pub(super) fn made_from(opened: &Opened) -> String {
    fingerprint(&opened.whole.document)
}

/// A file that could not be read, in the words of the operating system.
pub(super) fn unread(file: &Path, error: &std::io::Error) -> Trouble {
    Trouble::Unreadable(Unreadable::Other { file: file.display().to_string(), reason: error.to_string() })
}
