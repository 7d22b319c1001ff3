//! The eleven cards against their source table (states.txt) and MODEL.md 5.

use super::table::{library, lines};
use mufakat::scenario::catalogue::{Confidence, State};

const TABLE: &str = include_str!("states.txt");

/// Words that would rank, blame or offend: no card may hold them.
const NEVER: [&str; 7] = ["regime", "villain", "worst", "weak", "backward", "hostile", "failed"];

fn shown(value: f64, decimals: usize, confidence: Confidence) -> String {
    let mark = if confidence == Confidence::Approximate { "~" } else { "" };
    format!("{mark}{value:.decimals$}")
}

fn line(state: &State) -> String {
    let ldc = if state.groups.iter().any(|group| group == "ldc") { "LDC" } else { "-" };
    let party = if state.in_force.iter().any(|id| id == "budapest") { "party" } else { "-" };
    [
        state.id.clone(),
        shown(state.gci, 3, state.gci_confidence),
        shown(state.idi, 2, Confidence::Sure),
        shown(state.internet_percent, 1, state.internet_confidence),
        state.budget_per_quarter.to_string(),
        ldc.into(),
        party.into(),
    ]
    .join(" ")
}

#[test]
fn the_numbers_of_every_state_are_those_of_the_source_table() {
    let ours: Vec<_> = library().states().into_iter().map(line).collect();
    let mut wanted: Vec<_> =
        lines(TABLE).map(|parts| parts[0].split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let mut by_code = ours.clone();
    by_code.sort();
    wanted.sort();
    assert_eq!(by_code, wanted);
}

#[test]
fn the_starting_capacity_is_worked_out_from_the_two_indices() {
    let wanted = [
        ("BRN", 0.64),
        ("KHM", 0.23),
        ("IDN", 0.64),
        ("LAO", 0.23),
        ("MYS", 0.79),
        ("MMR", 0.22),
        ("PHL", 0.57),
        ("SGP", 0.86),
        ("THA", 0.70),
        ("VNM", 0.59),
        ("USA", 0.88),
    ];
    for (id, capacity) in wanted {
        let state =
            library().states().into_iter().find(|state| state.id == id).expect("a state of the source table");
        assert!((0.6 * state.gci + 0.04 * state.idi - capacity).abs() <= 0.0051, "{id}");
    }
}

#[test]
fn nobody_starts_with_a_policy_contact_or_a_safeguard_and_everybody_with_a_technical_contact() {
    for state in library().states() {
        let has = |id: &str| state.in_force.iter().any(|measure| measure == id);
        assert!(has("poc_technical"), "{} has a CERT", state.id);
        for id in ["poc_policy", "oversight", "takedown_process", "ct_law_safeguards"] {
            assert!(!has(id), "{} starts level in {id}", state.id);
        }
    }
}

#[test]
fn every_card_tells_the_same_things_and_treats_all_alike() {
    for state in library().states() {
        for label in [
            "CERT",
            "Strategy",
            "Cybercrime law",
            "Data protection",
            "In the region",
            "Cybercrime convention",
        ] {
            assert!(
                state.facts.iter().any(|(name, _)| name == label),
                "{} says nothing under `{label}`",
                state.id
            );
        }
        let all = state.facts.iter().map(|(_, text)| text).chain([&state.posture]);
        for text in all {
            assert!(!NEVER.iter().any(|word| text.contains(word)), "{}: {text}", state.id);
        }
    }
}

#[test]
fn an_approximate_share_is_told_as_such_on_the_card() {
    for state in library().states().into_iter().filter(|s| s.internet_confidence == Confidence::Approximate) {
        let told = state.facts.iter().any(|(_, text)| text.contains("approx.") || text.contains("Approx."));
        assert!(told, "{}", state.id);
    }
}
