//! Options by their names. A number is the place of an option on the open screen and moves with what is possible; a name
//! is the same in every step, on every screen, and in a file of acts.

use super::screen::{Go, Item, Screen};
use super::table::Table;
use crate::sim::decide::options::ChoiceOption;
use crate::sim::ids::ChoiceId;

/// The option of the open screen that is called so.
pub(super) fn option(items: &[Item], name: &str) -> Option<Go> {
    let is_it = |item: &&Item| item.name.as_ref().is_some_and(|own| own.eq_ignore_ascii_case(name));
    items.iter().find(is_it).map(|item| item.go)
}

/// The card of a measure or a choice, by its short name or its code in the manual, while there is something to decide.
pub(super) fn card(table: &Table, name: &str) -> Option<Go> {
    if table.is_over() {
        return None;
    }
    let s = table.scenario();
    let is_it = |id: &str, code: &str| id.eq_ignore_ascii_case(name) || code.eq_ignore_ascii_case(name);
    let measure = s.measures.iter_enumerated().find(|(_, one)| is_it(&one.id, &one.code));
    let choice = || s.choices.iter_enumerated().find(|(_, one)| is_it(&one.id, &one.code));
    let screen = match measure {
        Some((id, _)) => Screen::Measure(id),
        None => choice().map(|(id, _)| of_choice(table, id))?,
    };
    Some(Go::To(screen))
}

/// Over what it can be made: one incident, or the question which. Where it cannot be made, its card says why.
fn of_choice(table: &Table, id: ChoiceId) -> Screen {
    let options = table.options().choices;
    let all = || options.iter().filter(|option| option.choice == id);
    let possible: Vec<&ChoiceOption> = all().filter(|option| option.refused.is_none()).collect();
    match possible.as_slice() {
        [only] => Screen::Choice(id, only.incident),
        [] => Screen::Choice(id, all().next_back().and_then(|option| option.incident)),
        _ => Screen::About(id),
    }
}
