//! A text as it stands, word for word, and how it came about: who changed what when, and which signatures fell.

use maud::{Markup, html};

use super::clause::reading;
use super::standing::{origin, standing};
use crate::report::labels;
use crate::report::labels::speaker;
use crate::server::page::parts::{said, state_names, step};
use crate::session::room::{Change, Changed, DraftText};
use crate::sim::scenario::Scenario;
use crate::words::{tell, word, words};

/// The card of a text.
pub fn history(text: &DraftText, scenario: &Scenario) -> Markup {
    html! {
        article class="sheet" {
            h1 { bdi { (text.title) } }
            p class="soft" { (origin(text, scenario)) }
            p class="state" { (standing(text, scenario)) }
            @if text.clauses.is_empty() { p class="soft" { (word("page-text-empty")) } }
            ol class="clauses" { @for clause in &text.clauses { li { (reading(clause)) } } }
            h2 { (word("page-text-history")) }
            ol class="lines" { @for change in &text.history { (line(change, scenario)) } }
            p class="back" { a href="/" { (word("page-card-back")) } }
        }
    }
}

/// One change: when, who, what, in which words, and whose signatures fell with it.
fn line(change: &Change, scenario: &Scenario) -> Markup {
    let (sentence, quoted) = told(change, scenario);
    html! {
        li {
            span class="soft" { (step(change.step)) " · " time data-at=(change.at_ms) {} " · " }
            (sentence)
            @if let Some(quoted) = quoted { (said(quoted)) }
            @if !change.fell.is_empty() {
                p class="alert" { (tell("page-text-fell", &[("who", &state_names(scenario, change.fell))])) }
            }
        }
    }
}

/// The sentence, and the words that were written.
fn told<'a>(change: &'a Change, scenario: &Scenario) -> (String, Option<&'a str>) {
    let who = change.by.as_ref().map(|by| speaker(scenario, by)).unwrap_or_default();
    let by = |key| tell(key, &[("who", &who)]);
    let of = |key, clause: u32| words(key, &[("who", who.as_str().into()), ("number", (clause + 1).into())]);
    let or = |clause: u32, quoted: &'a str, wrote, took| match quoted {
        "" => (of(took, clause), None),
        _ => (of(wrote, clause), Some(quoted)),
    };
    match &change.what {
        Changed::Opened => (by("page-text-did-open"), None),
        Changed::Clause(clause, quoted) => (of("page-text-did-clause", *clause), Some(quoted)),
        Changed::Amended(clause, quoted) => {
            or(*clause, quoted, "page-text-did-amend", "page-text-did-delete")
        }
        Changed::Settled(clause, quoted) => {
            or(*clause, quoted, "page-text-did-settle", "page-text-did-remove")
        }
        Changed::Reserved(clause, quoted) => {
            or(*clause, quoted, "page-text-did-reserve", "page-text-did-unreserve")
        }
        Changed::Cosponsored => (by("page-text-did-cosponsor"), None),
        Changed::Silence(minutes) => {
            let pairs = [("who", who.as_str().into()), ("minutes", (*minutes).into())];
            (words("page-text-did-silence", &pairs), None)
        }
        Changed::Broken(why) => (by("page-text-did-break"), Some(why)),
        Changed::Signed => (by("page-text-did-sign"), None),
        Changed::Concluded(outcome) => {
            (tell("page-text-did-end", &[("outcome", &labels::outcome(*outcome))]), None)
        }
        Changed::Lapsed => (word("page-text-lapsed"), None),
        Changed::Withdrawn => (by("page-text-did-withdraw"), None),
    }
}
