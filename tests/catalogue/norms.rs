//! The eleven norms: who starts where by which fact, and how each can be raised to practised.

use std::collections::BTreeSet;

use super::table::{choices, instrument, library, measures};
use mufakat::scenario::catalogue::{Effect, Era, Need};
use mufakat::sim::catalogue::measure::Nature;

/// The fact on the state's card that bears out what it starts with: state, norm, label, words in it. Cambodia and
/// Myanmar start with none: their cards name no law or agency of the kind.
const STARTS: [(&str, &str, &str, &str); 24] = [
    ("BRN", "N-d", "Cybercrime law", "Computer Misuse Order"),
    ("IDN", "N-a", "In the region", "UN expert group"),
    ("IDN", "N-d", "Cybercrime law", "electronic information"),
    ("LAO", "N-d", "Cybercrime law", "combating cybercrime"),
    ("LAO", "N-e", "Data protection", "electronic data protection"),
    ("MYS", "N-a", "In the region", "ARF meeting on ICT security"),
    ("MYS", "N-d", "Cybercrime law", "Computer Crimes Act"),
    ("MYS", "N-e", "Data protection", "Personal Data Protection Act"),
    ("MYS", "N-g", "Strategy", "critical national infrastructure"),
    ("PHL", "N-a", "In the region", "ADMM-Plus experts"),
    ("PHL", "N-d", "Cybercrime law", "Cybercrime Prevention Act"),
    ("PHL", "N-e", "Data protection", "Data Privacy Act"),
    ("SGP", "N-a", "In the region", "AMCC"),
    ("SGP", "N-d", "Cybercrime law", "Computer Misuse Act"),
    ("SGP", "N-e", "Data protection", "Personal Data Protection Act"),
    ("SGP", "N-g", "Critical infrastructure", "Cybersecurity Act"),
    ("THA", "N-a", "In the region", "AJCCBC"),
    ("THA", "N-d", "Cybercrime law", "Computer Crime Act"),
    ("USA", "N-a", "In the region", "capacity programmes"),
    ("USA", "N-d", "Cybercrime law", "Computer Fraud and Abuse Act"),
    ("USA", "N-g", "CERT", "infrastructure security agency"),
    ("USA", "N-j", "Vulnerabilities", "charter"),
    ("VNM", "N-d", "Cybercrime law", "Cybersecurity Law"),
    ("VNM", "N-g", "Strategy", "network information security"),
];

/// What an effect list does to norms.
fn raised(effects: &[Effect]) -> impl Iterator<Item = (&str, u8)> {
    effects.iter().filter_map(|effect| match effect {
        Effect::Norm(norm, level) => Some((norm.as_str(), *level)),
        Effect::Own(..)
        | Effect::Other(..)
        | Effect::Dyad(..)
        | Effect::Everyone(..)
        | Effect::Region(..)
        | Effect::Incident(..)
        | Effect::Forum(..) => None,
    })
}

/// The measures of 2018 that somebody can come to have, needs and needs of needs included.
fn attainable() -> BTreeSet<&'static str> {
    let mut have = BTreeSet::new();
    loop {
        let holds = |need: &Need| match need {
            Need::Own(id) | Need::States(_, id) => have.contains(id.as_str()),
            Need::AnyOf(ids) => ids.iter().any(|id| have.contains(id.as_str())),
            Need::Capacity(_) | Need::Trust(_) | Need::Cohesion(_) | Need::Channel(_) => true,
        };
        let more: BTreeSet<_> = measures()
            .into_values()
            .filter(|measure| measure.era == Era::In2018 && measure.needs.iter().all(holds))
            .map(|measure| measure.id.as_str())
            .collect();
        if more == have {
            return have;
        }
        have = more;
    }
}

#[test]
fn every_measure_of_2018_can_be_come_by() {
    let of_2018 = measures().into_values().filter(|measure| measure.era == Era::In2018).count();
    assert_eq!(attainable().len(), of_2018);
}

#[test]
fn each_norm_can_be_raised_to_practised() {
    let have = attainable();
    for norm in &instrument().norms {
        let by_measure = measures().into_values().filter(|measure| have.contains(measure.id.as_str()));
        let by_measure = by_measure.flat_map(|measure| raised(&measure.effects));
        let by_choice = choices().into_values().flat_map(|choice| raised(&choice.effects));
        let most = by_measure.chain(by_choice).filter(|(id, _)| *id == norm.id).map(|(_, level)| level).max();
        assert_eq!(most, Some(3), "{}", norm.id);
    }
}

#[test]
fn words_make_a_policy_a_procedure_a_procedure_and_only_doing_a_practice() {
    for (code, measure) in measures() {
        let most = match measure.nature {
            Nature::Words => 1,
            Nature::Procedure => 2,
            Nature::Practice => 3,
        };
        for (norm, level) in raised(&measure.effects) {
            assert!(level <= most, "{code} is {:?} and raises {norm} to {level}", measure.nature);
        }
    }
}

#[test]
fn what_a_state_starts_with_has_a_fact_behind_it() {
    let mut borne_out = 0;
    for state in library().states() {
        for (norm, level) in &state.norms {
            let fact = STARTS.iter().find(|(id, of, ..)| id == &state.id && of == norm);
            let (_, _, label, words) =
                fact.unwrap_or_else(|| panic!("{} starts with {norm}: why?", state.id));
            let says = state.facts.iter().any(|(name, text)| name == label && text.contains(words));
            assert!(says, "{} {norm}: no fact under `{label}` says `{words}`", state.id);
            assert_eq!(*level, 1, "{} {norm}: a state starts at 0 or 1", state.id);
            borne_out += 1;
        }
    }
    assert_eq!(borne_out, STARTS.len());
}
