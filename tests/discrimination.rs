//! The study of discrimination counts every cell once, tells it in the same bytes however many threads play, and
//! says what it could not do.

mod support;

use std::process::{Command, Output};
use std::sync::Arc;
use std::time::Instant;

use mufakat::bots::Temperament;
use mufakat::cli::exit_codes;
use mufakat::sim::scenario::Scenario;
use mufakat::study::discrimination::cells::RIVALS;
use mufakat::study::discrimination::play::protagonists;
use mufakat::study::discrimination::report::Found;
use mufakat::study::discrimination::rows::BandRow;
use mufakat::study::discrimination::{Discrimination, Plan, discrimination, is_judged, pieces};
use mufakat::study::run::Effort;

use support::{SHIPPED, shipped};

/// Little enough for a test build.
const SMALL: Plan = Plan { seed: 1, runs: 6 };

fn study(scenarios: &[Arc<Scenario>]) -> Discrimination {
    discrimination(scenarios, SMALL, Effort::ALL)
}

/// The last row is about all commitments together.
fn all(rows: &[BandRow]) -> &BandRow {
    rows.last().filter(|row| row.paragraph.is_none()).expect("a row about all")
}

#[test]
fn every_cell_of_every_run_is_counted_once() {
    let s = shipped("departures");
    let found = study(&[Arc::clone(&s)]);
    let found = &found.scenarios[0];
    let (runs, seats) = (u64::from(SMALL.runs), s.states.len() as u64);
    assert_eq!((found.runs.done, found.runs.planned), (3 * runs, pieces(&SMALL, 1)));
    let commitments = s.instrument.paragraphs.iter().filter(|paragraph| !paragraph.beside).count() as u64;
    for (rows, of_each) in [(&found.bands, runs * seats), (&found.idle, runs)] {
        assert_eq!(rows.len(), s.instrument.paragraphs.len() + 1);
        assert!(rows[..rows.len() - 1].iter().all(|row| row.spread.cells == of_each), "{rows:?}");
        assert_eq!(all(rows).spread.cells, of_each * commitments);
        for row in rows.iter().filter(|row| row.spread.tested > 0) {
            let sum: f64 = row.spread.bands.iter().sum();
            assert!((sum - 1.0).abs() < 1e-9 && row.spread.tested <= row.spread.cells, "{row:?}");
        }
    }
}

#[test]
fn the_temperaments_of_a_paragraph_are_all_delegations_of_it() {
    let s = shipped("departures");
    let found = study(&[Arc::clone(&s)]);
    let Found { bands, temperaments, protagonists: seats, .. } = &found.scenarios[0];
    assert_eq!(temperaments.len(), (s.instrument.paragraphs.len() + 1) * Temperament::ALL.len());
    assert_eq!(seats.len(), protagonists(&s).len());
    for (row, of_it) in bands.iter().zip(temperaments.chunks(Temperament::ALL.len())) {
        let mixed = of_it.iter().filter(|each| each.table == "mixed");
        let (cells, tested) = mixed.fold((0, 0), |(cells, tested), each| {
            assert!(each.protagonists.cells <= each.all.cells, "{each:?}");
            (cells + each.all.cells, tested + each.all.tested)
        });
        assert_eq!((cells, tested), (row.spread.cells, row.spread.tested), "{:?}", row.paragraph);
    }
}

#[test]
fn one_thread_and_two_find_the_same_bytes() {
    let scenarios = [shipped("chairs-gavel"), shipped("departures")];
    let found = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| serde_json::to_string(&study(&scenarios)).expect("plain data"))
    };
    // No assert_eq: nobody wants to read both.
    assert!(found(1) == found(2), "one thread and two differ");
}

