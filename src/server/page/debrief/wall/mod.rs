//! The act that is shown on the wall, in type for the last row: little of it, and that large, page by page. Whoever wants
//! more reads it on a page of their own.

mod fit;
#[cfg(test)]
mod tests;
mod what_if;

use maud::{Markup, html};

use fit::{Piece, heading, pages, together};

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

/// The wall during the debrief; nothing before it.
pub fn wall(view: &HallView, snapshot: &Snapshot) -> Markup {
    let Some(at) = At::new(view, snapshot, &Role::Board, None) else { return html! {} };
    let stands = at.stands();
    let all = leaves(&at, stands.shown);
    let place = usize::from(stands.page).min(all.len().saturating_sub(1));
    html! {
        div class={ "hall-cover acts act-" (stands.shown.name()) } {
            @if stands.has_ended {
                h2 { (word("acts-ended")) }
                p class="hall-question" { (word("acts-wall-ended")) }
            } @else {
                @let asked = wash::asked(&at).filter(|_| stands.shown == DebriefAct::HotWash);
                h2 {
                    (acts::heading(stands.shown))
                    @if let Some((place, count, _)) = asked { (position(place, count)) }
                    @else if all.len() > 1 { (position(place, all.len())) }
                }
                @if let Some(leaf) = all.get(place) { (leaf) }
            }
        }
    }
}

/// Which page of the act is shown on the wall, counted from 0, and how many it has; none before the debrief and after it.
pub fn paged(view: &HallView, snapshot: &Snapshot) -> Option<(usize, usize)> {
    let at = At::new(view, snapshot, &Role::Board, None)?;
    let stands = at.stands();
    let count = leaves(&at, stands.shown).len();
    (!stands.has_ended).then(|| (usize::from(stands.page).min(count.saturating_sub(1)), count))
}

/// "2/5" beside the heading.
fn position(place: usize, count: usize) -> Markup {
    html! { " " span class="soft hall-page" { (words("acts-wall-page", &[("page", (place + 1).into()), ("pages", count.into())])) } }
}

/// The pages of an act.
fn leaves(at: &At<'_>, act: DebriefAct) -> Vec<Markup> {
    let told = at.told.as_deref();
    let said = |text: String| html! { p class="hall-question" { (text) } };
    match (act, told) {
        (DebriefAct::Own, _) => vec![said(acts::lead(act))],
        (DebriefAct::Who, _) => asked(at),
        (DebriefAct::HotWash, _) => {
            let asked = wash::asked(at).map(|(_, _, question)| question.to_owned());
            vec![said(asked.unwrap_or_else(|| word("acts-no-questions")))]
        }
        (DebriefAct::Monday, _) => {
            vec![html! { (said(acts::lead(act))) p class="hall-number" { (wash::count(at)) } }]
        }
        (DebriefAct::Truth, Some(told)) => revealed(at, told, act),
        (DebriefAct::Belief, Some(told)) => beliefs(at, told),
        (DebriefAct::Ladder, Some(told)) => vec![ladder(told)],
        (DebriefAct::Turns, Some(told)) => turns(told, act),
        (DebriefAct::WhatIf, Some(_)) => what_if::leaves(at),
        (DebriefAct::Commitments, Some(told)) => vec![html! {
            @if let Some(debrief) = &told.debrief { (hall::band_table(&at.s.instrument, &debrief.region)) }
        }],
        // Nothing of these is at hand before the truth is open.
        (
            DebriefAct::Truth
            | DebriefAct::Belief
            | DebriefAct::Ladder
            | DebriefAct::Turns
            | DebriefAct::Commitments
            | DebriefAct::WhatIf,
            None,
        ) => Vec::new(),
    }
}

/// What is asked, with how many have answered on the first page.
fn asked(at: &At<'_>) -> Vec<Markup> {
    let count = who::count(at);
    let lead = word("acts-wall-who");
    let questions = &at.s.facilitation.before_truth;
    let pieces = std::iter::once(Piece::of(&[&lead], html! { p class="hall-question" { (lead) } })).chain(
        questions
            .iter()
            .map(|question| Piece::of(&[question], html! { p class="hall-question" { (question) } })),
    );
    let all = pages(pieces.collect(), heading(DebriefAct::Who) + fit::words(&count));
    let page = |(place, page): (usize, &Vec<Markup>)| {
        html! { (together(page)) @if place == 0 { p class="hall-number" { (count) } } }
    };
    all.iter().enumerate().map(page).collect()
}

