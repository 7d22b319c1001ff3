//! Act 7: the commitments. A delegation reads its own bands with every line of evidence behind them; everybody else the
//! region's, and all delegations side by side without sums.

use maud::{Markup, html};

use super::at::At;
use crate::report::acts::Told;
use crate::report::boxes::Boxes;
use crate::report::names::Names;
use crate::report::{evidence, labels, measured};
use crate::server::page::{hall, parts};
use crate::sim::score::band::{Band, Score};
use crate::sim::view::{Debrief, DebriefState};
use crate::words::{word, words};

pub(super) fn commitments(at: &At<'_>, told: &Told) -> Markup {
    let Some(debrief) = &told.debrief else { return html! {} };
    html! {
        p class="soft" { (debrief.note) }
        @match at.own {
            Some((view, _)) => {
                @if let Some(own) = debrief.states.iter().find(|state| state.state == view.seat.state) {
                    (bands(&Names::of_seat(at.s, &view.seat), own))
                    (wants(own))
                }
                details id="debrief-region" {
                    summary { (word("sheet-region")) }
                    ul class="lines" { @for score in &debrief.region { li { (parts::band_line(at.s, score)) } } }
                }
            },
            None => { (of_room(at, debrief)) },
        }
    }
}

/// The own bands. Behind each stands every line of evidence that it is made of.
fn bands(names: &Names<'_>, own: &DebriefState) -> Markup {
    html! {
        h3 { (word("board-debrief-bands")) }
        p class="soft" { (word("board-bands-why")) }
        @for (place, score) in own.scores.iter().enumerate() {
            @if score.band == Band::NotTested {
                p class="quiet" { (parts::band_line(names.scenario, score)) }
            } @else {
                details id={ "band-" (place) } {
                    summary { (parts::band_line(names.scenario, score)) }
                    (behind(names, own, score))
                }
            }
        }
    }
}

/// What was done and what was in place, what holds the band down, each indicator measured, and each line.
fn behind(names: &Names<'_>, own: &DebriefState, score: &Score) -> Markup {
    let line = |number: usize| own.evidence.iter().find(|one| one.number == number).map(|one| &one.entry);
    let lines = own.evidence.iter().filter(|line| line.entry.paragraph == score.paragraph);
    html! {
        p { (measured::sides(score)) }
        @if let Some(said) = measured::cap(names, line, score) { p { strong { (said) } } }
        ul class="lines" { @for said in measured::lines(names, score) { li { (said) } } }
        ul class="lines" { @for line in lines { li { (evidence::line(names, &line.entry)) } } }
    }
}

/// The own objectives, and which of them were reached.
fn wants(own: &DebriefState) -> Markup {
    html! {
        h3 { (word("board-wants")) }
        (objectives(own))
        p class="soft" { (words("board-damage", &[("damage", format!("{:.1}", own.damage).into())])) }
    }
}

fn objectives(state: &DebriefState) -> Markup {
    html! {
        @if state.wants.is_empty() { p class="soft" { (word("board-no-wants")) } }
        ul class="lines" {
            @for want in &state.wants {
                @let key = if want.reached { "board-reached" } else { "board-not-reached" };
                li { strong { (words(key, &[("weight", want.weight.into())])) } " " (want.text) }
            }
        }
    }
}

/// The bands of the region, then each delegation's in a row of boxes, then the objectives.
fn of_room(at: &At<'_>, debrief: &Debrief) -> Markup {
    html! {
        // The table has a heading of its own, one level below the act's.
        h3 { (word("board-commitments-region")) }
        (hall::band_table(&at.s.instrument, &debrief.region))
        h3 { (word("acts-all-delegations")) }
        (by_state(at, debrief))
        details id="debrief-wants" class="c-group" {
            summary { (word("acts-objectives")) }
            @for state in debrief.states.iter().filter(|state| !state.wants.is_empty()) {
                h3 { (state.name) @if let Some(role) = &state.role { span class="soft" { " · " (role) } } }
                (objectives(state))
            }
        }
        p class="soft" { (words("board-debrief-seed", &[("seed", debrief.seed.to_string().into())])) }
    }
}

/// Every delegation's bands side by side: boxes with counts, no sums and no league table.
fn by_state(at: &At<'_>, debrief: &Debrief) -> Markup {
    html! {
        div class="c-wide" tabindex="0" role="region" aria-label=(word("acts-all-delegations")) {
            table class="c-bands" {
                thead { tr {
                    th scope="col" { (word("control-col-paragraph")) }
                    @for state in &at.s.states { th scope="col" { abbr title=(state.name) { (state.id) } } }
                } }
                tbody {
                    @for (place, paragraph) in at.s.instrument.paragraphs.iter().enumerate() {
                        tr {
                            th scope="row" title=(paragraph.title) { (paragraph.id) " " (paragraph.title) }
                            @for state in &debrief.states {
                                @if let Some(score) = state.scores.get(place) {
                                    td class=(Boxes::of(score).class()) title=(labels::scored(score)) {
                                        span aria-hidden="true" { (hall::boxes(score)) } " " (hall::counts(score))
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
