//! What covers the board: how to come in, what is being told, and at the end the act of the debrief. One thing at a time.

use maud::{Markup, PreEscaped, html};

use crate::report::names::Names;
use crate::server::page::{WayIn, debrief, hall};
use crate::session::room::Stage;
use crate::session::view::{HallView, Part, Snapshot};
use crate::sim::scenario::Scenario;
use crate::words::{word, words};

/// Events of one part at most: more would be smaller than the last row can read.
const EVENTS_MAX: usize = 24;
/// Events up to which the type is large, of middle size, and still larger than the smallest.
const FEW: (usize, usize, usize) = (5, 9, 16);

/// The cover; nothing while a step is open.
pub fn cover(view: &HallView, snapshot: &Snapshot, way_in: &WayIn) -> Markup {
    match view.stage {
        Stage::Lobby => lobby(view, snapshot.scenario(), way_in),
        Stage::Deciding => html! {},
        Stage::Closed => html! {
            div class="hall-cover telling" { p class="hall-newest few" { (word("hall-closed-wait")) } }
        },
        Stage::Telling(_) => telling(view, snapshot.scenario()),
        Stage::Over => debrief::wall(view, snapshot),
    }
}

/// How to come in, as large as it can be shown. The code disappears when the doors are closed.
fn lobby(view: &HallView, scenario: &Scenario, way_in: &WayIn) -> Markup {
    html! {
        div class="hall-cover lobby" {
            div class="hall-join" {
                p class="hall-summary" { (scenario.summary) }
                @if view.doors_open {
                    p { (word("hall-join-address")) }
                    p class="hall-url" { (way_in.join_url) }
                    @if way_in.only_here { p { (word("hall-join-only-here")) } }
                    p { (word("hall-join-code")) }
                    p class="hall-code" { (way_in.join_code) }
                } @else { p class="hall-url" { (word("hall-doors-closed")) } }
            }
            // The picture is made by this program from the address; no text from outside is in it.
            @if view.doors_open { div class="hall-qr" role="img" aria-label=(word("hall-qr")) { (PreEscaped(&way_in.qr_svg)) } }
        }
    }
}

/// What happened: the newest part large, those before it by name.
fn telling(view: &HallView, scenario: &Scenario) -> Markup {
    let names = Names::of_board(scenario, &view.board);
    let shown = view.told.get(..view.shown).unwrap_or(&view.told);
    html! {
        div class="hall-cover telling" {
            ol class="hall-parts" {
                @for (place, part) in view.told.iter().enumerate() {
                    @if place < view.shown {
                        li class={ "shown" (hall::if_class(place + 1 == view.shown, " now")) } { (hall::subject(part.subject)) }
                    } @else { li aria-hidden="true" { "·" } }
                }
            }
            @match shown.last() {
                Some(part) => (newest(&names, part)),
                None => p class="hall-newest few" { (word("hall-told-nothing")) },
            }
        }
    }
}

/// The part that is being told now, its sentences as large as their number allows.
fn newest(names: &Names<'_>, part: &Part) -> Markup {
    let sentences = hall::sentences(names, part);
    let left = sentences.len().saturating_sub(EVENTS_MAX);
    html! {
        ul class={ "hall-newest " (size(sentences.len())) } {
            @for sentence in sentences.iter().take(EVENTS_MAX) { li { (sentence) } }
            @if left > 0 { li class="soft" { (words("hall-more", &[("count", left.into())])) } }
        }
    }
}

/// The class of type for so many sentences: as large as they can be and still fit.
fn size(count: usize) -> &'static str {
    match count {
        count if count <= FEW.0 => "few",
        count if count <= FEW.1 => "some",
        count if count <= FEW.2 => "several",
        _ => "many",
    }
}
