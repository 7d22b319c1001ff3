//! What an author has before them: the scenario as it stands, what the check says of it, and the way back and forth.

mod check;
mod shown;

use std::path::PathBuf;

pub use check::{Checked, Message, check, rename};
pub use shown::Shown;

use super::book::Book;
use super::store::{Refused, Store};
use shown::Pages;

/// The most steps of the way back.
const STEPS_BACK: usize = 200;

/// The desk of one author.
#[derive(Debug)]
pub struct Desk {
    store: Store,
    book: Book,
    past: Vec<Book>,
    future: Vec<Book>,
    checked: Checked,
    /// What every page was made from, the newest too.
    pages: Pages,
    /// Files that somebody else has written since.
    outside: Vec<PathBuf>,
    /// Why nothing can be written, as far as anybody has found out.
    trouble: Option<Refused>,
    /// What is to be said on the next page.
    news: Option<String>,
}

impl Desk {
    /// Opens a scenario.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open(argument: &str) -> Result<Self, Refused> {
        let (store, book) = Store::open(argument)?;
        let checked = check(&book);
        let (past, future, outside, news) = (Vec::new(), Vec::new(), Vec::new(), None);
        let (pages, trouble) = (Pages::new(&book), store.probe().err());
        Ok(Self { store, book, past, future, checked, pages, outside, trouble, news })
    }

    /// The scenario as it stands.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// What the check says of it.
    pub fn checked(&self) -> &Checked {
        &self.checked
    }

    /// Where it lies.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The number of what stands.
    pub fn stamp(&self) -> u64 {
        self.pages.newest()
    }

    /// What the page with this number was made from; none where that is too long ago.
    pub fn shown(&self, stamp: u64) -> Option<&Shown> {
        self.pages.get(stamp)
    }

    /// What has been saved since the page with this number, itself first.
    pub fn since(&self, stamp: u64) -> impl Iterator<Item = &Book> {
        self.pages.since(stamp)
    }

    /// Keeps what stands on a page and could not be saved; the number of that page.
    pub fn keep(&mut self, shown: Shown) -> u64 {
        self.pages.keep(shown)
    }

    /// Why nothing can be written; none as far as is known.
    pub fn trouble(&self) -> Option<&Refused> {
        self.trouble.as_ref()
    }

    /// What is to be said on the next page, once.
    pub fn news(&mut self) -> Option<String> {
        self.news.take()
    }

    /// Says something on the next page.
    pub fn tell(&mut self, sentence: String) {
        self.news = Some(sentence);
    }

    /// Is there a step back, and one forth?
    pub fn ways(&self) -> (bool, bool) {
        (!self.past.is_empty(), !self.future.is_empty())
    }

    /// Files that somebody else has written; nothing is saved before the author has said what is meant.
    pub fn outside(&self) -> &[PathBuf] {
        &self.outside
    }

    /// Looks whether somebody else has written the files, and whether what stood in the way of writing still does.
    pub fn look(&mut self) {
        self.outside = self.store.changed_outside();
        if self.trouble.is_some() {
            self.trouble = self.store.probe().err();
        }
    }

    /// Saves a change. One that changes nothing is no step of the way back.
    ///
    /// # Errors
    /// It cannot be saved; everything is then as it was.
    pub fn change(&mut self, book: Book) -> Result<(), Refused> {
        if book.is_like(&self.book) {
            return Ok(());
        }
        self.saved(&book)?;
        self.step(book);
        self.stands();
        Ok(())
    }

    /// One step back.
    ///
    /// # Errors
    /// As [`Self::change`].
    pub fn undo(&mut self) -> Result<(), Refused> {
        let Some(before) = self.past.last().cloned() else { return Ok(()) };
        self.saved(&before)?;
        self.past.pop();
        self.future.push(std::mem::replace(&mut self.book, before));
        self.stands();
        Ok(())
    }

    /// One step forth again.
    ///
    /// # Errors
    /// As [`Self::change`].
    pub fn redo(&mut self) -> Result<(), Refused> {
        let Some(after) = self.future.last().cloned() else { return Ok(()) };
        self.saved(&after)?;
        self.future.pop();
        self.past.push(std::mem::replace(&mut self.book, after));
        self.stands();
        Ok(())
    }

    /// Takes in what somebody else has written. The way back leads to what stood here.
    ///
    /// # Errors
    /// It cannot be read; then it goes on as before.
    pub fn take_in(&mut self) -> Result<(), Refused> {
        let taken = self.store.take_in()?;
        self.step(taken);
        self.outside.clear();
        self.stands();
        Ok(())
    }

    /// Writes this over what somebody else has written, which is kept among the older versions.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn put_back(&mut self, book: Book) -> Result<(), Refused> {
        let put = self.store.put_back(&book);
        self.found(&put);
        put?;
        self.step(book);
        // A part that is new stands beside ours from now on: nobody's file is taken away.
        self.take_in()
    }

    /// Another book on the desk, with a step back to the one before.
    fn step(&mut self, book: Book) {
        if book.is_like(&self.book) {
            return;
        }
        self.past.push(std::mem::replace(&mut self.book, book));
        if self.past.len() > STEPS_BACK {
            self.past.remove(0);
        }
        self.future.clear();
    }

    fn saved(&mut self, book: &Book) -> Result<(), Refused> {
        let saved = self.store.save(book);
        self.found(&saved);
        saved
    }

    /// What an attempt to write has shown.
    fn found(&mut self, written: &Result<(), Refused>) {
        self.trouble = match written {
            Err(Refused::Outside { files }) => {
                self.outside.clone_from(files);
                return;
            }
            Err(why) => Some(why.clone()),
            Ok(()) => None,
        };
    }

    fn stands(&mut self) {
        self.pages.stands(&self.book);
        self.checked = check(&self.book);
    }
}
