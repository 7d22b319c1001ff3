//! The draft of a decision: what is in it, in words of intent, and taking something out.

use super::super::page::Page;
use super::screen::{Go, Item};
use super::table::Table;
use crate::report::labels;
use crate::report::names::Names;
use crate::report::story::tell;
use crate::sim::decision::Act;
use crate::words::word;

pub(super) fn draft(table: &Table, page: &mut Page) -> Vec<Item> {
    page.heading(&word("draft-heading"));
    if table.draft().is_empty() {
        page.paragraph(&word("draft-empty"));
    }
    let acts = table.draft().iter().enumerate();
    let mut items: Vec<Item> = acts
        .map(|(place, act)| Item::new(tell("draft-remove", &[("act", &table.act(act))]), Go::Remove(place)))
        .collect();
    items.push(Item::of("desk-seal", Go::Seal));
    items.push(Item::of("back-to-desk", Go::Home));
    items
}

/// An act that is meant and not yet done.
pub(super) fn plan(names: &Names<'_>, act: &Act) -> String {
    match *act {
        Act::Adopt(measure) => tell("plan-adopt", &[("measure", &names.measure(measure))]),
        Act::Propose { measure, to } if to.is_empty() => {
            tell("plan-propose", &[("measure", &names.measure(measure))])
        }
        Act::Propose { measure, to } => {
            tell("plan-propose-to", &[("measure", &names.measure(measure)), ("to", &names.states(to))])
        }
        Act::Answer { proposal, stance } => {
            let (measure, stance) = (names.proposed(proposal), labels::stance(stance));
            tell("plan-answer", &[("measure", &measure), ("stance", &stance)])
        }
        Act::Respond { choice, incident, toward } => {
            let about = incident.map(|id| names.incident(id)).unwrap_or_default();
            let whom = toward.map(|suspect| names.scenario.suspect_name(suspect)).unwrap_or_default();
            let key = match (about.is_empty(), whom.is_empty()) {
                (true, true) => "plan-choice",
                (false, true) => "plan-choice-about",
                (true, false) => "plan-choice-toward",
                (false, false) => "plan-choice-about-toward",
            };
            tell(key, &[("choice", &names.choice(choice)), ("about", &about), ("whom", whom)])
        }
    }
}
