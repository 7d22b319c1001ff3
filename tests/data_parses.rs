//! Temporary.
use mufakat::scenario::{catalogue as c, file};
fn ron<T: serde::de::DeserializeOwned>(path: &str) -> T {
    let text = std::fs::read_to_string(path).unwrap();
    let opts = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let mut de = ron::Deserializer::from_str_with_options(&text, &opts).unwrap();
    match serde_path_to_error::deserialize(&mut de) {
        Ok(v) => v,
        Err(e) => panic!("{path}: at {}: {}", e.path().clone(), de.span_error(e.into_inner())),
    }
}
#[test]
fn instrument() {
    let _: c::Instrument = ron("assets/statement/asean-us-2018.ron");
}
#[test]
fn measures() {
    for f in ["transparency", "cooperation", "stability", "capacity", "legal", "stakeholder"] {
        let v: Vec<c::Measure> = ron(&format!("assets/measures/{f}.ron"));
        println!("{f} {}", v.len());
    }
}
#[test]
fn crisis() {
    let v: Vec<c::Choice> = ron("assets/measures/crisis.ron");
    assert_eq!(v.len(), 34);
}
#[test]
fn states() {
    let v: Vec<c::State> = ron("assets/states/states.ron");
    assert_eq!(v.len(), 11);
}
#[test]
fn forums() {
    let _: Vec<c::Forum> = ron("assets/forums/forums.ron");
}
#[test]
fn departures() {
    let _: file::Scenario = ron("scenarios/departures/scenario.ron");
}
#[test]
fn chairs_gavel() {
    let _: file::Scenario = ron("scenarios/chairs-gavel/scenario.ron");
}
