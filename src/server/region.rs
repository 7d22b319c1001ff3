//! A region: a part of a page that is replaced as a whole when it changes, and a list in it of which only the items
//! that changed are sent. It knows nothing of what it shows.

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
    /// What grows and is too large to be sent anew each time, in the order of the page; it stands below the rest, in
    /// the `data-list` of that name. None for a region without a list.
    pub items: Option<Vec<Item>>,
}

/// An item of a list, rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The id of its element, unique on the page.
    pub id: String,
    /// The element.
    pub html: String,
    /// Its fingerprint.
    pub mark: u64,
}

/// The fingerprints of a region at one moment: all that has to be remembered of it to know what differs later.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    /// That of the region without its list.
    pub html: u64,
    /// Those of the items, in their order.
    pub items: Vec<u64>,
}

impl Region {
    /// A region with this content.
    pub fn new(name: &'static str, html: Markup) -> Self {
        let html = html.into_string();
        Self { name, mark: mark(&html), html, items: None }
    }

    /// A region with this content and this list below it.
    pub fn with_list(name: &'static str, html: Markup, items: Vec<Item>) -> Self {
        Self { items: Some(items), ..Self::new(name, html) }
    }

    /// Everything that it shows.
    pub fn whole(&self) -> String {
        let items = self.items.iter().flatten().map(|item| item.html.as_str());
        std::iter::once(self.html.as_str()).chain(items).collect()
    }

    /// What is remembered of it.
    pub fn marks(&self) -> Marks {
        let items = self.items.iter().flatten().map(|item| item.mark).collect();
        Marks { html: self.mark, items }
    }
}

impl Item {
    /// An item; `html` is one element with this id.
    pub fn new(id: String, html: Markup) -> Self {
        let html = html.into_string();
        Self { id, mark: mark(&html), html }
    }
}

/// Eight bytes are enough: a mark is compared with earlier marks of the same region and with nothing else.
fn mark(html: &str) -> u64 {
    let hash = blake3::hash(html.as_bytes());
    let mut eight = [0; 8];
    eight.copy_from_slice(&hash.as_bytes()[..8]);
    u64::from_le_bytes(eight)
}
