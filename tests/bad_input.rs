//! Whatever is given as a scenario: a sentence, never a panic, and soon.

use std::borrow::Cow;
use std::fs;
use std::time::{Duration, Instant};

use mufakat::scenario::{self, Binding, Diagnostic, checks};
use mufakat::shipped::Document;
use mufakat::sim::scenario::Scenario;
use proptest::prelude::*;

fn messages(text: &str) -> Vec<Diagnostic> {
    let document = Document { name: "test".into(), file: "test.ron".into(), text: Cow::Owned(text.into()) };
    match scenario::load(document, &Binding::default()) {
        Ok(loaded) => loaded.notes,
        Err(messages) => messages,
    }
}

fn only_code(text: &str) -> &'static str {
    let found = messages(text);
    assert_eq!(found.len(), 1, "{found:#?}");
    found[0].code
}

/// The base scenario with these injects instead of its own.
fn with_injects(injects: &str) -> String {
    let start = checks::BASE.find("    injects: [").expect("the base has injects");
    let end = checks::BASE.find("    facilitation: (").expect("the base has notes for the facilitator");
    format!("{}    injects: [\n{injects}    ],\n{}", &checks::BASE[..start], &checks::BASE[end..])
}

fn inject(nth: usize, more: &str) -> String {
    format!(
        "(id: \"i{nth}\", kind: Media, release: At(\"crisis\", {}), from: \"Paper\", to: All, \
         headline: \"Nothing is new.\", text: \"Nothing new.\", \
         {more} effects: [Start(incident: \"cranes\")], expects: \"Patience.\", tests: [\"4\"]),\n",
        1 + nth % 4
    )
}

#[test]
fn ten_thousand_injects_load_in_reasonable_time() {
    let start = Instant::now();
    let text = with_injects(&(0..10_000).map(|nth| inject(nth, "")).collect::<String>());
    assert_eq!(messages(&text), []);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?} in a debug build", start.elapsed());
}

#[test]
fn ten_thousand_slips_are_reported_in_reasonable_time_and_not_all_of_them() {
    let start = Instant::now();
    let slip = |nth| {
        inject(
            nth,
            &format!("unless: All([Released(inject: \"nothing-near-{nth}\"), OnBranch(branch: \"askd\")]),"),
        )
    };
    let found = messages(&with_injects(&(0..10_000).map(slip).collect::<String>()));
    assert!((20..100).contains(&found.len()), "{} messages", found.len());
    assert!(found.iter().any(|message| message.sentence.contains("more of the kind")));
    assert!(start.elapsed() < Duration::from_secs(20), "{:?} in a debug build", start.elapsed());
}

#[test]
fn a_chain_of_ten_thousand_contingencies_is_followed_without_a_deep_stack() {
    let link = |nth: usize| {
        let release = format!(
            "Lacking(after: \"i{}\", steps: 1, expected: AnyoneDid(choice: \"consult\"))",
            (nth + 1) % 10_000
        );
        inject(nth, "").replace(&format!("At(\"crisis\", {})", 1 + nth % 4), &release)
    };
    let found = messages(&with_injects(&(0..10_000).map(link).collect::<String>()));
    assert_eq!(found.iter().map(|message| message.code).collect::<Vec<_>>(), ["SC203"]);
}

#[test]
fn too_many_injects_are_refused_in_a_sentence() {
    let text = with_injects(&(0..20_001).map(|nth| inject(nth, "")).collect::<String>());
    assert_eq!(only_code(&text), "SC604");
}

#[test]
fn longer_tables_than_ids_can_count_are_refused_in_a_sentence() {
    let branch = |nth| format!("(id: \"b{nth}\", title: \"x\", when: AnyoneDid(choice: \"consult\")),");
    let branches: String = (0..300).map(branch).collect();
    assert_eq!(only_code(&checks::BASE.replace("branches: [", &format!("branches: [{branches}"))), "SC604");
    let actors: String = (0..300).map(|nth| format!("(id: \"a{nth}\", name: \"x\", kind: Crime),")).collect();
    assert_eq!(only_code(&checks::BASE.replace("actors: [", &format!("actors: [{actors}"))), "SC604");
}

#[test]
fn the_deepest_nesting_that_is_allowed_is_read_and_one_more_is_refused() {
    let nested = |depth: usize| {
        let condition =
            format!("{}AnyoneDid(choice: \"consult\"){}", "Not(".repeat(depth), ")".repeat(depth));
        inject(0, &format!("unless: {condition},"))
    };
    assert_eq!(messages(&with_injects(&nested(60))), []);
    assert_eq!(only_code(&with_injects(&nested(61))), "SC005");
    assert_eq!(only_code(&"[".repeat(4_000_000)), "SC005");
}

