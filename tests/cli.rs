//! The program as people start it: what it prints, what it says when something is wrong, how it ends.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use mufakat::cli::exit_codes;
use mufakat::report::record::FORMAT;
use mufakat::sim::rules::RULES_VERSION;
use serde_json::Value;

/// The program with these arguments, in a terminal of no particular kind.
fn mufakat(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mufakat"));
    command.args(arguments);
    for variable in ["COLUMNS", "DISPLAY", "WAYLAND_DISPLAY", "NO_COLOR"] {
        command.env_remove(variable);
    }
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str]) -> Output {
    mufakat(arguments).output().expect("the program starts")
}

/// Plays with these lines typed in.
fn play(arguments: &[&str], lines: &str) -> Output {
    let mut child = mufakat(arguments).stdin(Stdio::piped()).spawn().expect("the program starts");
    let mut input = child.stdin.take().expect("input is piped");
    let lines = lines.to_owned();
    // The program may end before it has read everything.
    let typing = std::thread::spawn(move || drop(input.write_all(lines.as_bytes())));
    let output = child.wait_with_output().expect("the program ends");
    typing.join().expect("typing ends");
    output
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("the output is text")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("the messages are text")
}

fn ends_with(output: &Output, code: u8) {
    assert_eq!(output.status.code(), Some(i32::from(code)), "{}{}", out(output), err(output));
}

fn fits(text: &str, width: usize) {
    for line in text.lines() {
        assert!(line.chars().count() <= width, "longer than {width}: {line}");
    }
}

#[test]
fn the_shipped_scenarios_are_listed_with_roles_and_moves() {
    let output = run(&["list"]);
    ends_with(&output, exit_codes::OK);
    for word in ["Departures (departures)", "Chair's Gavel (chairs-gavel)", "MYS", "Moves:"] {
        assert!(out(&output).contains(word), "{word} is missing");
    }
}

#[test]
fn good_scenarios_check_without_a_word() {
    let output = run(&["check", "scenarios", "departures"]);
    ends_with(&output, exit_codes::OK);
    assert_eq!((out(&output), err(&output)), (String::new(), String::new()));
}

#[test]
fn a_bad_scenario_gets_place_code_sentence_and_a_count() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bad.ron");
    let text = fs::read_to_string("scenarios/departures/scenario.ron").unwrap();
    fs::write(&file, text.replacen("kind: Media", "kind: Mdia", 1)).unwrap();
    let output = run(&["check", file.to_str().unwrap()]);
    ends_with(&output, exit_codes::SCENARIO_HAS_ERRORS);
    let shown = out(&output);
    assert!(shown.contains("bad.ron:") && shown.contains(" error SC") && shown.contains("hint:"), "{shown}");
    assert!(err(&output).contains("1 scenario checked: 1 error, 0 warnings, 0 notes"), "{}", err(&output));
}

#[test]
fn check_shows_the_line_with_a_mark_and_names_what_lies_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let mine = folder.path().join("my harbour");
    fs::create_dir(&mine).expect("writable");
    fs::write(mine.join("scenario.ron.txt"), "Scenario(").expect("writable");
    let name = mine.display().to_string();
    let output = run(&["check", &name]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("scenario.ron.txt` lies there: take its last ending `.txt` away"), "{said}");
    let parts: Vec<&str> = std::iter::once("check").chain(name.split(' ')).collect();
    let said = String::from_utf8_lossy(&run(&parts).stdout).into_owned();
    assert!(said.contains("write it in quotes: \""), "{said}");
    let file = mine.join("scenario.ron");
    fs::write(&file, "Scenario(\n    format: 1，\n)\n").expect("writable");
    let said = String::from_utf8_lossy(&run(&["check", &name]).stdout).into_owned();
    assert!(said.contains("\n  2 | format: 1，\n               ^\n  hint: write `,`\n"), "{said}");
}

#[test]
fn the_same_seed_tells_the_same_story_and_another_seed_another() {
    let once = run(&["run", "departures", "--seed", "7"]);
    let again = run(&["run", "departures", "--seed", "7"]);
    let other = run(&["run", "departures", "--seed", "8"]);
    ends_with(&once, exit_codes::OK);
    assert!(once.stdout == again.stdout && once.stdout != other.stdout);
    for word in
        ["The story in one page", "On offer", "The region", "What really happened", "Against the same luck"]
    {
        assert!(out(&once).contains(word), "{word} is missing");
    }
    assert!(!out(&once).contains('\u{1b}'), "no colour outside a terminal");
    assert!(!out(&once).contains("[told-") && !out(&once).contains("[did-"), "every sentence has its words");
}

