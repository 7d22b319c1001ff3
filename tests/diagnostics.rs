//! Bad scenarios are files with the expected messages written inside them.
//!
//! The first lines of a file in `tests/diagnostics/` say what the checker must say, and nothing else:
//! `// Error: 4:22 SC101 no measure is called …`, `// Warning: …`, `// Note: …`, each with `// Hint: …` if there is
//! one; or `// Ok`. `BLESS=1 cargo test --test diagnostics` writes these lines anew: read the difference.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use mufakat::scenario::checks::{self, Check, Example};
use mufakat::scenario::source::Source;
use mufakat::scenario::{self, Binding, Diagnostic, Severity};
use mufakat::shipped::Document;

fn document(file: &str, text: &str) -> Document {
    Document { name: "test".into(), file: file.into(), text: Cow::Owned(text.into()) }
}

fn messages(text: &str) -> Vec<Diagnostic> {
    match scenario::load(document("test.ron", text), &Binding::default()) {
        Ok(loaded) => loaded.notes,
        Err(messages) => messages,
    }
}

fn shown(messages: &[Diagnostic]) -> String {
    messages.iter().map(|message| format!("{message}\n")).collect()
}

/// The base scenario with something written at a place; what is not there yet is added.
fn base_with(at: &str, write: &str) -> String {
    let source = Source::new(document("base.ron", checks::BASE)).expect("the base has no fault");
    let text = source.text();
    if let Some(bytes) = source.bytes_of(at) {
        return format!("{}{write}{}", &text[..bytes.start], &text[bytes.end..]);
    }
    let (around, field) = match at.strip_suffix(']') {
        Some(item) => (&at[..item.rfind('[').expect("an item has two brackets")], String::new()),
        None => {
            let (record, field) = at.rsplit_once('.').unwrap_or_else(|| panic!("the base has no `{at}`"));
            (record, format!("{field}: "))
        }
    };
    let end = source.bytes_of(around).unwrap_or_else(|| panic!("the base has no `{around}`")).end - 1;
    let comma = if text[..end].trim_end().ends_with([',', '[', '(']) { "" } else { ", " };
    format!("{}{comma}{field}{write}{}", &text[..end], &text[end..])
}

fn codes(messages: &[Diagnostic]) -> BTreeSet<&'static str> {
    messages.iter().map(|message| message.code).collect()
}

#[test]
fn the_base_of_the_examples_has_no_message() {
    let found = messages(checks::BASE);
    assert!(found.is_empty(), "{}", shown(&found));
}

/// Runs one kind of example of every check; what is not as expected, in words.
fn examples(choose: fn(&Check) -> Example, expected: fn(&Check) -> BTreeSet<&'static str>) -> String {
    let mut wrong = String::new();
    for check in checks::all() {
        let Example::Write { at, write } = choose(check) else { continue };
        let found = messages(&base_with(at, write));
        if codes(&found) != expected(check) || found.iter().any(|message| message.severity != check.severity)
        {
            wrong += &format!("{} with {at}: {write}\n{}\n", check.code, shown(&found));
        }
    }
    wrong
}

#[test]
fn every_bad_example_earns_its_message_and_no_other() {
    let wrong = examples(|check| check.bad, |check| BTreeSet::from([check.code]));
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn no_good_example_earns_any_message() {
    let wrong = examples(|check| check.good, |_| BTreeSet::new());
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn codes_are_unique_and_stand_in_order() {
    let codes: Vec<_> = checks::all().map(|check| check.code).collect();
    let sorted: Vec<_> = codes.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    assert_eq!(codes, sorted);
    assert!(codes.iter().all(|code| code.len() == 5 && code.starts_with("SC")));
}

#[test]
fn every_check_says_what_and_why() {
    for Check { code, title, why, .. } in checks::all() {
        assert!(!title.is_empty() && !title.ends_with('.') && title.len() <= 50, "{code}: {title}");
        assert!(why.ends_with('.'), "{code}: {why}");
    }
}

/// Every file, with what it expects and what was found.
fn files() -> Vec<(PathBuf, String)> {
    let mut paths: Vec<_> = fs::read_dir("tests/diagnostics")
        .expect("the folder is there")
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).expect("readable"))).collect()
}

