//! The debrief, open to everybody once it has begun: first what to talk about, then what was true, then the evidence.

use maud::{Markup, html};

use super::turning;
use crate::report::labels;
use crate::server::page::hall::{band_class, bands, boxes, counts};
use crate::server::page::parts::state_name;
use crate::session::view::Snapshot;
use crate::sim::scenario::Scenario;
use crate::sim::view::{Debrief, DebriefPlot, DebriefState};
use crate::words::{word, words};

/// Everything, laid open; nothing before the end.
pub fn debrief(snapshot: &Snapshot) -> Markup {
    let scenario = snapshot.scenario();
    html! {
        @if let Some(debrief) = &snapshot.debrief() {
            h2 { (words("board-debrief-title", &[("title", debrief.title.as_str().into())])) }
            div class="c-hot-wash" {
                h3 { (word("board-debrief-hot-wash")) }
                p class="soft" { (word("board-hot-wash-why")) }
                ol { @for question in &debrief.hot_wash { li { (question) } } }
            }
            details id="debrief-truth" class="c-group" {
                summary { (word("board-debrief-truth")) }
                @for plot in &debrief.plots { (truth(plot, scenario)) }
                (misleading(debrief))
            }
            @if let Some(course) = snapshot.course() { (turning::turning(&course)) }
            details id="debrief-wants" class="c-group" {
                summary { (word("board-debrief-wants")) }
                @for state in &debrief.states { (wants(state)) }
            }
            details id="debrief-bands" class="c-group" {
                summary { (word("board-debrief-bands")) }
                p class="soft" { (debrief.note) }
                (bands(&scenario.instrument, &debrief.region, &word("board-commitments-region")))
                (by_state(debrief, scenario))
            }
            p class="soft" { (words("board-debrief-seed", &[("seed", debrief.seed.to_string().into())])) }
        }
    }
}

/// One line of the plot: who was behind it, what was planted, and what each delegation believed at the end.
fn truth(plot: &DebriefPlot, scenario: &Scenario) -> Markup {
    let victim = state_name(scenario, plot.victim);
    html! {
        article class="c-incident" {
            h3 { (plot.title) }
            p { strong { (words("board-truth-by", &[("by", plot.by.as_str().into()), ("victim", victim.into())])) } }
            @if let Some(planted) = &plot.planted {
                p { (words("board-truth-planted", &[("planted", planted.as_str().into())])) }
            }
            @if let Some(said) = labels::astray(&plot.astray) { p { (said) } }
            p { (plot.truth) }
            @if plot.happened {
                p { (words("board-truth-peak", &[("rung", plot.rung_peak.into()), ("name", labels::rung(plot.rung_peak).into())])) }
                p class="c-label" { (word("board-truth-believed")) }
                ul class="c-beliefs" {
                    @for (state, belief) in scenario.states.iter().zip(&plot.belief_in_truth) {
                        @let percent = (belief * 100.0).round();
                        li class="c-belief" {
                            span class="c-name" { (state.name) }
                            meter min="0" max="100" value=(percent) aria-label=(state.name) { (percent) }
                            span { (percent) " %" }
                        }
                    }
                }
            } @else { p class="soft" { (word("board-truth-not-happened")) } }
        }
    }
}

/// The injects that were meant to mislead and came out; nothing if there were none.
fn misleading(debrief: &Debrief) -> Markup {
    let out: Vec<_> =
        debrief.injects.iter().filter(|inject| inject.misleading && inject.released.is_some()).collect();
    html! {
        @if !out.is_empty() {
            h3 { (word("board-misleading")) }
            ul class="lines" { @for inject in out { li { (inject.from) " (" (inject.id) ")" } } }
        }
    }
}

/// The objectives of one delegation, and which of them it has reached.
fn wants(state: &DebriefState) -> Markup {
    html! {
        @if !state.wants.is_empty() {
            h3 { (state.name) @if let Some(role) = &state.role { span class="soft" { " · " (role) } } }
            ul class="lines" {
                @for want in &state.wants {
                    @let key = if want.reached { "board-reached" } else { "board-not-reached" };
                    li { strong { (words(key, &[("weight", want.weight.into())])) } ": " (want.text) }
                }
            }
        }
    }
}

/// Every delegation's bands side by side: boxes with counts, no sums and no league table.
fn by_state(debrief: &Debrief, scenario: &Scenario) -> Markup {
    html! {
        div class="c-wide" {
            table class="c-bands" {
                thead { tr {
                    th scope="col" { (word("control-col-paragraph")) }
                    @for state in &scenario.states { th scope="col" { abbr title=(state.name) { (state.id) } } }
                } }
                tbody {
                    @for (place, paragraph) in scenario.instrument.paragraphs.iter().enumerate() {
                        tr {
                            th scope="row" title=(paragraph.title) { (paragraph.id) " " (paragraph.title) }
                            @for state in &debrief.states {
                                @if let Some(score) = state.scores.get(place) {
                                    td class=(band_class(score.band)) title=(labels::band(score.band)) {
                                        span aria-hidden="true" { (boxes(score.band)) } " " (counts(score))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
