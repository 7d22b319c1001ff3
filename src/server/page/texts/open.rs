//! The form that puts a new text before others: a title, its parties, and the joint measure it may carry.

use crate::session::limits::NAME_LETTERS_MAX;
use maud::{Markup, html};

use crate::server::page::parts::{Look, ask_form, line_field, send, state_boxes};
use crate::server::page::talk::others;
use crate::session::person::Role;
use crate::sim::ids::MeasureId;
use crate::sim::scenario::Scenario;
use crate::words::word;

/// The form, folded away. A text without a measure is possible: it says something and brings nothing into
/// force.
pub(super) fn form(scenario: &Scenario, role: &Role, joint: &[MeasureId]) -> Markup {
    let carried: Vec<_> = joint.iter().filter_map(|id| scenario.measures.get(*id)).collect();
    let inside = html! {
        (line_field("text-title", "title", "page-text-title", NAME_LETTERS_MAX))
        label class="box" {
            input type="checkbox" id="text-all" name="all" value="yes";
            span { (word("page-text-all")) }
        }
        (state_boxes("text-party", "parties", &word("page-text-parties"), others(scenario, role), scenario))
        @if !carried.is_empty() {
            label for="text-measure" { (word("page-text-measure")) }
            select id="text-measure" name="measure" {
                option value="" { (word("page-text-no-measure")) }
                @for measure in carried {
                    option value=(measure.id) { (measure.title) }
                }
            }
        }
        (send(&word("page-text-open-send"), Look::Plain))
    };
    html! {
        details id="text-open" {
            summary { (word("page-text-open")) }
            (ask_form("text-open", &[], inside))
        }
    }
}
