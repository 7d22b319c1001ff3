//! What came in: requests that wait for an answer, the injects of this step, older ones folded away.

use maud::{Markup, html};

use super::Seen;
use crate::report::labels;
use crate::server::page::parts;
use crate::session::room::Stage;
use crate::session::view::Subject;
use crate::sim::view::{InjectView, RequestView};
use crate::words::{word, words};

pub(super) fn papers(seen: &Seen<'_>) -> Markup {
    let seat = &seen.view.seat;
    let now = seat.board.clock.step;
    let (fresh, older): (Vec<_>, Vec<_>) = seat.injects.iter().rev().partition(|inject| inject.step >= now);
    let fresh: Vec<_> = if still_closed(seen) { Vec::new() } else { fresh };
    html! {
        h2 { (word("page-papers")) }
        @for request in &seat.requests { (waits(seen, request)) }
        @if fresh.is_empty() && seen.stage() == Stage::Deciding { p class="soft" { (word("papers-none")) } }
        @for inject in fresh { (paper(inject, None)) }
        @if !older.is_empty() {
            details id="papers-older" {
                summary { (words("page-papers-older", &[("count", older.len().into())])) }
                @for inject in older { (paper(inject, Some(inject.step))) }
            }
        }
    }
}

/// While a step is being told, what the next one brings is heard after everything else.
fn still_closed(seen: &Seen<'_>) -> bool {
    let hall = &seen.view.hall;
    match seen.stage() {
        Stage::Telling(_) => {
            let news = hall.told.iter().position(|part| part.subject == Subject::News);
            news.map_or(hall.shown < hall.told.len(), |place| place >= hall.shown)
        }
        Stage::Lobby | Stage::Deciding | Stage::Over => false,
    }
}

/// An inject; `came` is the step in which it came, for one that came earlier.
fn paper(inject: &InjectView, came: Option<u16>) -> Markup {
    let reach = word(if inject.private { "page-private" } else { "page-public" });
    html! {
        article class="card" {
            h3 { (inject.from) }
            p class="soft" {
                (labels::inject_kind(inject.kind)) " · "
                @if inject.private { strong { (reach) } } @else { (reach) }
                @if let Some(step) = came { " · " (words("page-step", &[("step", (u32::from(step) + 1).into())])) }
            }
            (parts::paragraphs(&inject.text))
        }
    }
}

fn waits(seen: &Seen<'_>, request: &RequestView) -> Markup {
    let from = seen.view.seat.injects.iter().find(|inject| inject.id == request.inject);
    let from = from.map_or("", |inject| inject.from.as_str());
    let instrument = &seen.s.instrument;
    let title = instrument.paragraph(&request.paragraph).and_then(|id| instrument.paragraphs.get(id));
    let title = title.map_or("", |paragraph| paragraph.title.as_str());
    let head = [("from", from.into()), ("steps", request.steps_left.into())];
    let cites = [("paragraph", request.paragraph.as_str().into()), ("title", title.into())];
    html! {
        article class="card alert" {
            h3 { (words("board-request", &head)) }
            p { (words("board-request-answers", &[("answers", request.answers.join(" · ").into())])) }
            p class="soft" { (words("board-request-cites", &cites)) }
        }
    }
}
