//! A text that was joined of several files, and which piece of it stands where in which file.

use std::fmt;
use std::sync::Arc;

use super::diagnostic::Diagnostic;
use super::place::{Place, byte_at, line_starts, place_of};
use crate::shipped::Document;

/// A whole scenario as one text, and where its pieces come from.
#[derive(Debug, Clone, PartialEq)]
pub struct Whole {
    /// The text with everything in it. Its file is the one that makes the folder a scenario.
    pub document: Document,
    /// Which piece of it stands in which file.
    pub origin: Origin,
}

impl From<Document> for Whole {
    fn from(document: Document) -> Self {
        Self { document, origin: Origin::default() }
    }
}

impl From<&Document> for Whole {
    fn from(document: &Document) -> Self {
        document.clone().into()
    }
}

/// A file that a text was joined of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct File {
    /// As messages cite it.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// A piece of a joined text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its first byte in the joined text; it goes on to the next piece.
    pub at: usize,
    /// Which file it comes from.
    pub file: usize,
    /// Its first byte there.
    pub from: usize,
    /// Whether all of it stands for that one byte: it was put between what authors wrote.
    pub is_glue: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Joined {
    pub files: Vec<File>,
    /// In the order of the joined text; the first begins with it.
    pub pieces: Vec<Piece>,
}

/// Where the pieces of a joined text come from; nothing where it is one file.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Origin(Option<Arc<Joined>>);

impl fmt::Debug for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let files = self.0.iter().flat_map(|joined| &joined.files).map(|file| &file.name);
        f.debug_list().entries(files).finish()
    }
}

impl Origin {
    pub(super) fn of(joined: Joined) -> Self {
        Self(Some(Arc::new(joined)))
    }

    pub(super) fn joined(&self) -> Option<&Joined> {
        self.0.as_deref()
    }

    /// Was the text joined of several files?
    pub fn is_several(&self) -> bool {
        self.0.is_some()
    }

    /// A place of the joined text: the file and the place in it. None where the text is one file.
    pub fn place(&self, text: &str, place: Place) -> Option<(&str, Place)> {
        let (file, place) = self.of_place(text, place)?;
        Some((&file.name, place))
    }

    /// A line of the joined text as one says it: "line 12", or "line 12 of games/roles/voting.ron".
    pub fn line(&self, text: &str, place: Place) -> String {
        match self.place(text, place) {
            Some((file, place)) => format!("line {} of {file}", place.line),
            None => format!("line {}", place.line),
        }
    }

    /// A message about the joined text as one about the file that its author wrote.
    #[must_use]
    pub fn located(&self, text: &str, mut message: Diagnostic) -> Diagnostic {
        let Some((file, place)) = message.place.and_then(|place| self.of_place(text, place)) else {
            return message;
        };
        let had_excerpt = message.excerpt.is_some();
        message.file.clone_from(&file.name);
        message.place = Some(place);
        if had_excerpt { message.within(&file.text) } else { message }
    }

    fn of_place(&self, text: &str, place: Place) -> Option<(&File, Place)> {
        let joined = self.0.as_ref()?;
        let byte = byte_at(text, &line_starts(text), place);
        let next = joined.pieces.partition_point(|piece| piece.at <= byte);
        let piece = joined.pieces.get(next.checked_sub(1)?)?;
        let file = joined.files.get(piece.file)?;
        let inside = if piece.is_glue { piece.from } else { piece.from + (byte - piece.at) };
        Some((file, place_of(&file.text, &line_starts(&file.text), inside)))
    }
}
