//! What is written down: control's private log, and the observations of the evaluators.

use maud::{Markup, html};

use super::form::{area, form};
use super::rulings::{nothing, writer};
use crate::server::page::observation::observation;
use crate::server::page::parts::{Look, said, send, step};
use crate::session::view::ControlView;
use crate::sim::scenario::Scenario;
use crate::words::{word, words};

/// The private log: a line to write, and the lines written, newest first.
pub fn log(view: &ControlView) -> Markup {
    html! {
        h2 { (word("control-log")) }
        (form("control-log", &[], None, &html! {
            (area("log-text", "text", &word("control-log-text"), 2, ""))
            (send(&word("control-log-send"), Look::Plain))
        }))
        @if !view.log.is_empty() {
            ul class="lines c-log" {
                @for line in view.log.iter().rev() {
                    li {
                        (said(&line.text))
                        span class="soft" { (step(line.step)) " · " (writer(view, line.by)) " " time data-at=(line.at_ms) {} }
                    }
                }
            }
        }
    }
}

/// What evaluators wrote down, newest first.
pub fn observations(view: &ControlView, scenario: &Scenario) -> Markup {
    html! {
        details id="observations-open" class="c-group" {
            summary { (words("control-observations", &[("count", view.observations.len().into())])) }
            @if view.observations.is_empty() { (nothing()) }
            ul class="lines" {
                @for one in view.observations.iter().rev() { (observation(one, scenario, &writer(view, one.by))) }
            }
        }
    }
}
