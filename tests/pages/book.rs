//! The stored pages: one file for each page and moment. A region that was shown before is named and not shown again.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use super::{markup, moments, shown};

/// Every page at every moment, with a name for its file.
fn book() -> Vec<(String, String)> {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut book = Vec::new();
    for moment in moments::all() {
        for (page, _) in shown::PAGES.iter().filter(|(_, when)| when.contains(&moment.name)) {
            let name = format!("{page}-{}", moment.name);
            let (mut told, mut shapes) = (String::new(), markup::Shown::new());
            for (region, html) in shown::regions(page, &moment.snapshot) {
                let told = &mut told;
                let first = seen.entry(html.clone()).or_insert_with(|| format!("{region} of {name}")).clone();
                let written = if html.is_empty() {
                    writeln!(told, "== {region}: empty")
                } else if first == format!("{region} of {name}") {
                    write!(told, "== {region}\n{}", markup::lines(&html, &mut shapes))
                } else {
                    writeln!(told, "== {region}: as {first}")
                };
                written.expect("a string takes everything");
            }
            book.push((name, told));
        }
    }
    book
}

static BOOK: LazyLock<Vec<(String, String)>> = LazyLock::new(book);

/// Compares a page at all its moments with what is stored.
fn read(page: &str) {
    let (_, moments) = shown::PAGES.iter().find(|(known, _)| *known == page).expect("a page");
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for name in moments.iter().map(|moment| format!("{page}-{moment}")) {
            let (_, told) = BOOK.iter().find(|(known, _)| *known == name).expect("a page at this moment");
            insta::assert_snapshot!(name, told);
        }
    });
}

#[test]
fn an_observers_page_is_as_it_was_last_read() {
    read("observer");
}

#[test]
fn the_public_board_is_as_it_was_last_read() {
    read("board");
}

#[test]
fn an_evaluators_page_is_as_it_was_last_read() {
    read("evaluator");
}

#[test]
fn the_chairs_page_and_that_of_a_voice_are_as_they_were_last_read() {
    read("chair");
    read("voice");
}

#[test]
fn a_delegations_page_is_as_it_was_last_read() {
    read("delegation");
    read("delegation-member");
    read("delegation-other");
}

#[test]
fn controls_page_is_as_it_was_last_read() {
    read("control");
}
