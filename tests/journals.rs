//! Journals of every kind of play are stored beside this file and computed again: whoever changes the rules learns it
//! here, before a trainer's old exercise comes out differently.
//!
//! When a change of the rules is meant, raise `RULES_VERSION` in `src/sim/rules.rs` and make the journals again by
//! `MUFAKAT_BLESS_JOURNALS=1 cargo test --no-default-features --test journals`. While the version is the same, a
//! journal that leads elsewhere is never replaced.

mod support;

#[path = "journals/plays.rs"]
mod plays;
#[allow(dead_code, reason = "the debrief uses more of it")]
#[path = "journals/sitting.rs"]
mod sitting;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Arc, Once};

use mufakat::cli::exit_codes;
use mufakat::journal::{self, Entry, Header, Journal};
use mufakat::session::Room;
use mufakat::session::ask::{Ask, Overruling, ProgramAsk};
use mufakat::session::person::Role;
use mufakat::session::room::{Stage, TextStage};
use mufakat::sim::exercise::event::{Outcome, What};
use mufakat::sim::rules::{RULES_VERSION, Rules};
use rusqlite::Connection;
use tempfile::TempDir;

use plays::{PLAYS, Play};
use sitting::{replayed, scenario_of};
use support::hex;

/// How the journals are made again.
const AGAIN: &str = "MUFAKAT_BLESS_JOURNALS=1 cargo test --no-default-features --test journals";

/// Every journal with the digest to which it leads, one a line.
const STORED: &str = "digests.txt";

/// The largest that a stored journal may be; its texts are most of it.
const BYTES_MAX: u64 = 240 * 1024;

fn folder() -> PathBuf {
    PathBuf::from("tests/journals")
}

fn file(name: &str) -> PathBuf {
    made();
    folder().join(name).with_extension("mufakat")
}

/// Makes the journals again if that is asked for, once and before anybody reads one.
fn made() {
    static MADE: Once = Once::new();
    MADE.call_once(|| {
        if std::env::var_os("MUFAKAT_BLESS_JOURNALS").is_some() {
            let lines: String = PLAYS.iter().map(make).collect();
            fs::write(folder().join(STORED), lines).expect("the file of digests can be written");
        }
    });
}

fn make(play: &Play) -> String {
    let (name, play) = play;
    let path = folder().join(name).with_extension("mufakat");
    let stored = fs::read_to_string(folder().join(STORED)).unwrap_or_default();
    if path.exists() {
        let (header, entries) = journal::read(&path).expect("a stored journal that is whole");
        if header.rules.version == RULES_VERSION {
            led(name, &header, &entries, &stored);
        }
        fs::remove_file(&path).expect("the old journal can be removed");
    }
    play(&path);
    let compact = Connection::open(&path).and_then(|connection| connection.execute_batch("VACUUM"));
    compact.expect("a journal can be packed");
    let (header, entries) = journal::read(&path).expect("a journal that was just made");
    let end = replayed(&header, &entries).expect("what was just made can be computed again");
    format!("{name} {}\n", hex(end.room().digest()))
}

/// The exercise of a stored journal, which leads where it led.
fn led(name: &str, header: &Header, entries: &[Entry], stored: &str) -> Arc<Room> {
    let changed = |what: String| -> ! {
        panic!(
            "tests/journals/{name}.mufakat {what}, and RULES_VERSION is still {RULES_VERSION}: if the rules were \
             changed on purpose, raise it in src/sim/rules.rs with a line of its history, then run {AGAIN}"
        )
    };
    if header.rules.parameters != Rules::of(&scenario_of(header)).parameters {
        changed("was played with other numbers of the model".into());
    }
    match replayed(header, entries) {
        Err(divergence) => changed(format!("leads elsewhere ({divergence:?})")),
        Ok(end) => {
            let digest = hex(end.room().digest());
            if !stored.lines().any(|line| line == format!("{name} {digest}")) {
                changed(format!("ends in another state, {digest}"));
            }
            Arc::clone(end.room())
        }
    }
}

