//! The library: every catalogue file together, the shipped ones or those of a folder.
//!
//! Reads and sorts; whether the files agree with each other is for the checks to say, which a library that comes
//! from outside goes through when it is loaded.

use std::path::Path as FilePath;
use std::sync::LazyLock;

use serde::de::DeserializeOwned;

use super::catalogue::{Choice, Era, Forum, Instrument, Measure, State};
use super::diagnostic::Diagnostic;
use super::file::Member;
use super::parse::{parse, unreadable};
use super::source::Source;
use crate::shipped;
use crate::shipped::{Document, Unreadable};

/// One file of the catalogue and what it says.
#[derive(Debug, Clone)]
pub struct Sheet<T> {
    /// The file, with the places of everything in it.
    pub source: Source,
    /// What the file says.
    pub says: T,
}

/// All of the catalogue.
#[derive(Debug, Clone)]
pub struct Library {
    /// The instruments, from `statement/*.ron`.
    pub instruments: Vec<Sheet<Instrument>>,
    /// The measures, from `measures/*.ron` without `crisis.ron`.
    pub measures: Vec<Sheet<Vec<Measure>>>,
    /// The crisis choices, from `measures/crisis.ron`.
    pub choices: Vec<Sheet<Vec<Choice>>>,
    /// The states, from `states/*.ron`.
    pub states: Vec<Sheet<Vec<State>>>,
    /// The forums, from `forums/*.ron`.
    pub forums: Vec<Sheet<Vec<Forum>>>,
    /// The parts of delegations without a role of the plot, one for each instrument, from `parts/*.ron`.
    pub members: Vec<Sheet<Member>>,
}

/// The file of crisis choices, among those of measures.
const CRISIS_SHEET: &str = "crisis";

/// The library inside the binary, parsed once.
pub fn shipped_library() -> Result<&'static Library, Vec<Diagnostic>> {
    static SHIPPED: LazyLock<Result<Library, Vec<Diagnostic>>> =
        LazyLock::new(|| gather(|folder| Ok(shipped::assets_in(folder)), |one| Ok(Source::shipped(one))));
    SHIPPED.as_ref().map_err(Clone::clone)
}

/// A library in a folder with the subfolders `statement`, `measures`, `states` and `forums`, and `parts` if it has
/// any, as it is written.
pub(super) fn read_in(folder: &FilePath) -> Result<Library, Vec<Diagnostic>> {
    let list = |inside: &str| match folder.join(inside) {
        missing if inside == PARTS && !missing.exists() => Ok(Vec::new()),
        found => read_folder(&found),
    };
    gather(list, Source::new)
}

/// The folder of the parts of members, which a library may lack.
const PARTS: &str = "parts";

/// The folders of a library.
const FOLDERS: [&str; 5] = ["statement", "measures", "states", "forums", PARTS];

/// Every file of the library inside the binary, for a record that must be read without it.
pub fn shipped_documents() -> Vec<Document> {
    FOLDERS.into_iter().flat_map(shipped::assets_in).collect()
}

/// A library from files that were kept together, as it is written; each file says by its path in which folder it
/// belongs.
pub(super) fn read_of(documents: &[Document]) -> Result<Library, Vec<Diagnostic>> {
    let inside = |document: &&Document, folder: &str| {
        let parent = FilePath::new(&document.file).parent().and_then(|parent| parent.file_name());
        parent.is_some_and(|name| name == folder)
    };
    let list = |folder: &str| Ok(documents.iter().filter(|one| inside(one, folder)).cloned().collect());
    gather(list, Source::new)
}

fn read_folder(folder: &FilePath) -> Result<Vec<Document>, Unreadable> {
    let entries = std::fs::read_dir(folder).map_err(|_| Unreadable::Missing(folder.display().to_string()))?;
    let mut paths: Vec<_> =
        entries.flatten().map(|entry| entry.path()).filter(|path| shipped::is_ron(path)).collect();
    paths.sort();
    paths.iter().map(|path| shipped::read(path)).collect()
}

/// How a text is given its places.
type Outlining = fn(Document) -> Result<Source, Box<Diagnostic>>;

