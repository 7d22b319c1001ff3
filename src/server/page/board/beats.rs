//! What happened in a step, one beat a screen: what delegations did, what came into force, what broke, how the crisis moved,
//! and what is heard. The picture shows what stood before and changes with the beat that tells of it.

use maud::{Markup, html};

use super::{grid, ladder, map};
use crate::report::alike;
use crate::report::dress::{self, Paper};
use crate::report::everyday::incident;
use crate::report::headline::{foremost, front_first};
use crate::report::names::Names;
use crate::report::received::held_up;
use crate::server::page::{hall, parts};
use crate::session::view::{HallView, Part, Subject};
use crate::sim::exercise::event::{Event, What};
use crate::sim::ids::IncidentId;
use crate::sim::scenario::Scenario;
use crate::sim::view::{BoardView, PictureView};
use crate::words::{word, words};

/// Words of sentences on one screen: with its heading, few enough to be read in passing.
const WORDS_MAX: usize = 34;
/// Papers beside the one that is read out.
const PAPERS_MAX: usize = 1;

/// The beat that is told now, below a line that says where in the telling it stands.
pub(super) fn beat(scenario: &Scenario, view: &HallView) -> Markup {
    let shown = view.told.get(..view.shown).unwrap_or(&view.told);
    let Some(part) = shown.last() else {
        return html! { div class="hall-cover telling" { p class="w-large" { (word("hall-told-nothing")) } } };
    };
    let (board, names) = (view.pictured(), Names::of_board(scenario, &view.board));
    html! {
        div class={ "hall-cover telling beat-" (key(part.subject)) } {
            header class="w-beat" {
                h2 { (hall::subject(part.subject)) }
                ol class="w-beats" aria-hidden="true" {
                    @for place in 0..view.told.len() { li class=(if place + 1 == shown.len() { "now" } else if place < shown.len() { "past" } else { "" }) {} }
                }
            }
            @match part.subject {
                Subject::Deeds => (grid::grid(scenario, &board, part)),
                Subject::Measures => (sentences(&names, &part.events, WORDS_MAX)),
                Subject::Incidents => (incidents(&names, &board, part)),
                Subject::Crisis => (crisis(&names, view, &board, part)),
                Subject::News => (press(scenario, &board, part)),
            }
        }
    }
}

/// The name of a beat in the style sheet.
const fn key(subject: Subject) -> &'static str {
    match subject {
        Subject::Deeds => "deeds",
        Subject::Measures => "measures",
        Subject::Incidents => "incidents",
        Subject::Crisis => "crisis",
        Subject::News => "news",
    }
}

/// The first sentences, as many as can be read in passing, and how many there are beside them.
fn sentences<'a>(names: &Names<'_>, events: impl IntoIterator<Item = &'a Event>, most: usize) -> Markup {
    let (shown, beside) = alike::few(names, events, most);
    html! {
        ul class="w-lines" {
            @for sentence in &shown { li { (sentence) } }
            @if beside > 0 { li class="soft" { (words("hall-more", &[("count", beside.into())])) } }
        }
    }
}

/// What broke: the map looks there, and a lower third says what it is. Everyday incidents are one line.
fn incidents(names: &Names<'_>, board: &BoardView, part: &Part) -> Markup {
    let mut told: Vec<IncidentId> = Vec::new();
    for id in part.events.iter().filter_map(|event| incident(event.what)) {
        if !told.contains(&id) {
            told.push(id);
        }
    }
    let scripted = |id: &&IncidentId| {
        board.incidents.iter().any(|known| known.incident == **id && known.title.is_some())
    };
    let about = told.iter().find(scripted).copied();
    let everyday = told.iter().filter(|id| !scripted(id)).count();
    let known = about.and_then(|id| board.incidents.iter().find(|known| known.incident == id));
    html! {
        (map::figure(board, map::ALONE, about))
        div class="w-third" {
            @match known {
                Some(known) => {
                    (map::sign(known.kind))
                    div {
                        p class="w-headline" { (names.incident_title(known.incident).unwrap_or_default()) }
                        p class="w-where" { (names.state(known.victim)) }
                    }
                },
                None if everyday > 0 => p class="w-headline" { (words("hall-everyday", &[("count", everyday.into())])) },
                None => (sentences(names, &part.events, WORDS_MAX)),
            }
            @if known.is_some() && everyday > 0 { p class="soft" { (words("hall-everyday", &[("count", everyday.into())])) } }
        }
    }
}

/// The crisis: the ladder from where it stood to where it stands, beside the map.
fn crisis(names: &Names<'_>, view: &HallView, board: &BoardView, part: &Part) -> Markup {
    let before = view.before.as_ref().map(|before| before.rung);
    // What moved a rung comes first.
    let rungs = part.events.iter().filter(|event| matches!(event.what, What::Rung(..)));
    let others = part.events.iter().filter(|event| !matches!(event.what, What::Rung(..)));
    html! {
        div class="w-crisis" {
            (map::map(board))
            div { (ladder::ladder(board.rung, before)) }
        }
        (sentences(names, rungs.chain(others), 20))
    }
}

/// What is heard: the foremost paper whole as far as its first paragraph, others by their headline.
fn press(scenario: &Scenario, board: &BoardView, part: &Part) -> Markup {
    let papers = front_first(held_up(scenario, board, &part.events));
    let left = papers.len().saturating_sub(PAPERS_MAX + 1);
    let shown = foremost(scenario, &part.events).and_then(PictureView::of);
    html! {
        div class={ "w-press" (hall::if_class(papers.len() > 1, " several")) } {
            @if let Some(first) = papers.first() {
                div class={ "w-front " (length(first)) } {
                    (dress::front(first))
                    @if let Some(picture) = &shown { (parts::picture(picture)) }
                }
            }
            @if papers.len() > 1 {
                div class="w-beside" {
                    @for paper in papers.iter().skip(1).take(PAPERS_MAX) { (dress::brief(paper, dress::Heading::Three, None)) }
                    @if left > 0 { p class="soft" { (words("hall-more", &[("count", left.into())])) } }
                }
            }
        }
    }
}

/// The class of a front page: the more it says, the smaller its letters, down to the smallest on the wall.
fn length(paper: &Paper) -> &'static str {
    match paper.first.chars().count() {
        0..=260 => "short",
        261..=480 => "middle",
        _ => "long",
    }
}
