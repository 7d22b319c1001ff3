//! A text with the means to say where in it something stands. It is read once and never changed.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::diagnostic::{Diagnostic, Place, Severity};
use super::outline::{Fault, Outline, outline};
use super::path::{Path, Step, parse};
use super::slips::{faults, foreign};
use crate::shipped::Document;

/// A text, its lines and its outline.
#[derive(Debug, Clone)]
pub struct Source {
    /// The text and where it came from.
    pub document: Document,
    line_starts: Vec<usize>,
    outline: Outline,
}

/// Where each line begins.
fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

fn place_of(text: &str, line_starts: &[usize], byte: usize) -> Place {
    let byte = byte.min(text.len());
    let line = line_starts.partition_point(|start| *start <= byte);
    let start = line_starts[line - 1];
    let col = 1 + text.as_bytes()[start..byte].iter().filter(|byte| is_first_of_character(**byte)).count();
    Place { line, col }
}

/// In UTF-8 every byte but the first of a character looks like `10xxxxxx`.
fn is_first_of_character(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

impl Source {
    /// Outlines a text, or says what is wrong with its brackets, quotes and commas.
    pub fn new(document: Document) -> Result<Self, Box<Diagnostic>> {
        let document = composed(document);
        let line_starts = line_starts(&document.text);
        match outline(&document.text) {
            Ok(outline) => Ok(Self { document, line_starts, outline }),
            Err(fault) => Err(Box::new(match foreign_message(&document) {
                Some(message) => message,
                None => fault_message(&document, &line_starts, &fault),
            })),
        }
    }

    /// The whole text, as it was read.
    pub fn text(&self) -> &str {
        &self.document.text
    }

    /// The place of a byte.
    pub fn place(&self, byte: usize) -> Place {
        place_of(self.text(), &self.line_starts, byte)
    }

    /// The byte at a place, as near as there is one.
    pub fn byte(&self, place: Place) -> usize {
        let start = self.line_starts.get(place.line.saturating_sub(1)).copied().unwrap_or(self.text().len());
        let line = &self.text()[start..];
        start + line.char_indices().nth(place.col.saturating_sub(1)).map_or(line.len(), |(at, _)| at)
    }

    /// Where the value of this path stands, or the innermost thing around it.
    pub fn place_of(&self, path: &Path<'_>) -> Place {
        self.place_of_way(&path.steps())
    }

    /// The same for a way in steps.
    pub fn place_of_way(&self, way: &[Step<'_>]) -> Place {
        self.place(self.outline.nearest(self.text(), way).start)
    }

    /// Where the name of the field of this way stands.
    pub fn place_of_name(&self, way: &[Step<'_>]) -> Option<Place> {
        self.outline.find_name(self.text(), way).map(|bytes| self.place(bytes.start))
    }

    /// What is written at a way such as `injects[0].release`.
    pub fn written(&self, way: &str) -> Option<&str> {
        self.bytes_of(way).map(|bytes| &self.text()[bytes])
    }

    /// What is written at a path, if it is there.
    pub fn written_at(&self, path: &Path<'_>) -> Option<&str> {
        self.written_at_way(&path.steps())
    }

    /// What is written at the end of a way in steps, if it is there.
    pub fn written_at_way(&self, way: &[Step<'_>]) -> Option<&str> {
        self.outline.find(self.text(), way).map(|bytes| &self.text()[bytes])
    }

    /// The bytes of what is written there.
    pub fn bytes_of(&self, way: &str) -> Option<Range<usize>> {
        self.outline.find(self.text(), &parse(way))
    }

    /// Is the whole text one record in `(` and `)`?
    pub fn is_record(&self) -> bool {
        self.outline.is_record()
    }

    /// The word before the first bracket; empty where there is none.
    pub fn root_word(&self) -> &str {
        self.outline.root_word(self.text())
    }

    /// How many parts what is written there has.
    pub fn count(&self, way: &str) -> Option<usize> {
        self.outline.count(self.text(), &parse(way))
    }
}

fn fault_message(document: &Document, line_starts: &[usize], fault: &Fault) -> Diagnostic {
    let (code, slip) = faults::explain(&document.text, fault);
    let place = Some(place_of(&document.text, line_starts, slip.at));
    let (file, severity) = (document.file.clone(), Severity::Error);
    Diagnostic { code, severity, file, place, sentence: slip.sentence, hint: slip.hint, excerpt: None }
        .within(&document.text)
}

/// A message about a file that is no scenario and no other file that authors write.
fn foreign_message(document: &Document) -> Option<Diagnostic> {
    let (what, remedy) = foreign::recognise(&document.text)?;
    Some(Diagnostic {
        code: "SC004",
        severity: Severity::Error,
        file: document.file.clone(),
        place: Some(Place { line: 1, col: 1 }),
        sentence: format!("this is no scenario: it looks like {what}"),
        hint: remedy.into(),
        excerpt: None,
    })
}

/// The same letters in the one form in which they can be compared: a letter with its marks in one sign.
fn composed(document: Document) -> Document {
    if document.text.is_ascii() || is_nfc(&document.text) {
        return document;
    }
    let text = document.text.nfc().collect::<String>();
    Document { text: text.into(), ..document }
}
