//! The way back and forth, with what was done by it and where.

use crate::words::tell;
use crate::workshop::book::Book;
use crate::workshop::desk::Desk;
use crate::workshop::form::merge::changed;
use crate::workshop::form::{Section, sections};
use crate::workshop::page::{Place, part_title};
use crate::workshop::store::Refused;

/// Goes one step back or forth, says what that has changed, and leads there.
///
/// # Errors
/// It cannot be saved.
pub(super) fn turned(desk: &mut Desk, place: &Place, forth: bool) -> Result<Place, Refused> {
    let before = desk.book().clone();
    if forth { desk.redo() } else { desk.undo() }?;
    let Some((key, title, at)) = difference(&before, desk.book()) else { return Ok(place.clone()) };
    let what = tell(key, &[("part", &title)]);
    desk.tell(tell(if forth { "write-redone" } else { "write-undone" }, &[("what", &what)]));
    Ok(Place { at, ..place.clone() })
}

/// The first part that two books have otherwise: what was done to it, what it is called, and where it stands.
fn difference(before: &Book, after: &Book) -> Option<(&'static str, String, String)> {
    sections().into_iter().find_map(|section| {
        let Section::List(list, _) = section else {
            let way = section.field().unwrap_or("");
            let is_other = !changed(section, (before, way), (after, way)).is_empty();
            return is_other
                .then(|| ("write-turned-changed", part_title(after, section, way), way.to_owned()));
        };
        let (old, new) = (before.count(list), after.count(list));
        let way = (0..old.max(new))
            .map(|nth| format!("{list}[{nth}]"))
            .find(|way| before.written(way) != after.written(way))?;
        Some(match old.cmp(&new) {
            std::cmp::Ordering::Less => ("write-turned-back", part_title(after, section, &way), way),
            std::cmp::Ordering::Equal => ("write-turned-changed", part_title(after, section, &way), way),
            std::cmp::Ordering::Greater => {
                ("write-turned-gone", part_title(before, section, &way), list.to_owned())
            }
        })
    })
}
