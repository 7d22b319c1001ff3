//! What `mufakat new` writes: every pattern with every length and every choice of commitments checks clean, and what comes of it
//! is balanced enough to run. And the dialogue itself, as people and scripts start it.
//!
//! `cargo test --no-default-features --test patterns -- --nocapture` prints the shares.

use std::borrow::Cow;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

use mufakat::bots::{self, Others, Temperament};
use mufakat::cli::exit_codes;
use mufakat::scenario::pattern::{Answers, Length, Outcome, Pattern, patterns};
use mufakat::scenario::{self, Binding};
use mufakat::shipped::{Document, SCENARIO_FILE};
use mufakat::sim::exercise::Exercise;
use mufakat::sim::ids::InjectId;
use mufakat::sim::plot::Condition;
use mufakat::sim::scenario::Scenario;
use mufakat::study::balance::options::Flag;
use mufakat::study::balance::{Plan, balance};
use mufakat::study::plot::{self, doubt::doubts};
use mufakat::study::run::Effort;
use rayon::prelude::*;

/// Games at each kind of table: more where time does not matter.
fn games() -> u64 {
    if long() { 60 } else { 10 }
}

fn long() -> bool {
    std::env::var("CI").as_deref() == Ok("true")
}

/// An objective that is reached more often than this asks for nothing.
const REACHED_MAX: f64 = 0.97;

/// A seat that decides something in fewer of its steps than this is idle.
const BUSY_MIN: f64 = 0.25;

/// States that differ from the usual ones as much as any: the largest, the smallest, one from outside the region.
fn other_states(pattern: &Pattern) -> Vec<String> {
    let codes: &[&str] = match pattern.name.as_str() {
        "theft" => &["KHM", "LAO", "USA"],
        "help" => &["MMR", "USA", "VNM"],
        "text" => &["USA", "LAO", "MMR", "VNM"],
        _ => &["PHL", "KHM", "SGP"],
    };
    codes.iter().map(|code| (*code).to_owned()).collect()
}

/// Three people answer: one takes what is usual, one types as much as is allowed, one as little.
fn samples(pattern: &Pattern) -> [Answers; 3] {
    let words = ["harbour master", "river neighbour", "quiet friend", "small office"];
    let usual = &pattern.usual;
    let roles = words.into_iter().take(usual.roles.len()).map(String::from).collect();
    let longest = Answers {
        title: format!("The \"Other\" {}", "Night ".repeat(14).trim()),
        states: other_states(pattern),
        roles,
        victim: "Grand Northern Rice Exchange".into(),
        outcome: Outcome::Fame,
        ..usual.clone()
    };
    let letters = ["a", "b", "c", "d"].into_iter().take(usual.roles.len());
    let shortest = Answers {
        title: "{victim}".into(),
        states: usual.states.iter().rev().cloned().collect(),
        roles: letters.map(String::from).collect(),
        victim: "L".into(),
        outcome: Outcome::Firm,
        ..usual.clone()
    };
    [usual.clone(), longest, shortest]
}

/// Every choice of the commitments that a pattern leaves open.
fn choices(open: &[String]) -> Vec<Vec<String>> {
    let chosen = |set: usize| open.iter().enumerate().filter(move |(place, _)| set & (1 << place) != 0);
    (0..1 << open.len()).map(|set| chosen(set).map(|(_, id)| id.clone()).collect()).collect()
}

fn loaded(text: String, name: &str) -> Scenario {
    let document = Document { name: name.into(), file: name.into(), text: Cow::Owned(text) };
    let told =
        |found: &[scenario::Diagnostic]| found.iter().map(|each| format!("{each}\n")).collect::<String>();
    match scenario::load(document, &Binding::default()) {
        Ok(loaded) if loaded.notes.is_empty() => loaded.scenario,
        Ok(loaded) => panic!("{name}:\n{}", told(&loaded.notes)),
        Err(found) => panic!("{name}:\n{}", told(&found)),
    }
}

