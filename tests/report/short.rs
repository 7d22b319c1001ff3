//! The extract for control: it names the truth, the turns and every commitment that was tested, says that there is more,
//! and fills no more than two pages of A4.

use std::fs;

use mufakat::cli::exit_codes;
use mufakat::report::after::{Decider, Edition, File, Material, files};
use mufakat::session::Solo;
use mufakat::sim::ids::ParagraphId;
use mufakat::sim::score::band::{Band, Score, of_region, of_state};

use super::support::paper::{printed, printer};
use super::support::{SHIPPED, seats, shipped};
use super::{folder, journal_of, played, refused, text_of, visible, written};

fn extract(solo: &Solo) -> [File; 2] {
    let players = solo.players().iter().map(|_| Decider::Bot).collect();
    let material = Material { course: solo.so_far(), room: None, entries: &[], program: "mufakat", players };
    files(&material, Edition::Short)
}

#[test]
fn the_extract_names_the_truth_and_every_commitment_that_was_tested() {
    let solo = played(shipped("departures"), 1);
    let (exercise, s) = (solo.exercise(), solo.scenario());
    let lines = || exercise.ledger().lines().iter().enumerate();
    let scores: Vec<_> = seats(exercise).map(|seat| of_state(s, lines(), seat)).collect();
    let (tested, quiet): (Vec<_>, Vec<_>) =
        of_region(s, &scores).into_iter().partition(|score| score.band != Band::NotTested);
    assert!(tested.len() > 3, "{} commitments were tested", tested.len());
    let [html, markdown] = extract(&solo);
    let texts = [visible(&html.text), markdown.text.replace('\\', "")];
    for text in &texts {
        for (plot, of) in s.plots.iter_enumerated() {
            if exercise.incident_of(plot).is_some() {
                let said = format!("{}. Behind it: {}.", of.title, s.suspect_name(of.by));
                assert!(text.contains(&said), "{said}");
            }
        }
        let title = |id: ParagraphId| {
            format!("{} {}", s.instrument.paragraphs[id].id, s.instrument.paragraphs[id].title)
        };
        for score in &tested {
            assert!(text.contains(&title(score.paragraph)), "{} was tested", title(score.paragraph));
        }
        let rows = |score: &&Score| text.contains(&format!("| {} |", title(score.paragraph)));
        assert_eq!(quiet.iter().filter(rows).count(), 0, "a row for what was not tested");
        for part in
            ["Executive summary", "Turns that decided most", "Improvement plan", "in the whole report"]
        {
            assert!(text.contains(part), "{part}");
        }
    }
    let turns = markdown.text.split("## Turns that decided most").nth(1).expect("its section");
    let turns = turns.split("\n## ").next().unwrap_or_default().matches("\n### ").count();
    assert!((1..=3).contains(&turns), "{turns} turns");
    assert!(!html.text.contains("<nav"), "two pages need no list of contents");
}

#[test]
fn the_extract_fills_no_more_than_two_pages() {
    let Some(browser) = printer() else { return };
    let to = folder();
    for name in SHIPPED {
        let [html, _] = extract(&played(shipped(name), 1));
        fs::write(to.path().join(&html.name), &html.text).expect("writable");
        assert!(printed(browser, to.path(), &html.name) <= 2, "{name}");
    }
}

#[test]
fn the_program_writes_the_extract_alone_and_not_of_a_copy_for_others() {
    let file = journal_of("crisis");
    let (html, markdown) = written(&file, &["--short"]);
    assert!(visible(&html).contains("extract of the after-action report"));
    assert!(markdown.contains("for control to hand out") && !markdown.contains("## Participants"));
    for other in [&["--for", "host"][..], &["--chatham-house"], &["--what-mattered"]] {
        let asked = [&["report", text_of(&file), "--short"], other].concat();
        refused(&asked, exit_codes::USAGE, &["--short", other[0]]);
    }
}
