//! Draft texts, on every page that may read them: clauses with what stands in brackets, and whatever this role may
//! do with them. What is not allowed has no button; the room refuses it in any case.

mod clause;
mod open;
mod rights;
mod sign;

use clause::Reader;
use maud::{Markup, html};
use rights::Rights;

use super::parts::{state_name, state_names};
use crate::report::labels;
use crate::session::person::Role;
use crate::session::room::{DraftText, Stage, TextStage};
use crate::session::view::Talk;
use crate::sim::ids::MeasureId;
use crate::sim::scenario::Scenario;
use crate::words::{refusal, tell, word, words};

/// Everything about texts that belongs on the page of this role. `joint` are the measures a new text may carry.
pub fn texts(talk: &Talk, scenario: &Scenario, role: &Role, stage: Stage, joint: &[MeasureId]) -> Markup {
    let (live, over): (Vec<_>, Vec<_>) = talk.texts.iter().rev().partition(|text| text.is_open());
    let opens = stage == Stage::Deciding && matches!(role, Role::Delegation(_) | Role::Chair);
    html! {
        h2 { (word("page-texts")) }
        @if talk.texts.is_empty() { p class="soft" { (word("page-texts-none")) } }
        @for text in live { (one(text, scenario, role, stage)) }
        @if opens { (open::form(scenario, role, joint)) }
        @if !over.is_empty() {
            details id="texts-over" {
                summary { (words("page-texts-over", &[("count", over.len().into())])) }
                @for text in over { (one(text, scenario, role, stage)) }
            }
        }
    }
}

/// One text with its clauses, and what this role may do with it.
pub fn one(text: &DraftText, scenario: &Scenario, role: &Role, stage: Stage) -> Markup {
    let rights = Rights::of(text, role, stage, scenario.everybody());
    html! {
        article class="card text" id={ "text-" (text.number) } {
            h3 { bdi { (text.title) } }
            p class="soft" { (origin(text, scenario)) }
            p class="state" { (standing(text, scenario)) }
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
            (sign::actions(text, role, rights))
        }
    }
}

/// "By Viet Nam · between Laos and Viet Nam · brings “…” into force".
fn origin(text: &DraftText, scenario: &Scenario) -> String {
    let by = text.by.map_or(word("page-chair"), |state| state_name(scenario, state).to_owned());
    let parties = state_names(scenario, text.parties);
    let carried = text.measure.and_then(|measure| scenario.measures.get(measure));
    match carried {
        Some(measure) => {
            let pairs = [("by", by.as_str()), ("parties", &parties), ("measure", &measure.title)];
            tell("page-text-origin-measure", &pairs)
        }
        None => tell("page-text-origin", &[("by", &by), ("parties", &parties)]),
    }
}

fn standing(text: &DraftText, scenario: &Scenario) -> Markup {
    match text.stage {
        TextStage::Drafting if text.clauses.is_empty() => html! { (word("page-text-begun")) },
        TextStage::Drafting if text.has_brackets() => html! { (word("page-text-brackets")) },
        TextStage::Drafting => html! { (word("page-text-drafting")) },
        TextStage::Silence { until_ms } => html! {
            strong { (word("page-text-silence")) } " " time data-until=(until_ms) { (word("page-clock-runs")) }
        },
        TextStage::Concluded(outcome) => html! { strong { (labels::outcome(outcome)) } },
        TextStage::Withdrawn => html! { (word("page-text-withdrawn")) },
        TextStage::Lapsed => html! {
            strong { (word("page-text-lapsed")) } " " (text.lapsed.map(|why| refusal::sentence(why, scenario)).unwrap_or_default())
        },
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
