//! The whole document, and the head of the page.

use maud::{DOCTYPE, Markup, html};

use super::hidden::hidden;
use super::label::section_title;
use super::seen::{Seen, Told};
use super::{check, form, left, parts, reads};
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
        body class="workshop" data-undo=(word("write-undone")) data-gone=(word("write-gone")) data-unsaved=(word("write-unsaved")) {
            a class="skip" href="#form" { (word("write-skip")) }
            header id="top" { (top(seen, &scenario)) }
            div id="told" role="status" { (told(seen)) }
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

fn top(seen: &Seen<'_>, scenario: &str) -> Markup {
    let (back, forth) = seen.desk.ways();
    let store = seen.desk.store();
    let pairs = [
        ("file", store.main().display().to_string()),
        (
            "folder",
            store.kept().file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        ),
    ];
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
    html! {
        div class="who" { h1 { (scenario) } p { (tell("write-saved-in", &pairs)) } }
        form method="post" action="do" class="ways" {
            (hidden(seen))
            button id="undo" class="button" name="do" value="undo" disabled[!back] { (word("write-undo")) }
            button id="redo" class="button" name="do" value="redo" disabled[!forth] { (word("write-redo")) }
        }
    }
}

fn told(seen: &Seen<'_>) -> Markup {
    let outside = seen.desk.outside();
    let files = outside.iter().map(|file| file.display().to_string()).collect::<Vec<_>>().join(", ");
    html! {
        @if !outside.is_empty() {
            form method="post" action="do" class="banner" {
                (hidden(seen))
                p { (tell("write-outside-asked", &[("files", &files)])) }
                div class="row" {
                    button class="button" name="do" value="take-in" { (word("write-take-in")) }
                    button class="button" name="do" value="put-back" { (word("write-put-back")) }
                }
            }
        }
        @match &seen.told {
            Some(Told::Done(sentence)) => p class="done" { (sentence) },
            Some(Told::Refused(sentence)) => p class="banner" { (sentence) },
            None => {},
        }
    }
}