#[test]
fn seats_and_roles_can_be_set() {
    let output = run(&["run", "departures", "--quiet", "--seat", "host=hard-line", "--others", "cautious"]);
    ends_with(&output, exit_codes::OK);
    assert!(!out(&output).contains("Step 1 of"));
    ends_with(
        &run(&["run", "departures", "--quiet", "--bind", "host=Viet Nam", "--also", "khm"]),
        exit_codes::OK,
    );
}

/// How many lines of a delegation on a paragraph have this mark.
fn marked(entries: &[Value], seat: &str, paragraph: &str, mark: &str) -> u64 {
    let those = entries.iter().filter(|entry| {
        let stands = entry.get("takes_back").is_none() && entry.get("remedies").is_none();
        stands && entry["seat"] == seat && entry["paragraph"] == paragraph && entry["mark"] == mark
    });
    those.count() as u64
}

#[test]
fn nothing_is_written_over_unless_it_was_asked_for_and_never_what_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (record, own) = (at("record.json"), at("own.ron"));
    fs::write(&record, "minutes of last year").unwrap();
    fs::copy("scenarios/two-desks/scenario.ron", &own).unwrap();
    let kept = |file: &str| fs::read_to_string(file).unwrap();
    let scenario = kept(&own);

    let refused = run(&["run", "two-desks", "--quiet", "--out", &record]);
    ends_with(&refused, exit_codes::CANNOT_WRITE);
    assert!(String::from_utf8_lossy(&refused.stderr).contains("is there already"));
    assert_eq!(kept(&record), "minutes of last year");
    for over in [&["--out", &own][..], &["--out", &own, "--replace"]] {
        let refused = run(&[&["run", &own, "--quiet"][..], over].concat());
        ends_with(&refused, exit_codes::CANNOT_WRITE);
        assert!(String::from_utf8_lossy(&refused.stderr).contains("is made from"), "{over:?}");
        assert_eq!(kept(&own), scenario, "{over:?}");
    }
    ends_with(&run(&["run", "two-desks", "--quiet", "--out", &record, "--replace"]), exit_codes::OK);
    assert!(serde_json::from_str::<Value>(&kept(&record)).is_ok());
    let left = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(left, 2, "nothing else is left behind");
    // In a game somebody may save under a name that is taken: they are told, and play on.
    let written = kept(&record);
    let output =
        play(&["play", "two-desks", "--terminal", "--seed", "1"], &format!("1\nsave {record}\nq\n1\n"));
    ends_with(&output, exit_codes::OK);
    assert!(out(&output).contains("is there already"), "{}", out(&output));
    assert_eq!(kept(&record), written);
}

#[test]
fn the_record_is_json_whose_totals_are_the_fold_of_its_entries() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("record.json");
    let output = run(&["run", "departures", "--others", "opportunist", "--out", file.to_str().unwrap()]);
    ends_with(&output, exit_codes::OK);
    let record: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    assert_eq!(record["format"], FORMAT);
    assert_eq!(record["over"], true);
    let rules = &record["rules"];
    assert_eq!(rules["version"], RULES_VERSION);
    assert!(["parameters", "assets"].iter().all(|of| rules[of].as_str().unwrap().len() == 64), "{rules}");
    let entries = record["entries"].as_array().unwrap();
    assert!(!entries.is_empty());
    for entry in entries {
        assert!(entry["mark"].is_string() != entry["value"].is_number(), "a mark or a reading: {entry}");
        assert!(entry["occasion"].as_u64().unwrap() > 0 && entry["test"].is_string(), "{entry}");
    }
    for seat in record["scores"].as_array().unwrap() {
        for score in seat["scores"].as_array().unwrap() {
            let (seat, paragraph) = (seat["seat"].as_str().unwrap(), score["paragraph"].as_str().unwrap());
            for (field, mark) in
                [("lived_up", "lived-up"), ("not_taken_up", "not-taken-up"), ("against", "against")]
            {
                assert_eq!(score[field], marked(entries, seat, paragraph, mark), "{seat} {paragraph} {mark}");
            }
        }
    }
    let steps = record["steps"].as_array().unwrap();
    assert!(steps.iter().all(|step| step["digest"].as_str().unwrap().len() == 64));
    assert!(!out(&output).is_empty());
}

