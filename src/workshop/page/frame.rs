//! The whole document, and the head of the page.

use maud::{DOCTYPE, Markup, html};

use super::label::section_title;
use super::seen::Seen;
use super::{check, form, left, parts, reads, state};
use crate::words::{tell, word};
use crate::workshop::form::Section;

/// The whole page.
pub fn page(seen: &Seen<'_>) -> String {
    let scenario =
        seen.book.says("title").filter(|it| !it.trim().is_empty()).unwrap_or_else(|| word("write-untitled"));
    let part = match seen.section {
        Section::List(..) => seen.title(&seen.way),
        Section::Head | Section::Record(..) => section_title(seen.section),
    };
    let body = html! {
        body class="workshop" data-gone=(word("write-gone")) data-lost=(word("write-not-saved-gone")) data-unsaved=(word("write-unsaved")) data-leave=(word("write-leave")) {
            a class="skip" href="#form" { (word("write-skip")) }
            header id="top" { (state::top(seen, &scenario)) }
            div id="told" role="status" tabindex="-1" { (state::told(seen)) }
            nav id="parts" aria-label=(word("write-parts")) { (parts::parts(seen)) }
            main class="bench" {
                div id="left" { (left::left(seen)) }
                div id="form" tabindex="-1" { (form::form(seen)) }
                div id="right" { (right(seen)) }
            }
        }
    };
    document(&tell("write-page", &[("part", &part), ("scenario", &scenario)]), &body)
}

/// A page with one sentence, for a request that comes to nothing.
pub fn sorry(sentence: &str) -> String {
    let body = html! { body class="still" { main { h1 { (word("page-sorry")) } p { (sentence) } } } };
    document(&word("page-sorry"), &body)
}

/// The right side: the check, and how it reads.
pub(super) fn right(seen: &Seen<'_>) -> Markup {
    html! { (check::check(seen)) (reads::reads(seen)) }
}

fn document(title: &str, body: &Markup) -> String {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                link rel="stylesheet" href="workshop.css";
                link rel="icon" href="icon.svg" type="image/svg+xml";
                script type="module" src="workshop.js" {}
            }
            (body)
        }
    }
    .into_string()
}
