//! A region: a part of a page that is replaced as a whole when it changes.

use maud::Markup;

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Its place: the `data-region` of an element of the frame, unique on the page.
    pub name: &'static str,
    /// What it shows.
    pub html: String,
    /// Its fingerprint, by which one knows that it changed.
    pub mark: u64,
}

impl Region {
    /// A region with this content.
    pub fn new(name: &'static str, html: Markup) -> Self {
        let html = html.into_string();
        let hash = blake3::hash(html.as_bytes());
        let mut eight = [0; 8];
        eight.copy_from_slice(&hash.as_bytes()[..8]);
        Self { name, html, mark: u64::from_le_bytes(eight) }
    }
}
