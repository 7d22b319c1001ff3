//! The fields of control's forms. Every field has a label and an id that is its own on the page, so that the
//! script keeps what control is typing while the region around it changes.

use maud::{Markup, html};

use crate::report::labels;
use crate::server::page::parts::{Look, send};
use crate::server::wire::codes;
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Scenario;
use crate::words::word;

/// Letters of a text at most, as the room takes them.
const LETTERS_MAX: usize = crate::session::limits::LETTERS_MAX;

/// A form with visible fields. `confirm` is the question the script asks before it sends.
pub fn form(verb: &str, hidden: &[(&str, &str)], confirm: Option<&str>, inside: &Markup) -> Markup {
    html! {
        form method="post" action={ "/do/" (verb) } class="c-form" data-ask data-confirm=[confirm] {
            @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
            (inside)
        }
    }
}

/// A button alone in its form.
pub fn button(verb: &str, hidden: &[(&str, &str)], confirm: Option<&str>, label: &str, look: Look) -> Markup {
    form(verb, hidden, confirm, &send(label, look))
}

/// A choice of one. Nothing is chosen beforehand where `first` says what to choose.
pub fn select(
    id: &str,
    name: &str,
    label: &str,
    first: Option<&str>,
    options: &[(String, String)],
) -> Markup {
    html! {
        label for=(id) { (label) }
        select id=(id) name=(name) required {
            @if let Some(first) = first { option value="" { (first) } }
            @for (value, says) in options { option value=(value) { (says) } }
        }
    }
}

/// A choice of one in groups.
pub fn grouped(
    id: &str,
    name: &str,
    label: &str,
    first: &str,
    groups: &[(String, Vec<(String, String)>)],
) -> Markup {
    html! {
        label for=(id) { (label) }
        select id=(id) name=(name) required {
            option value="" { (first) }
            @for (title, options) in groups.iter().filter(|(_, options)| !options.is_empty()) {
                optgroup label=(title) {
                    @for (value, says) in options { option value=(value) { (says) } }
                }
            }
        }
    }
}

/// A number with its step.
pub fn number(id: &str, name: &str, label: &str, value: &str, step: &str) -> Markup {
    html! {
        label for=(id) { (label) }
        input type="number" id=(id) name=(name) value=(value) step=(step) required autocomplete="off";
    }
}

/// One line of text of so many letters at most.
pub fn line(id: &str, name: &str, label: &str, most: usize) -> Markup {
    html! {
        label for=(id) { (label) }
        input type="text" id=(id) name=(name) maxlength=(most) required autocomplete="off" dir="auto";
    }
}

/// Several lines of text, filled with a text that can be changed.
pub fn area(id: &str, name: &str, label: &str, rows: u8, text: &str) -> Markup {
    html! {
        label for=(id) { (label) }
        textarea id=(id) name=(name) rows=(rows) maxlength=(LETTERS_MAX) required dir="auto" { (text) }
    }
}

/// The field for why control overrules: no ruling goes without.
pub fn reason(id: &str) -> Markup {
    line(id, "reason", &word("control-reason"), LETTERS_MAX)
}

/// The delegations to choose from.
pub fn states(scenario: &Scenario) -> Vec<(String, String)> {
    scenario.states.iter().map(|state| (state.id.clone(), state.name.clone())).collect()
}

/// The incidents of the plot to choose from.
pub fn plots(scenario: &Scenario) -> Vec<(String, String)> {
    scenario.plots.iter().map(|plot| (plot.id.clone(), plot.title.clone())).collect()
}

/// Everybody who may be behind an incident.
pub fn suspects(scenario: &Scenario) -> Vec<(String, String)> {
    let name = |place: usize| scenario.suspect_name(crate::sim::ids::Suspect(place as u8)).to_owned();
    (0..scenario.suspects()).map(|place| (place.to_string(), name(place))).collect()
}

/// The measures to choose from.
pub fn measures(scenario: &Scenario) -> Vec<(String, String)> {
    scenario.measures.iter().map(|measure| (measure.id.clone(), measure.title.clone())).collect()
}

/// The quantities of a state with their ranges.
pub fn quantities() -> Vec<(String, String)> {
    StateQuantity::ALL.map(|one| (codes::quantity(one).to_owned(), labels::quantity(one))).into()
}
