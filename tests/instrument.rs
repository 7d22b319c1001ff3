//! Nothing in `src/` names ASEAN or a paragraph number: another instrument is another folder of files.

use std::borrow::Cow;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use mufakat::scenario::acts::{Otherwise, PlannedAct, Script};
use mufakat::scenario::{self, Binding, library_in};
use mufakat::shipped::Document;
use mufakat::sim::catalogue::occasion::Unit;
use mufakat::sim::exercise::Exercise;
use mufakat::sim::scenario::Scenario;
use mufakat::sim::score::band::{self, Band, Score};

const LAKE: &str = "tests/lake";

fn lake() -> Arc<Scenario> {
    let library = library_in(Path::new(LAKE)).unwrap_or_else(|messages| panic!("{messages:#?}"));
    let text = fs::read_to_string(format!("{LAKE}/scenario.ron")).expect("readable");
    let document = Document { name: "lake".into(), file: "scenario.ron".into(), text: Cow::Owned(text) };
    let loaded = scenario::load_with(document, &library, &Binding::default())
        .unwrap_or_else(|found| panic!("{found:#?}"));
    assert_eq!(loaded.notes, []);
    Arc::new(loaded.scenario)
}

#[test]
fn a_scenario_of_another_instrument_loads_with_its_own_catalogue() {
    let scenario = lake();
    assert_eq!(scenario.instrument.paragraphs.len(), 2);
    assert_eq!(scenario.instrument.paragraph("art. 2").map(|id| id.at()), Some(1));
    assert_eq!(scenario.states.iter().map(|state| state.id.as_str()).collect::<Vec<_>>(), ["EST", "WST"]);
    assert_eq!(scenario.measures.len(), 2);
    assert_eq!(scenario.choices.len(), 1);
}

/// The score of the western shore, which does this and nothing else.
fn west(script: Script) -> Vec<Score> {
    let scenario = lake();
    assert_eq!(script.slips(&scenario), Vec::<String>::new());
    let mut exercise = Exercise::new(Arc::clone(&scenario), 1);
    let seat = scenario.state("WST").expect("a shore");
    while !exercise.is_over() {
        if let Some(draft) = script.decision(&exercise, seat).expect("each act is legal") {
            exercise.seal(&draft).expect("it was checked");
        }
        exercise.advance();
    }
    band::of_state(&scenario, exercise.ledger().lines().iter().enumerate(), seat)
}

#[test]
fn the_same_vocabulary_measures_another_instrument() {
    let filter = PlannedAct::adopt("filter");
    let ring = PlannedAct::choose("ring").about("fish").toward("EST");
    let scores = west(Script::new().at(1, "WST", filter).in_move("spring", 1, "WST", ring));
    let found: Vec<(u8, Unit, f64, u32)> = scores
        .iter()
        .flat_map(|score| &score.measured)
        .map(|one| (one.indicator.0, one.unit, one.value, one.count))
        .collect();
    // Rung within the first day; a practice in force when spring came and at the end; one norm, as a policy.
    let expected = [(0, Unit::Share, 1.0, 1), (1, Unit::Points, 1.0, 2), (2, Unit::Level, 1.0, 2)];
    assert_eq!(found, expected);
    assert!(scores[0].band >= Band::Solid, "{scores:#?}");
    assert!(scores[1].preparation >= Some(65.0), "{scores:#?}");
    assert_eq!(scores[1].band, Band::NotTested, "it was ready, and nothing put that to the test");
    assert_eq!(scores[0].measured[0].hours, Some(12.0));
}

#[test]
fn what_another_instrument_calls_owed_is_missed_there_too() {
    let scores = west(Script::new().otherwise("WST", Otherwise::Nothing));
    assert_eq!((scores[0].tests.not_taken_up, scores[0].band), (1, Band::Mixed));
    assert_eq!(scores[1].band, Band::NotTested, "nobody trains it, and no filter is in use");
}
