//! The one thing that a button asks for. This is the only place that knows how that is spelt: a word, the way of what it is
//! about, and what else it needs.

use crate::scenario::edit::quoted;
use crate::workshop::book::{Book, Unchanged};
use crate::workshop::form::menu::Menus;
use crate::workshop::form::{Section, blank, sections};
use crate::workshop::page::Place;

/// The book after one thing was done, and where to look then.
pub(super) fn act(
    book: &Book,
    menus: &Menus,
    asked: &str,
    place: &Place,
) -> Result<(Book, String), Unchanged> {
    let here = || place.at.clone();
    let mut words = asked.split(' ');
    let (verb, way) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    match verb {
        "add" => {
            let new = blank::record(book, menus, record_of(way));
            let (changed, nth) = book.insert_behind(way, None, &new)?;
            let at = if way.contains(['.', '[']) { here() } else { format!("{way}[{nth}]") };
            Ok((changed, at))
        }
        "put" => Ok((book.set(way, &blank::record(book, menus, record_of(way)))?, here())),
        "remove" => Ok((book.remove(way)?, here())),
        "up" | "down" => {
            let (changed, now) = book.shift(way, verb == "down")?;
            Ok((changed, if way == place.at { now } else { here() }))
        }
        "accept" => {
            let because = words.collect::<Vec<_>>().join(" ");
            let accepted = format!("(code: {}, because: {})", quoted(way), quoted(&because));
            Ok((book.insert_behind("accept", None, &accepted)?.0, here()))
        }
        "copy" => copied(book, way, &place.at),
        "earlier" | "later" => Ok((one_step(book, menus, way, verb == "later")?, here())),
        "place" => {
            let step = words.collect::<Vec<_>>().join(" ");
            Ok((placed(book, way, &step)?, way.to_owned()))
        }
        _ => Ok((book.clone(), here())),
    }
}

/// The kind of record in a list, or in a field that may be left out.
fn record_of(way: &str) -> &'static str {
    let top = sections().into_iter().find(|section| section.field() == Some(way)).map(Section::record);
    top.or_else(|| crate::scenario::vocabulary::record_at(way)).unwrap_or("")
}

/// A copy behind its original, with short names of its own.
fn copied(book: &Book, way: &str, at: &str) -> Result<(Book, String), Unchanged> {
    let nothing = || Unchanged::Nothing { way: way.into() };
    let written = book.written(way).ok_or_else(nothing)?.to_owned();
    let (list, nth) = way.strip_suffix(']').and_then(|way| way.rsplit_once('[')).ok_or_else(nothing)?;
    let (mut changed, nth) = book.insert_behind(list, nth.parse().ok(), &written)?;
    let copy = format!("{list}[{nth}]");
    let wants = (0..changed.count(&format!("{copy}.wants"))).map(|want| format!("{copy}.wants[{want}].id"));
    for id in std::iter::once(format!("{copy}.id")).chain(wants) {
        if let Some(name) = changed.says(&id) {
            changed = changed.set(&id, &quoted(&blank::free(&changed, "", Some(&name))))?;
        }
    }
    Ok((changed, if way == at { copy } else { at.to_owned() }))
}

/// An inject one step earlier or later.
fn one_step(book: &Book, menus: &Menus, way: &str, later: bool) -> Result<Book, Unchanged> {
    let at = |rest: &str| format!("{way}.release.At{rest}");
    let now =
        book.says(&at("[0]")).zip(book.written(&at("[1]"))).map(|(part, step)| format!("{part} {step}"));
    let place = menus.steps.iter().position(|step| Some(&step.value) == now.as_ref());
    let to = match place {
        Some(place) if later => menus.steps.get(place + 1),
        Some(place) => place.checked_sub(1).and_then(|before| menus.steps.get(before)),
        None => menus.steps.first(),
    };
    to.map_or_else(|| Ok(book.clone()), |to| placed(book, way, &to.value))
}

/// An inject in a step, given as one value of the menu.
fn placed(book: &Book, way: &str, step: &str) -> Result<Book, Unchanged> {
    let release = format!("{way}.release");
    let Some((part, step)) = step.rsplit_once(' ').filter(|(_, step)| step.parse::<u8>().is_ok()) else {
        return Err(Unchanged::NotOneValue { way: release, value: step.into() });
    };
    match book.has(&format!("{release}.At[1]")) {
        true => {
            let moved = book.set(&format!("{release}.At[0]"), &quoted(part))?;
            moved.set(&format!("{release}.At[1]"), step)
        }
        false => book.set(&release, &format!("At({}, {step})", quoted(part))),
    }
}
