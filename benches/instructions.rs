//! What a decision costs in instructions: a measure without noise, which every machine gives alike.
//!
//! `cargo bench --no-default-features --bench instructions` prints, over *Departures* with all states at the table,
//! the instructions of one state-decision at a table of each temperament, of one fork and of one digest. It starts
//! itself under `valgrind --tool=callgrind`; what it takes to open the exercise is measured apart and taken off.
//!
//! The figures that are accepted stand in `benches/instructions.txt`; `… -- --accept` writes what is measured there.
//!
//! `cargo test --test instructions` is the same program built as the tests are, and a gate: it measures the mean of all
//! temperaments and a fork, and fails where one costs over 5 % more than `tests/instructions.txt` accepts. A program
//! with the engine in it has figures of its own there: what the engine has already made of the standard library,
//! unoptimised, is linked instead of being made and inlined here, and a decision costs a sixth more. Without valgrind
//! nothing is measured, which is said, and is a failure where `CI=true`.

#[path = "support/departures.rs"]
mod support;

use std::collections::BTreeMap;
use std::hint::black_box;
use std::process::{Command, ExitCode};

use mufakat::bots::{Minds, Others, Temperament};
use mufakat::study::run;
use support::departures;

/// Is this the gate among the tests?
const IS_TEST: bool = cfg!(debug_assertions);

/// Is the engine in this program?
const WITH_ENGINE: bool = cfg!(feature = "board");

/// What the name of a figure ends with.
const BUILT: &str = if IS_TEST && WITH_ENGINE { " with the engine" } else { "" };

/// Where the accepted figures stand.
const ACCEPTED: &str = if IS_TEST {
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/instructions.txt")
} else {
    concat!(env!("CARGO_MANIFEST_DIR"), "/benches/instructions.txt")
};

/// How new figures are accepted.
const ACCEPT: &str = match (IS_TEST, WITH_ENGINE) {
    (true, true) => "cargo test --test instructions -- --accept",
    (true, false) => "cargo test --no-default-features --test instructions -- --accept",
    (false, true) => "cargo bench --bench instructions -- --accept",
    (false, false) => "cargo bench --no-default-features --bench instructions -- --accept",
};

/// A decision, by the mean of all temperaments.
const DECISION: &str = "decision";

/// How much more than accepted is too much.
const MORE: f64 = 1.05;

/// How often each thing is done while it is counted.
const GAMES: u64 = if IS_TEST { 2 } else { 10 };
const FORKS: u64 = 1000;
const DIGESTS: u64 = 100;

/// Measures and prints; a failure where something costs too much.
pub fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    if let Some(place) = arguments.iter().position(|argument| argument == "--do") {
        work(arguments.get(place + 1).map_or("nothing", String::as_str));
        return ExitCode::SUCCESS;
    }
    let Some(figures) = measured() else {
        eprintln!("valgrind is not on this machine: NOTHING WAS MEASURED");
        return if std::env::var_os("CI").is_some() { ExitCode::FAILURE } else { ExitCode::SUCCESS };
    };
    let text = std::fs::read_to_string(ACCEPTED).unwrap_or_default();
    let figure_of = |line: &str| {
        line.rsplit_once(' ').and_then(|(what, count)| Some((what.to_owned(), count.parse().ok()?)))
    };
    let mut accepted: BTreeMap<String, u64> = text.lines().filter_map(figure_of).collect();
    let mut too_much = false;
    for (what, count) in figures {
        let what = format!("{what}{BUILT}");
        let before = accepted.insert(what.clone(), count);
        let is_too_much = before.is_none_or(|before| count as f64 > before as f64 * MORE);
        too_much |= is_too_much;
        let verdict = match before {
            None => "no figure is accepted yet".to_owned(),
            Some(before) if is_too_much => format!("TOO MUCH: accepted are {before}"),
            Some(before) => format!("accepted are {before}"),
        };
        println!("{what:<26}{count:>10}  {verdict}");
    }
    if has("--accept") {
        let lines = accepted.iter().map(|(what, count)| format!("{what} {count}\n"));
        std::fs::write(ACCEPTED, lines.collect::<String>()).expect("the accepted figures can be written");
    } else if IS_TEST && too_much {
        eprintln!("If that is meant, accept it: {ACCEPT}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// What each thing costs, once; none without valgrind.
fn measured() -> Option<Vec<(&'static str, u64)>> {
    let exercise = departures(0);
    let decisions = GAMES * (exercise.scenario().states.len() * exercise.scenario().steps.len()) as u64;
    let every = Temperament::ALL.into_iter().map(|temperament| (temperament.name(), decisions));
    let all: Vec<(&'static str, u64)> = if IS_TEST {
        vec![(DECISION, decisions * Temperament::ALL.len() as u64), ("fork", FORKS)]
    } else {
        every.chain([("fork", FORKS), ("digest", DIGESTS)]).collect()
    };
    // Opening a scenario takes most of the time under valgrind, so that the runs go side by side.
    let counts: Vec<Option<u64>> = std::thread::scope(|scope| {
        let names = std::iter::once("nothing").chain(all.iter().map(|(what, _)| *what));
        let runs: Vec<_> = names.map(|what| scope.spawn(move || counted(what))).collect();
        runs.into_iter().map(|run| run.join().ok().flatten()).collect()
    });
    let opening = (*counts.first()?)?;
    let figure = |((what, times), count): (&(&'static str, u64), &Option<u64>)| {
        Some((*what, (*count)?.saturating_sub(opening) / times))
    };
    all.iter().zip(&counts[1..]).map(figure).collect()
}

/// The instructions of this program while it does something.
fn counted(what: &str) -> Option<u64> {
    let this = std::env::current_exe().expect("this program has a path");
    let tool = ["--tool=callgrind", "--callgrind-out-file=/dev/null"];
    let run = Command::new("valgrind").args(tool).arg(this).args(["--do", what]).output().ok()?;
    let said = String::from_utf8_lossy(&run.stderr);
    let count = said.lines().find_map(|line| line.split_once("Collected :"))?.1;
    count.trim().parse().ok()
}

/// Does one thing many times. All of them open the same exercise and play it to its middle first.
fn work(what: &str) {
    let mut base = departures(0);
    let seats = base.scenario().states.len();
    let middle = base.scenario().steps.len() as u16 / 2;
    let minds = Minds::of(&base);
    run::play_on(&mut base, &minds, &Others::Mixed.table(seats, 0), middle);
    let mut room = base.fork();
    match what {
        "fork" => (0..FORKS).for_each(|_| black_box(&base).fork_into(black_box(&mut room))),
        "digest" => (0..DIGESTS).for_each(|_| {
            black_box(black_box(&base).digest());
        }),
        _ => {
            let wanted = |temperament: &Temperament| what == DECISION || temperament.name() == what;
            let wanted = Temperament::ALL.into_iter().filter(wanted);
            for (temperament, seed) in wanted.flat_map(|one| (1..=GAMES).map(move |seed| (one, seed))) {
                room.restart(seed);
                run::play_on(&mut room, &minds, &Others::All(temperament).table(seats, seed), u16::MAX);
            }
        }
    }
}
