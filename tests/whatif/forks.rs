//! A fork goes on from where the other exercise stood, and its record leads to the same exercise again.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use mufakat::cli::exit_codes;
use serde_json::Value;
use tempfile::TempDir;

pub(crate) fn mufakat(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mufakat"));
    command.args(arguments).env_remove("COLUMNS").stdin(std::process::Stdio::null());
    command.output().expect("the program starts")
}

pub(crate) fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

pub(crate) fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A record of *Departures* played by bots.
pub(crate) fn recorded(folder: &TempDir) -> PathBuf {
    let file = folder.path().join("played.json");
    let done = mufakat(&["run", "departures", "--seed", "11", "--quiet", "--out", text_of(&file)]);
    assert!(done.status.success(), "{}", err(&done));
    file
}

pub(crate) fn text_of(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

fn record(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).expect("a record")).expect("JSON")
}

fn digests(record: &Value) -> Vec<&str> {
    record["steps"].as_array().expect("steps").iter().filter_map(|step| step["digest"].as_str()).collect()
}

#[test]
fn a_fork_with_the_same_luck_and_the_same_decisions_is_the_same_exercise() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = recorded(&folder);
    let fork = folder.path().join("fork.json");
    let done = mufakat(&["fork", text_of(&file), "--at", "6", "--out", text_of(&fork)]);
    assert!(done.status.success(), "{}", err(&done));
    let (one, two) = (record(&file), record(&fork));
    assert_eq!(digests(&one)[..5], digests(&two)[..5], "all steps before stand as they were played");
    assert_eq!(two["forked"]["step"], 6);
    assert_eq!(two["forked"]["of"].as_str(), digests(&one).last().copied(), "it says of which exercise");
    assert!(two.get("luck").is_none() && one.get("forked").is_none());
    // Its own record leads to the same digests again, in a report as in a run.
    let again = mufakat(&[
        "run",
        "departures",
        "--acts",
        text_of(&fork),
        "--quiet",
        "--out",
        text_of(&folder.path().join("again.json")),
    ]);
    assert!(again.status.success() && err(&again).is_empty(), "{}", err(&again));
    assert_eq!(digests(&record(&folder.path().join("again.json"))), digests(&two));
}

#[test]
fn new_luck_stands_in_the_record_and_leads_to_the_same_exercise_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = recorded(&folder);
    let (fork, second, again) = (
        folder.path().join("fork.json"),
        folder.path().join("second.json"),
        folder.path().join("again.json"),
    );
    let done = mufakat(&["fork", text_of(&file), "--at", "4", "--new-luck", "99", "--out", text_of(&fork)]);
    assert!(done.status.success() && out(&done).contains("99"), "{}", err(&done));
    let (one, two) = (record(&file), record(&fork));
    assert_eq!(two["seed"], 11);
    assert_eq!(two["luck"], serde_json::json!([{"step": 4, "seed": 99}]));
    assert_eq!(digests(&one)[..3], digests(&two)[..3]);
    assert_ne!(digests(&one)[3], digests(&two)[3]);
    // A fork of a fork keeps both.
    let done = mufakat(&["fork", text_of(&fork), "--at", "7", "--new-luck", "5", "--out", text_of(&second)]);
    assert!(done.status.success(), "{}", err(&done));
    let three = record(&second);
    assert_eq!(three["luck"], serde_json::json!([{"step": 4, "seed": 99}, {"step": 7, "seed": 5}]));
    let done = mufakat(&["record", text_of(&second), "--out", text_of(&again)]);
    assert!(done.status.success(), "{}", err(&done));
    assert_eq!(record(&again)["luck"], three["luck"]);
    assert_eq!(record(&again)["forked"], three["forked"]);
    assert_eq!(digests(&record(&again)), digests(&three));
}

