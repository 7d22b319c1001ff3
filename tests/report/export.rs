//! Files that other programs read: the record of a live exercise, tables whose code book speaks of every column, and
//! statements of xAPI. People stand in them by number unless names are asked for, and no cell is computed by a spreadsheet.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use mufakat::bots::Temperament;
use mufakat::cli::exit_codes;
use mufakat::journal;
use mufakat::session::Settings;
use mufakat::session::ask::{Ask, ControlAsk, Overruling, TalkAsk, To};
use mufakat::session::person::Role;
use mufakat::shipped;
use mufakat::sim::plot::PlotEffect;
use serde_json::Value;

use super::sitting::{Sitting, replayed};
use super::{folder, journal_of, live, mufakat, record, refused, text_of};

/// What the program prints when it does what was asked.
fn done(arguments: &[&str]) -> String {
    let done = mufakat(arguments);
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).expect("a text")
}

/// All files of an export by name.
fn exported(file: &Path, more: &[&str]) -> BTreeMap<String, String> {
    let to = folder();
    let [out, xapi] = ["record.json", "xapi.json"].map(|name| to.path().join(name));
    let asked = [
        "record",
        text_of(file),
        "--csv",
        text_of(to.path()),
        "--out",
        text_of(&out),
        "--xapi",
        text_of(&xapi),
    ];
    done(&[&asked[..], more].concat());
    let files = fs::read_dir(to.path()).expect("the folder").flatten();
    let read = |entry: fs::DirEntry| {
        let text = fs::read_to_string(entry.path()).expect("a text");
        (entry.file_name().to_string_lossy().into_owned(), text)
    };
    files.map(read).collect()
}

/// A table as rows of cells by column.
fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .map(|row| row.expect("a row of the table"))
        .collect()
}

#[test]
fn the_record_of_a_live_exercise_says_what_was_played() {
    let (header, entries) = journal::read(&journal_of("crisis")).expect("a stored journal");
    let end = replayed(&header, &entries).expect("it leads where it led");
    let printed = done(&["record", text_of(&journal_of("crisis"))]);
    assert_eq!(printed, exported(&journal_of("crisis"), &[])["record.json"], "the same as a file");
    let record: Value = serde_json::from_str(&printed).expect("JSON");
    let exercise = end.room().exercise();
    let digest: String = exercise.digest().iter().map(|byte| format!("{byte:02x}")).collect();
    let steps = record["steps"].as_array().expect("steps");
    assert_eq!(steps.len(), exercise.scenario().steps.len());
    assert_eq!(steps.last().expect("a step")["digest"], digest, "another exercise");
    assert_eq!(record["over"], true);
    let player = |code: &str| {
        let seats = record["seats"].as_array().expect("seats");
        seats.iter().find(|seat| seat["seat"] == code).expect("a seat")["player"].clone()
    };
    assert_eq!((player("PHL"), player("IDN")), ("person".into(), "person".into()));
    assert_eq!(record["people"][1], serde_json::json!({"person": "P2", "part": "delegation", "seat": "PHL"}));
    let rulings = exported(&journal_of("overrulings"), &[])["record.json"].clone();
    let rulings: Value = serde_json::from_str(&rulings).expect("JSON");
    assert!(rulings["rulings"].as_array().is_some_and(|all| all.iter().all(|one| one["by"] == "P1")));
}

#[test]
fn the_record_of_a_record_is_the_record() {
    let to = folder();
    for more in [&["--seed", "5"][..], &["--bind", "host=BRN", "--bind", "supplier=MYS", "--also", "KHM"]] {
        let file = record(to.path(), more);
        assert_eq!(done(&["record", text_of(&file)]), fs::read_to_string(&file).expect("a record"));
        fs::remove_file(&file).expect("it is ours");
    }
}

/// What the code book says of each column: table, column, range.
fn book(text: &str) -> BTreeMap<(String, String), String> {
    let mut table = String::new();
    let mut columns = BTreeMap::new();
    for line in text.lines() {
        if let Some(file) = line.strip_prefix("## ") {
            table = file.to_owned();
        } else if let Some(cells) = line.strip_prefix("| `") {
            let cells: Vec<&str> = cells.trim_end_matches(" |").split(" | ").collect();
            let [name, says, _, range] = cells[..] else { panic!("four cells: {line}") };
            assert!(!says.trim().is_empty() && !says.contains("[book"), "{line}");
            columns.insert((table.clone(), name.trim_end_matches('`').to_owned()), range.to_owned());
        }
    }
    columns
}

