//! The printed manuals are those that the code prints today, and what the guide shows really works.

use std::borrow::Cow;
use std::{env, fs};

use mufakat::report::model;
use mufakat::scenario::{self, Binding, reference};
use mufakat::shipped::Document;

const MANUAL: &str = "scenarios/REFERENCE.md";
const MODEL: &str = "scenarios/MODEL.md";
const GUIDE: &str = "scenarios/README.md";

/// Is the stored page what the code prints?
fn compare(file: &str, printed: &str) {
    if env::var_os("BLESS").is_some() {
        fs::write(file, printed).expect("writable");
    }
    let stored = fs::read_to_string(file).unwrap_or_default();
    assert!(stored == printed, "{file} is old; run `BLESS=1 cargo test --test reference`");
}

#[test]
fn the_reference_is_up_to_date() {
    compare(MANUAL, &reference::reference().unwrap_or_else(|messages| panic!("{messages:#?}")));
}

#[test]
fn the_model_is_up_to_date() {
    compare(MODEL, &model::model());
}

#[test]
fn the_scenario_of_the_guide_checks_with_no_message() {
    let guide = fs::read_to_string(GUIDE).expect("readable");
    let text = guide
        .split("```ron\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("the guide shows a scenario");
    let document = Document { name: "guide".into(), file: GUIDE.into(), text: Cow::Owned(text.into()) };
    let loaded =
        scenario::load(document, &Binding::default()).unwrap_or_else(|messages| panic!("{messages:#?}"));
    assert_eq!(loaded.notes, []);
}

#[test]
fn the_message_that_the_guide_shows_is_the_one_that_comes() {
    let guide = fs::read_to_string(GUIDE).expect("readable");
    let text = guide
        .split("```ron\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("the guide shows a scenario");
    let spoilt = text.replacen("to: Role(\"host\")", "to: Role(\"hots\")", 1);
    let document =
        Document { name: "guide".into(), file: "my-harbour/scenario.ron".into(), text: Cow::Owned(spoilt) };
    let found = scenario::load(document, &Binding::default()).expect_err("a slip was put in");
    assert!(guide.contains(&found[0].to_string()), "{}", found[0]);
}

#[test]
fn every_field_of_the_format_stands_in_the_reference() {
    let printed = reference::reference().unwrap_or_else(|messages| panic!("{messages:#?}"));
    for definition in scenario::vocabulary::definitions() {
        assert!(printed.contains(&format!("\n### {}\n", definition.name)));
        for part in &definition.parts {
            assert!(printed.contains(&format!("| `{}", part.name)), "{}.{}", definition.name, part.name);
        }
    }
}
