//! A citation can be followed: whatever a rule, a number or a comment refers to stands in this repository or in
//! the literature that the model lists.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use mufakat::sim::parameters::Parameters;
use mufakat::study::validity::CHECKS;

const MODEL: &str = "scenarios/MODEL.md";

/// The places in which something may be cited.
const PLACES: [&str; 7] = ["src", "scenarios", "assets", "tests", "benches", "README.md", "CHANGELOG.md"];

/// Every text of ours, with its path.
fn texts() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for place in PLACES {
        gather(Path::new(place), &mut found);
    }
    found
}

fn gather(path: &Path, found: &mut Vec<(PathBuf, String)>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a readable folder") {
            gather(&entry.expect("a readable entry").path(), found);
        }
    } else if let Ok(text) = fs::read_to_string(path) {
        // Fonts are no text.
        found.push((path.to_owned(), text));
    }
}

fn model() -> String {
    fs::read_to_string(MODEL).expect("readable")
}

/// The prose of the model without its list of works, and that list.
fn body_and_works() -> (String, String) {
    let model = model();
    let (body, works) = model.split_once("\n## Literature\n").expect("the works have a heading");
    (body.split_whitespace().collect::<Vec<_>>().join(" ").replace(['(', ')'], ""), works.to_owned())
}

/// The numbers of the headings of the model, such as `7` and `7.10`.
fn headings(model: &str) -> BTreeSet<&str> {
    let lines = model.lines().filter(|line| line.starts_with("##"));
    lines.filter_map(|line| line.trim_start_matches('#').split_whitespace().next()).collect()
}

/// The sections of the model that a text cites.
fn cited(text: &str) -> Vec<&str> {
    let number = |rest: &str| rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    let after = text.split("MODEL.md ").skip(1);
    after.map(|rest| rest[..number(rest)].trim_end_matches('.')).filter(|cited| !cited.is_empty()).collect()
}

#[test]
fn nothing_cites_a_document_that_is_not_here() {
    // In pieces, so that this file is not what it finds.
    let lost = [["bri", "ef §"].concat(), ["domain bri", "ef"].concat()];
    for (path, text) in texts() {
        let text = text.to_lowercase();
        for words in &lost {
            let place = text.find(words.as_str()).map(|at| text[..at].lines().count());
            assert_eq!(place, None, "{}: cite the literature or MODEL.md, not “{words}”", path.display());
        }
    }
}

#[test]
fn every_section_of_the_model_that_is_cited_exists() {
    let model = model();
    let known = headings(&model);
    let mut count = 0;
    for (path, text) in texts() {
        for section in cited(&text) {
            assert!(known.contains(section), "{}: there is no section {section}", path.display());
            count += 1;
        }
    }
    assert!(count > 100, "the search itself has gone blind: {count}");
}

#[test]
fn a_section_that_does_not_exist_would_be_noticed() {
    // In pieces, so that this file does not cite it.
    let page = ["MODEL", ".md"].concat();
    let text = format!("as {page} 7.99, {page} 5). See {page} 2.1. {page} says so");
    assert_eq!(cited(&text), ["7.99", "5", "2.1"]);
    assert!(!headings(&model()).contains("7.99"));
}

#[test]
fn every_work_that_a_number_cites_is_listed() {
    let (_, works) = body_and_works();
    let mut count = 0;
    for entry in Parameters::TABLE {
        let (by, _) = entry.source.split_once(": ").expect("a source says why");
        if by != "our estimate" {
            for work in by.split(", ") {
                assert!(works.contains(&format!("{work}:")), "{}: {work} is not listed", entry.name);
                count += 1;
            }
        }
    }
    assert!(count > 20, "the search itself has gone blind: {count}");
}

#[test]
fn every_work_that_is_listed_is_cited() {
    let (body, works) = body_and_works();
    let mut count = 0;
    for (head, _) in works.lines().filter_map(|line| line.strip_prefix("- ")?.split_once(": ")) {
        let (author, year) = head.rsplit_once(' ').unwrap_or((head, ""));
        // “Schelling 1960, 1966” cites two works.
        let follows = |rest: &str| rest.chars().take(40).collect::<String>().contains(year);
        let found = body.match_indices(author).any(|(at, _)| follows(&body[at + author.len()..]));
        assert!(found, "{head} is listed and never cited");
        count += 1;
    }
    assert!(count > 25, "the search itself has gone blind: {count}");
}

#[test]
fn the_patterns_of_the_model_are_the_checks_that_are_played() {
    let model = model();
    let (_, after) = model.split_once("### 1.2 ").expect("a section on patterns");
    let (patterns, _) = after.split_once("\n### ").expect("a section after it");
    let listed: Vec<&str> =
        patterns.lines().filter_map(|line| line.strip_prefix("- **")?.split("**").next()).collect();
    assert_eq!(listed, CHECKS.map(|check| check.id));
}
