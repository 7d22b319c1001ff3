//! Whether everything is saved: in the head of the page, which is always in sight, and as a notice that says why not and
//! what can be done.

use maud::{Markup, html};

use super::hidden::hidden;
use super::seen::{Seen, Told};
use crate::words::{tell, word};

pub(super) fn top(seen: &Seen<'_>, scenario: &str) -> Markup {
    let (back, forth) = seen.desk.ways();
    html! {
        div class="who" { h1 { (scenario) } (state(seen)) }
        form method="post" action="do" class="ways" {
            (hidden(seen))
            button id="undo" class="button" name="do" value="undo" disabled[!back] { (word("write-undo")) }
            button id="redo" class="button" name="do" value="redo" disabled[!forth] { (word("write-redo")) }
        }
    }
}

/// What is saved. A page without a script does not know what is typed into it, and promises nothing.
fn state(seen: &Seen<'_>) -> Markup {
    let file = seen.desk.store().main().display().to_string();
    let folder = seen.desk.store().kept().file_name().map(|name| name.to_string_lossy().into_owned());
    let pairs = [("file", file.as_str()), ("folder", folder.as_deref().unwrap_or_default())];
    html! {
        @match not_saved(seen) {
            Some(key) => p id="state" class="not" data-held[is_held(seen)] { a href="#told" { (word(key)) } },
            None => {
                p id="state" class="only-script" { (tell("write-saved-in", &pairs)) }
                noscript { p { (tell("write-save-yourself", &pairs)) } }
            },
        }
    }
}

/// Why it is not saved; none where everything is.
fn not_saved(seen: &Seen<'_>) -> Option<&'static str> {
    match &seen.told {
        _ if !seen.desk.outside().is_empty() => Some("write-not-saved-outside"),
        _ if seen.desk.trouble().is_some() => Some("write-not-saved-unwritable"),
        Some(Told::Refused(_) | Told::Asked(_) | Told::Lost(..)) => Some("write-not-saved"),
        Some(Told::Done(_) | Told::Missing(_)) | None => None,
    }
}

/// Does something stand on the page that is saved nowhere?
fn is_held(seen: &Seen<'_>) -> bool {
    matches!(seen.told, Some(Told::Refused(_) | Told::Asked(_) | Told::Lost(..)))
}

pub(super) fn told(seen: &Seen<'_>) -> Markup {
    let outside = seen.desk.outside();
    let files = outside.iter().map(|file| file.display().to_string()).collect::<Vec<_>>().join(", ");
    let trouble = seen.desk.trouble().filter(|_| !is_held(seen));
    html! {
        @if !outside.is_empty() {
            div class="banner" {
                p { (tell("write-outside-asked", &[("files", &files)])) }
                (choice(&[("take-in", "write-take-in"), ("put-back", "write-put-back")]))
            }
        }
        @if let Some(trouble) = trouble { p class="banner" { (trouble.sentence()) } }
        @match &seen.told {
            Some(Told::Done(sentence) | Told::Missing(sentence)) => p class="done" { (sentence) },
            Some(Told::Refused(sentence)) => p class="banner" { (sentence) },
            Some(Told::Asked(sentence)) => div class="banner" {
                p { (sentence) }
                @if outside.is_empty() { (choice(&[("mine", "write-mine"), ("theirs", "write-theirs")])) }
            },
            Some(Told::Lost(sentence, texts)) => div class="banner" {
                p { (sentence) }
                @for (nth, (name, text)) in texts.iter().enumerate() {
                    label for={ "lost-" (nth) } { (name) }
                    textarea id={ "lost-" (nth) } rows="4" readonly dir="auto" { "\n" (text) }
                }
            },
            None => {},
        }
    }
}

/// Two buttons of the form: whatever is chosen, it comes with all that was typed.
fn choice(buttons: &[(&str, &str)]) -> Markup {
    html! {
        div class="row" {
            @for (verb, key) in buttons {
                button class="button" id=(verb) form="fields" name="do" value=(verb) { (word(key)) }
            }
        }
    }
}