#[test]
fn slips_get_a_sentence_with_a_remedy() {
    let cases: [(&[&str], u8, &str); 13] = [
        (&["run", "departures", "--seed", "lucky"], exit_codes::USAGE, "a seed is a whole number"),
        (
            &["run", "departures", "--seat", "MYS=cooperativ"],
            exit_codes::USAGE,
            "did you mean `cooperative`?",
        ),
        (&["run", "departures", "--seat", "MYS"], exit_codes::USAGE, "MYS=cooperative"),
        (&["run", "departures", "--seat", "MYX=random"], exit_codes::USAGE, "did you mean `MYS`?"),
        (&["play", "departures", "--seat", "Narnia"], exit_codes::USAGE, "seats: BRN"),
        (&["run", "departure"], exit_codes::CANNOT_READ, "did you mean the shipped scenario `departures`?"),
        (&["check", "no-such-file.ron"], exit_codes::CANNOT_READ, ""),
        (&["run", "departures", "--bind", "host=ZZZ"], exit_codes::USAGE, "no state is called `ZZZ`"),
        (&["run", "departures", "--bind", "hots=KHM"], exit_codes::USAGE, "No role is called “hots”"),
        (&["run", "departures", "--also", "SGP"], exit_codes::USAGE, "Singapore plays “"),
        (&["run", "departures", "--bind", "host=IDN"], exit_codes::USAGE, "cannot play two roles"),
        (&["run", "departures", "--also", "Kambodia"], exit_codes::USAGE, "did you mean `Cambodia`?"),
        (&["dance"], exit_codes::USAGE, "dance"),
    ];
    for (arguments, code, remedy) in cases {
        let output = run(arguments);
        ends_with(&output, code);
        let said = err(&output) + &out(&output);
        assert!(said.contains(remedy) && !said.contains("panicked"), "{arguments:?}: {said}");
    }
}

#[test]
fn a_record_that_cannot_be_written_is_said_before_the_exercise() {
    let output = run(&["run", "departures", "--out", "/no/such/folder/record.json"]);
    ends_with(&output, exit_codes::CANNOT_WRITE);
    assert!(out(&output).is_empty() && err(&output).contains("hint:"), "{}", err(&output));
}

#[test]
fn every_writer_that_cannot_write_ends_with_four() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "minutes of last year").unwrap();
    // Nothing can stand under a file, not even for root.
    let under = file.join("x.json").to_str().unwrap().to_owned();
    for arguments in [
        &["run", "two-desks", "--quiet", "--out", &under][..],
        &["run", "two-desks", "--quiet", "--out", &under, "--replace"],
        &["play", "two-desks", "--terminal", "--out", &under],
        &["handouts", "two-desks", "--to", &under],
    ] {
        let output = run(arguments);
        ends_with(&output, exit_codes::CANNOT_WRITE);
        assert!(err(&output).contains("hint:"), "{arguments:?}: {}", err(&output));
    }
    // Somebody who plays is told and plays on.
    let lines = format!("1\nsave {under}\nq\n1\n");
    let output = play(&["play", "two-desks", "--terminal", "--seed", "1"], &lines);
    ends_with(&output, exit_codes::OK);
    assert!(out(&output).contains("error:"), "{}", out(&output));
    assert_eq!(fs::read_to_string(&file).unwrap(), "minutes of last year");
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_takes_nothing_ends_with_four() {
    for arguments in [
        &["list"][..],
        &["reference"],
        &["model"],
        &["run", "two-desks"],
        &["play", "two-desks", "--terminal"],
        &["study", "balance", "two-desks", "--runs", "2", "--situations", "2"],
        &["replay", "tests/journals/crisis.mufakat"],
    ] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = mufakat(arguments).stdin(Stdio::null()).stdout(full).output().unwrap();
        ends_with(&output, exit_codes::CANNOT_WRITE);
        assert!(err(&output).contains("hint:"), "{arguments:?}: {}", err(&output));
    }
}

