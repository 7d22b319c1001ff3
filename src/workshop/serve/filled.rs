//! What was filled in on a page, compared with what stood there, and brought to what stands now.

use std::collections::BTreeMap;

use crate::words::tell;
use crate::workshop::book::{Book, Unchanged};
use crate::workshop::desk::{Desk, Shown};
use crate::workshop::form::apply::apply;
use crate::workshop::form::menu::Menus;
use crate::workshop::form::merge::{changed, field_of, followed, merge};
use crate::workshop::form::{Applied, Section, Sent, record};
use crate::workshop::page::{Place, field_name};

/// A page as it came back.
pub(super) struct Filled {
    /// What the page was made from.
    pub(super) page: Shown,
    /// Its number; none where it is too old to be known.
    stamp: Option<u64>,
    pub(super) place: Place,
    section: Section,
    /// Where the part stood.
    pub(super) way: String,
    /// What stood there, with what was filled in.
    pub(super) book: Book,
    /// What could not be written, by the way of its field.
    pub(super) wrong: BTreeMap<String, String>,
    /// The picture that was put into the folder.
    pub(super) taken: Option<String>,
}

/// What was filled in, in what stands now.
pub(super) struct Now {
    /// Where the part stands now.
    pub(super) at: String,
    pub(super) book: Book,
    pub(super) menus: Menus,
    /// What could not be written, or was changed by somebody else, by the way of its field.
    pub(super) wrong: BTreeMap<String, String>,
    /// Somebody else has changed the same.
    pub(super) is_asked: bool,
}

impl Filled {
    pub(super) fn new(desk: &Desk, sent: &Sent, place: Place) -> Self {
        let now = || Shown { book: desk.book().clone(), base: desk.book().clone(), is_asked: false };
        let stamp = sent.one("stamp").and_then(|stamp| stamp.parse().ok());
        let stamp = stamp.filter(|stamp| desk.shown(*stamp).is_some());
        let page = stamp.and_then(|stamp| desk.shown(stamp)).cloned().unwrap_or_else(now);
        let menus = Menus::of(&page.book);
        let (section, way) = Section::of_way(&place.at);
        let is_list = matches!(section, Section::List(list, _) if list == way);
        let fields = match !is_list && (way.is_empty() || page.book.has(&way)) {
            true => record(&page.book, &menus, section.record(), &way),
            false => Vec::new(),
        };
        let Applied { book, wrong } = apply(&page.book, &menus, &fields, sent);
        Self { page, stamp, place, section, way, book, wrong, taken: None }
    }

    /// Is it known what the page was made from?
    pub(super) fn is_known(&self) -> bool {
        self.stamp.is_some()
    }

    /// Where the part stands now; none where it has been taken out.
    pub(super) fn followed(&self, desk: &Desk) -> Option<String> {
        self.where_now(desk, self.section, &self.way)
    }

    fn where_now(&self, desk: &Desk, section: Section, way: &str) -> Option<String> {
        let since = self.stamp.into_iter().flat_map(|stamp| desk.since(stamp));
        followed(section, way, since.chain([desk.book()]))
    }

    /// What was filled in, in what stands now; none where the part has been taken out.
    ///
    /// # Errors
    /// It cannot be put there.
    pub(super) fn now(&self, desk: &Desk) -> Result<Option<Now>, Unchanged> {
        let theirs = desk.book();
        let is_newest = theirs.is_like(&self.page.base);
        let is_untouched = self.book.is_like(&self.page.base) && self.wrong.is_empty();
        let is_list = matches!(self.section, Section::List(list, _) if list == self.way);
        let at = match self.followed(desk) {
            Some(at) => at,
            None if is_newest || is_list || is_untouched => self.list(),
            None => return Ok(None),
        };
        if is_newest || is_untouched || is_list {
            let book = if is_newest { &self.book } else { theirs }.clone();
            let (menus, wrong) = (Menus::of(&book), self.wrong.clone());
            let at = if is_newest { self.place.at.clone() } else { at };
            return Ok(Some(Now { at, book, menus, wrong, is_asked: false }));
        }
        let merged = merge(self.section, (&self.page.base, &self.book, &self.way), (theirs, &at))?;
        let moved =
            |way: &String| way.strip_prefix(&self.way).map_or(way.clone(), |rest| format!("{at}{rest}"));
        let mut wrong: BTreeMap<_, _> =
            self.wrong.iter().map(|(way, why)| (moved(way), why.clone())).collect();
        let is_asked = !merged.both.is_empty();
        wrong.extend(merged.wrong);
        wrong.extend(
            merged.both.into_iter().map(|(way, other)| (way, tell("write-both-field", &[("other", &other)]))),
        );
        Ok(Some(Now { at, menus: Menus::of(&merged.book), book: merged.book, wrong, is_asked }))
    }

    /// What a button asks for, with the way of what it is about as it is now; none where it is not certain what is meant.
    pub(super) fn asked(&self, desk: &Desk, now: &Now, asked: &str) -> Option<String> {
        let mut words = asked.splitn(3, ' ');
        let (verb, way) = (words.next()?, words.next().unwrap_or_default());
        if desk.book().is_like(&self.page.base) || !way.contains('[') {
            return Some(asked.to_owned());
        }
        let (section, record) = Section::of_way(way);
        let (at, inside) = (self.where_now(desk, section, &record)?, way.strip_prefix(&record)?);
        // Items of inner lists have places alone.
        if let Some((list, _)) = inside.rsplit_once('[')
            && self.book.written(&format!("{record}{list}")) != now.book.written(&format!("{at}{list}"))
        {
            return None;
        }
        let rest = words.next().map_or(String::new(), |rest| format!(" {rest}"));
        Some(format!("{verb} {at}{inside}{rest}"))
    }

    /// The list in which the part stood.
    pub(super) fn list(&self) -> String {
        self.section.field().unwrap_or("").to_owned()
    }

    /// What was typed into the part, each with the name of its field.
    pub(super) fn texts(&self) -> Vec<(String, String)> {
        let (base, way) = (&self.page.base, self.way.as_str());
        let said = |field: &str| {
            let at = field_of(way, field);
            let text = self.book.says(&at).or_else(|| self.book.written(&at).map(str::to_owned))?;
            Some((field_name(self.section.record(), field), text))
        };
        changed(self.section, (base, way), (&self.book, way)).into_iter().filter_map(said).collect()
    }
}