#[test]
fn every_pattern_checks_clean_whatever_is_answered() {
    let mut filled = Vec::new();
    for pattern in patterns() {
        for answers in samples(&pattern) {
            for length in Length::ALL {
                for commitments in choices(&pattern.usual.commitments) {
                    let name = format!("{} {} {}", pattern.name, length.name(), commitments.join("+"));
                    filled.push((pattern.fill(&Answers { length, commitments, ..answers.clone() }), name));
                }
            }
        }
    }
    assert_eq!(filled.len(), 4 * 3 * 3 * 8);
    filled.into_par_iter().for_each(|(text, name)| drop(loaded(text, &name)));
}

#[test]
fn a_pattern_is_a_small_whole_exercise() {
    for pattern in patterns() {
        for (length, steps) in Length::ALL.into_iter().zip([4, 5, 6]) {
            let s = loaded(pattern.fill(&Answers { length, ..pattern.usual.clone() }), &pattern.name);
            let all: u16 = s.moves.iter().map(|each| each.steps).sum();
            assert_eq!(all, steps, "{}", pattern.name);
            assert!((3..=5).contains(&s.roles.len()), "{}", pattern.name);
            assert!((8..=16).contains(&s.injects.len()), "{}: {} injects", pattern.name, s.injects.len());
            assert!(s.branches.len() >= 2 && s.wants.len() >= 2 * s.roles.len(), "{}", pattern.name);
        }
    }
}

/// A commitment that nobody chose brings neither an objective nor an inject; one that was chosen brings both.
#[test]
fn the_commitments_decide_the_objectives_and_the_injects() {
    for pattern in patterns() {
        let with = |commitments: &[String]| {
            let answers = Answers { commitments: commitments.to_vec(), ..pattern.usual.clone() };
            loaded(pattern.fill(&answers), &pattern.name)
        };
        let bare = with(&[]);
        for paragraph in &pattern.usual.commitments {
            let rich = with(std::slice::from_ref(paragraph));
            assert_eq!(rich.objectives.len(), bare.objectives.len() + 1, "{} {paragraph}", pattern.name);
            assert!(rich.injects.len() > bare.injects.len(), "{} {paragraph}", pattern.name);
        }
    }
}

/// What was seen in the games of one scenario.
struct Seen {
    games: u32,
    /// How often each objective was reached.
    reached: Vec<u32>,
    /// How often each inject was released.
    released: Vec<u32>,
    /// How often each request was answered.
    answered: Vec<u32>,
    /// In how many of its steps each seat decided something.
    busy: Vec<u32>,
}

impl Seen {
    fn nothing(s: &Scenario) -> Self {
        let (wants, injects) = (vec![0; s.wants.len()], vec![0; s.injects.len()]);
        let busy = vec![0; s.states.len()];
        Self { games: 0, reached: wants, released: injects.clone(), answered: injects, busy }
    }

    fn play(mut self, scenario: &Arc<Scenario>, others: Others, seed: u64) -> Self {
        let table = others.table(scenario.states.len(), seed);
        let mut exercise = Exercise::new(Arc::clone(scenario), seed);
        while !exercise.is_over() {
            for (seat, &temperament) in table.iter_enumerated() {
                let draft = bots::decide(temperament, &exercise.seat(seat));
                self.busy[usize::from(seat)] += u32::from(!draft.acts().is_empty());
                exercise.seal(&draft).expect("a bot's decision is legal");
            }
            exercise.advance();
        }
        self.games += 1;
        for (place, want) in scenario.wants.iter().enumerate() {
            self.reached[place] += u32::from(exercise.holds(&want.when));
        }
        for (place, at) in exercise.released().iter().enumerate() {
            self.released[place] += u32::from(at.is_some());
            let answered = exercise.holds(&Condition::RequestAnswered(InjectId::from(place)));
            self.answered[place] += u32::from(at.is_some() && answered);
        }
        self
    }

    fn with(mut self, other: &Self) -> Self {
        let add = |own: &mut Vec<u32>, other: &[u32]| {
            own.iter_mut().zip(other).for_each(|(own, other)| *own += other)
        };
        self.games += other.games;
        add(&mut self.reached, &other.reached);
        add(&mut self.released, &other.released);
        add(&mut self.answered, &other.answered);
        add(&mut self.busy, &other.busy);
        self
    }
}

