//! What belongs to every step and decides little: incidents of no plot by kind and place, and how much evidence came.

use crate::report::everyday::line;
use crate::report::names::Names;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Event, What};
use crate::sim::ids::{IncidentId, StateSet};
use crate::words::words;

/// Is it an incident of no plot?
pub(super) fn is_everyday(exercise: &Exercise, id: IncidentId) -> bool {
    exercise.incidents()[id].plot.is_none()
}

/// Everyday incidents that began or spread in the step, in one line; that they end is the rule.
pub(super) fn incidents(names: &Names<'_>, events: &[Event]) -> Option<String> {
    let told = events.iter().map(|event| event.what);
    line(names, told.filter(|what| matches!(what, What::IncidentBegan(_) | What::Spillover(..))))
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
