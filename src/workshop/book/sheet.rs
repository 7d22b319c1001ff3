//! One file of a scenario: the scenario itself, or a part that adds to one of its lists. A part is read as if the scenario
//! stood around it, so that both are changed by the same ways.

use std::path::{Path, PathBuf};

use crate::scenario::diagnostic::Place;
use crate::scenario::edit::{Document, Trouble};

/// One file of a scenario.
#[derive(Debug, Clone)]
pub struct Sheet {
    file: PathBuf,
    list: Option<&'static str>,
    /// What stands around the file so that it reads as a scenario; a line each, so that its lines keep their columns.
    around: (String, &'static str),
    document: Document,
    /// All that stands in the file.
    text: String,
}

/// The mark with which some editors begin a file.
const MARK: &str = "\u{feff}";

impl Sheet {
    /// The scenario itself.
    ///
    /// # Errors
    /// What is wrong with its brackets, quotes and commas.
    pub fn main(file: PathBuf, text: &str) -> Result<Self, Trouble> {
        let document = Document::read(text)?;
        Ok(Self { file, list: None, around: (String::new(), ""), document, text: text.to_owned() })
    }

    /// A part: a list of what its folder is called, or one of it.
    ///
    /// # Errors
    /// As [`Self::main`].
    pub fn part(list: &'static str, file: PathBuf, text: &str) -> Result<Self, Trouble> {
        let (mark, inside) = marked(text);
        let around = around(list, inside);
        let document = Document::read(format!("{mark}{}{inside}{}", around.0, around.1))?;
        Ok(Self { file, list: Some(list), around, document, text: text.to_owned() })
    }

    /// The file.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The list to which it belongs; none for the scenario itself.
    pub fn list(&self) -> Option<&'static str> {
        self.list
    }

    /// All that stands in the file.
    pub fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn document(&self) -> &Document {
        &self.document
    }

    pub(super) fn count(&self, list: &str) -> usize {
        if self.list.is_some_and(|own| own != list) { 0 } else { self.document.count(list) }
    }

    /// The way at a place of the file.
    pub(super) fn way_at(&self, place: Place) -> String {
        let lines = self.around.0.matches('\n').count();
        self.document.way_at(Place { line: place.line + lines, col: place.col })
    }

    /// The same file after a change. A part that was one record and is none or several now becomes a list.
    pub(super) fn with(&self, document: Document) -> Result<Self, Trouble> {
        let (mark, inside) = marked(document.text());
        let inside = &inside[self.around.0.len()..inside.len() - self.around.1.len()];
        let changed = Self { text: format!("{mark}{inside}"), document, ..self.clone() };
        match self.list {
            Some(list) if is_one(&self.around.0) && changed.document.count(list) != 1 => {
                let (mark, inside) = marked(changed.text());
                let text = format!("{mark}[\n{}\n]\n", inside.trim_end());
                Self::part(list, self.file.clone(), &text)
            }
            _ => Ok(changed),
        }
    }
}

/// What has to stand around a part.
fn around(list: &str, text: &str) -> (String, &'static str) {
    if without_notes(text).starts_with('[') {
        (format!("Scenario({list}:\n"), "\n)")
    } else {
        (format!("Scenario({list}: [\n"), "\n])")
    }
}

/// The mark with which a text begins, and the rest.
fn marked(text: &str) -> (&str, &str) {
    text.split_at(if text.starts_with(MARK) { MARK.len() } else { 0 })
}

/// Is the part one record, without a list around it?
fn is_one(before: &str) -> bool {
    before.ends_with("[\n")
}

/// The text from its first sign that is no note and no space.
fn without_notes(text: &str) -> &str {
    let text = text.trim_start();
    let behind = match text {
        line if line.starts_with("//") => line.split_once('\n').map_or("", |(_, rest)| rest),
        block if block.starts_with("/*") => block.split_once("*/").map_or("", |(_, rest)| rest),
        other => return other,
    };
    without_notes(behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_a_list_or_one_of_it() {
        let one = Sheet::part("injects", "a.ron".into(), "// why\n(id: \"a\")\n").expect("a sound text");
        assert_eq!((one.count("injects"), one.count("roles"), one.text()), (1, 0, "// why\n(id: \"a\")\n"));
        let two = one.with(one.document().insert("injects", 1, "(id: \"b\")").expect("a change"));
        let two = two.expect("it becomes a list");
        assert_eq!(two.count("injects"), 2);
        let text = two.text().to_owned();
        assert!(text.starts_with("[\n// why\n(id: \"a\")"), "{text}");
        assert_eq!(Sheet::part("injects", "a.ron".into(), &text).expect("it reads").count("injects"), 2);
        assert_eq!(one.way_at(Place { line: 2, col: 6 }), "injects[0].id");
        let id = "injects[0].id";
        let marked = Sheet::part("injects", "a.ron".into(), "\u{feff}[(id: \"a\")]\r\n").expect("it reads");
        let again = marked.with(marked.document().set_words(id, "b").expect("a change"));
        assert_eq!(again.expect("a change").text(), "\u{feff}[(id: \"b\")]\r\n");
    }
}
