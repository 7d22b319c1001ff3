//! What the check says of the scenario as it stands, each message with the way to its field.

use maud::{Markup, html};

use super::seen::{Seen, anchor};
use crate::scenario::Severity;
use crate::words::{word, words};
use crate::workshop::desk::Message;

/// So many messages are shown; whoever has more begins with these.
const SHOWN: usize = 30;

pub(super) fn check(seen: &Seen<'_>) -> Markup {
    let messages = &seen.checked.messages;
    let errors = messages.iter().filter(|message| message.said.is_error()).count();
    let title = match (errors, messages.len()) {
        (0, 0) => word("write-check-clean"),
        (0, others) => words("write-check-others", &[("count", others.into())]),
        (errors, _) => words("write-check-errors", &[("count", errors.into())]),
    };
    html! {
        section id="check" aria-labelledby="check-title" {
            h2 id="check-title" { (title) }
            ul class="messages-of" {
                @for message in messages.iter().take(SHOWN) { (one(seen, message)) }
            }
            @if messages.len() > SHOWN {
                p class="soft" { (words("write-check-more", &[("count", (messages.len() - SHOWN).into())])) }
            }
        }
    }
}

fn one(seen: &Seen<'_>, message: &Message) -> Markup {
    let said = &message.said;
    let class = if said.is_error() { "bad" } else { "" };
    html! {
        li class=(class) {
            p { strong { (severity(said.severity)) } " " (said.sentence) "." }
            @if !said.hint.is_empty() { p class="soft" { (said.hint) "." } }
            @if let Some(way) = &message.way {
                a href={ (seen.to(way)) "#f-" (anchor(way)) } { (word("write-go")) span class="aloud" { " " (said.sentence) } }
            } @else if let Some(place) = said.place {
                p class="soft" { (said.file) ":" (place.line) }
            }
        }
    }
}

fn severity(severity: Severity) -> String {
    word(match severity {
        Severity::Error => "write-error",
        Severity::Warning => "write-warning",
        Severity::Note => "write-note",
    })
}
