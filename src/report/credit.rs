//! What stands behind an event: whose deed it is, which commitments it touched, why one would do it.
//!
//! It finds what the ledger already holds and computes no points of its own.

use std::collections::BTreeMap;

use super::evidence;
use super::names::Names;
use crate::sim::decision::Act;
use crate::sim::exercise::event::What;
use crate::sim::ids::{ParagraphId, StateId};
use crate::sim::score::ledger::{Cause, Entry};
use crate::words::tell;

/// Whose deed an event is, if it is one, and what in the catalogue it carries out. What merely befell
/// somebody, such as an incident or a found item, is nobody's deed.
pub(super) fn doer(names: &Names<'_>, what: What) -> Option<(StateId, Option<Cause>)> {
    match what {
        What::Done(who, act) | What::Lapsed(who, act) => Some((who, cause_of(&act))),
        What::Tabled(id) => names.proposal(id).map(|(measure, by)| (by, Some(Cause::Measure(measure)))),
        What::Released(_)
        | What::BranchOpened(_)
        | What::InForce(..)
        | What::UpkeepUnpaid(..)
        | What::SideEffect(..)
        | What::Settled(..)
        | What::IncidentBegan(_)
        | What::IncidentPublished(_)
        | What::IncidentClosed(_)
        | What::Spillover(..)
        | What::Rung(..)
        | What::ContactAnswered(..)
        | What::ContactSilent(..)
        | What::EvidenceFound(..)
        | What::Named(..)
        | What::Exposed(..)
        | What::HelpArrived(..)
        | What::HelpDeclined(..)
        | What::AbuseStopped(..)
        | What::RequestUnanswered(..)
        | What::ClimbedDown(_)
        | What::Statement(_)
        | What::Ruled(_)
        | What::NamingDisproved(..) => None,
    }
}

/// What in the ledger an act would stand behind; none for a position, which earns nothing by itself.
fn cause_of(act: &Act) -> Option<Cause> {
    match *act {
        Act::Adopt(measure) | Act::Propose { measure, .. } => Some(Cause::Measure(measure)),
        Act::Respond { choice, incident, .. } => Some(Cause::Choice(choice, incident)),
        Act::Answer { .. } => None,
    }
}

/// "4 +7.5, 5 −4.0" for what was earned at once, "serves 4, 7" for what a measure may earn later.
pub(super) fn touches(
    names: &Names<'_>,
    who: StateId,
    cause: Option<Cause>,
    step: u16,
    entries: &[Entry],
) -> String {
    let Some(cause) = cause else {
        return String::new();
    };
    let paragraphs = &names.scenario.instrument.paragraphs;
    let of_deed = entries.iter().filter(|e| e.step == step && e.actor == who && e.cause == cause);
    let mut earned: BTreeMap<ParagraphId, f64> = BTreeMap::new();
    for entry in of_deed {
        *earned.entry(entry.paragraph).or_default() += evidence::counts(entry);
    }
    let earned: Vec<String> = earned
        .into_iter()
        .map(|(id, points)| format!("{} {}", paragraphs[id].id, evidence::signed(points)))
        .collect();
    if !earned.is_empty() {
        return earned.join(", ");
    }
    let Cause::Measure(measure) = cause else {
        return String::new();
    };
    let mut serves: Vec<&str> = Vec::new();
    for row in &names.scenario.measures[measure].serves {
        let id = paragraphs[row.paragraph].id.as_str();
        if !serves.contains(&id) {
            serves.push(id);
        }
    }
    tell("step-serves", &[("paragraphs", &serves.join(", "))])
}

/// Why one would do it, from the catalogue.
pub(super) fn why<'a>(names: &Names<'a>, cause: Option<Cause>) -> &'a str {
    match cause {
        Some(Cause::Measure(measure)) => &names.scenario.measures[measure].why,
        Some(Cause::Choice(choice, _)) => &names.scenario.choices[choice].why,
        Some(Cause::Unanswered(_) | Cause::Disproved(_) | Cause::Ruling(_)) | None => "",
    }
}
