//! Everything that happened with those who know of it, and what is being told to the room. Hidden events are
//! among them, so that this is for control alone.

use maud::{Markup, html};

use super::rulings::nothing;
use crate::report::chapter::{known_to, numbered};
use crate::report::names::Names;
use crate::report::story::sentence;
use crate::server::page::hall;
use crate::session::room::Stage;
use crate::session::view::ControlView;
use crate::sim::exercise::event::{Audience, Event};
use crate::words::{word, words};

/// Events that lie open; the others are folded away, because control looks for the newest.
const SHOWN: usize = 60;

/// Everything that happened, newest first.
pub fn events(view: &ControlView, names: &Names<'_>) -> Markup {
    // Before the beginning nothing has happened: what the first step opens with waits for it.
    let happened: &[Event] = if view.hall.stage == Stage::Lobby { &[] } else { &view.events };
    let newest: Vec<&Event> = happened.iter().rev().collect();
    let (fresh, older) = newest.split_at(newest.len().min(SHOWN));
    html! {
        details id="events-open" class="c-group" {
            summary { (words("control-events-count", &[("count", newest.len().into())])) }
            @if newest.is_empty() { (nothing()) }
            ul class="c-events" { @for event in fresh { (one(names, event)) } }
            @if !older.is_empty() {
                details id="events-older" {
                    summary { (words("control-older", &[("count", older.len().into())])) }
                    ul class="c-events" { @for event in older { (one(names, event)) } }
                }
            }
        }
    }
}

/// One event as a sentence, with the step and with who knows of it.
fn one(names: &Names<'_>, event: &Event) -> Markup {
    let class = match event.audience {
        Audience::Public => "public",
        Audience::Seats(_) => "some",
        Audience::Control => "hidden",
    };
    let knows = known_to(names, event.audience).unwrap_or_else(|| word("control-known-to-all"));
    html! {
        li class=(class) {
            span class="hall-step" { (numbered(names, "board-feed-step", event.step)) }
            " " (sentence(names, event)) " " span class="c-knows" { (knows) }
        }
    }
}

/// The parts of the telling with what has been shown: what control reads out.
pub fn telling(view: &ControlView, names: &Names<'_>) -> Markup {
    let hall = &view.hall;
    html! {
        @if matches!(hall.stage, Stage::Telling(_)) {
            h2 { (hall::stage(hall)) }
            @if hall.told.is_empty() { p class="soft" { (super::top::nothing_told(view)) } }
            ol class="c-telling" {
                @for (place, part) in hall.told.iter().enumerate() {
                    li class=(if place < hall.shown { "shown" } else { "waiting" }) {
                        h3 {
                            (hall::subject(part.subject)) " "
                            span class="soft" { (word(if place < hall.shown { "control-shown" } else { "control-not-shown" })) }
                        }
                        ul { @for sentence in hall::sentences(names, part) { li { (sentence) } } }
                    }
                }
            }
        }
    }
}