#[test]
fn a_foreign_file_gets_a_sentence() {
    for text in [
        "",
        "\0\0\0",
        "<?xml version=\"1.0\"?><a/>",
        "{\"a\": 1}",
        "PK\u{3}\u{4}",
        "#![enable(implicit_some)]",
        "Scenario",
    ] {
        assert_eq!(only_code(text), "SC004", "{text:?}");
    }
    for (text, what) in [
        ("{\\rtf1\\ansi\\deff0 Scenario(\\par", "rich text (RTF)"),
        ("<!DOCTYPE html><html>", "a web page"),
        ("{\"title\": \"The dark harbour\"}", "JSON"),
        ("---\ntitle: x\n", "YAML"),
    ] {
        assert!(messages(text)[0].sentence.contains(what), "{:?}", messages(text));
    }
}

#[test]
fn files_that_cannot_be_read_get_a_sentence_through_the_same_door() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("scenario.ron");
    let codes = || scenario::check_path(folder.path().to_str().expect("a plain name"))[0].code;
    assert_eq!(codes(), "SC001");
    fs::write(&path, b"\xff\xfe\x00").expect("writable");
    assert_eq!(codes(), "SC003");
    fs::File::create(&path).and_then(|file| file.set_len(100 << 20)).expect("writable");
    assert_eq!(codes(), "SC002");
    fs::write(&path, format!("\u{feff}{}", checks::BASE.replace('\n', "\r\n"))).expect("writable");
    assert_eq!(scenario::check_path(folder.path().to_str().expect("a plain name")), []);
}

#[test]
fn a_role_bound_otherwise_is_judged_where_it_stands() {
    let load = |binding: &Binding| {
        let text = Cow::Borrowed(checks::BASE);
        scenario::load(Document { name: "test".into(), file: "test.ron".into(), text }, binding)
    };
    let bound = load(&Binding::default().with("host", "THA")).expect("Thailand can own the harbour");
    assert_eq!(bound.scenario.states[bound.scenario.roles.raw[0].state].id, "THA");
    for (role, state, code) in
        [("host", "XYZ", "SC309"), ("nobody", "THA", "SC309"), ("host", "IDN", "SC302")]
    {
        let found = load(&Binding::default().with(role, state)).expect_err("it cannot be bound");
        assert_eq!(found.iter().map(|message| message.code).collect::<Vec<_>>(), [code], "{role} to {state}");
    }
}

#[test]
fn a_member_sits_beside_the_roles_with_a_part_of_its_own() {
    let load = |binding: &Binding| {
        let text = Cow::Borrowed(checks::BASE);
        scenario::load(Document { name: "test".into(), file: "test.ron".into(), text }, binding)
    };
    let (usual, with) = (load(&Binding::default()), load(&Binding::default().also("LAO").also("KHM")));
    let (usual, with) = (usual.expect("it loads").scenario, with.expect("both may sit").scenario);
    assert_eq!(with.states.len(), usual.states.len() + 2);
    for iso in ["KHM", "LAO"] {
        let (seat, _) = with.states.iter_enumerated().find(|(_, state)| state.id == iso).expect("it sits");
        let role = with.role_of(seat).expect("it has a part");
        assert!(role.card.is_some() && !role.brief.is_empty(), "{iso}");
        assert!(with.wants.iter().filter(|want| want.of == seat).count() >= 2, "{iso}");
        assert!(with.injects.iter().any(|inject| inject.to.has(seat) && !inject.public), "{iso}");
    }
    // Everything of the plot stands as it stood.
    let of_the_plot = |s: &Scenario| {
        let ids = s.injects.iter().map(|inject| inject.id.clone());
        ids.filter(|id| !id.starts_with("member-")).collect::<Vec<_>>()
    };
    assert_eq!(of_the_plot(&usual), of_the_plot(&with));
    for (iso, said) in [("XYZ", "no state of the library"), ("IDN", "already")] {
        let found = load(&Binding::default().also(iso)).expect_err("it cannot sit");
        assert!(found[0].code == "SC309" && found[0].sentence.contains(said), "{iso}: {found:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// A slip anywhere: something cut out, something put in.
    #[test]
    fn no_slip_makes_it_panic(at in 0..6000usize, cut in 0..40usize, put in "[()\\[\\]{}\",:0-9a-zA-Z_.#'/*=-]{0,6}") {
        let text: Vec<char> = checks::BASE.chars().collect();
        let at = at.min(text.len());
        let end = (at + cut).min(text.len());
        let spoilt: String = text[..at].iter().copied().chain(put.chars()).chain(text[end..].iter().copied()).collect();
        for message in messages(&spoilt) {
            prop_assert!(!message.to_string().is_empty());
            prop_assert!(message.code != "SC099", "{message}");
        }
    }

    /// A value put where another belongs.
    #[test]
    fn no_exchange_of_words_makes_it_panic(from in 0..400usize, to in 0..400usize) {
        let words: Vec<&str> = checks::BASE.split('"').collect();
        let mut exchanged = words.clone();
        exchanged[to % words.len()] = words[from % words.len()];
        for message in messages(&exchanged.join("\"")) {
            prop_assert!(message.code != "SC099", "{message}");
        }
    }
}
