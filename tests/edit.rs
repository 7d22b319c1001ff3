//! Changes in the text of a scenario leave every other byte as it is: tried on everything that ships, and on the ways in
//! which authors lay out their lines.

use mufakat::scenario::edit::{Document, NameKind, Trouble, quoted};
use mufakat::{scenario, shipped};

/// A text with notes in all the places in which authors write them.
const TEXT: &str = r#"// The head.
Scenario(
    format: 1, // one
    injects: [
        // ---- First day ----
        (id: "a", to: All), // the first
        (
            id: "b",
            /* why */ headline: "Two
lines.", // behind
            to: Roles(["x", "y"]),
        ),
        // ---- Second day ----
        (id: "c")
    ],
    todo: [],
)
"#;

fn read(text: &str) -> Document {
    Document::read(text).expect("a sound text")
}

/// What the change did, line by line: lines that went with `-`, lines that came with `+`.
fn difference(before: &str, after: &str) -> Vec<String> {
    let (before, after): (Vec<_>, Vec<_>) = (before.lines().collect(), after.lines().collect());
    let front = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    let (before, after) = (&before[front..], &after[front..]);
    let back = before.iter().rev().zip(after.iter().rev()).take_while(|(a, b)| a == b).count();
    let gone = before[..before.len() - back].iter().map(|line| format!("-{line}"));
    gone.chain(after[..after.len() - back].iter().map(|line| format!("+{line}"))).collect()
}

#[track_caller]
fn assert_change(changed: Result<Document, Trouble>, expected: &[&str]) {
    let changed = changed.expect("a change");
    assert_eq!(difference(TEXT, changed.text()), expected, "\n{}", changed.text());
}

#[test]
fn a_place_is_found_by_its_way_and_by_the_name_of_its_record() {
    let document = read(TEXT);
    assert_eq!(document.place_of("injects", "b"), Some(1));
    assert_eq!(document.words("injects[1].headline").as_deref(), Some("Two\nlines."));
    assert_eq!(document.written("injects[1].to.Roles[1]"), Some("\"y\""));
    assert_eq!((document.count("injects"), document.count("injects[1].to.Roles")), (3, 2));
    assert_eq!(document.field_of("a", "to").map(|bytes| &TEXT[bytes]), Some("All"));
    assert_eq!(document.field_of("a", "headline"), None);
    assert_eq!(document.field_of("nobody", "to"), None);
}

#[test]
fn a_value_is_set_and_nothing_else() {
    let document = read(TEXT);
    assert_change(document.set_words("injects[1].headline", "Two\nlines."), &[]);
    assert_change(
        document.set_words("injects[1].headline", "He said \"no\"."),
        &[
            "-            /* why */ headline: \"Two",
            "-lines.\", // behind",
            "+            /* why */ headline: \"He said \\\"no\\\".\", // behind",
        ],
    );
    assert_change(
        document.set("injects[1].to", "All"),
        &["-            to: Roles([\"x\", \"y\"]),", "+            to: All,"],
    );
}

#[test]
fn a_missing_field_comes_where_the_format_has_it() {
    let document = read(TEXT);
    assert_change(document.set("injects[1].misleading", "true"), &["+            misleading: true,"]);
    assert_change(
        document.set("injects[0].from", "\"X\""),
        &[
            "-        (id: \"a\", to: All), // the first",
            "+        (id: \"a\", from: \"X\", to: All), // the first",
        ],
    );
    assert_change(
        document.set("injects[2].effects", "[Close(incident: \"i\")]"),
        &["-        (id: \"c\")", "+        (id: \"c\", effects: [Close(incident: \"i\")])"],
    );
    assert_change(document.set("title", "\"T\""), &["+    title: \"T\","]);
    assert_change(
        document.insert("branches", 0, "(\n    id: \"d\",\n)"),
        &["+    branches: [", "+        (", "+            id: \"d\",", "+        ),", "+    ],"],
    );
}