#[test]
fn scenarios_together_are_the_sum_of_each() {
    let found = study(&[shipped("chairs-gavel"), shipped("last-mile")]);
    let tested = |rows: &[BandRow]| rows.iter().map(|row| row.spread.tested).sum::<u64>();
    let each: u64 = found.scenarios.iter().map(|one| tested(&one.bands)).sum();
    assert_eq!(tested(&found.together), each);
    assert!(each > 0 && all(&found.together).spread.tested > all(&found.scenarios[0].bands).spread.tested);
}

#[test]
fn a_deadline_that_has_passed_leaves_nothing_done_and_misses_no_target() {
    let done_one = || panic!("nothing should have begun");
    let effort = Effort { deadline: Some(Instant::now()), done_one: &done_one, ..Effort::ALL };
    let found = discrimination(&[shipped("departures")], SMALL, effort);
    let one = &found.scenarios[0];
    assert_eq!((one.runs.done, one.runs.planned), (0, 18));
    assert!(one.bands.iter().all(|row| row.spread.tested == 0 && row.misses.is_empty()));
    assert!(one.separation.iter().all(|row| row.found.is_none()));
}

#[test]
fn every_shipped_scenario_but_the_tutorial_is_judged_unasked() {
    let unjudged: Vec<&str> = SHIPPED.into_iter().filter(|name| !is_judged(&shipped(name))).collect();
    assert_eq!(unjudged, ["two-desks"]);
}

fn mufakat(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mufakat"));
    command.args(["study", "discrimination"]).args(arguments).env_remove("COLUMNS");
    command.output().expect("the program starts")
}

fn out(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(i32::from(exit_codes::OK)), "{output:?}");
    String::from_utf8(output.stdout.clone()).expect("the output is text")
}

#[test]
fn without_a_scenario_the_report_tells_of_all_crises_on_a_narrow_terminal() {
    let text = out(&mufakat(&["--runs", "2", "--width", "40"]));
    for line in text.lines() {
        assert!(line.chars().count() <= 40, "longer than 40: {line}");
    }
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("36 exercises of 6 scenarios") && !flat.contains("[discrimination-"), "{flat}");
    assert!(flat.contains("All scenarios together") && flat.contains(&shipped("viral-dawn").title));
}

#[test]
fn json_has_every_row_and_the_same_seed_gives_the_same_bytes() {
    let arguments = ["chairs-gavel", "--runs", "3", "--seed", "7", "--json"];
    let text = out(&mufakat(&arguments));
    let found: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(found["plan"], serde_json::json!({ "seed": 7, "runs": 3 }));
    assert_eq!(found["bands"], serde_json::json!(["mostly-against", "mixed", "some", "solid", "strong"]));
    let one = &found["scenarios"][0];
    assert_eq!(one["scenario"], "chairs-gavel");
    let paragraphs = shipped("chairs-gavel").instrument.paragraphs.len();
    for (list, per_paragraph) in
        [("bands", 1), ("idle", 1), ("temperaments", Temperament::ALL.len()), ("separation", RIVALS.len())]
    {
        let rows = one[list].as_array().expect("a list");
        assert_eq!(rows.len(), (paragraphs + 1) * per_paragraph, "{list}");
    }
    assert!(
        one["separation"].as_array().is_some_and(|rows| rows.iter().any(|row| row["found"]["auc"].is_f64()))
    );
    assert!(text == out(&mufakat(&arguments)), "the same seed gave other bytes");
}

#[test]
fn what_cannot_be_studied_is_refused_with_a_code_for_scripts() {
    let code = |arguments: &[&str]| mufakat(arguments).status.code();
    assert_eq!(code(&["no-such-crisis"]), Some(i32::from(exit_codes::CANNOT_READ)));
    assert_eq!(code(&["departures", "--runs", "1"]), Some(i32::from(exit_codes::USAGE)));
    assert_eq!(
        code(&["--bind", "host=THA"]),
        Some(i32::from(exit_codes::USAGE)),
        "a role of which scenario?"
    );
    assert_eq!(code(&["departures", "--deadline", "soon"]), Some(i32::from(exit_codes::USAGE)));
}
