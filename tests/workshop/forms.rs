//! The forms: every field of every scenario that ships has one, and whatever is not touched stays byte for byte.

use std::collections::BTreeSet;

use mufakat::scenario::edit::NameKind;
use mufakat::shipped;
use mufakat::workshop::book::{Book, Sheet};
use mufakat::workshop::form::Sent;
use mufakat::workshop::form::apply::apply;
use mufakat::workshop::form::menu::Menus;
use mufakat::workshop::form::{Control, Field, Section, record, sections};

fn book(name: &str) -> Book {
    let text = shipped::scenario(name).unwrap().text;
    Book::new(vec![Sheet::main("scenario.ron".into(), &text).unwrap()], Vec::new())
}

/// Every form of a scenario.
fn forms(book: &Book, menus: &Menus) -> Vec<(String, Vec<Field>)> {
    let mut ways = Vec::new();
    for section in sections() {
        match section {
            Section::Head => ways.push((section, String::new())),
            Section::Record(field, _) => ways.push((section, field.to_owned())),
            Section::List(list, _) => {
                ways.extend((0..book.count(list)).map(|nth| (section, format!("{list}[{nth}]"))));
            }
        }
    }
    ways.into_iter()
        .map(|(section, way)| (way.clone(), record(book, menus, section.record(), &way)))
        .collect()
}

/// What a browser sends of a page: names and values as they stand in it.
fn sent(html: &str) -> Sent {
    Sent(super::server::fields_of(html))
}

fn text(book: &Book) -> String {
    book.files().next().unwrap().1.to_owned()
}

fn each<'a>(fields: &'a [Field], visit: &mut impl FnMut(&'a Field)) {
    for field in fields {
        visit(field);
        match &field.control {
            Control::Records(_, items) => items.iter().for_each(|inner| each(inner, visit)),
            Control::Record(_, Some(inner)) => each(inner, visit),
            _ => {}
        }
    }
}

