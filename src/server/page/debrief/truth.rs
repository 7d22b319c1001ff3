//! Act 3: what really happened, incident by incident, then who planted what.

use maud::{Markup, html};

use super::at::At;
use crate::report::acts::{self, Told};
use crate::report::labels;
use crate::server::page::parts;
use crate::sim::view::DebriefPlot;
use crate::words::{share, word, words};

pub(super) fn truth(at: &At<'_>, told: &Told) -> Markup {
    let Some(debrief) = &told.debrief else { return html! {} };
    let planted = acts::misleading(at.s, debrief);
    html! {
        @for plot in &debrief.plots {
            article class="card" {
                h3 { (plot.title) }
                (revealed(at, plot))
            }
        }
        h3 { (word("acts-planted")) }
        @for plot in debrief.plots.iter().filter(|plot| plot.happened) {
            @if let Some(planted) = &plot.planted {
                p { strong { (plot.title) } " " (words("board-truth-planted", &[("planted", planted.as_str().into())])) }
            }
            @if let Some(said) = labels::astray(&plot.astray) { p { (said) } }
        }
        @if planted.is_empty() { p class="soft" { (word("acts-planted-none")) } }
        @else {
            p { (word("acts-misleading")) }
            ul class="rows" { @for said in &planted { li { (said) } } }
        }
    }
}

/// The truth about one incident, and how far each delegation believed it in the end.
fn revealed(at: &At<'_>, plot: &DebriefPlot) -> Markup {
    let by = [("by", plot.by.as_str().into()), ("victim", parts::state_name(at.s, plot.victim).into())];
    let peak = [("rung", plot.rung_peak.into()), ("name", labels::rung(plot.rung_peak).into())];
    html! {
        p { strong { (words("board-truth-by", &by)) } }
        (parts::paragraphs(&plot.truth))
        @if plot.happened {
            p { (words("board-truth-peak", &peak)) }
            h4 { (word("board-truth-believed")) }
            ul class="bars" {
                @for (state, belief) in at.s.states.iter().zip(&plot.belief_in_truth) {
                    li { span class="name" { (state.name) } (parts::bar(*belief, &share(*belief))) }
                }
            }
        } @else { p class="soft" { (word("board-truth-not-happened")) } }
    }
}
