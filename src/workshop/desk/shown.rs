//! What pages were made from, each by its number, so that what comes back from an older page is compared with what stood
//! there, and nothing that somebody else has done meanwhile is taken for a change of it.

use std::collections::BTreeMap;

use crate::workshop::book::Book;

/// So many pages are remembered. Books share what they have in common, so that one costs next to nothing.
const REMEMBERED: usize = 400;

/// What a page was made from.
#[derive(Debug, Clone)]
pub struct Shown {
    /// What stands on it, with what was typed and is not saved.
    pub book: Book,
    /// What was saved then.
    pub base: Book,
    /// Somebody else has changed the same: nothing is saved before the author has said which of the two is meant.
    pub is_asked: bool,
}

/// The pages, by number.
#[derive(Debug)]
pub(super) struct Pages {
    /// The number of the newest page of what is saved.
    newest: u64,
    /// The number of the newest page of all.
    last: u64,
    all: BTreeMap<u64, Shown>,
}

impl Pages {
    pub(super) fn new(book: &Book) -> Self {
        let mut pages = Self { newest: 0, last: 0, all: BTreeMap::new() };
        pages.stands(book);
        pages
    }

    pub(super) fn newest(&self) -> u64 {
        self.newest
    }

    pub(super) fn get(&self, stamp: u64) -> Option<&Shown> {
        self.all.get(&stamp)
    }

    /// What was saved at this page and after it, in its order.
    pub(super) fn since(&self, stamp: u64) -> impl Iterator<Item = &Book> {
        self.all.range(stamp..).map(|(_, shown)| &shown.base)
    }

    /// What is saved now.
    pub(super) fn stands(&mut self, book: &Book) {
        self.newest = self.keep(Shown { book: book.clone(), base: book.clone(), is_asked: false });
    }

    pub(super) fn keep(&mut self, shown: Shown) -> u64 {
        self.last += 1;
        self.all.insert(self.last, shown);
        while self.all.len() > REMEMBERED {
            // The newest of what is saved has to stay, whatever was typed and refused since.
            let Some(oldest) = self.all.keys().copied().find(|stamp| *stamp != self.newest) else { break };
            self.all.remove(&oldest);
        }
        self.last
    }
}
