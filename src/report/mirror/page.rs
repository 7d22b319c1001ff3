//! The page around the parts: title, what it rests on, contents, parts, how to read it.

use maud::{Markup, html};

use super::told::Told;
use super::watch::{Stamp, Watched};
use super::{branches, doubts, graph, matrix, options, wants};
use crate::report::file::{REPORT, file};
use crate::words::{tell, word, words};

/// The sheet of reports, and what the mirror has beside it. Both stand inside the file, which is all there is to carry.
const SHEETS: [&str; 2] = [REPORT, include_str!("../../../assets/web/mirror.css")];

/// A part of the page.
struct Part {
    id: &'static str,
    title: String,
    body: Markup,
    wide: bool,
}

/// The whole file.
pub(super) fn html(told: &Told<'_>, watched: &Watched<'_>) -> String {
    let title = tell("mirror-title", &[("scenario", &told.s.title)]);
    let parts = parts(told);
    let body = html! {
        header {
            p class="kicker" { (word("mirror-kicker")) }
            h1 { (title) }
            p class="soft" { (basis(told)) }
        }
        (watched.banner())
        nav aria-labelledby="contents" {
            h2 id="contents" { (word("aar-contents")) }
            ol { @for part in &parts { li { a href={ "#" (part.id) } { (part.title) } } } }
        }
        main {
            @for part in &parts {
                section class=[part.wide.then_some("leaf broad")] aria-labelledby=(part.id) {
                    h2 id=(part.id) { (part.title) }
                    (part.body)
                }
            }
        }
        footer { p { (word("mirror-foot")) } }
        (watched.script())
    };
    file(&title, &SHEETS, Some("mirror"), &body)
}

/// The page of a text that could not be read yet: what the check says, and nothing else.
pub(super) fn unread(stamp: Stamp<'_>, messages: &[String]) -> String {
    let title = word("mirror-broken");
    let body = html! {
        main {
            h1 { (title) }
            @for message in messages { pre { (message) } }
        }
        (Watched::Whole(stamp).script())
    };
    file(&title, &SHEETS, Some("mirror"), &body)
}

/// What the figures rest on.
fn basis(told: &Told<'_>) -> String {
    match told.figures {
        Some(figures) => words(
            "mirror-basis",
            &[("games", figures.games.into()), ("file", told.lines.file.as_str().into())],
        ),
        None => tell("mirror-basis-none", &[("file", &told.lines.file)]),
    }
}

fn parts(told: &Told<'_>) -> Vec<Part> {
    let part = |id, title, body, wide| Part { id, title, body, wide };
    let mut parts = vec![
        part("doubts", word("mirror-doubts"), doubts::section(told), false),
        part("steps", word("mirror-steps"), matrix::section(told), true),
    ];
    if !told.s.branches.is_empty() {
        parts.push(part("branches", word("mirror-branches"), branches::section(told), false));
    }
    if let Some(picture) = graph::section(told) {
        parts.push(part("graph", word("mirror-graph"), picture, true));
    }
    parts.push(part("wants", word("mirror-wants"), wants::wants(told), false));
    parts.push(part("requests", word("mirror-requests"), wants::requests(told), false));
    parts.push(part("options", word("mirror-options"), options::section(told), false));
    parts.push(part("how", word("mirror-how"), how(), false));
    parts
}

fn how() -> Markup {
    html! {
        ul {
            li { (word("mirror-how-tables")) }
            li { (word("mirror-how-people")) }
            li { (word("mirror-how-doubts")) }
        }
    }
}