fn read(name: &str) -> (Header, Vec<Entry>) {
    let (header, entries) = journal::read(&file(name)).expect("a stored journal that is whole");
    let version = header.rules.version;
    assert_eq!(
        version, RULES_VERSION,
        "tests/journals/{name}.mufakat was played by version {version} of the rules: run {AGAIN}"
    );
    (header, entries)
}

/// A stored journal and the room to which it leads.
fn stored(name: &str) -> (Vec<Ask>, Arc<Room>) {
    let (header, entries) = read(name);
    let stored = fs::read_to_string(folder().join(STORED)).expect("the digests");
    let asks = entries.iter().map(|entry| serde_json::from_str(&entry.input).expect("an ask")).collect();
    (asks, led(name, &header, &entries, &stored))
}

#[test]
fn every_stored_journal_is_small_and_leads_to_the_end_of_its_exercise() {
    for (name, _) in PLAYS {
        let (_, room) = stored(name);
        assert_eq!(room.stage(), Stage::Over, "{name}");
        let bytes = fs::metadata(file(name)).expect("a file").len();
        assert!(bytes <= BYTES_MAX, "{name} has {bytes} bytes: play it with a smaller scenario");
    }
}

#[test]
fn the_crisis_has_climbed_and_was_looked_into() {
    let (_, room) = stored("crisis");
    let exercise = room.exercise();
    assert!(exercise.incidents().iter().any(|incident| incident.rung_peak >= 3));
    assert!(exercise.events().iter().any(|event| matches!(event.what, What::EvidenceFound(..))));
    assert!(exercise.events().iter().any(|event| matches!(event.what, What::Named(..))));
    assert_eq!(room.observations().len(), exercise.scenario().steps.len());
}

#[test]
fn one_text_was_signed_and_carried_out_and_one_was_blocked() {
    let (asks, room) = stored("texts");
    let stages: Vec<TextStage> = room.texts_of(&Role::Control).map(|text| text.stage).collect();
    assert_eq!(stages, [TextStage::Concluded(Outcome::Softened), TextStage::Concluded(Outcome::Blocked)]);
    let measure = room.scenario().measure("policy_ttx").expect("a measure");
    let events = room.exercise().events();
    assert!(events.iter().any(|event| matches!(event.what, What::InForce(id, _) if id == measure)));
    assert!(asks.iter().any(|ask| matches!(ask, Ask::Program(ProgramAsk::SilenceHeld(_)))));
    assert!(room.meetings_of(&Role::Control).next().is_some());
}

#[test]
fn control_has_overruled_in_every_way() {
    let (asks, room) = stored("overrulings");
    let ways: [fn(&Overruling) -> bool; 4] = [
        |what| matches!(what, Overruling::Change(_)),
        |what| matches!(what, Overruling::Strike(_)),
        |what| matches!(what, Overruling::Award(_)),
        |what| matches!(what, Overruling::Unseal(_)),
    ];
    assert!(ways.iter().all(|way| room.rulings().iter().any(|ruling| way(&ruling.what))));
    assert!(asks.contains(&Ask::Program(ProgramAsk::TimeUp)), "a step closed by itself");
}

#[test]
fn the_power_failed_three_times_and_nothing_counts_twice() {
    let (asks, room) = stored("crash");
    let recovered =
        asks.iter().filter(|ask| matches!(ask, Ask::Program(ProgramAsk::Recovered { .. }))).count();
    assert_eq!(recovered, 3);
    assert_eq!(room.decisions().len(), room.scenario().steps.len());
    assert!(room.exercise().incidents().len() > 5, "everyday incidents are part of what is remembered");
}

/// A copy of a stored journal whose header says something else, with every link as it should be.
fn changed(name: &str, change: impl FnOnce(&mut Header)) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("copy.mufakat");
    let (mut header, entries) = read(name);
    change(&mut header);
    let mut journal = Journal::create(&path, &header).expect("a new journal");
    let mut link = header.link();
    for Entry { seq, at_ms, author, nonce, input, digest, link: _ } in entries {
        let entry = Entry::new(&link, seq, at_ms, author, nonce, input, digest);
        link = entry.link;
        journal.append(&entry).expect("room for it");
    }
    (folder, path)
}

