//! A text with the means to say where in it something stands. It is read once and never changed.

use std::ops::Range;

use super::diagnostic::{Diagnostic, Place, Severity};
use super::outline::{Fault, Outline, outline};
use super::path::{Path, Step, parse};
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
        let line_starts = line_starts(&document.text);
        match outline(&document.text) {
            Ok(outline) => Ok(Self { document, line_starts, outline }),
            Err(fault) => Err(Box::new(fault_message(&document, &line_starts, &fault))),
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
        self.outline.find(self.text(), &path.steps()).map(|bytes| &self.text()[bytes])
    }

    /// The bytes of what is written there.
    pub fn bytes_of(&self, way: &str) -> Option<Range<usize>> {
        self.outline.find(self.text(), &parse(way))
    }

    /// Is the whole text one record in `(` and `)`?
    pub fn is_record(&self) -> bool {
        self.outline.is_record()
    }

    /// How many parts what is written there has.
    pub fn count(&self, way: &str) -> Option<usize> {
        self.outline.count(self.text(), &parse(way))
    }
}

fn strange_hint(sign: char) -> String {
    match sign {
        '=' => "between a name and its value stands `:`".into(),
        ';' => "one value is parted from the next by `,`".into(),
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{2018}' | '\u{2019}' | '«' | '»' => {
            "type straight quotes `\"`; word processors bend them".into()
        }
        _ => "a text stands in quotes `\"`".into(),
    }
}

fn fault_message(document: &Document, line_starts: &[usize], fault: &Fault) -> Diagnostic {
    let text: &str = &document.text;
    let line = |byte: usize| place_of(text, line_starts, byte).line;
    let (code, at, sentence, hint) = match fault {
        Fault::TooDeep(at) => (
            "SC005",
            *at,
            "brackets stand inside each other more than 64 deep".to_string(),
            "a condition can be cut into branches that wait for each other".to_string(),
        ),
        Fault::NeverClosed(bracket, at) => (
            "SC004",
            *at,
            format!("this `{bracket}` is never closed"),
            "every bracket needs its partner; the end of the file was reached without it".into(),
        ),
        Fault::WrongClosing(found, at, opening, opened) => (
            "SC004",
            *at,
            format!(
                "`{found}` stands where the `{opening}` of line {} has to be closed first",
                line(*opened)
            ),
            "a bracket is missing between the two, or one is of the wrong kind".into(),
        ),
        Fault::NothingOpen(bracket, at) => (
            "SC004",
            *at,
            format!("this `{bracket}` closes nothing"),
            "take it out, or look for a bracket that was closed too early above".into(),
        ),
        Fault::TextNeverClosed(at) => (
            "SC004",
            *at,
            "this text has no closing quote".into(),
            "end it with `\"`; a quote inside a text is written `\\\"`".into(),
        ),
        Fault::CommentNeverClosed(at) => (
            "SC004",
            *at,
            "this comment has no end".into(),
            "end it with `*/`, or begin each of its lines with `//`".into(),
        ),
        Fault::NoComma(start, end) if line(*start) != line(*end) => (
            "SC004",
            *start,
            "this text ends where another should begin".into(),
            format!("is its closing quote missing, and was that of line {} taken for it?", line(*end)),
        ),
        Fault::NoComma(_, end) => (
            "SC004",
            *end,
            "a comma is missing here".into(),
            "write `,` between one value and the next".into(),
        ),
        Fault::LoneComma(at) => (
            "SC004",
            *at,
            "nothing stands before this comma".into(),
            "take it out, or write what is missing; one comma parts a value from the next".into(),
        ),
        Fault::Strange(sign, at) => {
            ("SC004", *at, format!("`{sign}` cannot stand here"), strange_hint(*sign))
        }
        Fault::Twice(name, at, first) => (
            "SC006",
            *at,
            format!("`{name}` is given twice"),
            format!("it stands on line {} already; keep one of the two", line(*first)),
        ),
    };
    let place = Some(place_of(text, line_starts, at));
    Diagnostic { code, severity: Severity::Error, file: document.file.clone(), place, sentence, hint }
}
