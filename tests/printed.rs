//! Whatever a file or a person is called, what is printed is text and commands no terminal.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Signs that move a cursor, name a window, ring, or turn letters around; raw in the file, and as its language writes
/// them.
const SIGNS: [&str; 9] = [
    "\u{1b}]0;owned\u{7}",
    "\\u{1b}[2J",
    "\u{9b}31m",
    "\\u{9b}31m",
    "\\u{202e}",
    "\u{2066}",
    "\\u{8}\\u{8}",
    "\\r",
    "\u{7f}",
];

/// How many texts of the scenario are spoilt, each in a file of its own.
const SPOILT: usize = 150;

fn mufakat(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mufakat"));
    command.args(arguments).stdin(Stdio::null());
    command.output().expect("the program starts")
}

/// What was printed, if none of it commands a terminal.
fn printed(output: &Output, what: &str) -> String {
    let text: String =
        [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned()).concat();
    let commands = |sign: char| {
        sign.is_control() && !"\n\t".contains(sign)
            || ('\u{202a}'..='\u{202e}').contains(&sign)
            || ('\u{2066}'..='\u{2069}').contains(&sign)
    };
    let found = text.find(commands).map(|at| &text[at..]);
    assert_eq!(found.map(|rest| rest.chars().take(20).collect::<String>()), None, "{what}");
    text
}

/// Where texts stand in a scenario file: behind each opening quote.
fn texts(scenario: &str) -> Vec<usize> {
    let quotes: Vec<usize> = scenario.match_indices('"').map(|(at, _)| at + 1).collect();
    quotes.into_iter().step_by(2).collect()
}

#[test]
fn no_text_of_a_scenario_commands_a_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    let scenario = fs::read_to_string("scenarios/two-desks/scenario.ron").expect("readable");
    let places = texts(&scenario);
    let (mut refused, mut played) = (0, 0);
    for nth in 0..SPOILT {
        let (at, sign) = (places[nth * places.len() / SPOILT], SIGNS[nth % SIGNS.len()]);
        let file = folder.path().join(format!("spoilt-{nth}.ron"));
        fs::write(&file, format!("{}{sign}{}", &scenario[..at], &scenario[at..])).expect("writable");
        let to = folder.path().join(format!("handouts-{nth}"));
        let (file, to) = (file.to_str().expect("a plain name"), to.to_str().expect("a plain name"));
        let page = folder.path().join(format!("story-{nth}.html"));
        let page = page.to_str().expect("a plain name");
        let commands: [&[&str]; 5] = [
            &["check", file],
            &["story", file, "--games", "2", "--to", page],
            &["run", file, "--full"],
            &["study", "balance", file, "--runs", "2", "--situations", "0"],
            &["handouts", file, "--to", to],
        ];
        let arguments = commands[nth % commands.len()];
        let output = mufakat(arguments);
        let text = printed(&output, &format!("{arguments:?}: {sign:?} at byte {at}"));
        if output.status.success() {
            played += 1
        } else {
            refused += 1
        }
        assert!(output.status.success() || !text.is_empty(), "{arguments:?} is silent");
    }
    assert!(refused > 50, "the signs come through: {refused} refused, {played} played");
}

#[test]
fn no_name_of_a_file_and_no_argument_commands_a_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    for (nth, sign) in ["\u{1b}]0;owned\u{7}", "\u{9b}2J", "\u{202e}", "\r"].iter().enumerate() {
        let name = format!("{nth}{sign}port.ron");
        let path = folder.path().join(&name);
        fs::write(&path, "no scenario").expect("writable");
        let path = path.to_str().expect("text");
        let commands: [&[&str]; 11] = [
            &["check", path],
            &["story", path],
            &["run", path],
            &["play", path],
            &["study", "balance", path],
            &["replay", path],
            &["check", &name],
            &["run", "two-desks", "--acts", path],
            &["run", "two-desks", "--seat", &name],
            &["run", "two-desks", "--seed", &name],
            &[&name],
        ];
        for arguments in commands {
            let output = mufakat(arguments);
            assert!(!output.status.success(), "{arguments:?}");
            let text = printed(&output, &format!("{arguments:?}"));
            assert!(text.contains("port.ron") || Path::new(path).exists() && !text.is_empty(), "{text}");
        }
    }
}
