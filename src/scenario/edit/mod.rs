//! Changes in the text of a scenario that leave every other byte as its author wrote it: comments, order, spaces, the ends
//! of lines. Text in, text out; no file is read or written here, and nothing is judged but whether the text still
//! holds together. What it means is for [`super::load()`].
//!
//! A place is named by its way, such as `injects[4].headline`, `roles[0].wants[1].text` or `injects[2].to.Roles`; items
//! count from 0. A change gives a new [`Document`], so that whoever keeps the old ones can undo.
//!
//! ```
//! use mufakat::scenario::edit::{Document, Trouble};
//!
//! let text = "Scenario(\n    title: \"Old\", // the working title\n    injects: [(id: \"a\", headline: \"One.\")],\n)\n";
//! let document = Document::read(text)?;
//! let place = document.place_of("injects", "a").unwrap_or_default();
//! let changed = document.set_words(&format!("injects[{place}].headline"), "Two.")?.set_words("title", "New")?;
//! assert_eq!(changed.text(), text.replace("One.", "Two.").replace("Old", "New"));
//! # Ok::<(), Trouble>(())
//! ```

mod change;
mod field;
mod layout;
mod literal;
mod place;
mod rename;
mod trouble;

use std::ops::Range;

pub use literal::{quoted, unquoted};
pub use rename::is_name;
pub use trouble::Trouble;

pub use super::visit::NameKind;

use super::outline::{Outline, outline};
use super::path::{Step, parse};
use super::slips::faults;

/// The text of a scenario, and where everything in it stands.
#[derive(Debug, Clone)]
pub struct Document {
    text: String,
    outline: Outline,
}

impl Document {
    /// Outlines a text. It is kept as it is, a mark at its beginning and the ends of its lines included.
    ///
    /// # Errors
    /// What is wrong with its brackets, quotes and commas, and where.
    pub fn read(text: impl Into<String>) -> Result<Self, Trouble> {
        let text = text.into();
        match outline(&text) {
            Ok(outline) => Ok(Self { text, outline }),
            Err(fault) => {
                let (_, slip) = faults::explain(&text, &fault);
                Err(Trouble::Text { byte: slip.at, sentence: slip.sentence, hint: slip.hint })
            }
        }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the value at the end of a way; none where nothing stands.
    pub fn span(&self, way: &str) -> Option<Range<usize>> {
        self.span_of(&parse(way))
    }

    /// The value at the end of a way, as it is written.
    pub fn written(&self, way: &str) -> Option<&str> {
        self.span(way).map(|bytes| &self.text[bytes])
    }

    /// The words of a text in quotes, as people read them: without the quotes, and every line ending in `\n`.
    pub fn words(&self, way: &str) -> Option<String> {
        unquoted(self.written(way)?)
    }

    /// How many items a list has; 0 where there is none.
    pub fn count(&self, list: &str) -> usize {
        self.outline.list(&self.text, &parse(list)).map_or(0, |(.., count)| count)
    }

    /// The place in a list, from 0, of the record with this `id`.
    pub fn place_of(&self, list: &str, id: &str) -> Option<usize> {
        (0..self.count(list)).find(|place| self.words(&format!("{list}[{place}].id")).as_deref() == Some(id))
    }

    /// The bytes of a field of an inject.
    pub fn field_of(&self, inject: &str, field: &str) -> Option<Range<usize>> {
        let place = self.place_of("injects", inject)?;
        self.span(&format!("injects[{place}].{field}"))
    }

    /// The line of a byte, from 1.
    pub fn line(&self, byte: usize) -> usize {
        1 + self.text.as_bytes().iter().take(byte).filter(|byte| **byte == b'\n').count()
    }

    fn span_of(&self, way: &[Step<'_>]) -> Option<Range<usize>> {
        self.outline.find(&self.text, way)
    }

    /// The bytes of an item, or of a field with its name.
    fn whole_span(&self, way: &[Step<'_>]) -> Option<Range<usize>> {
        let value = self.span_of(way)?;
        let is_field = matches!(way.last(), Some(Step::Name(_)));
        let name = self.outline.find_name(&self.text, way).filter(|_| is_field);
        Some(name.map_or(value.start, |name| name.start)..value.end)
    }

    /// The same with these bytes replaced. What is put in ends its lines as the text does.
    fn with(&self, changes: &mut [(Range<usize>, String)]) -> Result<Self, Trouble> {
        let newline = if self.text.contains("\r\n") { "\r\n" } else { "\n" };
        // From behind, so that the places before stay true; what is put in at one place keeps its order.
        changes.sort_by_key(|(bytes, _)| bytes.start);
        let mut text = self.text.clone();
        for (bytes, new) in changes.iter().rev() {
            text.replace_range(bytes.clone(), &new.replace("\r\n", "\n").replace('\n', newline));
        }
        Self::read(text)
    }
}
