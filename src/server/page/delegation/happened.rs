//! What happened in the step that closed, as far as the delegation may know. What is public comes no sooner than on
//! the board, so that the room hears it together; what is one's own is there at once.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::seen::Seen;
use crate::report::chapter::{Chapter, chapter, own_positions};
use crate::report::story::sentence;
use crate::session::room::Stage;
use crate::session::view::Subject;
use crate::sim::exercise::event::{Audience, Event, What};
use crate::words::{word, words};

/// What happened in the step before the open one: in sight while it is told, folded away afterwards.
pub(super) fn happened(seen: &Seen<'_>) -> Markup {
    let Some(step) = seen.view.seat.board.clock.step.checked_sub(1) else { return html! {} };
    let events = told(seen, step);
    let mut told = chapter(&seen.names, Some(seen.view.seat.state), step, &events, &[]);
    told.deeds.splice(0..0, own_positions(&seen.names, &seen.view.seat, step, &[]));
    let found = events.iter().filter(|event| matches!(event.what, What::EvidenceFound(..)));
    let found: Vec<String> = found.map(|event| sentence(&seen.names, event)).collect();
    let title = words("board-told", &[("step", (u32::from(step) + 1).into())]);
    match seen.stage() {
        Stage::Telling(_) => html! { h2 { (title) } (body(seen, &told, &found)) },
        Stage::Lobby | Stage::Deciding | Stage::Closed | Stage::Over => html! {
            h2 { (title) }
            details id={ "happened-" (step) } {
                summary { (word("page-happened-read")) }
                (body(seen, &told, &found))
            }
        },
    }
}

/// The events of the step that may be told now, without what was heard when it opened.
fn told(seen: &Seen<'_>, step: u16) -> Vec<Event> {
    let hall = &seen.view.hall;
    let shown: BTreeSet<Subject> = hall.told.iter().take(hall.shown).map(|part| part.subject).collect();
    let telling = matches!(seen.stage(), Stage::Telling(_));
    let may = |event: &&Event| {
        !telling || event.audience != Audience::Public || shown.contains(&Subject::of(&event.what))
    };
    let of_step = seen.view.seat.events.iter().filter(|event| event.step == step);
    of_step.filter(|event| !matches!(event.what, What::Released(_))).filter(may).copied().collect()
}

/// Own deeds, then those of others, then what changed and what evidence came.
fn body(seen: &Seen<'_>, told: &Chapter, found: &[String]) -> Markup {
    let (own, others): (Vec<_>, Vec<_>) =
        told.deeds.iter().partition(|deed| deed.who == seen.view.seat.state);
    html! {
        @if own.is_empty() && others.is_empty() && told.changes.is_empty() && found.is_empty() {
            p class="soft" { (word("board-told-nothing")) }
        }
        @if !own.is_empty() {
            h3 { (word("board-chapter-you")) }
            ul class="lines" { @for deed in own { li { (deed.text) (note(&deed.touches, deed.known_to.as_deref())) } } }
        }
        @if !others.is_empty() {
            h3 { (word("board-chapter-others")) }
            ul class="lines" { @for deed in others { li { (deed.text) (note("", deed.known_to.as_deref())) } } }
        }
        @if !told.changes.is_empty() || !found.is_empty() {
            h3 { (word("page-happened-changes")) }
            ul class="lines" {
                @for change in &told.changes { li { (change.text) (note("", change.known_to.as_deref())) } }
                @for line in found { li { (line) } }
            }
        }
    }
}

/// What a deed touches and who knows of it, in brackets.
fn note(touches: &str, known_to: Option<&str>) -> Markup {
    let said: Vec<&str> =
        [touches, known_to.unwrap_or_default()].into_iter().filter(|said| !said.is_empty()).collect();
    html! { @if !said.is_empty() { " " span class="soft" { "(" (said.join("; ")) ")" } } }
}
