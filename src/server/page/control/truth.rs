//! The truth ledger: who is behind each incident, and how far each delegation believes it. On control's page
//! alone.

use maud::{Markup, html};

use crate::report::labels;
use crate::report::names::Names;
use crate::server::page::hall::if_class;
use crate::session::view::{ControlView, TruthRow};
use crate::sim::plot::Plot;
use crate::sim::scenario::Scenario;
use crate::words::{word, words};

/// Belief from which a delegation may be said to hold something true: more likely than not.
const BELIEVES: f64 = 0.5;

/// Incidents that go on, the newest first, then those that are over and those that the plot still holds.
pub fn truth(view: &ControlView, names: &Names<'_>) -> Markup {
    let scenario = names.scenario;
    let begun = |plot: &&Plot| view.truth.iter().all(|row| row.title.as_ref() != Some(&plot.title));
    let closed = view.truth.iter().filter(|row| !row.open).count();
    let still: Vec<&Plot> = scenario.plots.iter().filter(begun).collect();
    html! {
        details id="truth-open" class="c-group" {
            summary { (word("control-truth")) }
            @if view.truth.is_empty() { p class="soft" { (word("control-no-incident")) } }
            @for row in view.truth.iter().rev().filter(|row| row.open) { (one(row, names)) }
            @if closed > 0 {
                details id="truth-closed" {
                    summary { (words("control-closed", &[("count", closed.into())])) }
                    @for row in view.truth.iter().rev().filter(|row| !row.open) { (one(row, names)) }
                }
            }
            @if !still.is_empty() {
                h3 { (word("control-not-begun")) }
                ul class="lines" {
                    @for plot in still {
                        li { strong { (plot.title) } " · " (tell_by(scenario, plot.by)) " " (plot.truth) }
                    }
                }
            }
        }
    }
}

/// Who is behind it, as a sentence.
fn tell_by(scenario: &Scenario, by: crate::sim::ids::Suspect) -> String {
    words("control-truth-by", &[("by", scenario.suspect_name(by).into())])
}

/// One incident: the truth, where the crisis stands, and a bar for the belief of each delegation in the
/// truth.
fn one(row: &TruthRow, names: &Names<'_>) -> Markup {
    let scenario = names.scenario;
    let plot = scenario.plots.iter().find(|plot| row.title.as_ref() == Some(&plot.title));
    html! {
        article class=(if row.open { "c-incident" } else { "c-incident closed" }) {
            h3 { (names.incident_title(row.incident).unwrap_or_default()) }
            p class="c-facts-line" {
                strong { (tell_by(scenario, row.by)) } " · "
                (words("control-rung", &[("rung", row.rung.into()), ("name", labels::rung(row.rung).into())])) " · "
                (word(if row.public { "control-public" } else { "control-secret" })) " · "
                (word(if row.open { "control-goes-on" } else { "control-is-over" }))
            }
            @if let Some(plot) = plot { p class="soft" { (plot.truth) } }
            p class="c-label" { (word("control-believed")) }
            ul class="c-beliefs" {
                @for (state, belief) in scenario.states.iter().zip(&row.belief) {
                    @let percent = (belief * 100.0).round();
                    li class={ "c-belief" (if_class(*belief >= BELIEVES, " holds")) } {
                        span class="c-name" { (state.name) }
                        meter min="0" max="100" value=(percent) aria-label=(state.name) { (percent) }
                        span { (percent) " %" }
                    }
                }
            }
        }
    }
}
