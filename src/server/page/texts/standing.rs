//! Where a text comes from and how it stands, in words.

use maud::{Markup, html};

use crate::report::labels;
use crate::server::page::parts::{state_name, state_names, time_left};
use crate::session::room::{DraftText, TextStage};
use crate::sim::catalogue::measure::Scope;
use crate::sim::scenario::Scenario;
use crate::words::{refusal, tell, word};

/// "By Viet Nam · between Laos and Viet Nam · brings “…” into force".
pub(super) fn origin(text: &DraftText, scenario: &Scenario) -> String {
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

/// Does it bring a measure that partners must want? There whoever says nothing stays out.
pub(super) fn needs_support(text: &DraftText, scenario: &Scenario) -> bool {
    let carried = text.measure.and_then(|measure| scenario.measures.get(measure));
    carried.is_some_and(|measure| matches!(measure.scope, Scope::Bilateral | Scope::Minilateral(_)))
}

/// At which stage the text is, in words.
pub(super) fn standing(text: &DraftText, scenario: &Scenario) -> Markup {
    match text.stage {
        TextStage::Drafting if text.clauses.is_empty() => html! { (word("page-text-begun")) },
        TextStage::Drafting if text.has_brackets() => html! { (word("page-text-brackets")) },
        TextStage::Drafting => html! { (word("page-text-drafting")) },
        TextStage::Silence { clock } => html! {
            strong { (word(if needs_support(text, scenario) { "page-text-silence-partners" } else { "page-text-silence" })) } " " (time_left(clock, &word("page-clock-runs")))
        },
        TextStage::Concluded(outcome) => html! { strong { (labels::outcome(outcome)) } },
        TextStage::Withdrawn => html! { (word("page-text-withdrawn")) },
        TextStage::Lapsed => html! {
            strong { (word("page-text-lapsed")) } " " (text.lapsed.map(|why| refusal::sentence(why, scenario)).unwrap_or_default())
        },
    }
}
