//! The whole report on paper: few enough pages to be handed out.

use std::fs;

use mufakat::report::after::{Decider, Edition, Material, files};

use super::support::paper::{printed, printer};
use super::support::shipped;
use super::{folder, played};

/// So many pages of A4 at most, for an exercise of ten steps with eight delegations.
const PAGES_MAX: usize = 30;

#[test]
fn the_whole_report_fills_no_more_than_thirty_pages() {
    let Some(browser) = printer() else { return };
    let solo = played(shipped("departures"), 1);
    let players = solo.players().iter().map(|_| Decider::Bot).collect();
    let material = Material { course: solo.so_far(), room: None, entries: &[], program: "mufakat", players };
    let [html, _] = files(&material, Edition::Whole(&[]));
    let to = folder();
    fs::write(to.path().join(&html.name), &html.text).expect("a file");
    let pages = printed(browser, to.path(), &html.name);
    assert!((10..=PAGES_MAX).contains(&pages), "{pages} pages");
}
