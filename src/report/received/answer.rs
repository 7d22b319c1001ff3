//! What was said when one delegation asked another through a contact and was answered: a note for each of the two.
//!
//! Invariant: whoever asked reads the item of evidence that the answer was, and nothing beside it. Whoever was asked reads
//! no more than its own view says: what its technicians passed on is evidence of the other side alone.

use super::made::{Said, paper};
use crate::report::labels;
use crate::report::names::Names;
use crate::sim::exercise::event::{Event, What};
use crate::sim::ids::{IncidentId, StateId};
use crate::sim::plot::InjectKind;
use crate::sim::view::{InjectView, SeatView};
use crate::words::{tell, word};

/// A note for each answer that the reader has had or given.
pub(super) fn notes(names: &Names<'_>, view: &SeatView) -> Vec<InjectView> {
    let events = view.events.iter().enumerate();
    let notes = events.filter_map(|(at, event)| match event.what {
        What::ContactAnswered(id, who, other) if who == view.state => {
            Some(had(names, at, event.step, (id, other), view.events.get(at + 1)))
        }
        What::ContactAnswered(id, who, other) if other == view.state => {
            Some(given(names, view, at, event.step, (id, who)))
        }
        _ => None,
    });
    notes.collect()
}

/// What whoever asked was told. The answer is the item of evidence that was noted right after it.
fn had(
    names: &Names<'_>,
    at: usize,
    step: u16,
    (id, other): (IncidentId, StateId),
    next: Option<&Event>,
) -> InjectView {
    let (other, incident) = (names.state(other), names.incident(id));
    let said = match next.map(|event| event.what) {
        Some(What::EvidenceFound(about, _, suspect, quality)) if about == id => {
            let quality = labels::quality(quality);
            let suspect = names.scenario.suspect_name(suspect);
            tell("answer-said", &[("other", other), ("suspect", suspect), ("quality", &quality)])
        }
        _ => tell("answer-said-nothing", &[("other", other)]),
    };
    paper(Said {
        at,
        step,
        kind: InjectKind::Diplomatic,
        from: tell("answer-from", &[("state", other)]),
        headline: tell("answer-had", &[("other", other), ("incident", &incident)]),
        text: said,
    })
}

/// What whoever was asked has told.
fn given(
    names: &Names<'_>,
    view: &SeatView,
    at: usize,
    step: u16,
    (id, who): (IncidentId, StateId),
) -> InjectView {
    let (who, incident) = (names.state(who), names.incident(id));
    let mut said = vec![tell("answer-passed-on", &[("who", who)])];
    if view.incidents.iter().any(|known| known.incident == id && known.noticed) {
        said.push(word("answer-noticed"));
    }
    paper(Said {
        at,
        step,
        kind: InjectKind::Diplomatic,
        from: tell("answer-from", &[("state", names.state(view.state))]),
        headline: tell("answer-given", &[("who", who), ("incident", &incident)]),
        text: said.join(" "),
    })
}