#[test]
fn a_fork_tells_its_own_exercise_and_says_of_which_other_one_it_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = recorded(&folder);
    let (fork, report) = (folder.path().join("fork.json"), folder.path().join("report"));
    let done = mufakat(&["fork", text_of(&file), "--at", "4", "--new-luck", "99", "--out", text_of(&fork)]);
    let said = out(&done).split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "Departures, gone on from step 4 another way",
        "goes on from step 4 of another exercise of “Departures” with the seed 11",
        "Steps 1 to 3 were played in another exercise",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains("repeat this exercise exactly"), "no seed alone repeats it: {said}");
    let done = mufakat(&["report", text_of(&fork), "--to", text_of(&report)]);
    assert!(done.status.success(), "{}", err(&done));
    let text = fs::read_to_string(report.join("report.md")).expect("the report");
    for part in [
        "# Departures, gone on from step 4 another way: after-action report",
        "of another exercise of “Departures” with the seed 11",
        "Steady state 2/2 (played in the other exercise)",
        "seed 11, and 99 from step 4 on, digest",
    ] {
        assert!(text.contains(part), "{part}");
    }
    let turns = text.split("## The story in one page").nth(1).expect("its section");
    let turns = turns.split("\n## ").next().unwrap_or_default();
    let steps: Vec<&str> = turns.split("### Step ").skip(1).filter_map(|one| one.split(' ').next()).collect();
    assert!(
        !steps.is_empty() && steps.iter().all(|step| step.parse().is_ok_and(|step: u32| step >= 4)),
        "{steps:?}"
    );
    // A delegation's copy says no seed, because with it a reader computes what was hidden.
    let own = folder.path().join("own");
    let done = mufakat(&["report", text_of(&fork), "--for", "host", "--to", text_of(&own)]);
    assert!(done.status.success(), "{}", err(&done));
    let text = fs::read_to_string(own.join("report-mys.md")).expect("the handout");
    assert!(text.contains("gone on from step 4") && !text.contains("seed 11") && !text.contains("seed 99"));
}

#[test]
fn somebody_may_sit_down_at_a_fork_and_leave_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = recorded(&folder);
    let fork = folder.path().join("fork.json");
    // The input is empty: the delegation keeps silent to the end.
    let done = mufakat(&["fork", text_of(&file), "--at", "8", "--seat", "host", "--out", text_of(&fork)]);
    assert!(done.status.success(), "{}", err(&done));
    let two = record(&fork);
    assert_eq!(two["over"], true);
    let host =
        two["seats"].as_array().expect("seats").iter().find(|seat| seat["role"] == "host").expect("a host");
    assert_eq!(host["player"], "person");
    let report = mufakat(&["report", text_of(&fork), "--to", text_of(&folder.path().join("report"))]);
    assert!(report.status.success(), "{}", err(&report));
}

#[test]
fn where_control_has_changed_the_course_a_fork_says_up_to_where_it_can_go_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("live.mufakat");
    fs::copy("tests/journals/overrulings.mufakat", &file).expect("a journal that is kept");
    let done = mufakat(&["fork", text_of(&file), "--at", "3"]);
    assert_eq!(done.status.code(), Some(i32::from(exit_codes::CANNOT_FORK)), "{}", err(&done));
    assert!(err(&done).contains("go on from step 1"), "{}", err(&done));
    let done = mufakat(&["fork", text_of(&file), "--at", "1"]);
    assert!(done.status.success(), "{}", err(&done));
    // What if is asked of the moments themselves, with all that control has changed.
    let done = mufakat(&["whatif", text_of(&file), "--most", "--seat", "BRN"]);
    assert!(done.status.success() && out(&done).contains("Brunei Darussalam"), "{}", err(&done));
}

#[test]
fn a_step_from_which_nothing_goes_on_gets_a_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = recorded(&folder);
    for step in ["0", "11", "70000"] {
        let done = mufakat(&["fork", text_of(&file), "--at", step]);
        assert_eq!(done.status.code(), Some(i32::from(exit_codes::USAGE)), "{}", err(&done));
        assert!(err(&done).contains(step) && err(&done).contains("from 1 to 10"), "{}", err(&done));
    }
}
