//! The debrief of a delegation: its own bands with every line of evidence, its objectives, the truth, and questions
//! to talk about.

use maud::{Markup, html};

use super::seen::Seen;
use crate::report::{evidence, labels, measured};
use crate::server::page::parts;
use crate::sim::score::band::{Band, Score};
use crate::sim::view::{Debrief, DebriefPlot, DebriefState};
use crate::words::{share, word, words};

/// What became of the own delegation: bands with their evidence, objectives, damage.
pub(super) fn debrief(seen: &Seen<'_>) -> Markup {
    let Some(debrief) = seen.snapshot.debrief() else { return html! {} };
    let own = debrief.states.iter().find(|state| state.state == seen.view.seat.state);
    html! {
        h2 { (word("page-debrief")) }
        @if let Some(own) = own { (bands(seen, own)) (wants(own)) }
        p class="soft" { (debrief.note) }
    }
}

/// What really happened, how the region came out, and what to talk about.
pub(super) fn truth(seen: &Seen<'_>) -> Markup {
    let Some(debrief) = seen.snapshot.debrief() else { return html! {} };
    html! {
        h2 { (word("sheet-truth")) }
        (plots(seen, &debrief))
        (region(seen, &debrief))
        (hot_wash(&debrief))
    }
}

/// The own bands. Behind each stands every line of evidence that it is made of.
fn bands(seen: &Seen<'_>, own: &DebriefState) -> Markup {
    html! {
        h3 { (word("board-debrief-bands")) }
        p class="soft" { (word("board-bands-why")) }
        @for (place, score) in own.scores.iter().enumerate() {
            @let lines: Vec<_> = own.evidence.iter().filter(|line| line.entry.paragraph == score.paragraph).collect();
            @if score.band == Band::NotTested {
                p class="quiet" { (parts::band_line(seen.s, score)) }
            } @else {
                details id={ "band-" (place) } {
                    summary { (parts::band_line(seen.s, score)) }
                    (behind(seen, own, score))
                    ul class="lines" { @for line in lines { li { (evidence::line(&seen.names, &line.entry)) } } }
                }
            }
        }
    }
}

/// What was done and what was in place, what holds the band down, and each indicator measured.
fn behind(seen: &Seen<'_>, own: &DebriefState, score: &Score) -> Markup {
    let line = |number: usize| own.evidence.iter().find(|one| one.number == number).map(|one| &one.entry);
    html! {
        p { (measured::sides(score)) }
        @if let Some(said) = measured::cap(&seen.names, line, score) { p { strong { (said) } } }
        ul class="lines" { @for said in measured::lines(&seen.names, score) { li { (said) } } }
    }
}

/// The own objectives, and which of them were reached.
fn wants(own: &DebriefState) -> Markup {
    html! {
        h3 { (word("board-wants")) }
        @if own.wants.is_empty() { p class="soft" { (word("board-no-wants")) } }
        ul class="lines" {
            @for want in &own.wants {
                li {
                    strong { (words(if want.reached { "board-reached" } else { "board-not-reached" }, &[("weight", want.weight.into())])) }
                    " " (want.text)
                }
            }
        }
        p class="soft" { (words("board-damage", &[("damage", format!("{:.1}", own.damage).into())])) }
    }
}

/// What really happened, incident by incident, and which papers were meant to mislead.
fn plots(seen: &Seen<'_>, debrief: &Debrief) -> Markup {
    let misleading = debrief.injects.iter().filter(|inject| inject.misleading && inject.released.is_some());
    let misleading: Vec<&str> = misleading.map(|inject| inject.from.as_str()).collect();
    html! {
        @for (place, plot) in debrief.plots.iter().enumerate() {
            details id={ "plot-" (place) } {
                summary { (plot.title) }
                (revealed(seen, plot))
            }
        }
        @if !misleading.is_empty() { p { (word("board-misleading")) " " (crate::report::names::list(misleading)) "." } }
    }
}

/// The truth about one incident, and how far each delegation believed it.
fn revealed(seen: &Seen<'_>, plot: &DebriefPlot) -> Markup {
    let by = [("by", plot.by.as_str().into()), ("victim", parts::state_name(seen.s, plot.victim).into())];
    let peak = [("rung", plot.rung_peak.into()), ("name", labels::rung(plot.rung_peak).into())];
    html! {
        p { strong { (words("board-truth-by", &by)) } }
        @if let Some(planted) = &plot.planted { p { (words("board-truth-planted", &[("planted", planted.as_str().into())])) } }
        @if let Some(said) = labels::astray(&plot.astray) { p { (said) } }
        (parts::paragraphs(&plot.truth))
        @if plot.happened {
            p { (words("board-truth-peak", &peak)) }
            h3 { (word("board-truth-believed")) }
            ul class="bars" {
                @for (state, belief) in seen.s.states.iter().zip(&plot.belief_in_truth) {
                    li {
                        span class="name" { (state.name) }
                        (parts::bar(*belief, &share(*belief)))
                    }
                }
            }
        } @else {
            p class="soft" { (word("board-truth-not-happened")) }
        }
    }
}

/// The bands of the region.
fn region(seen: &Seen<'_>, debrief: &Debrief) -> Markup {
    html! {
        details id="debrief-region" {
            summary { (word("sheet-region")) }
            ul class="lines" { @for score in &debrief.region { li { (parts::band_line(seen.s, score)) } } }
        }
    }
}

/// Questions to talk about.
fn hot_wash(debrief: &Debrief) -> Markup {
    html! {
        h3 { (word("sheet-hot-wash")) }
        p class="soft" { (word("board-hot-wash-why")) }
        ol class="lines" { @for question in &debrief.hot_wash { li { (question) } } }
    }
}
