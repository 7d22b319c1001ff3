//! A text with the means to say where in it something stands. It is read once and never changed.

use std::ops::Range;
use std::sync::OnceLock;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::diagnostic::{Diagnostic, Place, Severity};
use super::joined::{Origin, Whole};
use super::outline::{Fault, Outline, outline};
use super::path::{Path, Step, parse};
use super::place::{byte_at, line_starts, place_of};
use super::slips::{faults, foreign};
use crate::shipped::Document;

/// A text, its lines and its outline.
#[derive(Debug, Clone)]
pub struct Source {
    /// The text and where it came from.
    pub document: Document,
    /// Which piece of the text stands in which file; nothing where it is one file.
    pub origin: Origin,
    line_starts: Vec<usize>,
    /// Made when somebody asks for a place, in a text of which it is known that it can be.
    outline: OnceLock<Outline>,
}

impl Source {
    /// A text that comes with the program, of which a test says that nothing is wrong with its brackets, quotes and commas.
    /// Mostly nobody asks where in it something stands.
    pub fn shipped(document: Document) -> Self {
        let document = composed(document);
        let line_starts = line_starts(&document.text);
        Self { document, origin: Origin::default(), line_starts, outline: OnceLock::new() }
    }

    /// Outlines a text, or says what is wrong with its brackets, quotes and commas.
    pub fn new(whole: impl Into<Whole>) -> Result<Self, Box<Diagnostic>> {
        let Whole { document, origin } = whole.into();
        let document = composed(document);
        let line_starts = line_starts(&document.text);
        match outline(&document.text) {
            Ok(outline) => Ok(Self { document, origin, line_starts, outline: outline.into() }),
            Err(fault) => Err(Box::new(match foreign_message(&document) {
                Some(message) => message,
                None => fault_message(&document, &line_starts, &fault),
            })),
        }
    }

    fn outline(&self) -> &Outline {
        self.outline.get_or_init(|| outline(self.text()).unwrap_or_default())
    }

    /// The whole text, as it was read.
    pub fn text(&self) -> &str {
        &self.document.text
    }

    /// The place of a byte.
    pub fn place(&self, byte: usize) -> Place {
        place_of(self.text(), &self.line_starts, byte)
    }

    /// The line of what stands at a way such as `injects[0].id`, as one says it: "line 12", or, where the text was joined of
    /// several files, "line 12 of harbour/injects/night.ron".
    pub fn line_of(&self, way: &str) -> String {
        self.line_at(self.place_at(way))
    }

    /// The place of what stands at a way such as `injects[0].id`.
    pub fn place_at(&self, way: &str) -> Place {
        self.place_of_way(&parse(way))
    }

    /// The line of a place, as one says it.
    pub fn line_at(&self, place: Place) -> String {
        self.origin.line(self.text(), place)
    }

    /// The byte at a place, as near as there is one.
    pub fn byte(&self, place: Place) -> usize {
        byte_at(self.text(), &self.line_starts, place)
    }

    /// Where the value of this path stands, or the innermost thing around it.
    pub fn place_of(&self, path: &Path<'_>) -> Place {
        self.place_of_way(&path.steps())
    }

    /// The same for a way in steps.
    pub fn place_of_way(&self, way: &[Step<'_>]) -> Place {
        self.place(self.outline().nearest(self.text(), way).start)
    }

    /// Where the name of the field of this way stands.
    pub fn place_of_name(&self, way: &[Step<'_>]) -> Option<Place> {
        self.outline().find_name(self.text(), way).map(|bytes| self.place(bytes.start))
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
        self.outline().find(self.text(), way).map(|bytes| &self.text()[bytes])
    }

    /// The bytes of what is written there.
    pub fn bytes_of(&self, way: &str) -> Option<Range<usize>> {
        self.outline().find(self.text(), &parse(way))
    }

    /// Is the whole text one record in `(` and `)`?
    pub fn is_record(&self) -> bool {
        self.outline().is_record()
    }

    /// The word before the first bracket; empty where there is none.
    pub fn root_word(&self) -> &str {
        self.outline().root_word(self.text())
    }

    /// How many parts what is written there has.
    pub fn count(&self, way: &str) -> Option<usize> {
        self.outline().count(self.text(), &parse(way))
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
pub(super) fn composed(document: Document) -> Document {
    if document.text.is_ascii() || is_nfc(&document.text) {
        return document;
    }
    let text = document.text.nfc().collect::<String>();
    Document { text: text.into(), ..document }
}
