//! Incidents of no plot: there are many, they decide little, and together they are one line.

use super::labels;
use super::names::{Names, list};
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::event::What;
use crate::sim::ids::{IncidentId, StateId};
use crate::words::{tell, words};

/// The incident whose life this event is a part of; none of any other event.
pub fn incident(what: What) -> Option<IncidentId> {
    match what {
        What::IncidentBegan(id)
        | What::IncidentPublished(id)
        | What::IncidentClosed(id)
        | What::Spillover(id, _) => Some(id),
        _ => None,
    }
}

/// These events of everyday incidents in one line: what began and what spread; what ended where there is nothing else, because
/// that they end is the rule. None where none of them is everyday for this reader.
pub fn line(names: &Names<'_>, events: impl IntoIterator<Item = What>) -> Option<String> {
    let (mut began, mut spread, mut ended) = (Vec::new(), Vec::new(), Vec::new());
    let mut known: Vec<IncidentId> = Vec::new();
    for what in events {
        let Some((id, (kind, victim))) = incident(what).and_then(|id| Some((id, names.everyday(id)?))) else {
            continue;
        };
        match what {
            // One that begins and becomes public in one step is one.
            What::IncidentBegan(_) | What::IncidentPublished(_) if !known.contains(&id) => {
                known.push(id);
                add_kind(&mut began, kind, victim);
            }
            What::Spillover(_, to) => add_kind(&mut spread, kind, to),
            What::IncidentClosed(_) => add_kind(&mut ended, kind, victim),
            _ => {}
        }
    }
    let said = |kinds: Vec<Kind>| -> String {
        kinds.into_iter().map(|kind| of_kind(names, kind)).collect::<Vec<_>>().join("; ")
    };
    let key = match (began.is_empty(), spread.is_empty(), ended.is_empty()) {
        (true, true, true) => return None,
        (true, true, false) => return Some(tell("told-everyday-ended", &[("ended", &said(ended))])),
        (false, true, _) => "told-everyday",
        (true, false, _) => "told-everyday-spread",
        (false, false, _) => "told-everyday-both",
    };
    Some(tell(key, &[("began", &said(began)), ("spread", &said(spread))]))
}

/// A kind of incident with where it struck, and how often.
type Kind = (IncidentKind, Vec<(StateId, u32)>);

fn add_kind(kinds: &mut Vec<Kind>, kind: IncidentKind, state: StateId) {
    let place = kinds.iter().position(|(known, _)| *known == kind).unwrap_or(kinds.len());
    if place == kinds.len() {
        kinds.push((kind, Vec::new()));
    }
    add(&mut kinds[place].1, state);
}

/// "online crime in Malaysia (2) and Thailand".
fn of_kind(names: &Names<'_>, (kind, states): Kind) -> String {
    let states: Vec<String> = states.iter().map(|(state, count)| times(names, *state, *count)).collect();
    let states = list(states.iter().map(String::as_str).collect());
    tell("told-everyday-kind", &[("kind", &labels::incident_kind(kind)), ("states", &states)])
}

/// Counts a state once more.
pub(super) fn add(counts: &mut Vec<(StateId, u32)>, state: StateId) {
    match counts.iter_mut().find(|(other, _)| *other == state) {
        Some((_, count)) => *count += 1,
        None => counts.push((state, 1)),
    }
}

/// "Malaysia", and "Malaysia (2)" for more than once.
pub(super) fn times(names: &Names<'_>, state: StateId, count: u32) -> String {
    match count {
        1 => names.state(state).to_owned(),
        _ => words("told-times", &[("state", names.state(state).into()), ("count", count.into())]),
    }
}