#[test]
fn files_that_are_no_scenarios_are_refused_with_a_reason() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(at("picture.ron"), b"title: \xff\xfe").unwrap();
    fs::File::create(at("huge.ron")).unwrap().set_len(100 * 1024 * 1024).unwrap();
    fs::create_dir(at("empty")).unwrap();
    for (name, reason) in [("picture.ron", "UTF-8"), ("huge.ron", "too large"), ("empty", "scenario.ron")] {
        for command in ["run", "check"] {
            let output = run(&[command, &at(name)]);
            ends_with(&output, exit_codes::CANNOT_READ);
            let said = err(&output) + &out(&output);
            assert!(said.contains(reason), "{command} {name}: {said}");
        }
    }
}

#[test]
fn everything_fits_a_terminal_of_forty_columns() {
    for arguments in [&["list"][..], &["run", "departures", "--full"], &["run", "chairs-gavel"]] {
        let output = mufakat(arguments).env("COLUMNS", "40").output().unwrap();
        ends_with(&output, exit_codes::OK);
        fits(&out(&output), 40);
    }
    let lines = "1\n2\n?\n1\n5\n1\n1\nb\nb\nb\n8\n1\n9\n";
    let output = play(&["play", "chairs-gavel", "--terminal", "--seed", "1", "--width", "40"], lines);
    ends_with(&output, exit_codes::OK);
    fits(&out(&output), 40);
}

#[test]
fn one_game_of_departures_is_told_whole_in_under_eight_hundred_lines() {
    for seed in ["1", "2", "3"] {
        let output = mufakat(&["run", "departures", "--full", "--seed", seed]).output().unwrap();
        ends_with(&output, exit_codes::OK);
        assert!(out(&output).lines().count() < 800, "seed {seed}: {}", out(&output).lines().count());
    }
}

#[test]
fn a_reader_who_goes_away_is_no_failure() {
    let mut child = mufakat(&["run", "departures", "--full"]).spawn().unwrap();
    let mut first = [0; 16];
    let mut output = child.stdout.take().unwrap();
    output.read_exact(&mut first).unwrap();
    drop(output);
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(i32::from(exit_codes::OK)));
    assert!(ended.stderr.is_empty(), "{}", err(&ended));
}

#[test]
fn a_whole_exercise_can_be_typed_in_with_nonsense_between() {
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("played.json");
    // Begin; then ten times: read, talk nonsense, seal (the last option of the desk), go on.
    let step = "1\n1\nwhat now?\n999\n-3\n\u{1F3AF}\n0\n?\n";
    let mut lines = String::from("1\n");
    for _ in 0..10 {
        lines.push_str(step);
        lines.push_str("9\n1\n");
    }
    lines.push_str("q\n1\n");
    let arguments = ["play", "departures", "--terminal", "--seat", "host", "--seed", "5", "--out"];
    let arguments: Vec<&str> = arguments.into_iter().chain([record.to_str().unwrap()]).collect();
    let output = play(&arguments, &lines);
    ends_with(&output, exit_codes::OK);
    let shown = out(&output);
    for word in ["is not one of the options", "There is no option 999", "What really happened", "Goodbye."] {
        assert!(shown.contains(word), "{word} is missing in\n{shown}");
    }
    let record: Value = serde_json::from_slice(&fs::read(&record).unwrap()).unwrap();
    assert_eq!(record["over"], true);
    let host = record["seats"].as_array().unwrap().iter().find(|seat| seat["seat"] == "MYS").unwrap();
    assert_eq!(host["player"], "person");
}

#[test]
fn input_that_ends_early_is_played_on_in_silence_and_said_so() {
    let output = play(&["play", "departures", "--terminal", "--seat", "MYS", "--seed", "5"], "1\n1\n");
    ends_with(&output, exit_codes::OK);
    assert!(out(&output).contains("keeps silent for"), "{}", out(&output));
    assert!(out(&output).contains("What really happened"));
}

#[test]
fn without_a_display_the_exercise_runs_in_the_terminal_and_says_why() {
    let output = play(&["play", "departures", "--seed", "5"], "q\n1\n");
    ends_with(&output, exit_codes::OK);
    assert!(out(&output).contains("The board is not available"), "{}", out(&output));
}

