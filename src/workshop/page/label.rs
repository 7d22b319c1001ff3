//! What parts and fields are called: by their own message where the name in the file would not say enough.

use super::seen::title;
use crate::scenario::vocabulary::without_citation;
use crate::words::{has, word};
use crate::workshop::book::Book;
use crate::workshop::form::Section;

/// The name of a part of the scenario.
pub(super) fn section_title(section: Section) -> String {
    match section.field() {
        None => word("write-part-head"),
        Some(field) => own(&format!("write-part-{field}"), field),
    }
}

/// One of a list, such as “a new role”.
pub(super) fn add_one(of: &str) -> String {
    own(&format!("write-add-{}", of.to_lowercase()), of)
}

/// The name of a field.
pub(super) fn field((of, name): &(String, String)) -> String {
    let key = format!("write-field-{}-{name}", of.to_lowercase());
    own(&key, name)
}

/// The name of a field of a record, for a sentence.
pub fn field_name(of: &str, name: &str) -> String {
    field(&(of.to_owned(), name.to_owned())).trim_end_matches(" …").to_owned()
}

/// What a part of a book is called: a record by its title, everything else by the name of the part.
pub fn part_title(book: &Book, section: Section, way: &str) -> String {
    match section {
        Section::List(list, _) if list != way => title(book, way),
        Section::Head | Section::List(..) | Section::Record(..) => section_title(section),
    }
}

/// The name of a field of a word.
pub(super) fn inner(name: &str, doc: &str) -> String {
    let key = format!("write-inner-{name}");
    if has(&key) { word(&key) } else { meaning(doc).trim_end_matches('.').to_owned() }
}

/// What a field means, as the reference says, without what the reference cites.
pub(super) fn meaning(doc: &str) -> String {
    without_citation(doc).replace('`', "")
}

fn own(key: &str, name: &str) -> String {
    if has(key) {
        return word(key);
    }
    let plain = name.replace('_', " ");
    let mut signs = plain.chars();
    signs.next().map_or(String::new(), |first| first.to_uppercase().chain(signs).collect())
}
