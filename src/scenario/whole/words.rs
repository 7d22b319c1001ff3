//! What can be said of parts that cannot be put together.

use crate::scenario::diagnostic::{Diagnostic, Place, Severity};

/// A part that cannot be read as one.
pub(super) const PART: &str = "SC016";
/// A text in a file of its own that cannot be read.
pub(super) const TEXT: &str = "SC017";

/// An error about a file as a whole, or about a place in its text.
pub(super) fn error(
    code: &'static str,
    file: &str,
    at: Option<(&str, Place)>,
    sentence: String,
    hint: impl Into<String>,
) -> Diagnostic {
    let message = Diagnostic {
        code,
        severity: Severity::Error,
        file: file.into(),
        place: at.map(|(_, place)| place),
        sentence,
        hint: hint.into(),
        excerpt: None,
    };
    match at {
        Some((text, _)) => message.within(text),
        None => message,
    }
}