#[test]
fn the_record_of_an_exercise_going_on_can_be_saved() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("so far.json");
    let lines = format!("1\n9\nsave {}\nsave /no/such/folder/x\nq\n1\n", file.display());
    let output = play(&["play", "departures", "--terminal", "--seat", "MYS", "--seed", "5"], &lines);
    ends_with(&output, exit_codes::OK);
    assert!(out(&output).contains("cannot be written"), "{}", out(&output));
    let record: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    assert_eq!(record["over"], false);
    assert_eq!(record["steps"].as_array().unwrap().len(), 1);
}

#[test]
fn help_is_an_answer_and_not_a_failure() {
    for arguments in [&["--help"][..], &["--version"], &["run", "--help"]] {
        ends_with(&run(arguments), exit_codes::OK);
    }
    assert!(Path::new(env!("CARGO_BIN_EXE_mufakat")).exists());
}

#[test]
fn what_is_printed_for_authors_and_analysts_is_what_is_kept() {
    for (command, file) in [("reference", "scenarios/REFERENCE.md"), ("model", "scenarios/MODEL.md")] {
        let output = run(&[command]);
        assert_eq!(output.status.code(), Some(0));
        let kept = fs::read_to_string(file).expect("the kept page");
        assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), kept.trim(), "{command}");
    }
}

#[test]
#[cfg(unix)]
fn a_game_that_is_ended_from_outside_leaves_the_record_that_was_asked_for() {
    use std::io::{BufRead, BufReader};
    for signal in ["INT", "TERM", "HUP"] {
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("played.json");
        let arguments = ["play", "two-desks", "--terminal", "--seat", "BRN", "--seed", "5", "--out"];
        let arguments: Vec<&str> = arguments.into_iter().chain([record.to_str().unwrap()]).collect();
        let mut child = mufakat(&arguments).stdin(Stdio::piped()).spawn().expect("the program starts");
        let mut input = child.stdin.take().expect("input is piped");
        let mut shown = BufReader::new(child.stdout.take().expect("output is piped")).lines();
        input.write_all(b"?\n").unwrap();
        // Now it listens: what was asked is answered.
        shown.find(|line| line.as_ref().is_ok_and(|line| line.contains("q leaves"))).expect("help").unwrap();
        let sent = Command::new("kill").args([format!("-{signal}"), child.id().to_string()]).status();
        assert!(sent.expect("a system with kill").success());
        let rest: Vec<String> = shown.map_while(Result::ok).collect();
        assert_eq!(child.wait().unwrap().code(), Some(0), "{signal}");
        assert!(
            rest.join(" ").contains("starts the same exercise with the same luck"),
            "{signal}: how to go on: {rest:?}"
        );
        let record: Value = serde_json::from_slice(&fs::read(&record).unwrap()).unwrap();
        assert_eq!(record["over"], false, "{signal}");
    }
}

#[test]
#[cfg(unix)]
fn what_was_played_is_kept_unasked_and_can_be_gone_on_with() {
    use std::io::{BufRead, BufReader};
    let folder = tempfile::tempdir().unwrap();
    let here = ["play", "two-desks", "--terminal", "--seat", "BRN", "--seed", "5"];
    let ended = |lines: &str, said: &str| {
        let mut child = mufakat(&here).current_dir(&folder).stdin(Stdio::piped()).spawn().expect("it starts");
        let mut input = child.stdin.take().expect("input is piped");
        let mut shown = BufReader::new(child.stdout.take().expect("output is piped")).lines();
        input.write_all(lines.as_bytes()).unwrap();
        shown.find(|line| line.as_ref().is_ok_and(|line| line.contains(said))).expect(said).unwrap();
        let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
        assert!(sent.expect("a system with kill").success());
        let rest: Vec<String> = shown.map_while(Result::ok).collect();
        assert_eq!(child.wait().unwrap().code(), Some(0));
        rest
    };
    let files = || fs::read_dir(&folder).unwrap().count();
    ended("1\n?\n", "q leaves");
    assert_eq!(files(), 0, "nothing was played");
    // The draft, then the seal.
    let again = ["two-desks-1.json", "two-desks-2.json"].map(|name| {
        let said = ended("1\n9\n1\n?\n", "q leaves");
        let again =
            said.iter().find(|line| line.trim_start().starts_with("mufakat fork")).expect("how to go on");
        assert!(again.contains(name) && folder.path().join(name).exists(), "{said:?}");
        again.trim().trim_start_matches("mufakat ").to_owned()
    });
    let words: Vec<&str> = again[0].split(' ').collect();
    let on = mufakat(&words).current_dir(&folder).output().unwrap();
    assert!(out(&on).contains("keeps silent for"), "{}{}", out(&on), err(&on));
    assert_eq!(files(), 2, "a script that has run out keeps nothing");
}

