//! `mufakat try`: a table at which an inject really comes, why one never does, and what follows from each choice.

mod support;

use std::process::{Command, Output, Stdio};
use std::sync::Arc;

use mufakat::bots::Others;
use mufakat::cli::exit_codes;
use mufakat::report::names::Names;
use mufakat::report::trying::never;
use mufakat::scenario::{self, Binding};
use mufakat::session::Solo;
use mufakat::shipped::{self, Document};
use mufakat::sim::decision::Act;
use mufakat::sim::exercise::Exercise;
use mufakat::sim::ids::InjectId;
use mufakat::sim::scenario::Scenario;
use mufakat::study::run::Effort;
use mufakat::study::trying::search::{TABLES, TABLES_MAX};
use mufakat::study::trying::{Moment, follows, search};

use support::shipped;

fn inject(s: &Scenario, id: &str) -> InjectId {
    s.injects.iter_enumerated().find(|(_, inject)| inject.id == id).expect("it is there").0
}

/// The table that was found, as somebody at it would have played it.
fn sat_down(s: &Arc<Scenario>, (seed, step): (u64, u16)) -> Solo {
    let mut solo = Solo::new(Arc::clone(s), seed, Others::Mixed);
    while solo.exercise().step() < step {
        solo.close_step();
    }
    solo
}

#[test]
fn the_table_that_is_found_is_one_at_which_the_inject_comes_in_that_step() {
    for name in ["two-desks", "prototype"] {
        let s = shipped(name);
        for (id, inject) in s.injects.iter_enumerated() {
            let found = search(&s, id, 1, Effort::ALL);
            assert!(
                found.came <= found.tables && found.tables.is_multiple_of(TABLES),
                "{name}: {}",
                inject.id
            );
            assert_eq!(found.found.is_some(), found.came > 0, "{name}: {}", inject.id);
            let Some(moment) = found.found else { continue };
            let solo = sat_down(&s, moment);
            assert_eq!(solo.exercise().released()[id], Some(moment.1), "{name}: {}", inject.id);
        }
    }
}

#[test]
fn of_an_inject_that_never_comes_it_is_said_which_part_is_never_so() {
    let document = shipped::scenario("two-desks").expect("it is shipped");
    let text = document.text.replacen(
        "release: Once(\"after\", OnBranch(branch: \"switched-off\")),",
        "release: Once(\"after\", All([CohesionAtLeast(level: 0.02), CohesionAtLeast(level: 0.999)])),",
        1,
    );
    assert_ne!(text, document.text);
    let written = Document { text: text.into(), ..document };
    let s = Arc::new(scenario::load(written, &Binding::default()).expect("it loads").scenario);
    let id = inject(&s, "tills-light");
    let found = search(&s, id, 1, Effort::ALL);
    assert_eq!((found.came, found.tables, found.found), (0, TABLES_MAX, None));
    assert_eq!(found.held, [TABLES_MAX, 0], "one part always holds, the other never");
    let exercise = Exercise::new(Arc::clone(&s), 1);
    let said = never(&Names::of_control(&exercise), id, &found);
    assert!(
        said.len() == 3 && said[2].contains("At 0 of 1,000 tables") || said[2].contains("At 0 of 1000"),
        "{said:?}"
    );
}

#[test]
fn an_answer_answers_and_the_same_luck_gives_the_same_figures() {
    let s = shipped("two-desks");
    let id = inject(&s, "notice");
    let found = search(&s, id, 1, Effort::ALL).found.expect("it comes");
    let solo = sat_down(&s, found);
    let ask = s.injects[id].asks.as_ref().expect("it asks");
    let table = Others::Mixed.table(s.states.len(), found.0);
    let moment = Moment { exercise: solo.exercise(), table: &table, who: ask.of, inject: id };
    let options = solo.exercise().options(ask.of, &solo.exercise().spent(ask.of, &[]));
    let answer = options
        .choices
        .iter()
        .filter(|option| option.refused.is_none() && ask.choices >> option.choice.0 & 1 == 1)
        .map(|option| Act::Respond { choice: option.choice, incident: option.incident, toward: None })
        .find(|act| solo.exercise().check(ask.of, act, &solo.exercise().spent(ask.of, &[])).is_ok())
        .expect("one of the answers is open");
    let played = follows(&moment, &[answer], (1, 60), Effort::ALL);
    assert_eq!(played, follows(&moment, &[answer], (1, 60), Effort::ALL));
    assert_eq!((played[0].futures, played[0].answered.with), (60, 60), "it is answered every time");
    assert!(played[0].answered.without <= 60 && played[0].standing.count() == 60);
}

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mufakat"));
    command.args(arguments).env_remove("COLUMNS").stdin(Stdio::null());
    command.output().expect("the program starts")
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn ends_with(output: &Output, code: u8, sentences: &[&str]) {
    let said = said(output);
    assert_eq!(output.status.code(), Some(i32::from(code)), "{said}");
    for sentence in sentences {
        assert!(said.contains(sentence), "{sentence} is missing:\n{said}");
    }
}

#[test]
fn the_desk_is_shown_and_then_what_follows() {
    let output = run(&["try", "two-desks", "notice", "--seat", "far-side", "--games", "50"]);
    let wanted = [
        "notice, in the seat of",
        "(far-side)",
        "of 200 tables of bots",
        "It asks for an answer",
        "What follows",
    ];
    ends_with(&output, exit_codes::OK, &wanted);
    assert!(said(&output).contains("It answers what is asked."), "{}", said(&output));
}

#[test]
fn a_slip_gets_the_nearest_name_and_a_seat_that_gets_no_paper_those_that_do() {
    ends_with(&run(&["try", "two-desks", "notise"]), exit_codes::USAGE, &["did you mean `notice`?"]);
    ends_with(&run(&["try", "two-desks", "xyzzy"]), exit_codes::USAGE, &["its injects are", "tills-light"]);
    let s = shipped("departures");
    let (id, private) =
        s.injects.iter_enumerated().find(|(_, inject)| !inject.public).expect("one is private");
    let outside =
        s.roles.iter().find(|role| !private.to.has(role.state)).expect("a role that does not get it");
    let output = run(&["try", "departures", &s.injects[id].id, "--seat", &outside.id]);
    ends_with(&output, exit_codes::USAGE, &["does not receive", "write --seat with one who does"]);
}

#[test]
fn it_is_played_on_from_there() {
    let output = run(&["try", "two-desks", "notice", "--play"]);
    ends_with(&output, exit_codes::OK, &["notice, in the seat of", "keeps silent"]);
}
