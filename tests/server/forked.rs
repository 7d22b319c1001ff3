//! A live exercise that goes on from a step of one that was played: the steps before stand, seats are free, and its journal
//! leads to itself again.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::support::house::Program;
use crate::support::http::Client;

fn mufakat(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mufakat"));
    command.args(arguments).current_dir(folder).output().expect("the program starts")
}

fn must(folder: &Path, arguments: &[&str]) -> String {
    let output = mufakat(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn record(folder: &Path, file: &str) -> Value {
    serde_json::from_str(&must(folder, &["record", file])).expect("JSON")
}

fn digests(record: &Value) -> Vec<String> {
    let steps = record["steps"].as_array().expect("steps").iter();
    steps.filter_map(|step| step["digest"].as_str().map(str::to_owned)).collect()
}

#[cfg(unix)]
#[test]
fn a_fork_is_joined_played_resumed_replayed_and_reported() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    must(at, &["run", "departures", "--seed", "11", "--quiet", "--out", "played.json"]);
    let fork = [
        "fork",
        "played.json",
        "--at",
        "4",
        "--live",
        "--open-doors",
        "--minutes",
        "0",
        "--journal",
        "x.mufakat",
    ];
    let mut program = Program::start(at, &fork);
    let control = program.control();
    let head = Client::joined(program.address, &program.code, "state:MYS", &[]);
    for (who, client) in [
        ("control", &control),
        ("delegation", &head),
        ("board", &Client::joined(program.address, &program.code, "board", &[])),
    ] {
        let page = client.get("/").body;
        assert!(page.contains("goes on from step 4 of 10"), "{who} reads where it goes on: {page}");
        assert!(!page.contains("has not begun"), "{who}: three steps were played");
    }
    assert!(control.get("/").body.contains("Go on: open step 4"));
    control.must("control-begin", &[]);
    let page = control.get("/").body;
    assert!(page.contains("Step 4 of 10"), "it opens with the step that is decided anew: {page}");
    assert!(head.get("/").body.contains("data-stage=\"deciding\"") || head.get("/").status == 200);
    control.must("control-close", &[]);
    control.must("control-tell-next", &[]);
    control.must("control-open", &[]);
    program.signal("TERM");
    assert_eq!(program.ended(), Some(0));
    let played: Value =
        serde_json::from_str(&std::fs::read_to_string(at.join("played.json")).expect("a record"))
            .expect("JSON");
    let own = record(at, "x.mufakat");
    assert_eq!(digests(&played)[..3], digests(&own)[..3], "the steps before stand as they were played");
    assert_eq!(digests(&own).len(), 4);
    assert_eq!(own["forked"]["step"], 4);
    assert_eq!(own["forked"]["of"].as_str(), digests(&played).last().map(String::as_str));
    must(at, &["replay", "x.mufakat"]);
    let resumed = Program::start(at, &["resume", "x.mufakat"]);
    let back = Client { address: resumed.address, ..head };
    assert_eq!(back.get("/").status, 200, "the seat is kept");
    assert!(Client { address: resumed.address, ..control }.get("/").body.contains("Step 5 of 10"));
    drop(resumed);
    let last = digests(&played).last().cloned().expect("a digest");
    let said = |folder: &str, more: &[&str], own: &[&str], hidden: &[&str]| {
        must(at, &[&["report", "x.mufakat", "--to", folder], more].concat());
        let files =
            std::fs::read_dir(at.join(folder)).expect("the folder").map(|file| file.expect("a file").path());
        let markdown = files.into_iter().find(|file| file.extension().is_some_and(|ending| ending == "md"));
        let text = std::fs::read_to_string(markdown.expect("the text")).expect("a text").replace('\\', "");
        for part in own
            .iter()
            .chain(&["Steps 1 to 3 stand as they were played there. From there on the luck is the same"])
        {
            assert!(text.contains(part), "{folder} does not say {part:?}");
        }
        for part in hidden {
            assert!(!text.contains(part), "{folder} says {part:?}");
        }
    };
    let method = "Steps 1 to 3 were decided in another exercise.";
    let named = "goes on from step 4 of the exercise in the file “played.json”";
    said("report", &[], &[named, method, &last], &[]);
    said("short", &["--short"], &[named, &last], &[]);
    said(
        "own",
        &["--for", "MYS", "--full"],
        &["goes on from step 4 of another exercise", method],
        &["played.json"],
    );
    said(
        "rule",
        &["--chatham-house"],
        &["goes on from step 4 of another exercise", method],
        &["played.json", &last],
    );
    // And on from the fork once more, with other luck.
    let again = Program::start(
        at,
        &["fork", "x.mufakat", "--at", "2", "--new-luck", "5", "--live", "--journal", "y.mufakat"],
    );
    again.control().must("control-begin", &[]);
    drop(again);
    let second = record(at, "y.mufakat");
    assert_eq!(digests(&second)[..1], digests(&played)[..1]);
    assert_eq!(second["luck"], serde_json::json!([{"step": 2, "seed": 5}]));
    must(at, &["report", "y.mufakat", "--to", "new"]);
    let told = std::fs::read_to_string(at.join("new/report.md")).expect("a report");
    assert!(told.contains("From there on the luck is new"), "new luck is told");
}

#[test]
fn what_belongs_to_a_live_fork_is_refused_without_it_and_nothing_is_written_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    must(at, &["run", "departures", "--seed", "11", "--quiet", "--out", "played.json"]);
    for more in [
        &["--lan"][..],
        &["--journal", "x.mufakat"],
        &["--live", "--seat", "MYS"],
        &["--live", "--out", "x.json"],
    ] {
        let arguments: Vec<&str> =
            ["fork", "played.json", "--at", "4"].into_iter().chain(more.iter().copied()).collect();
        assert_eq!(mufakat(at, &arguments).status.code(), Some(2), "{more:?}");
    }
    let over = mufakat(at, &["fork", "played.json", "--at", "4", "--live", "--journal", "played.json"]);
    assert!(!over.status.success());
    assert!(std::fs::read_to_string(at.join("played.json")).expect("it stands").starts_with('{'));
    let none = mufakat(at, &["fork", "played.json", "--at", "44", "--live"]);
    assert_eq!(none.status.code(), Some(2), "{}", String::from_utf8_lossy(&none.stderr));
}
