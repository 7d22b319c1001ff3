//! A region: a part of a page that is replaced as a whole when it changes. It knows nothing of what it shows.

use maud::Markup;

/// A part of a page, rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Its place: the `data-region` of an element of the frame, unique on the page.
    pub name: &'static str,
    /// What it shows, as markup that was escaped when it was made.
    pub html: String,
    /// Its fingerprint, by which one knows that it changed without keeping what it showed before.
    pub mark: u64,
}

impl Region {
    /// A region with this content.
    pub fn new(name: &'static str, html: Markup) -> Self {
        let html = html.into_string();
        let hash = blake3::hash(html.as_bytes());
        // Eight bytes are enough: a mark is compared with earlier marks of the same region and with nothing
        // else.
        let mut eight = [0; 8];
        eight.copy_from_slice(&hash.as_bytes()[..8]);
        Self { name, html, mark: u64::from_le_bytes(eight) }
    }
}
