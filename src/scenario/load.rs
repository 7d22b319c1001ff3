//! Loading: find, read, outline, parse, check, compile. The checker is the same code with the result thrown
//! away, so that no scenario loads that does not check.

use std::path::Path;

use super::cast::{Binding, Cast};
use super::checks::check_library;
use super::compile::compile;
use super::diagnostic::{Diagnostic, Severity};
use super::joined::Whole;
use super::library::{Library, shipped_library};
use super::members;
use super::names::NameIndex;
use super::parse::{parse, unreadable};
use super::slips::foreign;
use super::source::Source;
use super::whole::Unfound;
use super::{file, library, path, whole};
use crate::shipped::{Document, Unreadable};
use crate::{shipped, sim};

/// The version of the format that this program reads.
pub const FORMAT: u32 = 1;

/// A scenario that can be played, and what the checker remarked without stopping it.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The scenario as the rules play it.
    pub scenario: sim::scenario::Scenario,
    /// Warnings and the author's own notes.
    pub notes: Vec<Diagnostic>,
}

/// The names of the scenarios that come with the program.
pub fn shipped_names() -> Vec<&'static str> {
    crate::shipped::scenario_names()
}

/// Finds and loads the scenario a user asks for: a file, a folder or a shipped name.
pub fn open(argument: &str, binding: &Binding) -> Result<Loaded, Vec<Diagnostic>> {
    load(whole::find(argument).map_err(Unfound::into_messages)?, binding)
}

/// Loads a laboratory of the studies: a small scenario that travels with the program as its catalogue does.
pub fn open_lab(name: &str) -> Result<Loaded, Vec<Diagnostic>> {
    let file = format!("study/{name}.ron");
    let document = shipped::asset(&file).ok_or_else(|| vec![unreadable(&Unreadable::Missing(file))])?;
    // In a laboratory nobody has a part: what a member is asked would be measured with the rest.
    let bare = Library { members: Vec::new(), ..shipped_library()?.clone() };
    load_with(document, &bare, &Binding::default())
}

/// Loads a scenario with the shipped library.
pub fn load(whole: impl Into<Whole>, binding: &Binding) -> Result<Loaded, Vec<Diagnostic>> {
    load_with(whole, shipped_library()?, binding)
}

/// Loads a scenario with any library.
pub fn load_with(
    whole: impl Into<Whole>,
    library: &Library,
    binding: &Binding,
) -> Result<Loaded, Vec<Diagnostic>> {
    let whole = whole.into();
    let Whole { document, origin } = whole.clone();
    // Whoever reads a message has the files before them, and not the text that was joined of them.
    let located = |found: Vec<Diagnostic>| -> Vec<Diagnostic> {
        found.into_iter().map(|message| origin.located(&document.text, message)).collect()
    };
    match read_and_check(whole, library, binding) {
        Ok(loaded) => Ok(Loaded { notes: located(loaded.notes), ..loaded }),
        Err(found) => Err(located(found)),
    }
}

/// The same with every place in the joined text.
fn read_and_check(whole: Whole, library: &Library, binding: &Binding) -> Result<Loaded, Vec<Diagnostic>> {
    let source = Source::new(whole).map_err(|message| vec![*message])?;
    let file: file::Scenario = read(&source).map_err(|message| vec![*message])?;
    let names = NameIndex::new(&file, library, Cast::new(&file, library, binding));
    // Every check runs, whatever an earlier one has found: an author wants to see all of it at once.
    let notes = super::checks::check(&source, &file, &names, library, binding);
    if notes.iter().any(Diagnostic::is_error) {
        return Err(notes);
    }
    let seated = members::seated(&file, library, binding).map_err(|message| vec![*message])?;
    let names = NameIndex::new(&seated, library, Cast::new(&seated, library, binding));
    match compile(&source.document.name, &seated, &names, library.digest()) {
        Some(scenario) => Ok(Loaded { scenario, notes }),
        None => Err(vec![unexpected(&source)]),
    }
}

/// A library in a folder with the subfolders `statement`, `measures`, `states` and `forums`, checked.
pub fn library_in(folder: &Path) -> Result<Library, Vec<Diagnostic>> {
    without_errors(library::read_in(folder)?)
}

/// A library from files that were kept together; each says by its path in which folder it belongs. Checked.
pub fn library_of(documents: &[Document]) -> Result<Library, Vec<Diagnostic>> {
    without_errors(library::read_of(documents)?)
}

/// A library without an error. Its warnings are for whoever checks it, and keep nobody from playing.
fn without_errors(library: Library) -> Result<Library, Vec<Diagnostic>> {
    let found = check_library(&library);
    if found.iter().any(Diagnostic::is_error) { Err(found) } else { Ok(library) }
}

/// Every message about the scenario a user asks for; empty means that there is nothing to say.
pub fn check_path(argument: &str) -> Vec<Diagnostic> {
    match open(argument, &Binding::default()) {
        Ok(loaded) => loaded.notes,
        Err(messages) => messages,
    }
}

/// The version is looked at first: in a file of another version every other message would mislead.
fn read(source: &Source) -> Result<file::Scenario, Box<Diagnostic>> {
    if !source.is_record() || !["", "Scenario"].contains(&source.root_word()) {
        return Err(Box::new(no_scenario(source)));
    }
    match source.written("format").and_then(|written| written.parse::<u32>().ok()) {
        Some(version) if version != FORMAT => Err(Box::new(other_version(source, version))),
        _ => parse(source),
    }
}

/// Says that the text is no scenario, before a parser complains of its first word.
fn no_scenario(source: &Source) -> Diagnostic {
    let usual = "a scenario begins with `Scenario(` and ends with `)`; scenarios/README.md has one to copy";
    let (sentence, remedy) = match foreign::recognise(source.text()) {
        None if source.root_word() == "Acts" => (
            "this is a file of acts, and no scenario".into(),
            "play it with `mufakat run SCENARIO --acts FILE`",
        ),
        None if source.is_record() => (format!("`{}` begins no scenario", source.root_word()), usual),
        Some((what, remedy)) => (format!("this is no scenario: it looks like {what}"), remedy),
        None => ("this is no scenario".into(), usual),
    };
    Diagnostic {
        code: "SC004",
        severity: Severity::Error,
        file: source.document.file.clone(),
        place: Some(source.place(0)),
        sentence,
        hint: remedy.into(),
        excerpt: None,
    }
}

/// Says that the file is written in another version of the format.
fn other_version(source: &Source, version: u32) -> Diagnostic {
    Diagnostic {
        code: "SC011",
        severity: Severity::Error,
        file: source.document.file.clone(),
        place: Some(source.place_of_way(&path::parse("format"))),
        sentence: format!(
            "this file is written in version {version} of the format, and this program reads version {FORMAT}"
        ),
        hint: "write `format: 1` and check it, or use the program the file was written for".into(),
        excerpt: None,
    }
    .within(source.text())
}

/// The checks and the compiler disagree: our mistake, said as one.
fn unexpected(source: &Source) -> Diagnostic {
    Diagnostic {
        code: "SC099",
        severity: Severity::Error,
        file: source.document.file.clone(),
        place: None,
        sentence:
            "passed every check and could not be compiled: a mistake of this program, not of the scenario"
                .into(),
        hint: "please report it together with the file".into(),
        excerpt: None,
    }
}
