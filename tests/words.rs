//! Every key of an interface word that the code asks for exists, and every word written is asked for.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use mufakat::words::has;

/// What stands before a key in the code.
const ASKING: [&str; 9] = [
    "word(\"",
    "words(\"",
    "tell(\"",
    "say(\"",
    "Item::of(\"",
    "counted(\"",
    "fact(page, \"",
    "about(\"",
    "alone(\"",
];

fn code(folder: &str) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            text += &code(path.to_str().expect("our paths are text"));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            text += &fs::read_to_string(path).expect("it can be read");
        }
    }
    text
}

fn keys(file: &str) -> BTreeSet<String> {
    let path = Path::new("assets/locales/en").join(file);
    let text = fs::read_to_string(path).expect("it can be read");
    let lines = text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()));
    lines.filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()).collect()
}

#[test]
fn every_word_asked_for_exists() {
    let text = code("src/cli") + &code("src/report") + &code("src/server");
    let mut asked = 0;
    for asking in ASKING {
        for rest in text.split(asking).skip(1) {
            let key = rest.split('"').next().expect("test data is as written");
            assert!(has(key), "{asking}{key}\" has no words in assets/locales/en");
            asked += 1;
        }
    }
    assert!(asked > 150 && !has("no-such-word"), "the search itself has gone blind: {asked}");
}

#[test]
fn every_word_written_is_asked_for() {
    let text = code("src");
    // Keys put together from a name: rungs, temperaments, help of a screen.
    let composed = ["rung-", "temperament-", "help-"];
    let files = ["story.ftl", "terminal.ftl", "board.ftl", "pages.ftl", "control.ftl", "study.ftl"];
    for key in files.into_iter().flat_map(keys) {
        let asked =
            text.contains(&format!("\"{key}\"")) || composed.iter().any(|start| key.starts_with(start));
        assert!(asked, "{key} is written and never asked for: take it out");
    }
}