fn gather(
    list: impl Fn(&str) -> Result<Vec<Document>, Unreadable>,
    outlined: Outlining,
) -> Result<Library, Vec<Diagnostic>> {
    let list = |folder: &str| list(folder).map_err(|trouble| vec![unreadable(&trouble)]);
    let (crisis, measures): (Vec<_>, Vec<_>) =
        list("measures")?.into_iter().partition(|document| document.name == CRISIS_SHEET);
    Ok(Library {
        instruments: sheets(list("statement")?, outlined)?,
        measures: sheets(measures, outlined)?,
        choices: sheets(crisis, outlined)?,
        states: sheets(list("states")?, outlined)?,
        forums: sheets(list("forums")?, outlined)?,
        members: sheets(list(PARTS)?, outlined)?,
    })
}

fn sheets<T: DeserializeOwned>(
    documents: Vec<Document>,
    outlined: Outlining,
) -> Result<Vec<Sheet<T>>, Vec<Diagnostic>> {
    let one = |document| sheet(document, outlined).map_err(|message| vec![*message]);
    documents.into_iter().map(one).collect()
}

fn sheet<T: DeserializeOwned>(document: Document, outlined: Outlining) -> Result<Sheet<T>, Box<Diagnostic>> {
    let source = outlined(document)?;
    let says = parse(&source)?;
    Ok(Sheet { source, says })
}

/// Feeds a list of files into a hash. Everything goes in after its length, so that no two lists look alike.
fn feed<T>(hasher: &mut blake3::Hasher, list: &str, sheets: &[Sheet<T>]) {
    let mut text = |text: &str| {
        hasher.update(&(text.len() as u64).to_le_bytes());
        hasher.update(text.as_bytes());
    };
    text(list);
    for Sheet { source, says: _ } in sheets {
        text(&source.document.name);
        text(source.text());
    }
}

impl Library {
    /// The digest of every file: in which list it stands, its name and its text; not the folder it came from.
    pub fn digest(&self) -> [u8; 32] {
        let Self { instruments, measures, choices, states, forums, members } = self;
        let mut hasher = blake3::Hasher::new();
        feed(&mut hasher, "statement", instruments);
        feed(&mut hasher, "measures", measures);
        feed(&mut hasher, "choices", choices);
        feed(&mut hasher, "states", states);
        feed(&mut hasher, "forums", forums);
        feed(&mut hasher, PARTS, members);
        *hasher.finalize().as_bytes()
    }

    /// The instrument a scenario asks for.
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        self.instruments.iter().map(|sheet| &sheet.says).find(|instrument| instrument.id == id)
    }

    /// Every measure, by category and code.
    pub fn measures(&self) -> Vec<&Measure> {
        let mut all: Vec<_> = self.measures.iter().flat_map(|sheet| &sheet.says).collect();
        all.sort_by(|a, b| (a.category, &a.code).cmp(&(b.category, &b.code)));
        all
    }

    /// The measures of an era: those of 2018 alone, or all.
    pub fn measures_of(&self, era: Era) -> Vec<&Measure> {
        let mut chosen = self.measures();
        chosen.retain(|measure| era == Era::Extended || measure.era == Era::In2018);
        chosen
    }

    /// Every crisis choice, by code.
    pub fn choices(&self) -> Vec<&Choice> {
        let mut all: Vec<_> = self.choices.iter().flat_map(|sheet| &sheet.says).collect();
        all.sort_by(|a, b| a.code.cmp(&b.code));
        all
    }

    /// Every state, in alphabetical order of names.
    pub fn states(&self) -> Vec<&State> {
        let mut all: Vec<_> = self.states.iter().flat_map(|sheet| &sheet.says).collect();
        all.sort_by(|a, b| a.name.cmp(&b.name));
        all
    }

    /// Every forum, in the order of the files.
    pub fn forums(&self) -> Vec<&Forum> {
        self.forums.iter().flat_map(|sheet| &sheet.says).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sheet_in_the_program_has_an_outline() {
        for document in shipped_documents() {
            let file = document.file.clone();
            let source = Source::new(document).unwrap_or_else(|message| panic!("{message}"));
            assert_eq!(source.root_word(), Source::shipped(source.document.clone()).root_word(), "{file}");
            assert!(source.count("").is_some(), "{file}");
        }
    }
}
