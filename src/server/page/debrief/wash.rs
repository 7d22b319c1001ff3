//! Acts 9 and 10: the hot wash, one question at a time, and one thing that each person will do on Monday.

use maud::{Markup, html};

use super::at::At;
use crate::server::page::parts::{Look, ask_form, line_field, send};
use crate::session::limits::LINE_LETTERS_MAX;
use crate::session::person::Role;
use crate::words::{word, words};

/// The question that control shows, large.
pub(super) fn question(at: &At<'_>) -> Markup {
    html! {
        @match asked(at) {
            Some((place, count, question)) => {
                h3 { (words("acts-question", &[("number", (place + 1).into()), ("count", count.into())])) }
                p class="big question" { (question) }
            },
            None => p class="soft" { (word("acts-no-questions")) },
        }
    }
}

/// The place of the question that control shows, counted from 0, how many there are, and its words.
fn asked<'a>(at: &'a At<'_>) -> Option<(usize, usize, &'a str)> {
    let all = &at.told.as_ref()?.debrief.as_ref()?.hot_wash;
    let place = usize::from(at.stands().question);
    all.get(place).map(|question| (place, all.len(), question.as_str()))
}

/// The form for one line, and how many have written theirs; whose line is which is kept from everybody.
pub(super) fn monday(at: &At<'_>) -> Markup {
    let writes = !matches!(at.role, Role::Observer | Role::Board);
    html! {
        @if writes && at.stands().takes_lines() {
            (ask_form("debrief-monday", &[], html! {
                (line_field("monday-line", "line", "acts-monday", LINE_LETTERS_MAX))
                (send(&word("acts-monday-send"), Look::Main))
            }))
            p class="soft" { (word("acts-monday-again")) }
        }
        p { (count(at)) }
    }
}

/// How many people have written a line.
fn count(at: &At<'_>) -> String {
    words("acts-monday-count", &[("count", at.hall.lines.into())])
}
