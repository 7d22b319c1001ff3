//! The act that is shown on the wall, in type for the last row: little of it, and that large. Whoever wants more reads it
//! on a page.

use maud::{Markup, html};

use super::at::At;
use super::{charts, truth, wash, who};
use crate::report::acts::{self, Told};
use crate::report::after::Beliefs;
use crate::server::page::hall;
use crate::session::acts::DebriefAct;
use crate::session::person::Role;
use crate::session::view::{HallView, Snapshot};
use crate::words::{word, words};

/// Charts of one incident at most: what a wall shows of eleven delegations is read from the last row.
const CHARTS_MAX: usize = 12;
/// Charts of the ladder, and of tension.
const LADDERS_MAX: usize = 3;
/// Turns with their sentences.
const TURNS_MAX: usize = 5;

/// The wall during the debrief; nothing before it.
pub fn wall(view: &HallView, snapshot: &Snapshot) -> Markup {
    let Some(at) = At::new(view, snapshot, &Role::Board, None) else { return html! {} };
    let stands = at.stands();
    html! {
        div class={ "hall-cover acts act-" (stands.shown.name()) } {
            @if stands.has_ended {
                h2 { (word("acts-ended")) }
                p class="hall-question" { (word("acts-wall-ended")) }
            } @else {
                h2 { (acts::heading(stands.shown)) }
                (shown(&at, stands.shown))
            }
        }
    }
}

fn shown(at: &At<'_>, act: DebriefAct) -> Markup {
    let told = at.told.as_deref();
    let said = |text: String| html! { p class="hall-question" { (text) } };
    match (act, told) {
        (DebriefAct::Own, _) => said(acts::lead(act)),
        (DebriefAct::Who, _) => html! {
            (said(acts::lead(act)))
            @for question in &at.s.facilitation.before_truth { p { (question) } }
            p class="hall-number" { (who::count(at)) }
        },
        (DebriefAct::HotWash, _) => wash::question(at),
        (DebriefAct::Monday, _) => {
            html! { (said(acts::lead(act))) p class="hall-number" { (wash::count(at)) } }
        }
        (DebriefAct::Truth, Some(told)) => revealed(told),
        (DebriefAct::Belief, Some(told)) => beliefs(at, told),
        (DebriefAct::Ladder, Some(told)) => ladder(told),
        (DebriefAct::Turns, Some(told)) => turns(told),
        (DebriefAct::Commitments, Some(told)) => html! {
            @if let Some(debrief) = &told.debrief { (hall::band_table(&at.s.instrument, &debrief.region)) }
        },
        // Nothing of these is at hand before the truth is open.
        (
            DebriefAct::Truth
            | DebriefAct::Belief
            | DebriefAct::Ladder
            | DebriefAct::Turns
            | DebriefAct::Commitments,
            None,
        ) => html! {},
    }
}

/// Who was behind each incident that happened, and at whom the traces were made to point.
fn revealed(told: &Told) -> Markup {
    let Some(debrief) = &told.debrief else { return html! {} };
    let planted = truth::misleading(debrief);
    html! {
        ul class="hall-truths" {
            @for plot in debrief.plots.iter().filter(|plot| plot.happened) {
                li {
                    span class="hall-paragraph" { (plot.title) }
                    b { (words("aar-truth-by", &[("by", plot.by.as_str().into())])) }
                    @if let Some(at) = &plot.planted { span { (words("aar-truth-planted", &[("at", at.as_str().into())])) } }
                }
            }
        }
        h3 { (word("acts-planted")) }
        @if planted.is_empty() { p { (word("acts-planted-none")) } }
        @else { p { (planted.join(" · ")) } }
    }
}

/// The incident over which most delegations accused somebody, or the first one; the others stand on the pages.
fn beliefs(at: &At<'_>, told: &Told) -> Markup {
    let all = &told.pictures.beliefs;
    let accusations = |of: &Beliefs| of.charts.iter().filter(|(_, has, _)| *has).count();
    let Some(of) = all.iter().rev().max_by_key(|of| accusations(of)) else {
        return html! { p { (word("acts-belief-none")) } };
    };
    html! {
        h3 { (of.title) }
        (of.legend)
        (charts::small(at, of, CHARTS_MAX))
        @if all.len() > 1 { p class="soft" { (word("acts-more-on-pages")) } }
    }
}

fn ladder(told: &Told) -> Markup {
    let pictures = &told.pictures;
    html! {
        (pictures.legend)
        (charts::drawn(&pictures.rungs, LADDERS_MAX))
        (charts::drawn(&pictures.tensions, LADDERS_MAX))
    }
}

fn turns(told: &Told) -> Markup {
    html! {
        ol class="hall-newest several" {
            @for point in told.turns.points.iter().take(TURNS_MAX) {
                li { span class="soft" { (point.when) } br; b { (point.what) } " " (point.offers) }
            }
        }
        @if told.turns.points.is_empty() { p { (told.turns.lead) } }
        @if told.turns.points.len() > TURNS_MAX { p class="soft" { (word("acts-more-on-pages")) } }
    }
}