#[test]
fn the_hands_of_a_class_stay_in_a_record_that_is_read_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str| folder.path().join(name).to_str().expect("our paths are text").to_owned();
    ends_with(&run(&["run", "two-desks", "--seed", "3", "--out", &file("played.json")]), exit_codes::OK);
    let text = fs::read_to_string(file("played.json")).expect("it was written");
    assert!(!text.contains("\"hands\""), "nobody has raised a hand");
    let mut record: Value = serde_json::from_str(&text).expect("it is JSON");
    record["hands"] = serde_json::json!([{
        "step": 2, "seat": "THA", "answers": [{ "answer": "nothing", "words": "Do nothing", "hands": 7 }],
    }]);
    fs::write(file("class.json"), record.to_string()).expect("it can be written");
    ends_with(&run(&["record", &file("class.json"), "--out", &file("again.json")]), exit_codes::OK);
    let again: Value =
        serde_json::from_str(&fs::read_to_string(file("again.json")).expect("it was written")).expect("JSON");
    assert_eq!(again["hands"], record["hands"]);
}

#[test]
#[cfg(unix)]
fn what_lies_in_the_draft_lies_there_again_for_whoever_goes_on() {
    use std::io::{BufRead, BufReader};
    let folder = tempfile::tempdir().expect("a folder");
    // Plays these lines until the last is answered, and leaves as Ctrl-C does.
    let until = |words: &[&str], lines: &str| {
        let mut child = mufakat(words).current_dir(&folder).stdin(Stdio::piped()).spawn().expect("it starts");
        let mut input = child.stdin.take().expect("input is piped");
        let mut shown = BufReader::new(child.stdout.take().expect("output is piped")).lines();
        input.write_all(lines.as_bytes()).expect("it reads");
        let mut before = Vec::new();
        for line in shown.by_ref().map_while(Result::ok) {
            let is_it = line.contains("q leaves");
            before.push(line);
            if is_it {
                break;
            }
        }
        let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
        assert!(sent.expect("a system with kill").success());
        let rest: Vec<String> = shown.map_while(Result::ok).collect();
        assert_eq!(child.wait().expect("it ends").code(), Some(0));
        (before.join("\n"), rest)
    };
    let here = ["play", "two-desks", "--terminal", "--seat", "BRN", "--seed", "5"];
    // By its name, and into the draft; no step has closed yet.
    let (_, rest) = until(&here, "1\nnorms_survey\n1\n?\n");
    let again = |rest: &[String]| {
        // The last: before it stands how to begin anew.
        let line = rest.iter().rfind(|line| line.trim_start().starts_with("mufakat fork")).cloned();
        line.unwrap_or_else(|| panic!("how to go on: {rest:?}"))
            .trim()
            .trim_start_matches("mufakat ")
            .to_owned()
    };
    let first = again(&rest);
    assert_eq!(first, "fork two-desks-1.json --at 1 --seat BRN");
    let words: Vec<&str> = first.split(' ').collect();
    let (shown, rest) = until(&words, "?\n");
    assert!(shown.contains("+ ") && shown.contains("Your draft (one act)"), "{shown}");
    assert!(!rest.iter().any(|line| line.contains("two-desks-2")), "nothing has changed: {rest:?}");
    // Sealed, it is a decision and no draft any more.
    let (_, rest) = until(&words, "9\n1\n?\n");
    let second = again(&rest);
    assert_eq!(second, "fork two-desks-2.json --at 2 --seat BRN");
    let record: Value =
        serde_json::from_slice(&fs::read(folder.path().join("two-desks-2.json")).unwrap()).unwrap();
    assert!(record.get("drafts").is_none(), "{}", record["drafts"]);
    assert_eq!(record["steps"][0]["decisions"][0]["acts"][0]["measure"], "norms_survey");
}