/// Plays at every kind of table, and names what is out of balance.
fn out_of_balance(name: &str, s: Scenario) -> Vec<String> {
    let scenario = Arc::new(s);
    let tables: Vec<(Others, u64)> =
        Others::all().flat_map(|others| (0..games()).map(move |seed| (others, seed))).collect();
    let seen = tables
        .into_par_iter()
        .map(|(others, seed)| Seen::nothing(&scenario).play(&scenario, others, seed))
        .reduce(|| Seen::nothing(&scenario), |one, other| one.with(&other));
    let share = |times: u32| f64::from(times) / f64::from(seen.games);
    let mut found = Vec::new();
    for (want, times) in scenario.wants.iter().zip(&seen.reached) {
        println!("{name}: {} reached {:.2}", want.id, share(*times));
        if *times == 0 || share(*times) > REACHED_MAX {
            found
                .push(format!("{name}: objective {} is reached in {times} of {} games", want.id, seen.games));
        }
    }
    for (place, inject) in scenario.injects.iter().enumerate() {
        if seen.released[place] == 0 {
            found.push(format!("{name}: inject {} never comes", inject.id));
        }
        if inject.asks.is_some() {
            println!("{name}: {} answered {:.2}", inject.id, share(seen.answered[place]));
            if seen.answered[place] == 0 {
                found.push(format!("{name}: nobody answers request {}", inject.id));
            }
        }
    }
    let steps: u16 = scenario.moves.iter().map(|each| each.steps).sum();
    for (state, times) in scenario.states.iter().zip(&seen.busy) {
        let busy = share(*times) / f64::from(steps);
        println!("{name}: {} busy {busy:.2}", state.id);
        if busy < BUSY_MIN {
            found.push(format!("{name}: {} decides something in {busy:.2} of its steps", state.id));
        }
    }
    found
}

