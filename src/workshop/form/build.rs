//! The fields of a record, read from the types of the format and from what stands in the book.

use super::choice::Options;
use super::field::{Control, Field};
use super::menu::{Menus, words_of};
use super::worded::{self, word_in};
use super::{clause, kinds, release};
use crate::scenario::vocabulary::{Definition, Part, bare, definition};
use crate::workshop::book::Book;

/// A part of a scenario with a form of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// The fields that belong to no list.
    Head,
    /// A list of records with short names: its field, and what is in it.
    List(&'static str, &'static str),
    /// One record, such as the guide.
    Record(&'static str, &'static str),
}

/// All parts, in the order of the format.
pub fn sections() -> Vec<Section> {
    let parts = definition("Scenario").map_or(&[][..], |scenario| &scenario.parts);
    let own = parts.iter().filter_map(|part| {
        let of = record_in(&part.of)?;
        let has_id = of.parts.iter().any(|field| field.name == "id");
        match (part.of.starts_with("Vec<"), has_id) {
            (true, true) => Some(Section::List(&part.name, &of.name)),
            (true, false) => None,
            (false, _) => Some(Section::Record(&part.name, &of.name)),
        }
    });
    std::iter::once(Section::Head).chain(own).collect()
}

/// The record inside a type; none for a text, a number or a word.
fn record_in(of: &'static str) -> Option<&'static Definition> {
    definition(bare(of)).filter(|known| !known.is_choice)
}

/// The fields of the record of this kind that stands at a way; the head of the scenario at the empty way, without what
/// has a form of its own.
pub fn record(book: &Book, menus: &Menus, of: &str, way: &str) -> Vec<Field> {
    let Some(record) = definition(of) else { return Vec::new() };
    let apart: Vec<&str> = match way {
        "" => sections().into_iter().filter_map(Section::field).collect(),
        _ => Vec::new(),
    };
    let dot = if way.is_empty() { "" } else { "." };
    let shown = |part: &&Part| !apart.contains(&part.name.as_str()) && !kinds::is_ours(of, &part.name);
    let field = |part: &'static Part| {
        let way = format!("{way}{dot}{}", part.name);
        let control = control(book, menus, of, part, &way);
        let (of, doc) = ((of.to_owned(), part.name.clone()), part.doc.clone());
        Field { way, of, doc, optional: part.optional, control }
    };
    let mut fields: Vec<Field> = record.parts.iter().filter(shown).map(field).collect();
    fields.sort_by_key(|field| kinds::turn(of, &field.of.1));
    fields
}

impl Section {
    /// The field of the scenario in which it stands; none for the head.
    pub fn field(self) -> Option<&'static str> {
        match self {
            Self::Head => None,
            Self::List(field, _) | Self::Record(field, _) => Some(field),
        }
    }

    /// The section to which a way belongs, and the way of its record: `injects[4].text` belongs to `injects[4]`. A list alone
    /// is its own way.
    pub fn of_way(way: &str) -> (Self, String) {
        for section in sections() {
            let Some(field) = section.field() else { continue };
            let Some(rest) = way.strip_prefix(field) else { continue };
            match section {
                Self::List(..) if rest.starts_with('[') => {
                    let end = rest.find(']').map_or(rest.len(), |end| end + 1);
                    return (section, format!("{field}{}", &rest[..end]));
                }
                Self::List(..) if rest.is_empty() => return (section, field.to_owned()),
                Self::Record(..) if rest.is_empty() || rest.starts_with('.') => {
                    return (section, field.to_owned());
                }
                Self::Head | Self::List(..) | Self::Record(..) => {}
            }
        }
        (Self::Head, String::new())
    }

    /// The kind of record that stands there.
    pub fn record(self) -> &'static str {
        match self {
            Self::Head => "Scenario",
            Self::List(_, of) | Self::Record(_, of) => of,
        }
    }
}

