//! An inject that nobody planned: a minister calls, a rumour spreads, the room needs a push or a rest. It has
//! words alone; a change of the region is an overruling and needs a reason.

use maud::{Markup, html};

use super::form::{area, form, line, select};
use crate::report::labels;
use crate::server::page::parts::{Look, send, state_boxes};
use crate::server::wire::codes;
use crate::session::limits::{LETTERS_MAX, NAME_LETTERS_MAX};
use crate::session::room::Stage;
use crate::sim::scenario::Scenario;
use crate::words::word;

/// The form, while a step is open: nobody reads an inject while a step is told.
pub fn improvise(scenario: &Scenario, stage: Stage) -> Markup {
    let kinds: Vec<(String, String)> = codes::INJECT_KINDS
        .map(|kind| (codes::inject_kind(kind).to_owned(), labels::inject_kind(kind)))
        .into();
    let expects = "improvise-expects";
    html! {
        details id="improvise-open" class="c-group" {
            summary { (word("control-improvise")) }
            @if stage != Stage::Deciding { p class="soft" { (word("control-only-open")) } }
            @else {
                (form("control-improvise", &[], None, &html! {
                    (select("improvise-kind", "kind", &word("control-kind"), Some(&word("control-choose")), &kinds))
                    (line("improvise-from", "from", &word("control-from"), NAME_LETTERS_MAX))
                    (state_boxes("improvise-to", "to", &word("control-to"), scenario.everybody(), scenario))
                    (area("improvise-text", "text", &word("control-text"), 4, ""))
                    label for=(expects) { (word("control-expects-optional")) }
                    input type="text" id=(expects) name="expects" maxlength=(LETTERS_MAX) autocomplete="off";
                    (send(&word("control-improvise-send"), Look::Main))
                }))
            }
        }
    }
}