/// May this stand in a column of this range?
fn fits(cell: &str, range: &str) -> bool {
    if cell.is_empty() || range == "a short name, a code or a number" {
        return true;
    }
    if range.starts_with('`') {
        return range.split(", ").any(|word| word.trim_matches('`') == cell);
    }
    let Ok(value) = cell.parse::<f64>() else { return false };
    let number = |text: &str| text.parse::<f64>().expect("a number");
    match (range.strip_prefix("from "), range.split_once(" to ")) {
        (Some(low), _) => value >= number(low),
        (None, Some((low, high))) => number(low) <= value && value <= number(high),
        (None, None) => false,
    }
}

/// All tables of an export.
const TABLES: [&str; 6] =
    ["exercise.csv", "scores.csv", "objectives.csv", "decisions.csv", "occasions.csv", "timeline.csv"];

#[test]
fn the_code_book_speaks_of_every_column_and_holds() {
    let to = folder();
    for file in [journal_of("crisis"), journal_of("overrulings"), record(to.path(), &[])] {
        let files = exported(&file, &[]);
        let book = book(&files["codebook.md"]);
        let mut seen = BTreeSet::new();
        for table in TABLES {
            let rows = rows(&files[table]);
            assert!(!rows.is_empty() || table == "objectives.csv", "{table} is empty");
            for (column, cell) in rows.iter().flatten() {
                let range = book.get(&(table.to_owned(), column.clone()));
                let range = range.unwrap_or_else(|| panic!("{table}: nothing is said of {column}"));
                assert!(fits(cell, range), "{table}, {column}: {cell:?} is not {range}");
            }
            let head = files[table].lines().next().unwrap_or_default().split(',');
            seen.extend(head.map(|column| (table.to_owned(), column.to_owned())));
            assert!(files[table].lines().count() == rows.len() + 1 && files[table].ends_with("\r\n"));
        }
        assert_eq!(seen.len(), book.len(), "the code book speaks of columns that are not there");
        assert_eq!(files, exported(&file, &[]), "other bytes the second time");
    }
}

#[test]
fn the_tables_hold_every_act_every_line_and_every_moment() {
    let files = exported(&journal_of("crisis"), &[]);
    let (header, entries) = journal::read(&journal_of("crisis")).expect("a stored journal");
    let end = replayed(&header, &entries).expect("it leads where it led");
    let (exercise, course) = (end.room().exercise(), end.room().so_far());
    let decisions = rows(&files["decisions.csv"]);
    let acts: usize = course.decisions.iter().flatten().map(|decision| decision.acts.len()).sum();
    assert_eq!(decisions.len(), acts);
    let sealed = |code: &str, by: &str| {
        let own = decisions.iter().filter(|row| row["seat"] == code);
        own.clone().count() > 0 && own.clone().all(|row| row["sealed_by"] == by)
    };
    // In the order in which they came; nobody seals for a bot.
    assert!(sealed("PHL", "P2") && sealed("IDN", "P3") && sealed("MYS", ""));
    let lines = rows(&files["occasions.csv"]).iter().filter(|row| !row["line"].is_empty()).count();
    assert_eq!(lines, exercise.ledger().lines().len());
    let timeline = rows(&files["timeline.csv"]);
    for course in ["came", "nobody"] {
        let moments: BTreeSet<&str> =
            timeline.iter().filter(|row| row["course"] == course).map(|row| &*row["moment"]).collect();
        assert_eq!(moments.len(), exercise.scenario().steps.len() + 1, "{course}");
    }
    assert!(timeline.iter().any(|row| row["fact"] == "accused" && row["toward"] == "IDN"));
}

