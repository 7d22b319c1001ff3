//! What a delegation holds of an incident, laid out for any front: whom it suspects, with shares that add up, and how
//! far its evidence can be trusted.

use crate::report::labels;
use crate::sim::exercise::belief::Confidence;
use crate::sim::view::{BeliefView, IncidentView};
use crate::words::{word, words};

/// Suspects named at most, the likeliest first; the tail says nothing that helps to decide.
const NAMED_MAX: usize = 6;
/// The least share of all others that is told, 0–1: less is rounding.
const OTHERS_LEAST: f64 = 0.005;

/// Boxes of the scale of confidence.
pub const CONFIDENCE_STEPS: usize = 3;

/// The suspects that are named, the likeliest first.
pub fn named(incident: &IncidentView) -> &[BeliefView] {
    &incident.beliefs[..incident.beliefs.len().min(NAMED_MAX)]
}

/// The share of everybody who is not named, 0–1, so that all shares add up; none where that is nothing, and where no
/// suspect is known at all.
pub fn others(incident: &IncidentView) -> Option<f64> {
    let named: f64 = named(incident).iter().map(|belief| belief.probability).sum();
    (!incident.beliefs.is_empty() && 1.0 - named >= OTHERS_LEAST).then_some(1.0 - named)
}

/// How many boxes of [`CONFIDENCE_STEPS`] are full. Without evidence there is no confidence, not even a low one.
pub fn confidence_steps(incident: &IncidentView) -> usize {
    match (incident.items, incident.confidence) {
        (0, _) => 0,
        (_, Confidence::Low) => 1,
        (_, Confidence::Moderate) => 2,
        (_, Confidence::High) => 3,
    }
}

/// The same in words, with the number of items behind it.
pub fn confidence(incident: &IncidentView) -> String {
    if incident.items == 0 {
        return word("suspicion-no-items");
    }
    let confidence = labels::confidence(incident.confidence);
    words("suspicion-items", &[("word", confidence.into()), ("items", incident.items.into())])
}
