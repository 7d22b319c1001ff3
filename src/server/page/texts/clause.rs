//! A clause of a draft text: its wording, or several in brackets; who could live with which; reservations.

use maud::{Markup, html};

use super::rights::Rights;
use crate::server::page::parts::{
    Look, ask_button, ask_form, said, send, state_name, state_names, text_area,
};
use crate::server::wire::codes;
use crate::session::person::Role;
use crate::session::room::{Clause, DraftText, TextStage, Wording};
use crate::sim::scenario::Scenario;
use crate::words::{tell, word, words};

/// The fields that say which clause is meant, as its reader saw it.
struct Place {
    text: String,
    clause: String,
    seen: String,
}

impl Place {
    fn fields<'a>(&'a self, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let mut fields = vec![("text", self.text.as_str()), ("clause", &self.clause), ("seen", &self.seen)];
        fields.extend_from_slice(more);
        fields
    }
}

/// Who looks at a text, and what they may do with it now.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) role: &'a Role,
    pub(super) rights: Rights,
}

/// A clause with everything that this reader may do with it.
pub(super) fn clause(text: &DraftText, number: usize, reader: Reader<'_>) -> Markup {
    let Some(clause) = text.clauses.get(number) else { return html! {} };
    let place =
        Place { text: text.number.to_string(), clause: number.to_string(), seen: codes::reading(clause) };
    let drafting = text.stage == TextStage::Drafting;
    let rights = reader.rights;
    let id = format!("text-{}-{number}", text.number);
    let may_act = (rights.drafts && drafting) || (rights.party && text.is_open());
    html! {
        li {
            (reading(clause))
            @if clause.wordings.len() > 1 || drafting {
                ul class="wordings" {
                    @for (which, wording) in clause.wordings.iter().enumerate() {
                        li {
                            (standing(clause, which, wording, reader))
                            @if drafting { (backing(clause, which, wording, reader, &place)) }
                        }
                    }
                }
            }
            @for (state, words) in &clause.reservations {
                p class="reserve" {
                    (tell("page-text-reserved", &[("who", state_name(reader.scenario, *state))])) " " bdi { (words) }
                }
            }
            @if may_act {
                details id=(id) {
                    summary { (words("page-text-change", &[("number", (number + 1).into())])) }
                    @if rights.drafts && drafting { (amend(&id, clause, &place)) }
                    @if rights.party { (reserve(&id, clause, reader.role, &place)) }
                }
            }
        }
    }
}

/// The letter by which a wording among several is called; past z it is a question mark.
fn letter(which: usize) -> char {
    let place = u8::try_from(which).ok().filter(|place| *place < 26);
    place.map_or('?', |place| char::from(b'a' + place))
}

/// The clause as one reads it: "[a within a day / b as soon as possible]".
pub(super) fn reading(clause: &Clause) -> Markup {
    if let [only] = clause.wordings.as_slice() {
        return said(&only.words);
    }
    html! {
        p class="said" dir="auto" {
            b { "[" }
            @for (place, wording) in clause.wordings.iter().enumerate() {
                @if place > 0 { b { " / " } }
                sup { (letter(place)) } " "
                @if wording.words.is_empty() { em { (word("page-text-delete-word")) } } @else { bdi { (wording.words) } }
            }
            b { "]" }
        }
    }
}

/// Who put a wording forward and who could live with it.
fn standing(clause: &Clause, which: usize, wording: &Wording, reader: Reader<'_>) -> Markup {
    let s = reader.scenario;
    let by = wording.by.map_or(word("page-chair"), |state| state_name(s, state).to_owned());
    let backers = state_names(s, wording.backers);
    html! {
        @if clause.wordings.len() > 1 { sup { (letter(which)) } " " }
        span class="soft" {
            @if wording.backers.is_empty() { (tell("page-text-by", &[("by", &by)])) }
            @else { (tell("page-text-backed", &[("by", &by), ("backers", &backers)])) }
        }
    }
}

/// Backs a wording, or keeps it alone.
fn backing(clause: &Clause, which: usize, wording: &Wording, reader: Reader<'_>, place: &Place) -> Markup {
    let own = reader.role.state().is_some_and(|own| wording.backers.has(own));
    let back = word(if own { "page-text-unback" } else { "page-text-back" });
    let settles = reader.rights.leads && clause.wordings.len() > 1;
    let number = which.to_string();
    let fields = place.fields(&[("wording", &number)]);
    html! {
        @if reader.rights.party || settles {
            div class="row" {
                @if reader.rights.party { (ask_button("text-back", &fields, &back, Look::Plain)) }
                @if settles { (ask_button("text-settle", &fields, &word("page-text-settle"), Look::Plain)) }
            }
        }
    }
}

/// Puts another wording beside those that stand, or proposes to delete the clause, if nobody has proposed
/// that yet.
fn amend(id: &str, clause: &Clause, place: &Place) -> Markup {
    let proposed = clause.wordings.iter().any(|wording| wording.words.is_empty());
    let inside = html! {
        (text_area(&format!("{id}-amend"), "wording", "page-text-amend", 2))
        (send(&word("page-text-amend-send"), Look::Plain))
    };
    html! {
        (ask_form("text-amend", &place.fields(&[]), inside))
        @if !proposed {
            (ask_button("text-amend", &place.fields(&[("delete", "yes")]), &word("page-text-delete"), Look::Quiet))
        }
    }
}

/// States a reservation, or takes the own one back.
fn reserve(id: &str, clause: &Clause, role: &Role, place: &Place) -> Markup {
    let own = clause.reservations.iter().any(|(state, _)| role.state() == Some(*state));
    let inside = html! {
        (text_area(&format!("{id}-reserve"), "words", "page-text-reserve", 2))
        (send(&word("page-text-reserve-send"), Look::Plain))
    };
    html! {
        (ask_form("text-reserve", &place.fields(&[]), inside))
        @if own {
            (ask_button("text-reserve", &place.fields(&[("back", "yes")]), &word("page-text-reserve-back"), Look::Quiet))
        }
    }
}

/// The form that adds a clause at the end of a text.
pub(super) fn add(text: u32) -> Markup {
    let number = text.to_string();
    let inside = html! {
        (text_area(&format!("text-{text}-clause"), "wording", "page-text-clause", 2))
        (send(&word("page-text-clause-send"), Look::Plain))
    };
    html! {
        details id={ "text-" (text) "-add" } {
            summary { (word("page-text-clause-add")) }
            (ask_form("text-clause", &[("text", &number)], inside))
        }
    }
}
