//! Every shipped scenario checks with no message, and so does the catalogue.

use mufakat::report::labels;
use mufakat::scenario::{self, Binding};
use mufakat::shipped;
use mufakat::sim::plot::{Dress, InjectKind};

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

/// The texts of all scenarios and of all patterns of `mufakat new`.
fn every_text() -> Vec<shipped::Document> {
    let scenarios = shipped::scenario_names().into_iter().filter_map(shipped::scenario);
    scenarios.chain(shipped::assets_in("patterns")).collect()
}

#[test]
fn what_is_broadcast_is_no_page_of_a_newspaper_and_a_guide_is_no_note() {
    let (mut broadcast, mut guides) = (0, 0);
    for document in every_text() {
        let (mut kind, mut dress) = ("", "");
        for line in document.text.lines().map(str::trim) {
            let value = |field: &str| Some(line.strip_prefix(field)?.trim().trim_end_matches(','));
            if line.starts_with("id:") {
                (kind, dress) = ("", "");
            }
            kind = value("kind:").unwrap_or(kind);
            dress = value("dress:").unwrap_or(dress);
            let Some(from) = value("from:").map(str::to_lowercase) else { continue };
            if ["radio", "television", "broadcast"].iter().any(|sign| from.contains(sign)) {
                broadcast += 1;
                assert_eq!(dress, "Bulletin", "{}: {from} ({kind})", document.file);
            }
            if ["guide", "handbook"].iter().any(|sign| from.contains(sign)) {
                guides += 1;
                assert_eq!(dress, "Report", "{}: {from} ({kind})", document.file);
            }
        }
    }
    assert!(broadcast > 1 && guides > 1, "the search itself has gone blind: {broadcast}, {guides}");
    let called = labels::paper_kind(InjectKind::Diplomatic, Dress::Report);
    assert_eq!(called, "information sheet");
    assert_eq!(labels::paper_kind(InjectKind::Diplomatic, Dress::Note), "diplomatic note");
}