#[test]
fn an_item_comes_goes_and_moves_with_its_own_lines() {
    let document = read(TEXT);
    assert_change(document.insert("injects", 1, "(id: \"n\")"), &["+        (id: \"n\"),"]);
    assert_change(
        document.insert("injects", 9, "(id: \"n\")"),
        &["-        (id: \"c\")", "+        (id: \"c\"),", "+        (id: \"n\"),"],
    );
    assert_change(document.insert("injects", 0, "(id: \"n\")"), &["+        (id: \"n\"),"]);
    assert_change(
        document.insert("injects[1].to.Roles", 2, "\"z\""),
        &["-            to: Roles([\"x\", \"y\"]),", "+            to: Roles([\"x\", \"y\", \"z\"]),"],
    );
    assert_change(document.insert("todo", 0, "\"x\""), &["-    todo: [],", "+    todo: [\"x\"],"]);
    assert_change(document.remove("injects[0]"), &["-        (id: \"a\", to: All), // the first"]);
    assert_change(document.remove("injects[2]"), &["-        (id: \"c\")"]);
    let after = |way| document.remove(way).expect("a change").text().to_owned();
    assert!(after("injects[1].to.Roles[1]").contains("Roles([\"x\"])"));
    assert!(after("injects[1].to.Roles[0]").contains("Roles([\"y\"])"));
    assert!(after("injects[0].to").contains("(id: \"a\"), // the first"));
    assert_change(document.remove("injects[1].to"), &["-            to: Roles([\"x\", \"y\"]),"]);
    let moved = document.shift("injects", 0, 1).expect("a move");
    let ids: Vec<_> = (0..3).filter_map(|at| moved.words(&format!("injects[{at}].id"))).collect();
    assert_eq!(ids, ["b", "a", "c"]);
    assert!(
        moved
            .text()
            .contains("        ),\n        (id: \"a\", to: All), // the first\n        // ---- Second")
    );
    assert_eq!(moved.shift("injects", 1, 0).expect("the way back").text(), TEXT);
}

#[test]
fn what_is_not_one_value_is_refused_and_changes_nothing() {
    let document = read(TEXT);
    for value in ["", "1, 2", "a: 1", "1 // note", "(1", "1)", "\"open", "All All", "[1] [2]", "/* */"] {
        assert!(document.set("injects[0].to", value).is_err(), "{value}");
    }
    for value in ["All", "-0.05", "Roles([\"x\"])", "(of: \"x\")", "[]", "// note\nAll"] {
        assert!(document.set("injects[0].to", value).is_ok(), "{value}");
    }
    assert!(matches!(document.set("nothing[0].x", "1"), Err(Trouble::Nothing { .. })));
    assert!(matches!(document.remove("nothing"), Err(Trouble::Nothing { .. })));
    assert!(matches!(document.insert("format", 0, "1"), Err(Trouble::NoList { .. })));
    assert!(matches!(document.set("format.x", "1"), Err(Trouble::NoRecord { .. })));
    let trouble = Document::read("Scenario(a: [1)").expect_err("a bracket is missing").to_string();
    assert!(trouble.contains("has to be closed first"), "{trouble}");
}

#[test]
fn lines_end_as_they_did_and_a_mark_stays() {
    let text = format!("\u{feff}{}", TEXT.replace('\n', "\r\n"));
    let document = read(&text);
    assert_eq!(document.words("injects[1].headline").as_deref(), Some("Two\nlines."));
    assert_eq!(document.set_words("injects[1].headline", "Two\nlines.").expect("no change").text(), text);
    let changed = document.set_words("injects[1].headline", "A\nB").expect("a change");
    let changed = changed.insert("injects", 1, "(\n    id: \"n\",\n)").expect("a change");
    assert!(changed.text().starts_with('\u{feff}'));
    assert_eq!(changed.text().replace("\r\n", "").matches('\n').count(), 0);
}

#[test]
fn every_text_of_every_shipped_scenario_can_be_set_and_set_back() {
    for name in shipped::scenario_names() {
        let text = shipped::scenario(name).expect("it ships").text.into_owned();
        let document = read(&text);
        for place in (0..document.count("injects")).step_by(7) {
            for field in ["headline", "text", "expects"] {
                let way = format!("injects[{place}].{field}");
                let Some(words) = document.words(&way) else { continue };
                let changed = document.set_words(&way, "Another \"one\".\nAnd \\ so on.").expect("a change");
                assert_eq!(changed.words(&way).as_deref(), Some("Another \"one\".\nAnd \\ so on."));
                assert_eq!(
                    changed.set_words(&way, &words).expect("the way back").text(),
                    text,
                    "{name}: {way}"
                );
            }
            let taken = document.remove(&format!("injects[{place}]")).expect("it goes");
            assert_eq!(taken.count("injects") + 1, document.count("injects"));
            let last = document.count("injects") - 1;
            let moved = document.shift("injects", place, last).expect("it moves");
            assert_eq!(moved.text().len(), text.len(), "{name}: {place}");
        }
    }
}

