//! What every part of the page is made from.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::report::mirror::by_role;
use crate::sim::exercise::Exercise;
use crate::workshop::book::Book;
use crate::workshop::desk::{Checked, Desk};
use crate::workshop::form::menu::Menus;
use crate::workshop::form::{Field, Section, Sent, record};

/// What somebody looks at: one part of the scenario, and as whom it is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// The way of the part; empty for the head of the scenario.
    pub at: String,
    /// Its short name, because places move; empty where it has none, or where the way alone is meant.
    pub id: String,
    /// The role as which it is read; empty for the first.
    pub reader: String,
}

/// What came of the last thing that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// It was done.
    Done(String),
    /// It is not there any more, and nothing of it was open here.
    Missing(String),
    /// It was not, and why.
    Refused(String),
    /// It was not, because it was changed somewhere else too: the author says which of the two is meant.
    Asked(String),
    /// There is no place for it any more: what was typed, by the name of its field, can be copied.
    Lost(String, Vec<(String, String)>),
}

/// What the page is made from.
#[derive(Debug)]
pub struct Seen<'a> {
    /// The desk.
    pub desk: &'a Desk,
    /// The scenario that is shown: that of the desk, or one that is only tried.
    pub book: &'a Book,
    /// What the check says of it.
    pub checked: &'a Checked,
    /// Its menus.
    pub menus: Menus,
    /// The part that is looked at.
    pub section: Section,
    /// Where it stands.
    pub way: String,
    /// The role as which it is read.
    pub reader: String,
    /// The role that was asked for; empty for whoever reads it.
    pub asked: String,
    /// The fields of the part.
    pub fields: Vec<Field>,
    /// What was typed and could not be saved, and why, by the way of the field.
    pub typed: Option<(&'a Sent, &'a BTreeMap<String, String>)>,
    /// What came of the last thing that was asked for.
    pub told: Option<Told>,
    /// The number of the page.
    pub stamp: u64,
    /// The short name of what was asked for and is not there any more.
    pub gone: Option<String>,
    /// The scenario with its delegations called by their roles, once somebody asks for a name.
    named: OnceCell<Option<Exercise>>,
}

impl<'a> Seen<'a> {
    /// What somebody sees of a book on a desk. A part that is not there any more gives way to the last of its list.
    pub fn new(desk: &'a Desk, book: &'a Book, checked: &'a Checked, place: &Place) -> Self {
        let menus = Menus::of(book);
        let (section, mut way) = Section::of_way(&place.at);
        let mut gone = None;
        if let Section::List(list, _) = section
            && !place.id.is_empty()
            && id_of(book, &way) != place.id
        {
            match book.place_of(list, &place.id) {
                Some(nth) => way = format!("{list}[{nth}]"),
                None => gone = Some(place.id.clone()),
            }
        }
        if let Section::List(list, _) = section {
            let last = book.count(list).checked_sub(1);
            way = match last {
                None => list.to_owned(),
                Some(_) if way == list => format!("{list}[0]"),
                Some(last) if !book.has(&way) => format!("{list}[{last}]"),
                Some(_) => way,
            };
        }
        let asked = book.place_of("roles", &place.reader).map_or(String::new(), |_| place.reader.clone());
        let reader = if asked.is_empty() { whoever_reads(book, section, &way) } else { asked.clone() };
        let is_there =
            way.is_empty() || book.has(&way) && !matches!(section, Section::List(list, _) if list == way);
        let fields = if is_there { record(book, &menus, section.record(), &way) } else { Vec::new() };
        let (typed, told, named, stamp) = (None, None, OnceCell::new(), desk.stamp());
        Self {
            desk,
            book,
            checked,
            menus,
            section,
            way,
            reader,
            asked,
            fields,
            typed,
            told,
            stamp,
            gone,
            named,
        }
    }

    /// What lends names to sentences; none while the check finds an error.
    pub(super) fn named(&self) -> Option<&Exercise> {
        // Its seed plays no part.
        let named = || Some(Exercise::new(Arc::new(by_role(self.checked.scenario.as_ref()?)), 1));
        self.named.get_or_init(named).as_ref()
    }

    /// The address of a part, seen as the same role.
    pub fn to(&self, at: &str) -> String {
        let (id, reader) = (id_of(self.book, at), self.asked.clone());
        address(&Place { at: at.to_owned(), id, reader })
    }

    /// Is it a list with nothing in it?
    pub fn is_empty_list(&self) -> bool {
        matches!(self.section, Section::List(list, _) if list == self.way)
    }

    /// The messages about a part or anything in it: errors, and others.
    pub fn doubts(&self, way: &str) -> (usize, usize) {
        let inside = |own: &str| {
            own.strip_prefix(way).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        let own = self.checked.messages.iter().filter(|it| it.way.as_deref().is_some_and(inside));
        let (errors, others): (Vec<_>, Vec<_>) = own.partition(|it| it.said.is_error());
        (errors.len(), others.len())
    }

    /// The title of a record, or its short name.
    pub fn title(&self, way: &str) -> String {
        title(self.book, way)
    }
}

/// The title of a record, or its short name.
pub fn title(book: &Book, way: &str) -> String {
    let said = |field: &str| book.says(&format!("{way}.{field}")).filter(|it| !it.trim().is_empty());
    let title = ["title", "name", "headline", "text"].into_iter().find_map(said);
    crate::report::story::opening(&title.or_else(|| said("id")).unwrap_or_default())
}

/// The role that reads something first: the recipient of an inject, the role itself, otherwise the first of all.
fn whoever_reads(book: &Book, section: Section, way: &str) -> String {
    let said = |way: String| book.says(&way);
    let own = match section {
        Section::List("injects", _) => {
            said(format!("{way}.to.Role[0]")).or_else(|| said(format!("{way}.to.Roles[0]")))
        }
        Section::List("roles", _) => said(format!("{way}.id")),
        Section::Head | Section::List(..) | Section::Record(..) => None,
    };
    own.or_else(|| said("roles[0].id".into())).unwrap_or_default()
}

/// The short name of the record of a list in which something stands; empty for everything else.
pub fn id_of(book: &Book, at: &str) -> String {
    match Section::of_way(at) {
        (Section::List(..), way) => book.says(&format!("{way}.id")).unwrap_or_default(),
        (Section::Head | Section::Record(..), _) => String::new(),
    }
}

/// The address of a part, seen as a role.
pub fn address(Place { at, id, reader }: &Place) -> String {
    let plain = |text: &str| -> String {
        let sign = |byte: u8| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        };
        text.bytes().map(sign).collect()
    };
    let id = if id.is_empty() { String::new() } else { format!("&id={}", plain(id)) };
    format!("./?at={}&as={}{id}", plain(at), plain(reader))
}

/// The name of a field as part of an address and of a sheet.
pub fn anchor(name: &str) -> String {
    name.chars().map(|sign| if sign.is_ascii_alphanumeric() || sign == '_' { sign } else { '-' }).collect()
}