/// Who was behind each incident that happened, and at whom the traces were made to point; then who planted what.
fn revealed(at: &At<'_>, told: &Told, act: DebriefAct) -> Vec<Markup> {
    let Some(debrief) = &told.debrief else { return Vec::new() };
    let mut pieces: Vec<Piece> = Vec::new();
    for plot in debrief.plots.iter().filter(|plot| plot.happened) {
        let by = words("aar-truth-by", &[("by", plot.by.as_str().into())]);
        let planted = plot.planted.as_deref().map(|at| words("aar-truth-planted", &[("at", at.into())]));
        let markup = html! {
            div class="hall-truth" {
                span class="hall-paragraph" { (plot.title) }
                b { (by) }
                @if let Some(planted) = &planted { span { (planted) } }
            }
        };
        pieces.push(Piece::of(&[&plot.title, &by, planted.as_deref().unwrap_or_default()], markup));
    }
    let mut planted = truth::misleading(at.s, debrief);
    if planted.is_empty() {
        planted.push(word("acts-planted-none"));
    }
    let title = word("acts-planted");
    pieces.extend(planted.iter().map(|said| {
        let markup =
            html! { div class="hall-truth" { span class="hall-paragraph" { (title) } span { (said) } } };
        Piece::of(&[&title, said], markup)
    }));
    pages(pieces, heading(act))
        .iter()
        .map(|page| html! { div class="hall-truths" { (together(page)) } })
        .collect()
}

/// An incident a page, first the one over which most delegations accused somebody.
fn beliefs(at: &At<'_>, told: &Told) -> Vec<Markup> {
    let accusations = |of: &Beliefs| of.charts.iter().filter(|(_, has, _)| *has).count();
    let mut all: Vec<&Beliefs> = told.pictures.beliefs.iter().collect();
    all.sort_by_key(|of| std::cmp::Reverse(accusations(of)));
    if all.is_empty() {
        return vec![html! { p { (word("acts-belief-none")) } }];
    }
    let page = |of: &&Beliefs| html! { h3 { (of.title) } (of.legend) (charts::small(at, of, CHARTS_MAX)) };
    all.iter().map(page).collect()
}

fn ladder(told: &Told) -> Markup {
    let pictures = &told.pictures;
    html! {
        (pictures.legend)
        (charts::drawn(&pictures.rungs, LADDERS_MAX))
        (charts::drawn(&pictures.tensions, LADDERS_MAX))
    }
}

/// A turn a page, as a line that branches: what was done, and beside it what else was on offer, as far as there is room.
fn turns(told: &Told, act: DebriefAct) -> Vec<Markup> {
    let turns = &told.turns;
    if turns.points.is_empty() {
        return vec![html! { p class="hall-question" { (turns.lead) } }];
    }
    let room = fit::WORDS_MAX - heading(act);
    let fits = |texts: &[&str]| texts.iter().map(|text| fit::words(text)).sum::<usize>() <= room;
    let page = |point: &crate::report::turning::ToldPoint| {
        let (taken, open) = (word("acts-turn-taken"), word("acts-turn-open"));
        let mut shown: Vec<&str> = vec![&point.when, &taken, &point.what, &open];
        let said = shown.len();
        // As many of the ways that were open as the page has room for, the first ones first.
        for other in &point.others {
            if fits(&[&shown[..], &[other.as_str()]].concat()) {
                shown.push(other);
            }
        }
        html! {
            p { (point.when) }
            div class="hall-turn" {
                div class="hall-turn-taken" { span { (taken) } p class="hall-question" { (point.what) } }
                @if shown.len() > said {
                    div class="hall-turn-open" {
                        span { (open) }
                        ul { @for other in &shown[said..] { li { (other) } } }
                    }
                }
            }
            @if shown.len() == said && fits(&[&point.when, &taken, &point.what, &word("acts-more-on-pages")]) { p { (word("acts-more-on-pages")) } }
        }
    };
    turns.points.iter().map(page).collect()
}