#[test]
fn the_tables_of_scores_objectives_and_of_the_exercise_say_what_the_record_says() {
    let to = folder();
    let mut shown_apart = 0;
    for file in [journal_of("crisis"), record(to.path(), &["--seed", "5"])] {
        let files = exported(&file, &[]);
        let record: Value = serde_json::from_str(&files["record.json"]).expect("JSON");
        let scores = rows(&files["scores.csv"]);
        let mut place = scores.iter();
        for seat in record["scores"].as_array().expect("a list") {
            for score in seat["scores"].as_array().expect("a list") {
                let row = place.next().expect("a row for each score");
                assert_eq!(
                    (&*row["seat"], &*row["paragraph"]),
                    (text(&seat["seat"]), text(&score["paragraph"]))
                );
                assert_eq!((&*row["band"], &*row["shown"]), (text(&score["band"]), text(&score["shown"])));
                let both = (row["score"].parse::<f64>().ok(), score["score"].as_f64());
                assert!(
                    both.0.zip(both.1).map_or(both.0 == both.1, |(a, b)| (a - b).abs() < 1e-5),
                    "{row:?}"
                );
                let counts = ["lived_up", "partly", "not_taken_up", "against"].map(|mark| {
                    assert_eq!(row[mark], score[mark].to_string(), "{row:?}");
                    row[mark].parse::<usize>().expect("a count")
                });
                let (occasions, tests) = (&row["occasions"], &row["tests"]);
                let occasions: usize = occasions.parse().expect("a count");
                assert_eq!(tests.parse::<usize>().expect("a count"), counts.iter().sum::<usize>());
                assert!(occasions <= counts.iter().sum(), "{row:?}");
                assert_eq!(occasions == 0, counts.iter().sum::<usize>() == 0, "{row:?}");
                if row["band"] != row["shown"] {
                    assert_eq!((&*row["band"], &*row["shown"]), ("mixed", "not-taken-up"));
                    assert_eq!(counts[2], counts.iter().sum::<usize>(), "something was taken up: {row:?}");
                    shown_apart += 1;
                }
            }
        }
        assert!(place.next().is_none(), "a row without a score");
        let objectives = rows(&files["objectives.csv"]);
        let reached = |yes: &str| objectives.iter().filter(|row| row["reached"] == yes).count();
        let kept = record["objectives"].as_array().expect("a list");
        let held = kept.iter().filter(|one| one["reached"] == true).count();
        assert_eq!((reached("yes"), reached("no")), (held, kept.len() - held));
        let exercise = rows(&files["exercise.csv"]);
        assert_eq!(exercise.len(), 1);
        let exercise = &exercise[0];
        assert_eq!(exercise["scenario"], text(&record["scenario"]["name"]));
        assert_eq!(exercise["seed"], record["seed"].to_string());
        assert_eq!(exercise["rules"], record["rules"]["version"].to_string());
        assert_eq!(exercise["rung_peak"], record["figures"]["rung_peak"].to_string());
        assert!(
            TABLES
                .iter()
                .all(|table| rows(&files[*table]).iter().all(|row| row["exercise"] == exercise["exercise"]))
        );
    }
    assert!(shown_apart > 0, "nothing was not taken up: choose another seed");
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// Names that a spreadsheet would compute, and one with markup that is read from right to left.
const NAMES: [&str; 3] = ["=cmd|' /C calc'!A0", "@Canary", "<b>كناري</b>"];

fn with_canaries(path: &Path) {
    let settings = Settings {
        minutes: 0,
        close_at_zero: false,
        bots: Temperament::Cautious.into(),
        ..Settings::default()
    };
    let text = shipped::scenario("two-desks").expect("the tutorial");
    let mut sitting = Sitting::open(path, text, 1, settings);
    let control = sitting.join(Role::Control, NAMES[1]);
    let head = sitting.join(Role::Delegation(sitting.state("BRN")), NAMES[0]);
    let other = sitting.join(Role::Delegation(sitting.state("THA")), NAMES[2]);
    sitting.ask(control, Ask::Control(ControlAsk::Begin));
    let what = Overruling::Change(PlotEffect::Cohesion(0.01));
    sitting.ask(control, Ask::Control(ControlAsk::Overrule { what, reason: "canary of a reason".into() }));
    while !sitting.is_over() {
        let text = "canary of a message".to_owned();
        sitting.ask(other, Ask::Talk(TalkAsk::Say { to: To::Plenary, text }));
        sitting.decide(head, "BRN", Temperament::Cooperative);
        sitting.decide(other, "THA", Temperament::HardLine);
        sitting.close_step(control);
    }
}

#[test]
fn people_are_numbers_unless_names_are_asked_for() {
    let to = folder();
    let file = to.path().join("names.mufakat");
    with_canaries(&file);
    for (name, text) in exported(&file, &[]) {
        for canary in ["cmd|", "anary", "كناري"] {
            assert!(!text.contains(canary), "{canary} is in {name}");
        }
    }
    let named = exported(&file, &["--names"]);
    for canary in ["cmd|", "@Canary", "<b>كناري</b>", "canary of a reason"] {
        assert!(named["record.json"].contains(canary), "the record lacks {canary}");
    }
    assert!(named["xapi.json"].contains("canary of a message"));
    let sealed: BTreeSet<String> = rows(&named["decisions.csv"])
        .into_iter()
        .map(|mut row| row.remove("sealed_by").expect("it"))
        .collect();
    assert!(sealed.contains("'=cmd|' /C calc'!A0"), "a formula stays a text: {sealed:?}");
    for table in TABLES {
        for (column, cell) in rows(&named[table]).iter().flatten() {
            let computed = cell.starts_with(['=', '+', '-', '@']) && cell.parse::<f64>().is_err();
            assert!(!computed, "{table}, {column}: {cell}");
        }
    }
}

#[test]
fn statements_of_xapi_can_be_kept_once_and_say_when() {
    let files = exported(&journal_of("texts"), &[]);
    let statements: Vec<Value> = serde_json::from_str(&files["xapi.json"]).expect("a JSON list");
    let ids: BTreeSet<&str> = statements.iter().filter_map(|one| one["id"].as_str()).collect();
    assert_eq!(ids.len(), statements.len(), "each has its own number");
    for one in &statements {
        let id = one["id"].as_str().expect("a number");
        let parts: Vec<usize> = id.split('-').map(str::len).collect();
        assert_eq!(parts, [8, 4, 4, 4, 12]);
        assert!(id.as_bytes()[14] == b'8' && b"89ab".contains(&id.as_bytes()[19]), "{id}");
        let verb = one["verb"]["id"].as_str().expect("a verb");
        assert!(verb.starts_with("http://adlnet.gov/expapi/verbs/"), "{verb}");
        assert!(one["actor"]["account"]["name"].as_str().is_some_and(|name| name.starts_with('P')));
        assert!(one["timestamp"].as_str().is_some_and(|at| at.starts_with("2023-11-") && at.ends_with('Z')));
        assert!(one["verb"]["display"]["en"].as_str().is_some_and(|word| !word.starts_with('[')));
    }
    let count = |verb: &str| statements.iter().filter(|one| one["verb"]["display"]["en"] == verb).count();
    assert!(count("attended") == 5 && count("negotiated") > 5 && count("decided") > 1);
    assert!(!files["xapi.json"].contains("\"sign\""), "a signature stays closed");
    let to = folder();
    let solo = exported(&record(to.path(), &[]), &[]);
    let solo: Vec<Value> = serde_json::from_str(&solo["xapi.json"]).expect("a JSON list");
    assert!(!solo.is_empty() && solo.iter().all(|one| one["timestamp"].is_null()), "a record keeps no times");
}

#[test]
fn half_an_exercise_and_one_that_nobody_played_have_their_tables_too() {
    let to = folder();
    for steps in [0, 2] {
        let file = to.path().join(format!("half-{steps}.mufakat"));
        live(&file, &["Ana"], steps, &[]);
        let files = exported(&file, &[]);
        assert_eq!(files.len(), TABLES.len() + 3);
        let moments: BTreeSet<String> =
            rows(&files["timeline.csv"]).into_iter().filter_map(|mut row| row.remove("moment")).collect();
        assert_eq!(moments.len(), steps + 1);
        assert!(files["codebook.md"].contains("decisions.csv"));
    }
}

#[test]
fn an_exercise_that_goes_on_from_another_one_names_it_and_the_step() {
    let to = folder();
    let base = record(to.path(), &["--seed", "5"]);
    let fork = to.path().join("fork.json");
    done(&["fork", text_of(&base), "--at", "3", "--new-luck", "9", "--out", text_of(&fork)]);
    let row = |file: &Path| rows(&exported(file, &[])["exercise.csv"]).remove(0);
    let (base, fork) = (row(&base), row(&fork));
    assert_eq!((&*base["forked_of"], &*base["forked_step"]), ("", ""));
    assert_eq!((&*fork["forked_of"], &*fork["forked_step"]), (&*base["exercise"], "3"));
    assert_ne!(fork["exercise"], base["exercise"]);
}

#[test]
fn nothing_is_written_over_and_nothing_by_halves() {
    let to = folder();
    let file = to.path().join("exercise.mufakat");
    live(&file, &["Ana"], 1, &[]);
    let at = |name: &str| text_of(&to.path().join(name)).to_owned();
    let journal = fs::read(&file).expect("a journal");
    refused(&["record", text_of(&file), "--out", text_of(&file), "--replace"], exit_codes::CANNOT_WRITE, &[]);
    assert_eq!(fs::read(&file).expect("a journal"), journal, "the journal was written over");
    fs::write(at("codebook.md"), "mine").expect("writable");
    let asked = ["record", text_of(&file), "--out", &at("new.json"), "--csv", text_of(to.path())];
    refused(&asked, exit_codes::CANNOT_WRITE, &["codebook.md", "--replace"]);
    assert!(!to.path().join("new.json").exists() && !to.path().join("decisions.csv").exists(), "half of it");
    let twice = ["record", text_of(&file), "--out", &at("one.json"), "--xapi", &at("one.json")];
    refused(&twice, exit_codes::CANNOT_WRITE, &["one.json", "two things"]);
    done(&[&asked[..], &["--replace"]].concat());
    refused(&["record", &at("nothing.mufakat")], exit_codes::CANNOT_READ, &["nothing.mufakat"]);
    refused(&["record", &at("codebook.md")], exit_codes::CANNOT_READ, &["codebook.md"]);
}
