//! The text of a scenario in all its files, read and changed as if it were one: a place is named by its way in the whole
//! scenario, such as `injects[4].headline`, and the book knows in which file it stands. Every change leaves all other
//! bytes alone ([`crate::scenario::edit`]) and gives a new book, so that whoever keeps the old ones can undo.
//!
//! It touches no disk and judges nothing.

mod change;
mod sheet;
mod texts;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use sheet::Sheet;
pub use texts::TextFile;

use crate::scenario::Diagnostic;
use crate::scenario::edit::{Trouble, unquoted};

/// All files of a scenario. Cheap to copy: files that are the same are shared.
#[derive(Debug, Clone)]
pub struct Book {
    /// The one that makes it a scenario first, then its parts in the order in which they are read.
    sheets: Vec<Arc<Sheet>>,
    /// Texts that lie in files of their own and are named with `File("…")`.
    texts: Vec<Arc<TextFile>>,
}

impl Book {
    /// From the files as they were read. The first is the scenario itself.
    pub fn new(sheets: Vec<Sheet>, texts: Vec<TextFile>) -> Self {
        Self {
            sheets: sheets.into_iter().map(Arc::new).collect(),
            texts: texts.into_iter().map(Arc::new).collect(),
        }
    }

    /// The files of the scenario and of its parts.
    pub fn sheets(&self) -> impl Iterator<Item = &Sheet> {
        self.sheets.iter().map(|sheet| &**sheet)
    }

    /// Every file with what stands in it.
    pub fn files(&self) -> impl Iterator<Item = (&Path, &str)> {
        let sheets = self.sheets().map(|sheet| (sheet.file(), sheet.text()));
        sheets.chain(self.texts.iter().map(|text| (text.file.as_path(), text.content.as_str())))
    }

    /// What stands in a file.
    pub fn file(&self, file: &Path) -> Option<&str> {
        self.files().find(|(known, _)| *known == file).map(|(_, text)| text)
    }

    /// Are both the same, byte for byte?
    pub fn is_like(&self, other: &Self) -> bool {
        self.files().eq(other.files())
    }

    /// The same with the texts of their own files that one book says otherwise than another, and whether one of them is
    /// another text here than in both.
    #[must_use]
    pub fn with_texts(&self, before: &Self, after: &Self) -> (Self, bool) {
        let (mut texts, mut is_other) = (self.texts.clone(), false);
        for changed in
            after.texts.iter().filter(|text| before.file(&text.file) != Some(text.content.as_str()))
        {
            let Some(own) = texts.iter_mut().find(|own| own.file == changed.file) else { continue };
            is_other |=
                before.file(&own.file) != Some(own.content.as_str()) && own.content != changed.content;
            *own = Arc::clone(changed);
        }
        (Self { sheets: self.sheets.clone(), texts }, is_other)
    }

    /// How many items a list has, in all files; 0 where there is none.
    pub fn count(&self, list: &str) -> usize {
        if is_top(list) {
            return self.sheets.iter().map(|sheet| sheet.count(list)).sum();
        }
        self.at(list).map_or(0, |(sheet, way)| sheet.document().count(&way))
    }

    /// The value at the end of a way, as it is written.
    pub fn written(&self, way: &str) -> Option<&str> {
        let (sheet, way) = self.at(way)?;
        sheet.document().written(&way)
    }

    /// The words of a text, as people read them; those of its own file where it lies in one.
    pub fn says(&self, way: &str) -> Option<String> {
        let written = self.written(way)?;
        match self.text_named(written) {
            Some(text) => Some(text.words()),
            None => unquoted(written),
        }
    }

    /// Is there anything at the end of this way?
    pub fn has(&self, way: &str) -> bool {
        self.written(way).is_some()
    }

    /// The words of a list of texts, such as names of roles.
    pub fn list(&self, way: &str) -> Vec<String> {
        (0..self.count(way)).filter_map(|nth| self.says(&format!("{way}[{nth}]"))).collect()
    }

    /// The place in a list of the record with this `id`.
    pub fn place_of(&self, list: &str, id: &str) -> Option<usize> {
        (0..self.count(list)).find(|nth| self.says(&format!("{list}[{nth}].id")).as_deref() == Some(id))
    }

    /// The way of what a message of the check is about; none where it is about a file as a whole, or about one that is not
    /// in the book.
    pub fn way_of(&self, message: &Diagnostic) -> Option<String> {
        let place = message.place?;
        let nth = self.sheets.iter().position(|sheet| sheet.file() == Path::new(&message.file))?;
        let way = self.sheets.get(nth)?.way_at(place);
        Some(self.whole_way(nth, &way))
    }

    /// The file in which something stands.
    pub fn home(&self, way: &str) -> Option<&Path> {
        self.at(way).map(|(sheet, _)| sheet.file())
    }

    /// The file that a `File("…")` names.
    fn text_named(&self, written: &str) -> Option<&TextFile> {
        let name = texts::named(written)?;
        self.texts.iter().find(|text| text.name == name).map(|text| &**text)
    }

    /// The sheet in which a way leads somewhere, and the way in it.
    fn at(&self, way: &str) -> Option<(&Sheet, String)> {
        let (nth, way) = self.sheet_of(way)?;
        Some((self.sheets.get(nth)?, way))
    }

    fn sheet_of(&self, way: &str) -> Option<(usize, String)> {
        let Some((list, place, rest)) = item(way) else { return Some((0, way.to_owned())) };
        let mut before = 0;
        for (nth, sheet) in self.sheets.iter().enumerate() {
            let count = sheet.count(list);
            if place < before + count {
                return Some((nth, format!("{list}[{}]{rest}", place - before)));
            }
            before += count;
        }
        None
    }

    /// A way in one sheet as a way in the whole scenario.
    fn whole_way(&self, nth: usize, way: &str) -> String {
        let Some((list, place, rest)) = item(way) else { return way.to_owned() };
        let before: usize = self.sheets.iter().take(nth).map(|sheet| sheet.count(list)).sum();
        format!("{list}[{}]{rest}", before + place)
    }
}

/// The list, the place and the rest of a way into an item of a list of the scenario itself.
fn item(way: &str) -> Option<(&str, usize, &str)> {
    let (list, behind) = way.split_once('[').filter(|(list, _)| is_top(list))?;
    let (place, rest) = behind.split_once(']')?;
    Some((list, place.parse().ok()?, rest))
}

/// Is it a field of the scenario itself?
fn is_top(way: &str) -> bool {
    !way.is_empty() && !way.contains(['.', '['])
}

/// Where the text of a file stands: the file, as messages cite it.
pub fn cited(file: &Path) -> String {
    file.display().to_string()
}

/// Reads what a text names, wherever it does: the files of texts, by the way from the folder of the scenario.
pub fn names_of_texts(text: &str) -> Vec<PathBuf> {
    texts::all_named(text).into_iter().map(PathBuf::from).collect()
}

/// Why a text in the book cannot be changed.
pub type Unchanged = Trouble;
