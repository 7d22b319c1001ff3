//! The people of the delegation: who is here, who seals, handing that over, leaving. Members of other
//! delegations are not listed anywhere on the page.

use maud::{Markup, html};

use super::seen::Seen;
use crate::server::page::parts::{Look, ask_button};
use crate::session::person::Person;
use crate::words::{word, words};

/// What to call somebody: the name they gave, or their number.
pub(super) fn name(person: &Person) -> String {
    if person.name.is_empty() {
        return words("page-person-unnamed", &[("number", person.id.0.into())]);
    }
    person.name.clone()
}

/// What to call the head of the delegation.
pub(super) fn head(seen: &Seen<'_>) -> String {
    let head = seen.view.members.iter().find(|member| Some(member.id) == seen.view.head);
    head.map_or_else(|| word("page-nobody"), name)
}

/// Everybody in the delegation, in the order in which they came.
pub(super) fn people(seen: &Seen<'_>) -> Markup {
    let members = &seen.view.members;
    html! {
        h2 { (word("page-delegation")) }
        @if members.is_empty() { p class="soft" { (word("page-nobody")) } }
        ul class="people" {
            @for person in members {
                @let leads = Some(person.id) == seen.view.head;
                li {
                    span { bdi { (name(person)) } @if leads { " " strong { (word("page-head")) } } }
                    @if seen.head && !leads {
                        (ask_button("desk-handover", &[("person", &person.id.0.to_string())], &word("page-handover"), Look::Quiet))
                    }
                }
            }
        }
        details id="leave" {
            summary { (word("page-leave")) }
            p { (word("page-leave-why")) }
            (ask_button("leave", &[], &word("page-leave-go"), Look::Quiet))
        }
    }
}
