//! The numbers of the model can be varied: each of them is used, and none can lead an exercise out of its
//! ranges, at the ends of its own range or together with all others.

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use mufakat::bots::Temperament;
use mufakat::sim::chance::{Chance, Purpose};
use mufakat::sim::exercise::Exercise;
use mufakat::sim::parameters::Parameters;
use mufakat::sim::scenario::Scenario;
use mufakat::sim::view;
use support::{SHIPPED, shipped, step};

/// Plays to the end with these numbers and looks at every number on the way.
fn play(of: &Scenario, parameters: &Parameters, seed: u64, temperament: Temperament) -> Exercise {
    let scenario = Scenario { parameters: parameters.clone(), ..of.clone() };
    let mut exercise = Exercise::new(Arc::new(scenario), seed);
    while !exercise.is_over() {
        step(&mut exercise, temperament);
        assert!(exercise.world().in_range());
    }
    let debrief = view::debrief(&exercise).expect("the exercise is over");
    let scores = debrief.states.iter().flat_map(|state| &state.scores).chain(&debrief.region);
    assert!(scores.filter_map(|score| score.score).all(|score| (0.0..=100.0).contains(&score)));
    exercise
}

#[test]
fn no_parameter_leads_out_of_range_at_either_end_of_its_own() {
    let departures = shipped("departures");
    for (place, entry) in Parameters::TABLE.iter().enumerate() {
        for end in [entry.low, entry.high] {
            let mut parameters = Parameters::default();
            parameters.set(place, end);
            play(&departures, &parameters, 1, Temperament::Random);
        }
    }
}

#[test]
fn all_parameters_together_at_ends_drawn_by_lot_lead_nowhere_out_of_range() {
    let scenarios = SHIPPED.map(shipped);
    for seed in 0..60 {
        let mut luck = Chance::new(seed).stream(0, Purpose::Bot, 0);
        let mut parameters = Parameters::default();
        for (place, entry) in Parameters::TABLE.iter().enumerate() {
            parameters.set(place, if luck.unit() < 0.5 { entry.low } else { entry.high });
        }
        let temperament = Temperament::ALL[luck.below(Temperament::ALL.len())];
        play(&scenarios[luck.below(scenarios.len())], &parameters, seed, temperament);
    }
}

#[test]
fn a_varied_number_changes_what_comes_of_the_same_luck_and_its_default_brings_it_back() {
    let departures = shipped("departures");
    let digests = |parameters: &Parameters| -> Vec<[u8; 32]> {
        let play = |seed| play(&departures, parameters, seed, Temperament::HardLine).digest();
        (0..4).map(play).collect()
    };
    let plain = digests(&Parameters::default());
    for name in ["capacity_gci", "trust_start", "ladder_up_base", "evidence_base", "test_crisis"] {
        let place = Parameters::find(name).expect("the name stands in the table");
        let mut parameters = Parameters::default();
        parameters.set(place, Parameters::TABLE[place].high);
        assert_ne!(digests(&parameters), plain, "{name}");
        parameters.set(place, Parameters::TABLE[place].default);
        assert_eq!(digests(&parameters), plain, "{name}");
    }
}

#[test]
fn every_parameter_is_read_by_the_rules_or_by_bots() {
    let code = rules_and_bots(Path::new("src/sim")) + &rules_and_bots(Path::new("src/bots"));
    let read = |name: &str, after: &str| {
        let whole = |at: usize| !code[at..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
        let wanted = format!("{after}.{name}");
        code.match_indices(&wanted).any(|(at, found)| whole(at + found.len()))
    };
    for entry in Parameters::TABLE {
        let found = ["p", "parameters", "parameters()"].iter().any(|after| read(entry.name, after));
        assert!(found, "nothing reads `{}`", entry.name);
    }
}

/// The text of every source in a folder and the folders in it; the table of parameters itself is no reader.
fn rules_and_bots(folder: &Path) -> String {
    let entries = fs::read_dir(folder).expect("a folder of sources");
    let paths = entries.map(|entry| entry.expect("a readable entry").path());
    let read = |path: PathBuf| match path.is_file() {
        true => fs::read_to_string(path).expect("readable source"),
        false if path.ends_with("parameters") => String::new(),
        false => rules_and_bots(&path),
    };
    paths.map(read).collect()
}
