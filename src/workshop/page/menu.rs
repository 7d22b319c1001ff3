//! Menus, and what was typed into a field that could not be saved.

use maud::{Markup, html};

use super::seen::{Seen, anchor};
use crate::words::word;
use crate::workshop::form::Choice;

/// A menu with its label.
pub(super) fn menu(name: &str, label: &str, value: &str, menu: &[Choice], none: Option<&str>) -> Markup {
    let id = anchor(name);
    html! {
        div class="menu" {
            label for={ "c-" (id) } { (label) }
            select id={ "c-" (id) } name=(name) { (options(value, menu, none)) }
        }
    }
}

/// The lines of a menu. What stands in the file and is none of them is one of them too, so that it never gets lost.
pub(super) fn options(value: &str, menu: &[Choice], none: Option<&str>) -> Markup {
    let stands_for_none = value.is_empty() && none.is_some();
    let is_known = stands_for_none || menu.iter().any(|choice| choice.value == value);
    html! {
        @if let Some(none) = none { option value="" selected[value.is_empty()] { (word(none)) } }
        @if !is_known {
            option value=(value) selected { @if value.is_empty() { (word("write-choose")) } @else { (value) } }
        }
        @for choice in menu { option value=(choice.value) selected[choice.value == value] { (choice.label) } }
    }
}

/// What is wrong with what was typed into a field.
pub(super) fn wrong<'a>(seen: &Seen<'a>, way: &str) -> Option<&'a str> {
    seen.typed.and_then(|(_, wrong)| wrong.get(way)).map(String::as_str)
}

/// What was typed into a field that could not be saved; otherwise what stands there.
pub(super) fn typed(seen: &Seen<'_>, name: &str, shown: &str) -> String {
    let field = name.split('|').next().unwrap_or(name);
    let is_wrong = wrong(seen, field).is_some();
    let sent = seen.typed.filter(|_| is_wrong).and_then(|(sent, _)| sent.one(name));
    sent.unwrap_or_else(|| shown.to_owned())
}