/// The header a file should have: one line for each message and each hint.
fn header(found: &[Diagnostic]) -> String {
    if found.is_empty() {
        return "// Ok\n".into();
    }
    found.iter().map(header_of).collect()
}

fn header_of(message: &Diagnostic) -> String {
    let kind = match message.severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Note => "Note",
    };
    let place = message.place.map(|place| format!("{}:{}", place.line, place.col)).unwrap_or_default();
    let hint = if message.hint.is_empty() { String::new() } else { format!("// Hint: {}\n", message.hint) };
    format!("// {kind}: {place} {} {}\n{hint}", message.code, message.sentence)
}

fn is_header(line: &str) -> bool {
    ["// Ok", "// Error: ", "// Warning: ", "// Note: ", "// Hint: "]
        .iter()
        .any(|start| line.starts_with(start))
}

/// What is wrong with a file's expectations, if anything is.
fn mismatch(text: &str) -> Option<String> {
    let expected: String =
        text.lines().take_while(|line| is_header(line)).map(|line| format!("{line}\n")).collect();
    let found = header(&messages(text));
    (expected != found).then(|| format!("expected\n{expected}found\n{found}"))
}

/// The text with the header it should have. The header moves the lines that it speaks of, so it is written
/// until it stands still.
fn blessed(text: &str) -> String {
    let body: String =
        text.lines().skip_while(|line| is_header(line)).map(|line| format!("{line}\n")).collect();
    let mut text = body.clone();
    for _ in 0..4 {
        text = format!("{}{body}", header(&messages(&text)));
    }
    text
}

#[test]
fn every_file_gets_the_messages_written_in_it() {
    let bless = env::var_os("BLESS").is_some();
    let mut wrong = Vec::new();
    for (path, text) in files() {
        if bless {
            fs::write(&path, blessed(&text)).expect("writable");
        } else if let Some(why) = mismatch(&text) {
            wrong.push(format!("{}: {why}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_harness_notices_a_wrong_expectation() {
    let bad = base_with("injects[0].to", "Role(\"hots\")");
    assert!(mismatch(&blessed(&bad)).is_none());
    assert!(mismatch(&format!("// Ok\n{bad}")).is_some(), "a message was expected and none was missed");
    let other_place = blessed(&bad).replacen("// Error: ", "// Error: 1", 1);
    assert!(mismatch(&other_place).is_some(), "a wrong place went unnoticed");
    assert!(
        mismatch(&format!("// Error: 1:1 SC101 nothing\n{}", checks::BASE)).is_some(),
        "no message went unnoticed"
    );
}

#[test]
fn every_check_on_a_text_has_a_file() {
    let texts: Vec<_> = files().into_iter().map(|(_, text)| text).collect();
    for check in checks::all() {
        if matches!(check.bad, Example::Write { .. }) {
            let has_file = texts
                .iter()
                .any(|text| text.lines().take_while(|l| is_header(l)).any(|l| l.contains(check.code)));
            assert!(has_file, "no file in tests/diagnostics expects {}", check.code);
        }
    }
}

#[test]
fn more_than_six_messages_in_ten_have_a_hint() {
    let found: Vec<_> = files().iter().flat_map(|(_, text)| messages(text)).collect();
    let hinted = found.iter().filter(|message| !message.hint.is_empty()).count();
    assert!(hinted * 10 > found.len() * 6, "{hinted} of {}", found.len());
    assert!(found.iter().all(|message| message.place.is_some()), "a message has no place");
}

#[test]
fn errors_read_as_fragments() {
    for (path, text) in files() {
        for message in messages(&text) {
            let words = format!("{}: {message}", Path::new(&path).display());
            assert!(!message.sentence.ends_with('.') && !message.hint.ends_with('.'), "{words}");
            let first = message.sentence.chars().next().expect("a sentence has words");
            assert!(!first.is_uppercase() || message.code == "SC605", "{words}");
        }
    }
}
