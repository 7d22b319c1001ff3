//! What the check says of the scenario as it stands, each message with the way to its field.

use maud::{Markup, html};

use super::hidden::hidden;
use super::label::field_name;
use super::remedy;
use super::seen::{Seen, anchor};
use crate::scenario::Severity;
use crate::words::{tell, word, words};
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
                @for (nth, message) in messages.iter().take(SHOWN).enumerate() { (one(seen, message, nth)) }
            }
            @if messages.len() > SHOWN {
                p class="soft" { (words("write-check-more", &[("count", (messages.len() - SHOWN).into())])) }
            }
        }
    }
}

fn one(seen: &Seen<'_>, message: &Message, nth: usize) -> Markup {
    let said = &message.said;
    let class = if said.is_error() { "bad" } else { "" };
    let (field, hint) = (remedy::field(message), remedy::remedy(seen, message));
    let to = field.as_ref().map(|(_, _, way)| way).or(message.way.as_ref());
    html! {
        li class=(class) {
            p {
                strong { (severity(said.severity)) } " "
                @if let Some((of, name, _)) = &field { (tell("write-in-field", &[("field", &field_name(of, name))])) " " }
                (said.sentence) ". "
                span class="soft" { (said.code) }
            }
            @if !hint.is_empty() { p class="soft" { (hint.trim_end_matches('.')) "." } }
            @if let Some(way) = to {
                a href={ (seen.to(way)) "#f-" (anchor(way)) } { (word("write-go")) span class="aloud" { " " (said.sentence) } }
            } @else if let Some(place) = said.place {
                p class="soft" { (said.file) ":" (place.line) }
            }
            @if said.severity == Severity::Warning { (accept(seen, message, nth)) }
        }
    }
}

/// Accepts a doubt, with the reason.
fn accept(seen: &Seen<'_>, message: &Message, nth: usize) -> Markup {
    let (code, id) = (message.said.code, format!("because-{nth}"));
    html! {
        details id={ "accept-" (nth) } {
            summary { (word("write-accept")) }
            form method="post" action="do" id={ "accepts-" (nth) } {
                (hidden(seen))
                label for=(id) { (word("write-because")) }
                div class="turn" {
                    input type="text" id=(id) name="because" dir="auto";
                    button class="small" name="do" value={ "accept " (code) } { (tell("write-accept-it", &[("code", code)])) }
                }
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
