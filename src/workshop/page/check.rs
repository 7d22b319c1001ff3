//! What the check says of the scenario as it stands, each message with the way to its field.

use maud::{Markup, html};

use super::hidden::hidden;
use super::label::field_name;
use super::seen::{Seen, anchor};
use crate::scenario::Severity;
use crate::scenario::vocabulary::{definition, record_at};
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
    html! {
        li class=(class) {
            p {
                strong { (severity(said.severity)) } " "
                @if let Some(name) = message.way.as_deref().and_then(name_at) { (tell("write-in-field", &[("field", &name)])) " " }
                (said.sentence) ". "
                span class="soft" { (said.code) }
            }
            @if !said.hint.is_empty() { p class="soft" { (said.hint) "." } }
            @if let Some(way) = &message.way {
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

/// The name of the field that a way leads to; none where it leads to a record or a list of them.
fn name_at(way: &str) -> Option<String> {
    let (record, name) = way.rsplit_once('.').unwrap_or(("", way));
    let of = if record.is_empty() { "Scenario" } else { record_at(record)? };
    let part = definition(of)?.parts.iter().find(|part| part.name == name)?;
    Some(field_name(of, &part.name))
}

fn severity(severity: Severity) -> String {
    word(match severity {
        Severity::Error => "write-error",
        Severity::Warning => "write-warning",
        Severity::Note => "write-note",
    })
}
