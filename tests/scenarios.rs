//! Every shipped scenario checks with no message, and so does the catalogue.

use mufakat::scenario::{self, Binding};
use mufakat::shipped;

#[test]
fn every_shipped_scenario_checks_with_no_message() {
    assert!(!shipped::scenario_names().is_empty());
    for name in shipped::scenario_names() {
        let document = shipped::scenario(name).expect("a listed scenario is there");
        match scenario::load(document, &Binding::default()) {
            Ok(loaded) => assert!(loaded.notes.is_empty(), "{name}:\n{}", shown(&loaded.notes)),
            Err(messages) => panic!("{name}:\n{}", shown(&messages)),
        }
    }
}

#[test]
fn the_shipped_catalogue_has_no_message() {
    let library = scenario::shipped_library().unwrap_or_else(|messages| panic!("{}", shown(&messages)));
    let messages = scenario::checks::check_library(library);
    assert!(messages.is_empty(), "{}", shown(&messages));
}

fn shown(messages: &[scenario::Diagnostic]) -> String {
    messages.iter().map(|message| format!("{message}\n")).collect()
}

/// A new folder is not seen by the compiler until the file that embeds it is compiled again.
#[test]
fn the_binary_carries_every_scenario_of_the_folder() {
    let mut folders: Vec<_> = std::fs::read_dir("scenarios")
        .expect("readable")
        .flatten()
        .filter(|entry| entry.path().join(shipped::SCENARIO_FILE).exists())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    folders.sort();
    assert_eq!(
        shipped::scenario_names(),
        folders,
        "a scenario was added or renamed: touch src/shipped.rs and build again"
    );
}