#[test]
fn every_field_has_a_form_and_next_to_nothing_is_left_as_it_is_written() {
    for name in shipped::scenario_names() {
        let book = book(name);
        let menus = Menus::of(&book);
        let (mut all, mut written) = (0, Vec::new());
        for (_, fields) in &forms(&book, &menus) {
            each(fields, &mut |field| {
                all += 1;
                if matches!(field.control, Control::AsWritten(_)) {
                    written.push(field.way.clone());
                }
            });
        }
        assert!(all > 200, "{name}: {all}");
        assert_eq!(written, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn what_a_field_names_is_what_the_check_looks_up_there() {
    let mut seen = BTreeSet::new();
    for name in shipped::scenario_names() {
        let book = book(name);
        let menus = Menus::of(&book);
        for (_, fields) in &forms(&book, &menus) {
            each(fields, &mut |field| {
                let (values, options) = match &field.control {
                    Control::Name(value, options) if !value.is_empty() => (vec![value.clone()], options),
                    Control::Ticks(values, options) | Control::Names(values, options) => {
                        (values.clone(), options)
                    }
                    Control::To(_, values, options) => (values.clone(), options),
                    _ => return,
                };
                for value in values {
                    let is_known = options.iter().any(|choice| choice.value == value);
                    // Seats may be named by the code of their state too.
                    let is_code = value.len() == 3 && value.chars().all(|sign| sign.is_ascii_uppercase());
                    assert!(is_known || is_code, "{name}: {}: `{value}` is not in the menu", field.way);
                    seen.insert(field.of.clone());
                }
            });
        }
    }
    assert!(seen.len() > 12, "the test looks at nothing: {seen:?}");
    assert_eq!(mufakat::workshop::form::meant("Incident", "by"), Some(NameKind::Actor));
}

#[test]
fn a_form_that_was_not_touched_changes_not_one_byte() {
    for name in shipped::scenario_names() {
        let (folder, _) = super::store::copy(name);
        let bench = super::server::bench(&folder);
        let book = book(name);
        let menus = Menus::of(&book);
        // Of the long ones every sixth, so that the test ends; the short one whole.
        let step = if name == "two-desks" { 1 } else { 6 };
        for (way, fields) in forms(&book, &menus).into_iter().step_by(step) {
            let page = bench.look(&way);
            let applied = apply(&book, &menus, &fields, &sent(&page));
            assert!(applied.wrong.is_empty(), "{name}: {way}: {:?}", applied.wrong);
            let (before, after) = (text(&book), text(&applied.book));
            assert!(before == after, "{name}: {way}: {}", difference(&before, &after));
        }
    }
}

#[test]
fn a_change_of_one_field_changes_its_lines_alone_and_can_be_changed_back() {
    for name in shipped::scenario_names() {
        let book = book(name);
        let menus = Menus::of(&book);
        let before = text(&book);
        for (way, fields) in forms(&book, &menus).into_iter().step_by(9) {
            let mut flat = Vec::new();
            each(&fields, &mut |field| flat.push(field));
            for field in flat {
                let (old, new) = match &field.control {
                    Control::Line(old) => (old.clone(), format!("{old} \"and\" \\ more")),
                    Control::Text(old) => (old.clone(), format!("{old}\nA \"quote\", a back\\slash.")),
                    _ => continue,
                };
                let set = |book: &Book, value: String| {
                    let fields = record(book, &menus, Section::of_way(&way).0.record(), &way);
                    apply(book, &menus, &fields, &Sent(vec![(field.way.clone(), value)])).book
                };
                if old.trim().is_empty() {
                    continue;
                }
                let changed = set(&book, new.clone());
                assert_eq!(changed.says(&field.way).as_deref(), Some(new.as_str()), "{name}: {}", field.way);
                assert!(text(&set(&changed, old)) == before, "{name}: {}", field.way);
            }
        }
    }
}

#[test]
fn conditions_are_chosen_from_menus_and_notes_between_them_stay() {
    let source = "Scenario(\n    roles: [(id: \"host\"), (id: \"guest\")],\n    injects: [\n        (\n            id: \"a\",\n            // why\n            when: All([\n                // the first\n                InPlace(measure: \"poc_policy\", by: \"host\"), // behind\n                Not(Released(inject: \"a\")),\n                Any([CohesionAtLeast(level: 0.5), CohesionAtLeast(level: 0.6)]), // as it is\n            ]),\n        ),\n    ],\n)\n";
    let book = Book::new(vec![Sheet::main("scenario.ron".into(), source).unwrap()], Vec::new());
    let menus = Menus::of(&book);
    let fields = record(&book, &menus, "Inject", "injects[0]");
    let clause = |pairs: &[(&str, &str)]| {
        let whole = [
            ("injects[0].when|join", "All"),
            ("injects[0].when|0|word", "InPlace"),
            ("injects[0].when|0|not", ""),
            ("injects[0].when|0|measure", "poc_policy"),
            ("injects[0].when|0|by", "host"),
            ("injects[0].when|1|word", "Released"),
            ("injects[0].when|1|not", "1"),
            ("injects[0].when|1|inject", "a"),
            ("injects[0].when|2|word", "="),
        ];
        let changed = |(name, value): (&str, &str)| {
            let new = pairs.iter().find(|(known, _)| *known == name).map_or(value, |(_, new)| *new);
            (name.to_owned(), new.to_owned())
        };
        let mut all: Vec<_> = whole.into_iter().map(changed).collect();
        let more = pairs.iter().filter(|(name, _)| whole.iter().all(|(known, _)| known != name));
        all.extend(more.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let applied = apply(&book, &menus, &fields, &Sent(all));
        assert!(applied.wrong.is_empty(), "{:?}", applied.wrong);
        text(&applied.book)
    };
    assert_eq!(clause(&[]), source);
    assert_eq!(
        clause(&[("injects[0].when|0|by", "guest")]),
        source.replace("\"poc_policy\", by: \"host\"", "\"poc_policy\", by: \"guest\"")
    );
    assert_eq!(
        clause(&[("injects[0].when|1|not", "")]),
        source.replace("Not(Released(inject: \"a\"))", "Released(inject: \"a\")")
    );
    assert_eq!(
        clause(&[("injects[0].when|1|word", "")]),
        source.replace("                Not(Released(inject: \"a\")),\n", "")
    );
    let more = clause(&[("injects[0].when|new", "CohesionAtLeast")]);
    assert!(more.contains("// as it is\n                CohesionAtLeast(level: 0.5),\n"), "{more}");
    let joined = clause(&[("injects[0].when|join", "Any")]);
    assert!(
        joined.contains("when: Any([") && joined.contains("Any([CohesionAtLeast(level: 0.5), "),
        "{joined}"
    );
    let none = clause(&[
        ("injects[0].when|0|word", ""),
        ("injects[0].when|1|word", ""),
        ("injects[0].when|2|word", ""),
    ]);
    assert!(!none.contains("when:"), "{none}");
}

#[test]
fn what_cannot_be_written_says_so_and_the_rest_is_saved() {
    let book = book("two-desks");
    let menus = Menus::of(&book);
    let fields = record(&book, &menus, "Move", "moves[0]");
    let sent = |pairs: &[(&str, &str)]| {
        Sent(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    };
    let applied =
        apply(&book, &menus, &fields, &sent(&[("moves[0].steps", "many"), ("moves[0].title", "Calm")]));
    assert_eq!(applied.wrong.keys().collect::<Vec<_>>(), ["moves[0].steps"]);
    assert_eq!(applied.book.says("moves[0].title").as_deref(), Some("Calm"));
    assert_eq!(applied.book.written("moves[0].steps"), Some("2"));
    let taken = apply(&book, &menus, &fields, &sent(&[("moves[0].id", "night")]));
    assert!(taken.wrong["moves[0].id"].contains("names something else"), "{:?}", taken.wrong);
    let renamed = apply(&book, &menus, &fields, &sent(&[("moves[0].id", "calm")]));
    assert!(renamed.wrong.is_empty() && !text(&renamed.book).contains("\"quiet\""));
}

fn difference(before: &str, after: &str) -> String {
    let lines = before.lines().zip(after.lines()).find(|(one, other)| one != other);
    format!("{lines:?}")
}
