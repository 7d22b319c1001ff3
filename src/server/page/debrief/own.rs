//! Act 1: a delegation's own record without the truth, with three questions made from it.

use maud::{Markup, html};

use super::at::At;
use crate::report::names::Names;
use crate::report::own::{decisions, occasions, questions};
use crate::words::{word, words};

/// The questions first: they are what the ten minutes are for. Everything else is what they are made from.
pub(super) fn own(at: &At<'_>) -> Markup {
    let Some((view, _)) = at.own else { return html! {} };
    let Some(record) = at.snapshot.record(view.seat.state) else { return html! {} };
    let names = Names::of_seat(at.s, &view.seat);
    let tested = occasions(&names, &record);
    html! {
        h3 { (word("acts-questions")) }
        ol class="lines big" { @for question in questions(&names, &record, &view.seat) { li { (question) } } }
        h3 { (word("acts-own-wants")) }
        @if view.seat.wants.is_empty() { p class="soft" { (word("board-no-wants")) } }
        ul class="lines" {
            @for want in &view.seat.wants {
                @let key = match want.reached {
                    Some(true) => "board-reached",
                    // There was no time for it.
                    Some(false) if usize::from(names.end) < at.s.steps.len() => "board-not-reached-early",
                    Some(false) => "board-not-reached",
                    None => "board-reached-later",
                };
                li { strong { (words(key, &[("weight", want.weight.into())])) } " " (want.text) }
            }
        }
        h3 { (word("acts-own-steps")) }
        ol class="lines" {
            @for (step, deeds) in decisions(&names, &record) {
                li {
                    strong { (step) }
                    @if deeds.is_empty() { p class="soft" { (word("acts-own-nothing")) } }
                    @for deed in deeds { p { (deed) } }
                }
            }
        }
        h3 { (word("acts-own-occasions")) }
        @if tested.is_empty() { p class="soft" { (word("acts-own-no-occasions")) } }
        ul class="lines" { @for line in tested { li { (line) } } }
        p class="soft" { (word("acts-own-later")) }
    }
}
