//! What was said when one delegation asked another through a contact and was answered: a note for each of the two.
//!
//! Invariant: whoever asked reads the item of evidence that the answer was, and nothing beside it. Whoever was asked reads
//! no more than its own view says: what its technicians passed on is evidence of the other side alone.

use super::made::{Said, paper};
use crate::report::labels;
use crate::report::names::Names;
use crate::sim::exercise::event::What;
use crate::sim::ids::{IncidentId, StateId};
use crate::sim::plot::InjectKind;
use crate::sim::view::{InjectView, SeatView};
use crate::words::{tell, word};

/// A note for each answer that the reader has had or given.
pub(super) fn notes(names: &Names<'_>, view: &SeatView) -> Vec<InjectView> {
    let events = view.events.iter().enumerate();
    let notes = events.filter_map(|(at, event)| match event.what {
        What::ContactAnswered(id, who, other) if who == view.state => {
            Some(had(names, view, at, event.step, (id, who, other)))
        }
        // Asked twice in one step, it says the same twice: one note is enough.
        What::ContactAnswered(id, who, other)
            if other == view.state && !view.events[..at].contains(event) =>
        {
            Some(given(names, view, at, event.step, (id, who)))
        }
        _ => None,
    });
    notes.collect()
}

/// Had whoever asks named the other state in public over the incident, before this place among the reader's events? Then
/// neither writes as if nothing had been said.
fn has_named(
    names: &Names<'_>,
    view: &SeatView,
    at: usize,
    (id, who, other): (IncidentId, StateId, StateId),
) -> bool {
    let named = What::Named(id, who, names.scenario.suspect_state(other));
    view.events[..at].iter().any(|event| event.what == named)
}

/// What whoever asked was told. The answer is the item of evidence that was noted right after it.
fn had(
    names: &Names<'_>,
    view: &SeatView,
    at: usize,
    step: u16,
    (id, who, other): (IncidentId, StateId, StateId),
) -> InjectView {
    let incident = names.incident(id);
    let named = has_named(names, view, at, (id, who, other));
    let said = match view.events.get(at + 1).map(|event| event.what) {
        Some(What::EvidenceFound(about, _, suspect, quality)) if about == id => {
            let quality = labels::quality(quality);
            let s = names.scenario;
            let pairs =
                [("other", names.state(other)), ("suspect", s.suspect_name(suspect)), ("quality", &quality)];
            // Nobody says of its own country, or to whoever asks of theirs, that it did it: the traces lead to computers there.
            let key = match s.state_of(suspect) {
                Some(state) if state == other => "answer-said-own",
                Some(state) if state == who => "answer-said-yours",
                _ => "answer-said",
            };
            tell(key, &pairs)
        }
        _ => tell("answer-said-nothing", &[("other", names.state(other))]),
    };
    let before = named.then(|| tell("answer-had-named", &[("other", names.state(other))]));
    let said = before.into_iter().chain([said]).collect::<Vec<_>>().join(" ");
    paper(Said {
        at,
        step,
        kind: InjectKind::Diplomatic,
        from: tell("answer-from", &[("state", names.state(other))]),
        headline: tell("answer-had", &[("other", names.state(other)), ("incident", &incident)]),
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
    let named = has_named(names, view, at, (id, who, view.state));
    let (who, incident) = (names.state(who), names.incident(id));
    let mut said: Vec<String> =
        named.then(|| tell("answer-given-named", &[("who", who)])).into_iter().collect();
    said.push(tell("answer-passed-on", &[("who", who)]));
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
