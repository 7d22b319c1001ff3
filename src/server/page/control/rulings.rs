//! The rulings of control with their reasons, as they will stand in the debrief.

use maud::{Markup, html};

use super::people;
use crate::report::names::Names;
use crate::report::ruling::ruled;
use crate::server::page::parts::step;
use crate::session::person::PersonId;
use crate::session::room::Ruling;
use crate::session::view::ControlView;
use crate::words::{word, words};

/// The list, newest first; a ruling's number is the one that evidence cites.
pub fn rulings(view: &ControlView, names: &Names<'_>) -> Markup {
    html! {
        @if !view.rulings.is_empty() {
            details id="rulings-open" class="c-group" {
                summary { (words("control-rulings", &[("count", view.rulings.len().into())])) }
                ol class="lines" reversed {
                    @for ruling in view.rulings.iter().rev() { (one(view, names, ruling)) }
                }
            }
        }
    }
}

/// One ruling: what, why, when and by whom.
fn one(view: &ControlView, names: &Names<'_>, ruling: &Ruling) -> Markup {
    html! {
        li {
            strong { (ruled(names, &ruling.what)) } " " bdi { (ruling.reason) } " "
            span class="soft" { (step(ruling.step)) " · " (writer(view, ruling.by)) " " time data-at=(ruling.at_ms) {} }
        }
    }
}

/// Who wrote something; they may have left.
pub fn writer(view: &ControlView, by: PersonId) -> String {
    let found = view.people.iter().find(|row| row.person.id == by);
    found.map_or_else(|| words("control-person", &[("number", by.0.into())]), people::name)
}

/// Says that nothing has happened yet, for lists that are empty.
pub fn nothing() -> Markup {
    html! { p class="soft" { (word("control-nothing-yet")) } }
}
