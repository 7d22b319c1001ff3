//! What a delegation holds of an incident, laid out for any front: whom it suspects, with shares that add up, and how
//! far its evidence can be trusted.

use crate::report::labels;
use crate::report::whole::percents;
use crate::sim::exercise::belief::Confidence;
use crate::sim::scenario::Scenario;
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

/// Between whom the crisis over an incident is, as a sentence; none where nothing is known of that, or where no crisis has
/// come of it.
pub fn between(s: &Scenario, incident: &IncidentView) -> Option<String> {
    let other = incident.counterpart.filter(|_| incident.rung > 0)?;
    let [victim, state] = [incident.victim, other].map(|side| s.states[side].name.as_str().into());
    Some(words("board-counterpart", &[("victim", victim), ("state", state)]))
}

/// A line of the list of suspects.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line<'a> {
    /// The suspect; none where it is everybody who is not named.
    pub named: Option<&'a BeliefView>,
    /// How likely that is, 0–1.
    pub share: f64,
    /// The same in whole per cent; those of all lines add up to 100.
    pub percent: u32,
}

/// The suspects that are named, then everybody else together where that is something; nothing where no suspect is known.
pub fn lines(incident: &IncidentView) -> Vec<Line<'_>> {
    let named = named(incident);
    let left = 1.0 - named.iter().map(|belief| belief.probability).sum::<f64>();
    let others = (!named.is_empty() && left >= OTHERS_LEAST).then_some((None, left));
    let all: Vec<(Option<&BeliefView>, f64)> =
        named.iter().map(|belief| (Some(belief), belief.probability)).chain(others).collect();
    let shares: Vec<f64> = all.iter().map(|(_, share)| *share).collect();
    let told = all.into_iter().zip(percents(&shares));
    told.map(|((named, share), percent)| Line { named, share, percent }).collect()
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::scenario::{Binding, open};
    use crate::sim::exercise::Exercise;
    use crate::sim::ids::StateId;
    use crate::sim::view;

    #[test]
    fn a_crisis_that_has_not_come_is_between_nobody() {
        let s = Arc::new(open("departures", &Binding::default()).expect("it loads").scenario);
        let mut exercise = Exercise::new(Arc::clone(&s), 7);
        let known = |exercise: &Exercise| view::seat(exercise, StateId(0)).incidents.first().cloned();
        while known(&exercise).is_none() {
            exercise.advance();
        }
        let mut incident = known(&exercise).expect("an incident");
        (incident.victim, incident.counterpart, incident.rung) = (StateId(0), Some(StateId(1)), 0);
        assert_eq!(between(&s, &incident), None);
        incident.rung = 1;
        let told = between(&s, &incident).expect("a sentence");
        assert!([0, 1].iter().all(|side| told.contains(&s.states[StateId(*side)].name)), "{told}");
        incident.counterpart = None;
        assert_eq!(between(&s, &incident), None);
    }

    #[test]
    fn the_shares_of_every_incident_add_up_to_a_hundred_in_every_step_and_for_everybody() {
        let mut listed = 0;
        for name in ["departures", "prototype"] {
            let s = Arc::new(open(name, &Binding::default()).expect("it loads").scenario);
            let mut exercise = Exercise::new(Arc::clone(&s), 7);
            while !exercise.is_over() {
                exercise.advance();
                for seat in s.states.keys() {
                    let view = view::seat(&exercise, seat);
                    for lines in view.incidents.iter().map(lines).filter(|lines| !lines.is_empty()) {
                        let told: Vec<u32> = lines.iter().map(|line| line.percent).collect();
                        assert_eq!(told.iter().sum::<u32>(), 100, "{name}: {told:?}");
                        listed += 1;
                    }
                }
            }
        }
        assert!(listed > 50, "the search itself has gone blind: {listed}");
    }
}
