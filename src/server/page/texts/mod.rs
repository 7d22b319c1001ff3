//! Draft texts, on every page that may read them: clauses with what stands in brackets, and whatever this role may
//! do with them. What is not allowed has no button; the room refuses it in any case.

mod clause;
mod history;
mod open;
mod rights;
mod sign;
mod standing;

use clause::Reader;
pub use history::history;
use maud::{Markup, html};
use rights::Rights;
use standing::{origin, standing};

use super::parts::state_name;
use crate::server::region::{Item, Region};
use crate::session::person::Role;
use crate::session::room::{DraftText, Stage, TextStage};
use crate::session::view::Talk;
use crate::sim::ids::MeasureId;
use crate::sim::scenario::Scenario;
use crate::words::{tell, word};

/// Everything about texts that belongs on the page of this role: a list, so that a page is sent the text that changed
/// and no other. `joint` are the measures a new text may carry.
pub fn texts(talk: &Talk, scenario: &Scenario, role: &Role, stage: Stage, joint: &[MeasureId]) -> Region {
    let (live, over): (Vec<_>, Vec<_>) = talk.texts.iter().rev().partition(|text| text.is_open());
    let opens = stage == Stage::Deciding && matches!(role, Role::Delegation(_) | Role::Chair);
    let head = html! {
        h2 { (word("page-texts")) }
        @if talk.texts.is_empty() { p class="soft" { (word("page-texts-none")) } }
        @if opens { (open::form(scenario, role, joint)) }
    };
    let item = |text: &&DraftText| {
        let id = format!("text-{}", text.number);
        let shown = one(text, scenario, role, stage);
        Item::new(id.clone(), html! { li id=(id) data-new=(text.history.len()) { (shown) } })
    };
    Region::with_list("texts", head, live.iter().chain(&over).map(item).collect())
}

/// One text with its clauses, and what this role may do with it. What is settled is folded away.
fn one(text: &DraftText, scenario: &Scenario, role: &Role, stage: Stage) -> Markup {
    let inside = open_text(text, scenario, role, stage);
    html! {
        article class="card text" {
            h3 { bdi { (text.title) } }
            @if text.is_open() { (inside) } @else {
                p class="state" { (standing(text, scenario)) }
                details id={ "text-" (text.number) "-over" } {
                    summary { (word("page-text-read")) }
                    (inside)
                }
            }
        }
    }
}

/// Everything below the title.
fn open_text(text: &DraftText, scenario: &Scenario, role: &Role, stage: Stage) -> Markup {
    let rights = Rights::of(text, role, stage, scenario.everybody());
    html! {
        p class="soft" { (origin(text, scenario)) }
        @if text.is_open() { p class="state" { (standing(text, scenario)) } }
        @if let Some((who, why)) = &text.broken {
            p class="alert" { (tell("page-text-broken", &[("who", state_name(scenario, *who))])) " " bdi { (why) } }
        }
        @if text.clauses.is_empty() { p class="soft" { (word("page-text-empty")) } }
        ol class="clauses" {
            @for (number, _) in text.clauses.iter().enumerate() {
                (clause::clause(text, number, Reader { scenario, role, rights }))
            }
        }
        @if rights.drafts && text.stage == TextStage::Drafting { (clause::add(text.number)) }
        (sign::positions(text, scenario, role))
        (sign::actions(text, scenario, role, rights))
        p { a href={ "/text/" (text.number) } data-card { (word("page-text-history")) } }
    }
}

/// Texts under silence on which this delegation has said nothing yet.
pub fn waiting(talk: &Talk, own: crate::sim::ids::StateId) -> usize {
    let unsigned = |text: &&DraftText| {
        let silent = matches!(text.stage, TextStage::Silence { .. });
        silent && text.parties.has(own) && text.stances.get(own.at()).is_some_and(Option::is_none)
    };
    talk.texts.iter().filter(unsigned).count()
}
