//! What everybody knows and what is being told, as far as control has told it.

use maud::{Markup, html};

use super::top::stage;
use crate::report::alike;
use crate::report::chapter::numbered;
use crate::report::names::Names;
use crate::server::page::parts;
use crate::session::room::Stage;
use crate::session::view::{HallView, Part, Subject};
use crate::sim::exercise::event::{Event, What};
use crate::sim::ids::InjectId;
use crate::sim::scenario::Scenario;
use crate::sim::view::PictureView;
use crate::words::word;

/// What everybody knows, as far as it has been told, newest first.
pub fn feed(scenario: &Scenario, view: &HallView, most: usize) -> Markup {
    let names = Names::of_board(scenario, &view.board);
    let heard = alike::told(&names, None, heard(view));
    html! {
        h2 { (word("board-feed")) }
        @if heard.is_empty() { p class="soft" { (word("board-feed-empty")) } }
        (pictures(scenario, view))
        ol class="hall-feed" reversed {
            @for event in heard.iter().rev().take(most) {
                li {
                    span class="hall-step" {
                        (numbered(&names, "board-feed-step", event.event.step))
                    }
                    " " (event.sentence)
                }
            }
        }
    }
}

/// Has everybody heard this inject?
pub fn has_heard(view: &HallView, id: InjectId) -> bool {
    heard(view).iter().any(|event| matches!(event.what, What::Released(released) if released == id))
}

/// The pictures of what everybody heard last: those of the open step.
fn pictures(scenario: &Scenario, view: &HallView) -> Markup {
    let now = heard(view).into_iter().filter(|event| event.step == view.board.clock.step);
    let fresh = now.filter_map(|event| match event.what {
        What::Released(id) => scenario.injects.get(id).and_then(PictureView::of),
        _ => None,
    });
    html! { @for picture in fresh { (parts::picture(&picture)) } }
}

/// Public events, oldest first, without those that wait to be told.
fn heard(view: &HallView) -> Vec<&Event> {
    if view.stage == Stage::Lobby {
        return Vec::new();
    }
    let told: usize = view.told.iter().map(|part| part.events.len()).sum();
    let before = view.board.feed.len().saturating_sub(told);
    let shown = view.told.iter().take(view.shown).flat_map(|part| &part.events);
    view.board.feed.iter().take(before).chain(shown).collect()
}

/// The sentences of a part of a telling; what several did alike is one.
pub fn sentences(names: &Names<'_>, part: &Part) -> Vec<String> {
    alike::told(names, None, &part.events).into_iter().map(|told| told.sentence).collect()
}

/// The heading of a part of a telling.
pub fn subject(subject: Subject) -> String {
    word(match subject {
        Subject::Deeds => "hall-deeds",
        Subject::Measures => "board-chapter-measures",
        Subject::Incidents => "board-chapter-incidents",
        Subject::Crisis => "board-chapter-crisis",
        Subject::News => "board-chapter-news",
    })
}

/// The parts of the telling that have been shown, newest first.
pub fn telling(scenario: &Scenario, view: &HallView) -> Markup {
    let names = Names::of_board(scenario, &view.board);
    html! {
        h2 { (stage(view)) }
        @if view.told.is_empty() { p class="soft" { (word("hall-told-nothing")) } }
        @for part in view.told.iter().take(view.shown).rev() { (told(&names, part)) }
    }
}

/// One part of the telling with its sentences.
fn told(names: &Names<'_>, part: &Part) -> Markup {
    html! {
        h3 { (subject(part.subject)) }
        ul class="hall-told" { @for sentence in sentences(names, part) { li { (sentence) } } }
    }
}
