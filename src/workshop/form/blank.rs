//! A new record, with the least that the format asks for: the author fills in the rest, and the check says what is
//! missing.

use super::choice::Choice;
use super::menu::{Menus, first};
use super::{kinds, menu};
use crate::scenario::edit::quoted;
use crate::scenario::vocabulary::{Part, bare, definition};
use crate::workshop::book::Book;

/// A new record of this kind as it is written in a file.
pub fn record(book: &Book, menus: &Menus, of: &str) -> String {
    let Some(record) = menu::of(of) else { return "()".into() };
    let needed = record.parts.iter().filter(|part| !part.optional || is_asked_at_once(of, &part.name));
    let lines: String = needed
        .map(|part| format!("    {}: {},\n", part.name, value(book, menus, of, part).replace('\n', "\n    ")))
        .collect();
    format!("(\n{lines})")
}

/// May be left out, and hardly ever is.
fn is_asked_at_once(of: &str, field: &str) -> bool {
    matches!((of, field), ("Inject", "headline") | ("Role", "binding"))
}

fn value(book: &Book, menus: &Menus, of: &str, part: &Part) -> String {
    let inside = bare(&part.of);
    if part.of.starts_with("Vec<") {
        return "[]".into();
    }
    match inside {
        "String" if part.name == "id" => quoted(&free(book, of, None)),
        "String" => match kinds::meant(of, &part.name) {
            Some(kind) if of == "Role" => quoted(&unused(book, &menus.names(kind))),
            Some(kind) => quoted(first(&menus.names(kind))),
            None => "\"\"".into(),
        },
        "bool" => "true".into(),
        "u8" | "u16" | "u32" => if part.name == "severity" { "3" } else { "1" }.into(),
        "f64" => "0.3".into(),
        "(String, String)" => {
            let (paragraph, indicator) = &menus.cited;
            format!("({}, {})", quoted(paragraph), quoted(indicator))
        }
        "To" => "All".into(),
        "Length" => "Hours(12)".into(),
        "Release" => {
            let (part, step) = first(&menus.steps).rsplit_once(' ').unwrap_or(("", "1"));
            format!("At({}, {step})", quoted(part))
        }
        // It holds for the first inject of all: something to be changed, and nothing that no check understands.
        "Condition" => {
            let inject = menus.names(crate::scenario::edit::NameKind::Inject);
            format!("Released(inject: {})", quoted(first(&inject)))
        }
        other => match definition(other) {
            Some(list) if list.is_choice => {
                list.parts.first().map_or(String::new(), |word| word.name.clone())
            }
            Some(known) => record(book, menus, &known.name),
            None => "\"\"".into(),
        },
    }
}

/// The first state that no role has yet.
fn unused(book: &Book, states: &[Choice]) -> String {
    let roles = 0..book.count("roles");
    let taken: Vec<String> = roles.filter_map(|nth| book.says(&format!("roles[{nth}].state"))).collect();
    let free = states.iter().map(|state| &state.value).find(|state| !taken.contains(state));
    free.cloned().unwrap_or_default()
}

/// A short name that nothing of this kind has: the one given with a number, or the kind itself.
pub fn free(book: &Book, of: &str, like: Option<&str>) -> String {
    let kind = of.to_lowercase();
    let stem = like.map_or(kind.as_str(), |like| like.trim_end_matches(|sign: char| sign.is_ascii_digit()));
    let stem = stem.trim_end_matches('-');
    let all: String = book.sheets().map(|sheet| sheet.text()).collect();
    let is_free = |name: &String| !all.contains(&quoted(name));
    (if like.is_some() { 2 } else { 1 }..)
        .map(|number: u32| format!("{stem}-{number}"))
        .find(is_free)
        .unwrap_or_default()
}
