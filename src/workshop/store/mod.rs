//! The scenario on the disk: read whole, written file by file, never lost.
//!
//! - A file is replaced in one go ([`crate::files`]), and older versions are kept in a folder beside it ([`kept`]).
//! - Before anything is written, the file is read again: if it is not as this program left it, somebody else has written
//!   it, and nothing happens until the author has said which of the two is meant.
//! - A change of several files is written beside all of them first: a full disk leaves every one as it was.

pub mod kept;
mod pictures;
mod refused;

use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

pub use refused::Refused;

use super::book::{self, Book, Sheet, TextFile};
use crate::files;
use crate::scenario::whole::part_files;
use crate::shipped::{self, FILE_BYTES_MAX, SCENARIO_FILE};

/// Where a scenario lies.
#[derive(Debug)]
pub struct Store {
    /// The file that makes it a scenario.
    main: PathBuf,
    /// Does it have parts beside it? A file of any other name has none.
    has_parts: bool,
    /// What every file said when it was read or written last.
    known: BTreeMap<PathBuf, String>,
    kept: kept::Kept,
}

impl Store {
    /// Opens the scenario that somebody asks for: a folder or a file. Nothing is written.
    ///
    /// # Errors
    /// It comes with the program, it cannot be read, or its brackets and quotes do not hold together.
    pub fn open(argument: &str) -> Result<(Self, Book), Refused> {
        let path = Path::new(argument);
        let main = if path.is_dir() { path.join(SCENARIO_FILE) } else { path.to_owned() };
        if !main.exists() {
            return Err(match shipped::find(argument) {
                Ok(document) => Refused::Shipped { name: document.name },
                Err(trouble) => Refused::Unreadable(trouble),
            });
        }
        let has_parts = main.file_name().is_some_and(|name| name == SCENARIO_FILE);
        let kept = kept::Kept::beside(&main);
        let mut store = Self { main, has_parts, known: BTreeMap::new(), kept };
        let book = store.read()?;
        store.knows(&book);
        Ok((store, book))
    }

    /// Everything that a scenario consists of: each file with its name from the folder, the one that makes it a scenario
    /// under its usual name, parts, texts and pictures. For whoever copies it.
    pub fn files(&self, book: &Book) -> Vec<(PathBuf, PathBuf)> {
        let home = self.folder();
        let name = |file: &Path| match file == self.main {
            true => PathBuf::from(SCENARIO_FILE),
            false => file.strip_prefix(home).unwrap_or(file).to_owned(),
        };
        let texts = book.files().map(|(file, _)| (name(file), file.to_owned()));
        let pictures = (0..book.count("injects")).filter_map(|nth| {
            let name = PathBuf::from(book.says(&format!("injects[{nth}].picture.file"))?);
            // One that leads out of the folder is no part of it, which the check says.
            is_inside(&name).then(|| (name.clone(), home.join(&name)))
        });
        let mut all: Vec<_> = texts.chain(pictures.filter(|(_, file)| file.is_file())).collect();
        all.sort();
        all.dedup();
        all
    }

    /// The file that makes it a scenario.
    pub fn main(&self) -> &Path {
        &self.main
    }

    /// The folder in which its files lie.
    pub fn folder(&self) -> &Path {
        self.main.parent().unwrap_or(Path::new(""))
    }

    /// The folder in which what was there before is kept.
    pub fn kept(&self) -> &Path {
        self.kept.folder()
    }

    /// Can anything be written here? Nothing stays of the attempt.
    ///
    /// # Errors
    /// [`Refused::Unwritable`], in the words of the operating system.
    pub fn probe(&self) -> Result<(), Refused> {
        // Under a name of its own: what is being saved meanwhile is not in its way.
        let real = fs::canonicalize(&self.main).unwrap_or_else(|_| self.main.clone());
        let beside = files::beside(&real.with_added_extension("probe"), b"").map(drop);
        beside.and_then(|()| self.kept.probe()).map_err(|error| refused::unwritable(&self.main, &error))
    }