#[test]
fn a_name_is_changed_wherever_the_plot_means_it() {
    let text = shipped::scenario("two-desks").expect("it ships").text.into_owned();
    let document = read(&text);
    let uses = document.uses(NameKind::Role, "far-side").expect("it is a role").len();
    let renamed = document.rename(NameKind::Role, "far-side", "other-side").expect("a free name");
    assert_eq!(renamed.uses(NameKind::Role, "other-side").expect("it is a role").len(), uses);
    assert!(uses > 20 && !renamed.text().contains("\"far-side\""));
    assert_eq!(renamed.rename(NameKind::Role, "other-side", "far-side").expect("the way back").text(), text);
    let file =
        shipped::Document { name: "x".into(), file: "x.ron".into(), text: renamed.text().to_owned().into() };
    assert!(scenario::load(file, &scenario::Binding::default()).is_ok());
}

#[test]
fn a_name_that_is_taken_or_none_is_refused() {
    let document = read(&shipped::scenario("two-desks").expect("it ships").text);
    let rename = |kind, old, new| document.rename(kind, old, new).map(|_| ());
    let taken = rename(NameKind::Role, "far-side", "ferry-side");
    assert!(matches!(taken, Err(Trouble::Taken { line, .. }) if line > 0), "{taken:?}");
    assert!(matches!(rename(NameKind::Role, "far-side", "amber-heron"), Err(Trouble::Taken { .. })));
    assert!(matches!(rename(NameKind::Role, "far-side", "THA"), Err(Trouble::Taken { line: 0, .. })));
    assert!(matches!(rename(NameKind::Role, "far-side", "two words"), Err(Trouble::NoName { .. })));
    assert!(matches!(rename(NameKind::Role, "nobody", "x"), Err(Trouble::Unknown { .. })));
    assert!(rename(NameKind::Branch, "asked", "far-side").is_ok());
    assert!(matches!(read("Scenario(a: 1)").rename(NameKind::Role, "a", "b"), Err(Trouble::NoScenario(_))));
}

#[test]
fn every_declared_name_of_every_shipped_scenario_goes_and_comes_back() {
    for name in shipped::scenario_names() {
        let text = shipped::scenario(name).expect("it ships").text.into_owned();
        let document = read(&text);
        for (list, kind) in [
            ("roles", NameKind::Role),
            ("actors", NameKind::Actor),
            ("incidents", NameKind::Incident),
            ("moves", NameKind::Move),
            ("branches", NameKind::Branch),
            ("objectives", NameKind::Objective),
        ] {
            for place in 0..document.count(list).min(2) {
                let id = document.words(&format!("{list}[{place}].id")).expect("an id");
                let changed = document.rename(kind, &id, "quite-new").expect("a free name");
                assert!(changed.uses(kind, &id).is_err(), "{name}: {id}");
                assert_eq!(changed.rename(kind, "quite-new", &id).expect("the way back").text(), text);
            }
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_words_can_stand_in_a_text(words in "\\PC{0,40}") {
        let changed = read(TEXT).set_words("injects[1].headline", &words).expect("a change");
        let found = changed.words("injects[1].headline");
        proptest::prop_assert_eq!(found.as_deref(), Some(words.as_str()));
    }

    #[test]
    fn no_value_makes_it_panic(value in "[a-c0-9\\PC\n\"'/*#(){}\\[\\]:,\\\\ ]{0,20}", place in 0usize..5) {
        let document = read(TEXT);
        let _ = document.set("injects[0].to", &value);
        let _ = document.insert("injects", place, &value);
        let _ = document.set_words(&value, &quoted(&value));
        let _ = document.remove(&value);
    }
}
