//! One part of a scenario, changed by two people at once: what each of them did to it, by field.

use std::collections::BTreeMap;

use super::build::Section;
use super::kinds::declared;
use crate::scenario::vocabulary::definition;
use crate::workshop::book::{Book, Unchanged};
use crate::workshop::desk::rename;

/// What two people have made of one part.
#[derive(Debug)]
pub struct Merged {
    /// What the other one has saved, with what was changed here.
    pub book: Book,
    /// Fields that both have changed, and not to the same: their ways, and what the other one has saved there.
    pub both: BTreeMap<String, String>,
    /// A name that can be given no more, by the way of its field, and why.
    pub wrong: BTreeMap<String, String>,
}

/// The fields of a part that are otherwise in one book than in another, in the order of the format; with the way of the
/// part in each.
pub fn changed(
    section: Section,
    (before, from): (&Book, &str),
    (after, to): (&Book, &str),
) -> Vec<&'static str> {
    let is_other =
        |field: &&str| before.written(&field_of(from, field)) != after.written(&field_of(to, field));
    fields(section).into_iter().filter(is_other).collect()
}

/// What was changed here, from `base` to `mine`, in what stands now. The part stands at `from` in the first two, and at `to`
/// now.
///
/// # Errors
/// There is no such part.
pub fn merge(
    section: Section,
    (base, mine, from): (&Book, &Book, &str),
    (theirs, to): (&Book, &str),
) -> Result<Merged, Unchanged> {
    let (book, is_other) = theirs.with_texts(base, mine);
    let mut merged = Merged { book, both: BTreeMap::new(), wrong: BTreeMap::new() };
    if is_other {
        merged.both.insert(to.to_owned(), String::new());
    }
    let own = changed(section, (base, from), (mine, from));
    let others = changed(section, (base, from), (theirs, to));
    for field in own.iter().copied().filter(|field| *field != "id") {
        let (from, to) = (field_of(from, field), field_of(to, field));
        if others.contains(&field) && mine.written(&from) != theirs.written(&to) {
            let said = theirs.says(&to).or_else(|| theirs.written(&to).map(str::to_owned));
            merged.both.insert(to.clone(), said.unwrap_or_default());
        }
        match mine.written(&from) {
            Some(value) => merged.book = merged.book.set(&to, value)?,
            None if merged.book.has(&to) => merged.book = merged.book.remove(&to)?,
            None => {}
        }
    }
    if own.contains(&"id") {
        let (from, to) = (field_of(from, "id"), field_of(to, "id"));
        if let Some((new, old)) = mine.says(&from).zip(theirs.says(&to)) {
            let renamed = match declared(section.record()) {
                Some(kind) => rename(&merged.book, kind, &old, &new),
                None => merged.book.set_name(&to, &new),
            };
            match renamed {
                Ok(book) => merged.book = book,
                Err(why) => drop(merged.wrong.insert(to, why.to_string())),
            }
        }
    }
    Ok(merged)
}

/// Where a part stands now that stood at a way in the first of several books, each of them saved after the one before it;
/// none where it has been taken out.
pub fn followed<'a>(section: Section, way: &str, books: impl Iterator<Item = &'a Book>) -> Option<String> {
    let Section::List(list, _) = section else { return Some(way.to_owned()) };
    let mut place: usize = way.strip_prefix(list)?.strip_prefix('[')?.strip_suffix(']')?.parse().ok()?;
    let ids = |book: &Book| -> Vec<Option<String>> {
        (0..book.count(list)).map(|nth| book.says(&format!("{list}[{nth}].id"))).collect()
    };
    let mut before: Option<&Book> = None;
    for book in books {
        if let Some(before) = before.filter(|before| !before.is_like(book)) {
            let (old, new) = (ids(before), ids(book));
            let own = old.get(place)?;
            let same = own.as_ref().and_then(|_| new.iter().position(|id| id == own));
            // Given another name, or it never had one: everything else is as it was.
            let is_renamed = || {
                let mut others = old.iter().zip(&new).enumerate().filter(|(nth, _)| *nth != place);
                old.len() == new.len() && others.all(|(_, (old, new))| old == new)
            };
            place = same.or_else(|| is_renamed().then_some(place))?;
        }
        before = Some(book);
    }
    Some(format!("{list}[{place}]"))
}

/// The fields of a part that belong to its form.
fn fields(section: Section) -> Vec<&'static str> {
    let parts = definition(section.record()).map_or(&[][..], |record| &record.parts);
    let apart: Vec<&str> = match section {
        Section::Head => super::sections().into_iter().filter_map(Section::field).collect(),
        Section::List(..) | Section::Record(..) => Vec::new(),
    };
    parts.iter().map(|part| part.name.as_str()).filter(|name| !apart.contains(name)).collect()
}

/// The way of a field of a part.
pub fn field_of(way: &str, field: &str) -> String {
    if way.is_empty() { field.to_owned() } else { format!("{way}.{field}") }
}