    /// The files that are not as this program left them: changed, gone, or new.
    pub fn changed_outside(&self) -> Vec<PathBuf> {
        let is_other = |(file, text): &(&PathBuf, &String)| raw(file).ok().as_ref() != Some(*text);
        let mut changed: Vec<PathBuf> =
            self.known.iter().filter(is_other).map(|(file, _)| file.clone()).collect();
        if self.has_parts {
            let parts = part_files(self.folder()).into_iter().map(|(_, file)| file);
            changed.extend(parts.filter(|file| !self.known.contains_key(file)));
        }
        changed
    }

    /// Reads everything as it is on the disk now, and takes it for known.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn take_in(&mut self) -> Result<Book, Refused> {
        let book = self.read()?;
        self.knows(&book);
        Ok(book)
    }

    /// Writes what a book says otherwise than the disk does, after keeping what was there.
    ///
    /// # Errors
    /// A file was changed outside, or cannot be written. Nothing is changed then.
    pub fn save(&mut self, book: &Book) -> Result<(), Refused> {
        let changed = self.changed_outside();
        if changed.is_empty() { self.write(book) } else { Err(Refused::Outside { files: changed }) }
    }

    /// The same over what somebody else has written, which is kept too.
    ///
    /// # Errors
    /// A file cannot be written.
    pub fn put_back(&mut self, book: &Book) -> Result<(), Refused> {
        self.write(book)
    }

    fn write(&mut self, book: &Book) -> Result<(), Refused> {
        let differs = |(file, text): &(&Path, &str)| raw(file).ok().as_deref() != Some(*text);
        let changes: Vec<(&Path, &str)> = book.files().filter(differs).collect();
        let home = self.folder().to_owned();
        let mut written = Vec::new();
        for (file, text) in &changes {
            if file.exists() {
                // What somebody else has written is kept in any case.
                let is_ours =
                    self.known.get(*file).is_some_and(|known| raw(file).ok().as_ref() == Some(known));
                self.kept.keep(file, &home, is_ours).map_err(|error| refused::unwritable(file, &error))?;
            }
            let beside =
                files::beside(file, text.as_bytes()).map_err(|error| refused::unwritable(file, &error))?;
            written.push((*file, beside));
        }
        for (file, beside) in written {
            beside.replace().map_err(|error| refused::unwritable(file, &error))?;
        }
        self.knows(book);
        Ok(())
    }

    fn knows(&mut self, book: &Book) {
        self.known = book.files().map(|(file, text)| (file.to_owned(), text.to_owned())).collect();
    }

    fn read(&self) -> Result<Book, Refused> {
        let text = raw(&self.main)?;
        let mut names = book::names_of_texts(&text);
        let mut sheets = vec![
            Sheet::main(self.main.clone(), &text).map_err(|why| Refused::broken(&self.main, &text, why))?,
        ];
        let parts = if self.has_parts { part_files(self.folder()) } else { Vec::new() };
        for (list, file) in parts {
            let text = raw(&file)?;
            names.extend(book::names_of_texts(&text));
            let part = Sheet::part(list, file.clone(), &text);
            sheets.push(part.map_err(|why| Refused::broken(&file, &text, why))?);
        }
        names.sort();
        names.dedup();
        // One that is not there, or leads out of the folder, is told by the check.
        let texts = names.into_iter().filter_map(|name| self.text(name)).collect();
        Ok(Book::new(sheets, texts))
    }

    fn text(&self, name: PathBuf) -> Option<TextFile> {
        let file = self.folder().join(&name);
        let content = is_inside(&name).then(|| raw(&file).ok()).flatten()?;
        Some(TextFile { name: name.display().to_string(), file, content })
    }
}

/// Does a name lead into the folder, and not out of it?
fn is_inside(name: &Path) -> bool {
    name.components().all(|part| matches!(part, std::path::Component::Normal(_)))
}

/// A file as it stands, byte for byte.
fn raw(file: &Path) -> Result<String, Refused> {
    // Looked at as every file of a user is, for what can be wrong with it.
    shipped::read(file).map_err(Refused::Unreadable)?;
    let mut text = String::new();
    let read = fs::File::open(file).and_then(|open| open.take(FILE_BYTES_MAX).read_to_string(&mut text));
    match read {
        Ok(_) => Ok(text),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err(Refused::Unreadable(shipped::Unreadable::Missing(book::cited(file))))
        }
        Err(error) => Err(Refused::Unreadable(shipped::Unreadable::Other {
            file: book::cited(file),
            reason: error.to_string(),
        })),
    }
}