#[test]
fn nobody_is_idle_and_nothing_is_out_of_reach_or_free() {
    let mut found = Vec::new();
    for pattern in patterns() {
        for length in Length::ALL {
            let usual = Answers { length, ..pattern.usual.clone() };
            let others = Answers { states: other_states(&pattern), ..usual.clone() };
            let bare = Answers { commitments: Vec::new(), ..usual.clone() };
            for (which, answers) in [("usual", usual), ("others", others), ("bare", bare)] {
                if which == "usual" || length == Length::Usual || long() {
                    let name = format!("{} {} {which}", pattern.name, length.name());
                    found.extend(out_of_balance(&name, loaded(pattern.fill(&answers), &pattern.name)));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What the mirror of a plot says of each of them: no step of a role in which there is nothing to read, nothing that comes at
/// the wrong time, nothing that everybody reaches.
#[test]
fn there_is_nothing_to_doubt_in_a_pattern_whatever_its_length() {
    let mut found = Vec::new();
    for pattern in patterns() {
        for length in Length::ALL {
            for commitments in [pattern.usual.commitments.clone(), Vec::new()] {
                let name = format!("{} {} with {}", pattern.name, length.name(), commitments.len());
                let answers = Answers { length, commitments, ..pattern.usual.clone() };
                let s = Arc::new(loaded(pattern.fill(&answers), &name));
                let figures = plot::figures(&s, 1, 100, Effort::ALL);
                found.extend(doubts(&s, Some(&figures)).iter().map(|doubt| format!("{name}: {doubt:?}")));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// No option of a pattern is so good that whoever has found it need not think any more.
#[test]
fn no_option_of_a_pattern_dominates_all_others() {
    let plan = Plan { runs: 20, contexts: if long() { 240 } else { 100 }, ..Plan::default() };
    let mut found = Vec::new();
    for pattern in patterns() {
        let s = Arc::new(loaded(pattern.fill(&pattern.usual), &pattern.name));
        let balance = balance(&s, plan, Effort::ALL);
        let best = balance.options.rows.iter().filter(|row| row.flag == Some(Flag::Dominates));
        found.extend(best.map(|row| format!("{}: {} {:.2}", pattern.name, row.id, row.best_of_offered)));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A delegation that does nothing reaches nothing that is worth wanting.
#[test]
fn no_objective_of_a_pattern_is_reached_by_a_table_that_does_nothing() {
    for pattern in patterns() {
        let scenario = Arc::new(loaded(pattern.fill(&pattern.usual), &pattern.name));
        let mut exercise = Exercise::new(Arc::clone(&scenario), 1);
        while !exercise.is_over() {
            exercise.advance();
        }
        let free: Vec<&str> = scenario
            .wants
            .iter()
            .filter(|want| exercise.holds(&want.when))
            .map(|want| want.id.as_str())
            .collect();
        assert!(free.is_empty(), "{}: {free:?}", pattern.name);
    }
}

/// One game with every temperament at a table with a member beside the roles: what is written fits `--also`.
#[test]
fn a_pattern_can_seat_a_member_beside_its_roles() {
    for pattern in patterns() {
        let text = pattern.fill(&pattern.usual);
        let document = Document { name: "new".into(), file: "new".into(), text: Cow::Owned(text) };
        let seated = scenario::load(document, &Binding::default().also("MMR")).expect("it can be seated");
        let s = Arc::new(seated.scenario);
        let seen = Seen::nothing(&s).play(&s, Others::All(Temperament::Cooperative), 3);
        assert_eq!((seen.games, seen.busy.len()), (1, pattern.usual.roles.len() + 1));
    }
}

fn run(folder: &Path, arguments: &[&str], lines: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mufakat"));
    command.args(arguments).current_dir(folder).env_remove("COLUMNS");
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut input = child.stdin.take().expect("input is piped");
    // The program may end before it has read everything.
    let _ = input.write_all(lines.as_bytes());
    drop(input);
    child.wait_with_output().expect("the program ends")
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn ends_with(output: &Output, code: u8) {
    assert_eq!(output.status.code(), Some(i32::from(code)), "{}", said(output));
}

/// What the program itself says of the file.
fn is_clean(folder: &Path, name: &str) {
    let checked = run(folder, &["check", name], "");
    ends_with(&checked, exit_codes::OK);
    assert_eq!(said(&checked), "");
}

#[test]
fn empty_lines_take_what_is_usual_and_nonsense_is_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let lines = "9\n2\n\nLAO, Atlantis, BRN\nlao, Malaysia, BRN\n\nBank of Viet Nam\nBlue Lamp Water\n\nlong\n12\n8\n";
    let output = run(folder.path(), &["new", "my-water"], lines);
    ends_with(&output, exit_codes::OK);
    let shown = said(&output);
    for sentence in [
        "Question 8 of 8",
        "“9” is not one of the choices. Type a number from 1 to 4.",
        "There is no state “Atlantis” in the program.",
        "Viet Nam is a real state.",
        "“12” is not among those that can be added.",
        "mufakat check my-water",
    ] {
        assert!(shown.contains(sentence), "{sentence} is missing:\n{shown}");
    }
    let text = fs::read_to_string(folder.path().join("my-water").join(SCENARIO_FILE)).unwrap();
    assert!(text.contains("Blue Lamp Water") && text.contains("state: \"MYS\""), "{text}");
    is_clean(folder.path(), "my-water");
}

#[test]
fn a_sign_leads_back_to_the_question_before_with_what_was_answered() {
    let folder = tempfile::tempdir().unwrap();
    let lines = "<\n1\nFirst title\nLAO, MYS, BRN\nback\n<\nSecond title\n\n\n\n\n\n\n";
    let output = run(folder.path(), &["new", "mine"], lines);
    ends_with(&output, exit_codes::OK);
    let shown = said(&output);
    for sentence in [
        "This is the first question: there is none before it.",
        "Empty line: First title",
        "Empty line: LAO, MYS, BRN",
    ] {
        assert!(shown.contains(sentence), "{sentence} is missing:\n{shown}");
    }
    let text = fs::read_to_string(folder.path().join("mine").join(SCENARIO_FILE)).unwrap();
    assert!(text.contains("title: \"Second title\"") && !text.contains("First title"), "{text}");
    assert!(text.contains("state: \"LAO\""), "what was answered before stays answered");
    is_clean(folder.path(), "mine");
    // Another pattern has other roles, so that all that follows begins anew; what an option has answered is passed over.
    let lines = "1\n\n<\n2\n\n\n\n\n\n\n";
    let output = run(folder.path(), &["new", "other", "--title", "Given"], lines);
    ends_with(&output, exit_codes::OK);
    let text = fs::read_to_string(folder.path().join("other").join(SCENARIO_FILE)).unwrap();
    assert!(text.contains("title: \"Given\""), "{text}");
    is_clean(folder.path(), "other");
}

#[test]
fn where_the_input_ends_too_early_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["new", "mine"], "1\nMy title\n");
    ends_with(&output, exit_codes::USAGE);
    assert!(said(&output).contains("the answers ended before question 3"), "{}", said(&output));
    assert!(!folder.path().join("mine").exists());
}

#[test]
fn a_script_answers_with_options_or_with_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let usual =
        run(folder.path(), &["new", "one", "--usual", "--pattern", "text", "--commitments", "none"], "");
    ends_with(&usual, exit_codes::OK);
    is_clean(folder.path(), "one");
    fs::write(folder.path().join("answers.txt"), "quarter\nTwice\n\n\n\n3\n1\nnone\n").unwrap();
    let filed = run(folder.path(), &["new", "two", "--answers", "answers.txt", "--title", "Once"], "");
    ends_with(&filed, exit_codes::OK);
    is_clean(folder.path(), "two");
    let text = fs::read_to_string(folder.path().join("two").join(SCENARIO_FILE)).unwrap();
    assert!(text.contains("title: \"Once\"") && text.contains("QUIET LEDGER"), "{text}");
}

#[test]
fn nonsense_in_a_script_ends_it_with_the_question_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("answers.txt"), "1\n\nBRN\n").unwrap();
    for arguments in [
        ["new", "mine", "--answers", "answers.txt"].as_slice(),
        ["new", "mine", "--usual", "--states", "BRN"].as_slice(),
    ] {
        let output = run(folder.path(), arguments, "");
        ends_with(&output, exit_codes::USAGE);
        assert!(said(&output).contains("question 3: 3 are needed"), "{}", said(&output));
        assert!(!folder.path().join("mine").exists());
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_told_before_the_first_question() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "mine").unwrap();
    let output = run(folder.path(), &["new", "file/mine"], "1\n");
    ends_with(&output, exit_codes::CANNOT_WRITE);
    let shown = said(&output);
    assert!(shown.contains("file/mine") && !shown.contains("Question 1"), "{shown}");
    let deep = run(folder.path(), &["new", "games/one", "--usual"], "");
    ends_with(&deep, exit_codes::OK);
    // What was made to find out is taken away, whatever ends the asking.
    let left = run(folder.path(), &["new", "other/two"], "1\n");
    ends_with(&left, exit_codes::USAGE);
    assert!(!folder.path().join("other").exists());
}

#[test]
fn nothing_is_written_over() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("mine")).unwrap();
    fs::write(folder.path().join("mine").join(SCENARIO_FILE), "mine").unwrap();
    fs::write(folder.path().join("file"), "mine").unwrap();
    for name in ["mine", "file"] {
        let output = run(folder.path(), &["new", name, "--usual"], "");
        ends_with(&output, exit_codes::CANNOT_WRITE);
        assert!(said(&output).contains("is there already"), "{}", said(&output));
        assert!(!said(&output).contains("--replace"), "it has no such option: {}", said(&output));
    }
    assert_eq!(fs::read_to_string(folder.path().join("mine").join(SCENARIO_FILE)).unwrap(), "mine");
    assert_eq!(fs::read_to_string(folder.path().join("file")).unwrap(), "mine");
}
