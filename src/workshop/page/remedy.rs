//! What to do about a message of the check, for somebody who has a form and no file before them: by the names of fields and
//! buttons, by titles, and without lines. The check itself speaks of the file; this is the only place that turns its
//! remedies, and a test goes through all of them that it knows.

use super::label::{field_name, inner};
use super::seen::Seen;
use crate::scenario::vocabulary::{definition, everything, field_at, record_at};
use crate::words::{tell, word};
use crate::workshop::desk::Message;
use crate::workshop::form::menu::said;

/// Remedies that say how something is written in a file, by how they begin, and what is done in the form instead.
const INSTEAD: &[(&str, &str)] = &[
    ("give one of them a time of its own with `At`", "write-remedy-time"),
    ("it came after 2018", "write-remedy-era"),
    ("it stands on line", "write-remedy-twice"),
    ("name an actor (", "write-remedy-actor"),
    ("nobody can tell the two apart", "write-remedy-alike"),
    ("nothing stands in it: write a condition", "write-remedy-empty"),
    ("possible: ", "write-remedy-menu"),
    ("scenarios/REFERENCE.md lists them all", "write-remedy-menu"),
    ("take it out here and wherever", "write-remedy-name"),
    ("wait for one of them with `Any`", "write-remedy-any"),
    ("write `All`, `Role(", "write-remedy-to"),
    ("write `At(", "write-remedy-at"),
    ("write `dress: Post`", "write-remedy-post"),
    ("write `effects: [Start(", "write-remedy-start"),
    ("write `to: All`", "write-remedy-all"),
    ("write a condition in it", "write-remedy-empty"),
    ("write a short word such as", "write-remedy-name"),
    ("write at least one: a text", "write-remedy-inject"),
    ("write it, or take the record out", "write-remedy-text"),
    ("write the way from the folder", "write-remedy-picture"),
];

/// Messages about a record that are mended in one of its fields.
const FIELDS: &[(&str, &str)] = &[("SC406", "headline"), ("SC504", "binding")];

/// The text of the author's own in which a short name is meant as it is typed.
const TYPED: &str = "SC408";

/// The field that a message is about, or in which it is mended: the record, its name there, and its way.
pub(super) fn field(message: &Message) -> Option<(&'static str, &'static str, String)> {
    let way = message.way.as_deref()?;
    let mended = || {
        let (_, name) = FIELDS.iter().find(|(code, _)| *code == message.said.code)?;
        Some((record_at(way)?, *name, format!("{way}.{name}")))
    };
    field_at(way).or_else(mended)
}

/// What to do, for somebody with a form.
pub fn remedy(seen: &Seen<'_>, message: &Message) -> String {
    let hint = message.said.hint.as_str();
    if message.said.code == TYPED {
        return hint.to_owned();
    }
    if let Some((_, key)) = INSTEAD.iter().find(|(begins, _)| hint.starts_with(begins)) {
        return word(key);
    }
    if let Some((name, key)) = meant(hint)
        && let Some(title) = seen.menus.called(name)
    {
        return tell(key, &[("name", title)]);
    }
    let way = message.way.as_deref().unwrap_or_default();
    let pieces = without_lines(hint);
    let pieces = pieces.split('`').enumerate();
    pieces
        .map(|(nth, piece)| if nth % 2 == 1 { called(seen, way, piece) } else { piece.to_owned() })
        .collect()
}

/// The one name that a remedy tells to write, and what is done in a form for it.
fn meant(hint: &str) -> Option<(&str, &'static str)> {
    let mut parts = hint.splitn(3, '`');
    let (before, name, after) = (parts.next()?, parts.next()?, parts.next()?);
    let is_chosen = matches!(before, "did you mean " | "write its short name ")
        || before == "write " && (after.is_empty() || after.starts_with(", in "));
    match before {
        "" if after.ends_with("was it renamed?") => Some((name, "write-remedy-renamed")),
        _ => is_chosen.then_some((name, "write-remedy-choose")),
    }
}

/// A remedy without the lines of a file.
fn without_lines(hint: &str) -> String {
    let mut left = hint.to_owned();
    for mark in [", declared on line ", " of line ", " on line "] {
        while let Some(at) = left.find(mark) {
            let rest =
                left[at + mark.len()..].trim_start_matches(|sign: char| sign.is_ascii_digit()).to_owned();
            left.truncate(at);
            left += &rest;
        }
    }
    left
}

/// What stands between back quotes, as it is called on the page.
fn called(seen: &Seen<'_>, way: &str, code: &str) -> String {
    if let Some(title) = seen.menus.called(code) {
        return format!("“{title}”");
    }
    if let Some((name, value)) = code.split_once(": ")
        && let Some(name) = field_called(way, name)
    {
        let value =
            word_called(value).or_else(|| seen.menus.called(value.trim_matches('"')).map(str::to_owned));
        return format!("“{name}”: {}", value.unwrap_or_else(|| code_without_name(code).to_owned()));
    }
    let said = word_called(code).or_else(|| field_called(way, code));
    format!("“{}”", said.as_deref().unwrap_or(code))
}

fn code_without_name(code: &str) -> &str {
    code.split_once(": ").map_or(code, |(_, value)| value)
}

/// A word of a closed list, such as a condition, as its menu says it.
fn word_called(code: &str) -> Option<String> {
    let name = code.split('(').next().unwrap_or(code);
    let lists = everything().filter(|list| list.is_choice);
    let found = lists.flat_map(|list| list.parts.iter().map(move |part| (list, part)));
    let (list, part) = found.into_iter().find(|(_, part)| part.name == name)?;
    Some(said(&list.name, part))
}

/// A field as its form says it: of the record in which the message stands, of one around it, of a word, or of any other.
fn field_called(way: &str, name: &str) -> Option<String> {
    let around = way.match_indices('.').rev().map(|(at, _)| &way[..at]);
    let around = std::iter::once(way).chain(around).filter_map(record_at).chain(["Scenario"]);
    let has = |of: &&str| definition(of).is_some_and(|of| of.parts.iter().any(|part| part.name == name));
    if let Some(of) = around.into_iter().find(has) {
        return Some(field_name(of, name));
    }
    let mut of_words = everything().filter(|list| list.is_choice).flat_map(|list| &list.parts);
    if let Some(field) = of_words.find_map(|word| word.fields.iter().find(|field| field.name == name)) {
        return Some(inner(name, &field.doc));
    }
    let mut others = everything().filter(|list| !list.is_choice).map(|record| record.name.as_str());
    others.find(has).map(|of| field_name(of, name))
}
