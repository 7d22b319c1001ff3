//! Authored texts as they stand on every paper. Whatever an author wrote is escaped here and cannot become
//! markup.

use maud::{Markup, html};

use crate::report::capital::paragraphs;

/// An authored text with its paragraphs.
pub(super) fn prose(text: &str) -> Markup {
    html! { @for paragraph in paragraphs(text) { p { (paragraph) } } }
}

/// A list of authored lines.
pub(super) fn lines<'a>(list: impl IntoIterator<Item = &'a String>) -> Markup {
    html! { ul { @for line in list { li { (line) } } } }
}
