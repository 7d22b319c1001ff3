//! Where a text comes from and how it stands, in words.

use maud::{Markup, html};

use crate::report::labels;
use crate::server::page::parts::{state_name, state_names, time_left};
use crate::session::room::{DraftText, TextStage};
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

/// At which stage the text is, in words.
pub(super) fn standing(text: &DraftText, scenario: &Scenario) -> Markup {
    match text.stage {
        TextStage::Drafting if text.clauses.is_empty() => html! { (word("page-text-begun")) },
        TextStage::Drafting if text.has_brackets() => html! { (word("page-text-brackets")) },
        TextStage::Drafting => html! { (word("page-text-drafting")) },
        TextStage::Silence { clock } => html! {
            strong { (word("page-text-silence")) } " " (time_left(clock, &word("page-clock-runs")))
        },
        TextStage::Concluded(outcome) => html! { strong { (labels::outcome(outcome)) } },
        TextStage::Withdrawn => html! { (word("page-text-withdrawn")) },
        TextStage::Lapsed => html! {
            strong { (word("page-text-lapsed")) } " " (text.lapsed.map(|why| refusal::sentence(why, scenario)).unwrap_or_default())
        },
    }
}
