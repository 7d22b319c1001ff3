//! What belongs to every step and decides little: incidents of no plot by kind and place, and how much evidence came.

use crate::report::labels;
use crate::report::names::{Names, list};
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Event, What};
use crate::sim::ids::{IncidentId, StateId, StateSet};
use crate::words::{tell, words};

/// Is it an incident of no plot?
pub(super) fn is_everyday(exercise: &Exercise, id: IncidentId) -> bool {
    exercise.incidents()[id].plot.is_none()
}

/// Everyday incidents that began or spread in the step, in one line; that they end is the rule.
pub(super) fn incidents(names: &Names<'_>, exercise: &Exercise, events: &[Event]) -> Option<String> {
    let of = |chosen: fn(What) -> Option<IncidentId>| {
        let ids = events.iter().filter_map(|event| chosen(event.what));
        by_kind(names, exercise, ids.filter(|id| is_everyday(exercise, *id)))
    };
    let began = of(|what| if let What::IncidentBegan(id) = what { Some(id) } else { None });
    let spread = of(|what| if let What::Spillover(id, _) = what { Some(id) } else { None });
    let key = match (began.is_empty(), spread.is_empty()) {
        (true, true) => return None,
        (false, true) => "told-everyday",
        (true, false) => "told-everyday-spread",
        (false, false) => "told-everyday-both",
    };
    Some(tell(key, &[("began", &began.join("; ")), ("spread", &spread.join("; "))]))
}

/// "online crime in Malaysia (2) and Thailand": each kind with where it struck, and how often if more than once.
fn by_kind(names: &Names<'_>, exercise: &Exercise, ids: impl Iterator<Item = IncidentId>) -> Vec<String> {
    let mut kinds: Vec<(IncidentKind, Vec<(StateId, u32)>)> = Vec::new();
    for incident in ids.map(|id| &exercise.incidents()[id]) {
        let place = kinds.iter().position(|(kind, _)| *kind == incident.kind).unwrap_or(kinds.len());
        if place == kinds.len() {
            kinds.push((incident.kind, Vec::new()));
        }
        add(&mut kinds[place].1, incident.victim);
    }
    let told = |(kind, states): (IncidentKind, Vec<(StateId, u32)>)| {
        let states: Vec<String> = states.iter().map(|(state, count)| times(names, *state, *count)).collect();
        let states = list(states.iter().map(String::as_str).collect());
        tell("told-everyday-kind", &[("kind", &labels::incident_kind(kind)), ("states", &states)])
    };
    kinds.into_iter().map(told).collect()
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

/// How many items of evidence came, and to whom; nothing of what they say.
pub(super) fn evidence(names: &Names<'_>, events: &[Event]) -> Option<String> {
    let found = events.iter().filter_map(|event| match event.what {
        What::EvidenceFound(_, who, ..) => Some(who),
        _ => None,
    });
    let (mut items, mut who) = (0u32, StateSet::NONE);
    found.for_each(|state| (items, who) = (items + 1, who.with(state)));
    let pairs = [("items", items.into()), ("who", names.some_states(who).into())];
    (items > 0).then(|| words("step-evidence", &pairs))
}
