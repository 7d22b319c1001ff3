//! How it reads: an inject as the paper that a role finds before it, a role as what it is told, everything else as what
//! all are told.

use maud::{Markup, html};

use super::menu::menu;
use super::picture;
use super::seen::Seen;
use crate::report::dress::{Heading, Paper, whole};
use crate::report::labels;
use crate::scenario::edit::NameKind;
use crate::sim::plot::{Dress, InjectKind};
use crate::words::{tell, word};
use crate::workshop::form::Section;
use crate::workshop::form::menu::label;

pub(super) fn reads(seen: &Seen<'_>) -> Markup {
    let seats = seen.menus.names(NameKind::Role);
    let title = tell("write-reads", &[("role", label(&seats, &seen.reader))]);
    html! {
        section id="reads" aria-labelledby="reads-title" {
            h2 id="reads-title" { (title) }
            form method="get" action="./" id="readers" {
                input type="hidden" name="at" value=(seen.way);
                div class="turn" {
                    (menu("as", &word("write-reads-as"), &seen.reader, &seats, None))
                    button class="small" id="read-as" { (word("write-reads-show")) }
                }
            }
            @match seen.section {
                Section::List("injects", _) => (inject(seen)),
                Section::List("roles", _) => (role(seen)),
                Section::Head => (told(seen, "situation", "write-reads-situation")),
                Section::List(..) | Section::Record(..) => p class="soft" { (word("write-reads-nothing")) },
            }
        }
    }
}

/// A text that is read as it is.
fn told(seen: &Seen<'_>, way: &str, key: &str) -> Markup {
    let words = seen.book.says(way).unwrap_or_default();
    html! {
        p class="soft" { (word(key)) }
        div class="told-to" { @for paragraph in words.split("\n\n") { p dir="auto" { (paragraph) } } }
    }
}

/// What a role is told, and nobody else.
fn role(seen: &Seen<'_>) -> Markup {
    match seen.book.says(&format!("{}.id", seen.way)) == Some(seen.reader.clone()) {
        true => told(seen, &format!("{}.brief", seen.way), "write-reads-brief"),
        false => html! {
            p class="soft" { (tell("write-reads-other", &[("role", &seen.title(&seen.way))])) }
        },
    }
}

fn inject(seen: &Seen<'_>) -> Markup {
    let said = |field: &str| seen.book.says(&format!("{}.{field}", seen.way)).unwrap_or_default();
    let kind = kind(seen);
    let paper = Paper::new(dress(seen, kind), &said("from"), &said("headline"), &said("text"), None);
    let alt = seen.book.says(&format!("{}.picture.alt", seen.way));
    html! {
        @if receives(seen) {
            (whole(&paper, Heading::Three))
            @if let Some(alt) = alt { (picture(seen, &alt)) }
            p class="soft" { (labels::inject_kind(kind)) }
        } @else {
            p class="soft" { (word("write-reads-not")) }
        }
    }
}

/// The picture; its words where it cannot be shown.
fn picture(seen: &Seen<'_>, alt: &str) -> Markup {
    let name = seen.book.says(&format!("{}.picture.file", seen.way)).unwrap_or_default();
    let shown = picture::shown(seen, &name, alt);
    html! {
        @if shown.0.is_empty() { figure class="picture" { figcaption { (alt) } } } @else { (shown) }
    }
}

/// Does the reader get it?
fn receives(seen: &Seen<'_>) -> bool {
    let to = format!("{}.to", seen.way);
    match seen.book.says(&format!("{to}.Role[0]")) {
        Some(one) => one == seen.reader,
        None => {
            seen.book.written(&to) == Some("All")
                || seen.book.list(&format!("{to}.Roles")).contains(&seen.reader)
        }
    }
}

fn kind(seen: &Seen<'_>) -> InjectKind {
    let written = seen.book.written(&format!("{}.kind", seen.way));
    InjectKind::ALL
        .into_iter()
        .find(|kind| written.is_some_and(|it| format!("{kind:?}") == it))
        .unwrap_or(InjectKind::Media)
}

fn dress(seen: &Seen<'_>, kind: InjectKind) -> Dress {
    let written = seen.book.written(&format!("{}.dress", seen.way));
    let own = Dress::ALL.into_iter().find(|dress| written.is_some_and(|it| format!("{dress:?}") == it));
    own.unwrap_or_else(|| Dress::of(kind))
}