fn control(book: &Book, menus: &Menus, of: &str, part: &'static Part, way: &str) -> Control {
    let written = book.written(way);
    let as_it_stands = || Control::AsWritten(written.unwrap_or_default().to_owned());
    let inside = bare(&part.of);
    if let Some(list) = part.of.strip_prefix("Vec<").and_then(|of| of.strip_suffix('>')) {
        // A list that is written in another way, such as `None`.
        if written.is_some_and(|written| !written.starts_with('[')) {
            return as_it_stands();
        }
        return listed(book, menus, of, part, list, way);
    }
    match inside {
        "String" => text(book, menus, of, part, way).unwrap_or_else(as_it_stands),
        "bool" if written.is_none_or(|it| ["true", "false"].contains(&it)) => {
            Control::Truth(written == Some("true"))
        }
        "u8" | "u16" | "u32" => plain(written).map_or_else(as_it_stands, Control::Whole),
        "f64" => plain(written).map_or_else(as_it_stands, Control::Number),
        "(String, String)" => pair(book, menus, way).unwrap_or_else(as_it_stands),
        "To" => to(book, menus, way).unwrap_or_else(as_it_stands),
        "Release" => release::read(book, menus, way).map_or_else(as_it_stands, Control::When),
        "Length" => length(book, way).unwrap_or_else(as_it_stands),
        clause::LIST => Control::Clauses(clause::read(book, menus, way)),
        other => match definition(other) {
            Some(list) if list.is_choice => {
                plain(written).map_or_else(as_it_stands, |word| Control::Word(word, words_of(list)))
            }
            Some(known) if part.optional || part.of.starts_with("Option<") => {
                let there = written.is_some_and(|written| written.ends_with(')'));
                Control::Record(&known.name, there.then(|| record(book, menus, &known.name, way)))
            }
            Some(known) => Control::Record(&known.name, Some(record(book, menus, &known.name, way))),
            None => as_it_stands(),
        },
    }
}

/// A text, a short name or the name of something.
fn text(book: &Book, menus: &Menus, of: &str, part: &Part, way: &str) -> Option<Control> {
    let words = match book.has(way) {
        true => book.says(way)?,
        false => String::new(),
    };
    Some(match kinds::meant(of, &part.name) {
        Some(kind) => Control::Name(words, menus.names(kind)),
        None if part.name == "id" && kinds::declared(of).is_some() => Control::Id(words),
        None if (of, part.name.as_str()) == ("Picture", "file") => Control::Picture(words),
        None if kinds::is_line(of, &part.name) && !words.contains('\n') => Control::Line(words),
        None => Control::Text(words),
    })
}

fn listed(book: &Book, menus: &Menus, of: &str, part: &Part, item: &'static str, way: &str) -> Control {
    if item == "String" {
        let items = book.list(way);
        if items.len() != book.count(way) {
            return Control::AsWritten(book.written(way).unwrap_or_default().to_owned());
        }
        return match kinds::meant(of, &part.name) {
            Some(kind) if kinds::is_long(kind) => Control::Names(items, menus.names(kind)),
            Some(kind) => Control::Ticks(items, menus.names(kind)),
            None => Control::Lines(items),
        };
    }
    let places = (0..book.count(way)).map(|nth| format!("{way}[{nth}]"));
    match definition(item) {
        Some(list) if list.is_choice => {
            let one =
                |at: String| worded::read(book, menus, item, &at, book.written(&at).unwrap_or_default());
            Control::Words(places.map(one).collect(), words_of(list))
        }
        _ => Control::Records(item, places.map(|at| record(book, menus, item, &at)).collect()),
    }
}

fn pair(book: &Book, menus: &Menus, way: &str) -> Option<Control> {
    let value = |nth| book.says(&format!("{way}[{nth}]"));
    let paragraphs = menus.names(crate::scenario::edit::NameKind::Paragraph);
    Some(Control::Pair([value(0)?, value(1)?], [paragraphs, menus.indicators.clone()]))
}

fn to(book: &Book, menus: &Menus, way: &str) -> Option<Control> {
    let seats: Options = menus.names(crate::scenario::edit::NameKind::Seat);
    Some(match word_in(book.written(way)?) {
        "All" => Control::To(true, Vec::new(), seats),
        "Role" => Control::To(false, vec![book.says(&format!("{way}.Role[0]"))?], seats),
        "Roles" => {
            let items = book.list(&format!("{way}.Roles"));
            let is_whole = items.len() == book.count(&format!("{way}.Roles"));
            is_whole.then_some(Control::To(false, items, seats))?
        }
        _ => return None,
    })
}

fn length(book: &Book, way: &str) -> Option<Control> {
    Some(match word_in(book.written(way)?) {
        "Quarter" => Control::Length(None),
        "Hours" => Control::Length(Some(book.written(&format!("{way}.Hours[0]"))?.to_owned())),
        _ => return None,
    })
}

/// A value without brackets and quotes; empty where nothing stands.
fn plain(written: Option<&str>) -> Option<String> {
    let written = written.unwrap_or_default();
    let is_plain = written.chars().all(|sign| sign.is_alphanumeric() || "+-._".contains(sign));
    (is_plain && written != "None").then(|| written.to_owned())
}
