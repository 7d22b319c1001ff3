//! Nothing in `src/` names ASEAN or a paragraph number: another instrument is another folder of files.

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use mufakat::scenario::{self, Binding, library_in};
use mufakat::shipped::Document;

const LAKE: &str = "tests/lake";

#[test]
fn a_scenario_of_another_instrument_loads_with_its_own_catalogue() {
    let library = library_in(Path::new(LAKE)).unwrap_or_else(|messages| panic!("{messages:#?}"));
    let text = fs::read_to_string(format!("{LAKE}/scenario.ron")).expect("readable");
    let document = Document { name: "lake".into(), file: "scenario.ron".into(), text: Cow::Owned(text) };
    let loaded = scenario::load_with(document, &library, &Binding::default())
        .unwrap_or_else(|found| panic!("{found:#?}"));
    assert_eq!(loaded.notes, []);
    let scenario = loaded.scenario;
    assert_eq!(scenario.instrument.paragraphs.len(), 2);
    assert_eq!(scenario.instrument.paragraph("art. 2").map(|id| id.at()), Some(1));
    assert_eq!(scenario.states.iter().map(|state| state.id.as_str()).collect::<Vec<_>>(), ["EST", "WST"]);
    assert_eq!(scenario.measures.len(), 2);
    assert_eq!(scenario.choices.len(), 1);
}
