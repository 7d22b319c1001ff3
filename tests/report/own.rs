//! The handout of one delegation: what it did, what that was worth, what another choice would have been worth, and what to
//! talk about, on a few pages; nothing in it that the delegation could not know.

use std::fs;

use mufakat::report::after::{Decider, Edition, File, Material, files};
use mufakat::session::Solo;
use mufakat::sim::ids::StateId;
use mufakat::sim::score::band::{Band, of_state};

use super::support::paper::{printed, printer};
use super::support::{SHIPPED, seats, shipped};
use super::{folder, played, record, written};

/// So many pages of A4 somebody reads on the way home.
const PAGES_MAX: usize = 4;

pub fn of(solo: &Solo, seat: StateId) -> [File; 2] {
    let players = solo.players().iter().map(|_| Decider::Bot).collect();
    let material = Material { course: solo.so_far(), room: None, entries: &[], program: "mufakat", players };
    files(&material, Edition::Of(seat, &[]))
}

#[test]
fn a_handout_fills_a_few_pages() {
    let Some(browser) = printer() else { return };
    let to = folder();
    for name in SHIPPED {
        let solo = played(shipped(name), 1);
        let longest =
            seats(solo.exercise()).map(|seat| of(&solo, seat)).max_by_key(|[_, text]| text.text.len());
        let [html, _] = longest.expect("somebody sits there");
        fs::write(to.path().join(&html.name), &html.text).expect("writable");
        let pages = printed(browser, to.path(), &html.name);
        assert!(pages <= PAGES_MAX, "{name}, {}: {pages} pages", html.name);
    }
}

#[test]
fn it_tells_every_commitment_that_was_tested_and_what_else_would_have_counted() {
    let solo = played(shipped("departures"), 1);
    let s = solo.scenario();
    let mut others = 0;
    for seat in seats(solo.exercise()) {
        let [_, markdown] = of(&solo, seat);
        let text = markdown.text.replace('\\', "");
        for part in ["What it did", "commitment by commitment", "another choice", "Three questions"] {
            assert!(text.contains(part), "{part} is missing:\n{text}");
        }
        let scores = of_state(s, solo.exercise().seat(seat).evidence(), seat);
        for score in scores.iter().filter(|score| score.band != Band::NotTested) {
            let paragraph = &s.instrument.paragraphs[score.paragraph];
            assert!(text.contains(&format!("| {} {} |", paragraph.id, paragraph.title)), "{}", paragraph.id);
        }
        others += text.matches("What counts for it: ").count();
    }
    assert!(others > 0, "a table of bots misses some test");
}

#[test]
fn the_program_writes_the_handout_and_all_evidence_where_that_is_asked_for() {
    let to = folder();
    let file = record(to.path(), &[]);
    let [(_, short), (_, long)] =
        [&["--for", "host"][..], &["--for", "host", "--full"]].map(|more| written(&file, more));
    assert!(
        short.contains("handout of")
            && short.contains("full copy")
            && !short.contains("## Method and limits")
    );
    assert!(long.contains("## Method and limits") && long.len() > 2 * short.len());
}
