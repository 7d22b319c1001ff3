//! What stands behind an event: whose deed it is, which commitments it touched, why one would do it.
//!
//! It finds what the ledger already holds and judges nothing itself.

use std::collections::{BTreeMap, BTreeSet};

use super::labels;
use super::names::Names;
use crate::sim::catalogue::terms::Mark;
use crate::sim::decision::Act;
use crate::sim::exercise::event::What;
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId, ParagraphId, StateId};
use crate::sim::score::ledger::{Cause, LedgerLine, Regards};
use crate::words::{tell, word};

/// The line of the catalogue that a deed carries out.
#[derive(Debug, Clone, Copy)]
pub(super) enum Behind {
    /// A measure.
    Measure(MeasureId),
    /// A crisis choice, and the incident that it answers.
    Choice(ChoiceId, Option<IncidentId>),
}

/// Whose deed an event is, if it is one, and what in the catalogue it carries out. What merely befell
/// somebody, such as an incident or a found item, is nobody's deed.
pub(super) fn doer(names: &Names<'_>, what: What) -> Option<(StateId, Option<Behind>)> {
    match what {
        What::Done(who, act) | What::Lapsed(who, act) => Some((who, behind(&act))),
        What::Tabled(id) => names.proposal(id).map(|(measure, by)| (by, Some(Behind::Measure(measure)))),
        What::Released(_)
        | What::KeptBack(_)
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
        | What::OfficesTaken(..)
        | What::OfficesDeclined(..)
        | What::AbuseStopped(..)
        | What::RequestUnanswered(..)
        | What::ClimbedDown(_)
        | What::Statement(_)
        | What::Ruled(_)
        | What::NamingDisproved(..) => None,
    }
}

/// What an act carries out; none for a position, which is told by the proposal.
pub(super) fn behind(act: &Act) -> Option<Behind> {
    match *act {
        Act::Adopt(measure) | Act::Propose { measure, .. } => Some(Behind::Measure(measure)),
        Act::Respond { choice, incident, .. } => Some(Behind::Choice(choice, incident)),
        Act::Answer { .. } => None,
    }
}

/// "4, 5 lived up to; 8 against the commitment" for what was marked at once, "serves 4, 7" for a measure, which is
/// counted when it is in place.
pub(super) fn touches(
    names: &Names<'_>,
    who: StateId,
    behind: Option<Behind>,
    step: u16,
    entries: &[LedgerLine],
) -> String {
    let paragraphs = &names.scenario.instrument.paragraphs;
    match behind {
        None => String::new(),
        Some(Behind::Choice(choice, incident)) => {
            let cause = Cause::Choice(choice, incident);
            let of_deed = entries.iter().filter(|e| e.step == step && e.actor == who && e.cause == cause);
            by_mark(names, of_deed).join("; ")
        }
        Some(Behind::Measure(measure)) => {
            let mut serves: Vec<&str> = Vec::new();
            for row in &names.scenario.measures[measure].serves {
                let id = paragraphs[row.paragraph].id.as_str();
                if !serves.contains(&id) {
                    serves.push(id);
                }
            }
            tell("step-serves", &[("paragraphs", &serves.join(", "))])
        }
    }
}

/// "4, 5 lived up to", "8 against the commitment": the paragraphs of each mark, the best mark first, and last "2 made good"
/// for what was against a commitment before. Of several marks in one paragraph the lowest is told.
pub(super) fn by_mark<'l>(names: &Names<'_>, lines: impl IntoIterator<Item = &'l LedgerLine>) -> Vec<String> {
    let mut lowest: BTreeMap<ParagraphId, Mark> = BTreeMap::new();
    let mut made_good: BTreeSet<ParagraphId> = BTreeSet::new();
    for line in lines {
        match (line.regards, line.mark()) {
            (Regards::Itself, Some(mark)) => {
                lowest.entry(line.paragraph).and_modify(|found| *found = mark.min(*found)).or_insert(mark);
            }
            (Regards::Remedies(_), _) => {
                made_good.insert(line.paragraph);
            }
            // A line that is taken back is told where that is done.
            (Regards::TakesBack(_), _) | (Regards::Itself, None) => {}
        }
    }
    let told = |paragraphs: &mut dyn Iterator<Item = ParagraphId>, found: &str| {
        let all = &names.scenario.instrument.paragraphs;
        let ids: Vec<&str> = paragraphs.map(|id| all[id].id.as_str()).collect();
        tell("evidence-worth", &[("paragraphs", &ids.join(", ")), ("found", found)])
    };
    let mut all: Vec<(ParagraphId, Mark)> = lowest.into_iter().collect();
    // A stable sort: paragraphs keep their order.
    all.sort_by_key(|(_, mark)| std::cmp::Reverse(*mark));
    let groups = all.chunk_by(|one, two| one.1 == two.1);
    let mut said: Vec<String> = groups
        .map(|group| told(&mut group.iter().map(|(paragraph, _)| *paragraph), &labels::mark(group[0].1)))
        .collect();
    if !made_good.is_empty() {
        said.push(told(&mut made_good.into_iter(), &word("evidence-made-good")));
    }
    said
}