fn mufakat(command: &str, path: &Path) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_mufakat"));
    program.arg(command).arg(path).output().expect("the program runs")
}

/// `replay` refuses it, and so does `resume`, which must leave it as it is.
fn refused(path: &Path, code: u8, says: &[&str]) {
    let before = journal::read(path).ok();
    let commands: &[&str] = if cfg!(feature = "server") { &["replay", "resume"] } else { &["replay"] };
    for command in commands {
        let output = mufakat(command, path);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(i32::from(code)), "{command}: {said}");
        assert!(output.stdout.is_empty(), "{command} shows nothing of it");
        for words in says.iter().chain(&["hint: "]) {
            assert!(said.contains(words), "{command}: `{words}` is missing in: {said}");
        }
    }
    assert_eq!(journal::read(path).ok(), before);
}

#[test]
fn a_stored_journal_is_replayed_by_the_program() {
    let output = mufakat("replay", &file("crisis"));
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let digest = hex(stored("crisis").1.digest());
    assert!(said.split_whitespace().any(|word| word == digest), "{said}");
}

#[test]
fn no_name_in_a_journal_commands_a_terminal() {
    for (sign, harmless) in [("\u{1b}]0;x\u{7}", "]0;x"), ("\u{9b}2J", "2J"), ("\u{202e}", "")] {
        let (_folder, path) = changed("crisis", |header| header.program = format!("{sign}port"));
        let output = mufakat("replay", &path);
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains(&format!(" {harmless}port")), "{said}");
        assert!(
            !said.contains(|sign: char| sign == '\u{202e}' || sign.is_control() && sign != '\n'),
            "{said:?}"
        );
    }
}

#[test]
fn a_journal_of_another_version_of_the_rules_is_refused_with_both_versions_named() {
    for version in [RULES_VERSION - 1, RULES_VERSION + 1] {
        let (_folder, path) = changed("texts", |header| {
            header.rules.version = version;
            header.program = "mufakat 9.8.7".into();
        });
        let (theirs, ours) =
            (format!("version {version} of the rules"), format!("by version {RULES_VERSION}"));
        refused(&path, exit_codes::OTHER_RULES, &["mufakat 9.8.7", &theirs, &ours]);
    }
}

#[test]
fn a_journal_of_another_version_is_refused_before_its_texts_are_read() {
    let (_folder, path) = changed("texts", |header| {
        header.rules.version += 1;
        header.scenario.text = "Scenario(of_the_future: true)".into();
    });
    refused(&path, exit_codes::OTHER_RULES, &["version"]);
}

#[test]
fn a_journal_of_other_numbers_of_the_model_is_refused() {
    let (_folder, path) = changed("texts", |header| header.rules.parameters[0] ^= 1);
    refused(&path, exit_codes::OTHER_RULES, &["other numbers of the model"]);
}

#[test]
fn a_journal_brings_its_own_catalogue() {
    let (header, _) = read("texts");
    assert_eq!(header.rules, Rules::of(&scenario_of(&header)), "as really used");
    let ours = Rules::of(&support::shipped("two-desks")).assets;
    assert_ne!(header.rules.assets, ours, "its texts were packed");
    assert!(
        mufakat("replay", &file("texts")).status.success(),
        "this program's own catalogue does not matter"
    );
}

#[test]
fn a_journal_from_before_rules_had_a_version_says_so() {
    let (_folder, path) = changed("texts", |_| {});
    let connection = Connection::open(&path).expect("a file of SQLite");
    connection.execute_batch("PRAGMA user_version = 1").expect("another format");
    drop(connection);
    refused(
        &path,
        exit_codes::CANNOT_READ,
        &["format 1, written by mufakat", "reads format 2", "by which rules"],
    );
}
