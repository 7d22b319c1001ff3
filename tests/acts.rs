//! Decisions that were written down are played as they were written: by a file, by a record, by a test; and whatever is
//! wrong in them is told with its place, its cause and a remedy.

mod support;

use std::borrow::Cow;
use std::fs;
use std::process::{Command, Output};
use std::sync::Arc;

use mufakat::bots::{self, Temperament};
use mufakat::cli::exit_codes;
use mufakat::report::record::{self, Played};
use mufakat::scenario::Diagnostic;
use mufakat::scenario::acts::{self, Conduct, Otherwise, PlannedAct, RECORD_FORMAT, Script, Setting, Why};
use mufakat::session::Course;
use mufakat::shipped::Document;
use mufakat::sim::catalogue::terms::Polarity;
use mufakat::sim::decide::refusal::Refusal;
use mufakat::sim::decision::{Act, Decision, Stance};
use mufakat::sim::exercise::Exercise;
use mufakat::sim::exercise::event::What;
use mufakat::sim::ids::{StateId, StateSet};
use mufakat::sim::scenario::Scenario;
use mufakat::sim::score::ledger::Cause;
use proptest::prelude::*;
use support::{seats, shipped};

const EVERY_KIND: &str = include_str!("acts/every-kind.ron");
const GUIDE: &str = include_str!("../scenarios/README.md");

/// What a text comes to, read for this scenario.
fn read_for(scenario: &Scenario, fingerprint: &str, text: &str) -> Result<Conduct, Vec<Diagnostic>> {
    let text = Cow::Owned(text.to_owned());
    let document = Document { name: "acts".into(), file: "acts.ron".into(), text };
    let temperaments = Temperament::ALL.map(Temperament::name);
    acts::read(
        document,
        &Setting {
            scenario,
            fingerprint,
            temperaments: &temperaments,
            tables: &["mixed", "cooperative", "cautious", "hard-line"],
        },
    )
}

fn read(text: &str) -> Result<Conduct, Vec<Diagnostic>> {
    read_for(&shipped("departures"), "", text)
}

/// The decision of one seat, by the script or by a bot, and whether it was the script's.
fn decided(script: &Script, others: Temperament, exercise: &Exercise, seat: StateId) -> (Decision, bool) {
    match script.decision(exercise, seat).expect("every act can be done") {
        Some(draft) => (draft.decision(), true),
        None => {
            let bot = script.bot(exercise.scenario(), seat).and_then(Temperament::named);
            (bots::decide(bot.unwrap_or(others), &exercise.seat(seat)).decision(), false)
        }
    }
}

/// Everything that was decided, with the digest after each step.
struct Whole {
    exercise: Exercise,
    /// As each step closed, before anything was sealed.
    moments: Vec<Exercise>,
    decisions: Vec<Vec<Decision>>,
    digests: Vec<[u8; 32]>,
}

/// A whole exercise by a script, and bots of this temperament for the rest.
fn play(scenario: &Arc<Scenario>, seed: u64, script: &Script, others: Temperament) -> Whole {
    let mut exercise = Exercise::new(Arc::clone(scenario), seed);
    let (mut decisions, mut digests, mut moments) = (Vec::new(), Vec::new(), Vec::new());
    while !exercise.is_over() {
        moments.push(exercise.clone());
        let all: Vec<_> = seats(&exercise).map(|seat| decided(script, others, &exercise, seat).0).collect();
        for (seat, decision) in seats(&exercise).zip(&all) {
            exercise.decide(seat, decision).expect("it was checked");
        }
        exercise.advance();
        decisions.push(all);
        digests.push(exercise.digest());
    }
    Whole { exercise, moments, decisions, digests }
}

/// The record of a whole exercise as text.
fn recorded(whole: &Whole, fingerprint: &str) -> String {
    let players = vec!["random"; whole.exercise.scenario().states.len()];
    let (exercise, decisions) = (&whole.exercise, whole.decisions.as_slice());
    let course = Course { exercise, moments: whole.moments.iter().collect(), decisions, forked: None };
    let played = Played {
        course: &course,
        players: &players,
        fingerprint,
        people: &[],
        rulings: &[],
        forked: None,
        hands: &[],
        drafts: &[],
    };
    record::to_json(&record::record(&played)).expect("every number is one")
}

#[test]
fn a_file_is_played_as_it_is_written() {
    let scenario = shipped("departures");
    let conduct = read(EVERY_KIND).expect("it has no error");
    assert_eq!((conduct.seed, conduct.others.as_deref()), (Some(7), Some("cooperative")));
    let whole = play(&scenario, 7, &conduct.script, Temperament::Cooperative);
    let (host, neighbour) = (scenario.state("MYS").unwrap(), scenario.state("IDN").unwrap());
    let measure = |id: &str| scenario.measure(id).unwrap();
    let acts = |step: usize, seat: StateId| whole.decisions[step].raw(seat);
    let proposes = Act::Propose { measure: measure("hotline"), to: StateSet::only(neighbour) };
    assert_eq!(acts(0, host), [proposes, Act::Adopt(measure("threat_views"))]);
    let proposals = whole.exercise.proposals();
    let hotline =
        |by| proposals.iter_enumerated().find(|(_, it)| it.measure == measure("hotline") && it.by == by);
    let (proposal, _) = hotline(host).expect("it came on the table");
    assert_eq!(acts(1, neighbour), [Act::Answer { proposal, stance: Stance::Amend }]);
    let screens = scenario.plots.iter_enumerated().find(|(_, plot)| plot.id == "airport-screens").unwrap().0;
    let asks = Act::Respond {
        choice: scenario.choice("clarify_poc").unwrap(),
        incident: whole.exercise.incident_of(screens),
        toward: Some(scenario.suspect_state(neighbour)),
    };
    assert_eq!(acts(2, host), [asks]);
}

/// The acts of one seat in the decisions of a step.
trait ActsOf {
    fn raw(&self, seat: StateId) -> &[Act];
}

impl ActsOf for Vec<Decision> {
    fn raw(&self, seat: StateId) -> &[Act] {
        &self[seat.at()].acts
    }
}

#[test]
fn a_scripted_seat_does_nothing_where_nothing_is_written_and_all_others_are_bots() {
    let scenario = shipped("departures");
    let script = Script::new()
        .at(1, "host", PlannedAct::adopt("threat_views"))
        .at(2, "neighbour", PlannedAct::adopt("threat_views"))
        .otherwise("neighbour", Otherwise::Bot("hard-line".into()));
    let (host, neighbour) = (scenario.state("MYS").unwrap(), scenario.state("IDN").unwrap());
    let mut exercise = Exercise::new(Arc::clone(&scenario), 7);
    while !exercise.is_over() {
        for seat in seats(&exercise).collect::<Vec<_>>() {
            let step = exercise.step() + 1;
            let (decision, by_script) = decided(&script, Temperament::Cooperative, &exercise, seat);
            let temperament =
                if seat == neighbour { Temperament::HardLine } else { Temperament::Cooperative };
            let bot = bots::decide(temperament, &exercise.seat(seat)).decision();
            match seat {
                seat if seat == host => assert!(by_script && decision.acts.len() == usize::from(step == 1)),
                seat if seat == neighbour && step == 2 => assert!(by_script && decision.acts.len() == 1),
                _ => assert!(!by_script && decision == bot, "step {step}, seat {seat:?}"),
            }
            exercise.decide(seat, &decision).expect("it was checked");
        }
        exercise.advance();
    }
}

#[test]
fn a_script_in_code_is_the_one_that_its_file_means() {
    let code = Script::new()
        .otherwise("neighbour", Otherwise::Bot("cautious".into()))
        .at(1, "host", PlannedAct::propose("hotline").with("neighbour"))
        .at(2, "neighbour", PlannedAct::answer("hotline", Stance::Support))
        .in_move(
            "crisis",
            1,
            "host",
            PlannedAct::choose("clarify_poc").about("airport-screens").toward("neighbour"),
        );
    assert_eq!(read(guide_example()).expect("the guide shows no error").script, code);
    assert_eq!(code.slips(&shipped("departures")), Vec::<String>::new());
}

#[test]
fn slips_of_a_script_in_code_are_found_before_it_is_played() {
    let script = Script::new()
        .at(3, "hots", PlannedAct::adopt("poc_policy"))
        .at(99, "host", PlannedAct::choose("clarify_poc").about("screens"))
        .in_move("crisis", 1, "host", PlannedAct::propose("hotlin").with("IDN"));
    let slips = script.slips(&shipped("departures"));
    assert_eq!(slips.len(), 4, "{slips:#?}");
    let all = slips.join("\n");
    for words in
        ["acts[0].seat", "`hots`", "no step 99", "`screens`", "acts[2].do[0]", "did you mean `hotline`?"]
    {
        assert!(all.contains(words), "{words} is missing in\n{all}");
    }
}

#[test]
fn a_recorded_exercise_is_played_again_bit_for_bit() {
    for (name, seed) in [("departures", 5), ("chairs-gavel", 11), ("last-mile", 3)] {
        let scenario = shipped(name);
        let whole = play(&scenario, seed, &Script::new(), Temperament::Random);
        let conduct = read_for(&scenario, "f", &recorded(&whole, "f")).expect("it fits");
        assert_eq!(conduct.seed, Some(seed));
        assert_eq!(
            conduct.digests,
            whole.digests.iter().map(|digest| support::hex(*digest)).collect::<Vec<_>>()
        );
        // Whoever would play the rest does not matter: every seat is in the record.
        let again = play(&scenario, seed, &conduct.script, Temperament::HardLine);
        assert_eq!(again.digests, whole.digests, "{name}");
        assert_eq!(again.decisions, whole.decisions, "{name}");
    }
}

#[test]
fn an_everyday_incident_is_named_by_whom_it_hit_and_its_number() {
    let scenario = shipped("departures");
    let mut named = 0;
    for seed in 0..20 {
        let mut exercise = Exercise::new(Arc::clone(&scenario), seed);
        exercise.advance();
        let mut hits = std::collections::BTreeMap::new();
        for (id, incident) in exercise.incidents().iter_enumerated() {
            if incident.plot.is_some() {
                continue;
            }
            let number = hits.entry(incident.victim).or_insert(0);
            *number += 1;
            assert_eq!(exercise.everyday_number(id), Some((incident.victim, *number)));
            if incident.open {
                let iso = &scenario.states[incident.victim].id;
                let act = PlannedAct::choose("legal_review").about_everyday(iso, *number as u32);
                let draft = Script::new().at(2, iso, act).decision(&exercise, incident.victim);
                let draft = draft.expect("its victim may review it").expect("the seat is scripted");
                let choice = scenario.choice("legal_review").unwrap();
                assert_eq!(draft.acts(), [Act::Respond { choice, incident: Some(id), toward: None }]);
                named += 1;
            }
        }
    }
    assert!(named > 10, "too few to mean anything: {named}");
}

#[test]
fn what_cannot_be_done_says_why() {
    let scenario = shipped("departures");
    let exercise = Exercise::new(Arc::clone(&scenario), 7);
    let host = scenario.state("MYS").unwrap();
    let why = |act: PlannedAct| {
        let refused =
            Script::new().at(1, "host", act).decision(&exercise, host).expect_err("it cannot be done");
        assert_eq!((refused.step, refused.seat, refused.act), (0, host, 0));
        refused.why
    };
    let screens = || PlannedAct::choose("clarify_poc").about("airport-screens").toward("IDN");
    assert_eq!(why(screens()), Why::NotBegun);
    assert_eq!(why(PlannedAct::choose("legal_review").about_everyday("IDN", 3)), Why::FewerEveryday(0));
    assert_eq!(why(PlannedAct::answer("hotline", Stance::Block)), Why::NotOnTheTable);
    assert_eq!(why(PlannedAct::adopt("nothing")), Why::NoSuchName);
    let hotline = scenario.measure("hotline").unwrap();
    assert_eq!(why(PlannedAct::adopt("hotline")), Why::Refused(Refusal::NeedsPartners(hotline)));
    assert_eq!(why(PlannedAct::propose("hotline")), Why::Refused(Refusal::Partners(1, 1)));
}

#[test]
fn what_can_be_done_beside_a_refused_act_is_gathered() {
    let scenario = shipped("departures");
    let exercise = Exercise::new(Arc::clone(&scenario), 7);
    let script = Script::new().at(1, "host", PlannedAct::adopt("hotline")).at(
        1,
        "host",
        PlannedAct::adopt("threat_views"),
    );
    let gathered = script.gathered(&exercise, scenario.state("MYS").unwrap()).expect("it is scripted");
    assert_eq!(gathered.draft.acts(), [Act::Adopt(scenario.measure("threat_views").unwrap())]);
    assert_eq!(gathered.refused.len(), 1);
    assert_eq!(gathered.refused[0].written, "Adopt(measure: \"hotline\")");
}

/// A file of one turn by the host in the first step.
fn turn(acts: &str) -> String {
    format!("Acts(format: 1, acts: [\n(step: 1, seat: \"host\", do: [{acts}])])")
}

#[test]
fn every_kind_of_error_has_its_place_its_sentence_and_a_remedy() {
    let whole = |rest: &str| format!("Acts(format: 1,\n{rest})");
    let cases: [(String, &str, &str, &str); 24] = [
        (String::new(), "AC001", "no file of acts", "`Acts(`"),
        ("hello".into(), "AC001", "no file of acts", "`Acts(`"),
        ("Acts(format: 7, acts: [])".into(), "AC002", "version 7", "`format: 1`"),
        (whole("scenario: \"last-mile\", acts: []"), "AC003", "`last-mile`", "run `last-mile`"),
        (whole("acts: [(step: 1, seat: \"hots\", do: [])]"), "AC101", "`hots`", "`host`"),
        (turn("Propose(measure: \"hotline\", with: [\"IDM\"])"), "AC101", "`IDM`", "`IDN`"),
        (turn("Answer(measure: \"hotline\", by: \"IDM\", stance: Block)"), "AC101", "`IDM`", "`IDN`"),
        (turn("Adopt(measure: \"poc_polcy\")"), "AC102", "no measure", "`poc_policy`"),
        (turn("Choose(choice: \"consullt\")"), "AC103", "no crisis choice", "`consult`"),
        (
            turn("Choose(choice: \"consult\", about: \"airport-screen\")"),
            "AC104",
            "no incident",
            "`airport-screens`",
        ),
        (turn("Choose(choice: \"consult\", toward: \"neighbor\")"), "AC105", "no actor, role", "`neighbour`"),
        (whole("acts: [(at: (\"crysis\", 1), seat: \"host\", do: [])]"), "AC106", "no move", "`crisis`"),
        (whole("others: \"cautios\", acts: []"), "AC107", "no temperament", "`cautious`"),
        (whole("seats: [(seat: \"host\", otherwise: Bot(\"mad\"))], acts: []"), "AC107", "`mad`", "`random`"),
        (whole("acts: [(step: 0, seat: \"host\", do: [])]"), "AC201", "no step 0", "1 to 10"),
        (whole("acts: [(step: 11, seat: \"host\", do: [])]"), "AC201", "no step 11", "1 to 10"),
        (whole("acts: [(at: (\"crisis\", 7), seat: \"host\", do: [])]"), "AC201", "no step 7", "1 to 6"),
        (whole("acts: [(seat: \"host\", do: [])]"), "AC202", "in which step", "`step: 3`"),
        (
            whole("acts: [(step: 1, at: (\"steady\", 1), seat: \"host\", do: [])]"),
            "AC202",
            "twice",
            "keep one",
        ),
        (
            whole("acts: [(step: 1, seat: \"host\", do: []),\n(at: (\"steady\", 1), seat: \"MYS\", do: [])]"),
            "AC203",
            "already",
            "line 2",
        ),
        (turn(&"Adopt(measure: \"poc_policy\"),".repeat(21)), "AC204", "21 acts", "several steps"),
        (turn("Choose(choice: \"consult\", everyday: (\"IDN\", 0))"), "AC205", "from 1", "number 1"),
        (
            turn("Choose(choice: \"consult\", about: \"airport-screens\", everyday: (\"IDN\", 1))"),
            "AC206",
            "one incident",
            "keep one",
        ),
        (turn("Adopt(\"poc_policy\")"), "SC009", "has names", "`Adopt(measure: …)`"),
    ];
    for (text, code, sentence, hint) in cases {
        let found = read(&text).expect_err(&text);
        assert_eq!(found.iter().map(|each| each.code).collect::<Vec<_>>(), [code], "{text}: {found:#?}");
        let message = &found[0];
        assert!(message.place.is_some(), "{message}");
        assert!(message.sentence.contains(sentence) && message.hint.contains(hint), "{message}");
    }
}

#[test]
fn all_errors_of_a_file_are_told_at_once_in_the_order_of_the_text() {
    let text = EVERY_KIND.replace("\"hotline\"", "\"hotlin\"").replace("step: 9", "step: 90");
    let found = read(&text).expect_err("slips were put in");
    assert_eq!(found.iter().map(|each| each.code).collect::<Vec<_>>(), ["AC102", "AC102", "AC201"]);
    assert!(found.is_sorted_by_key(|each| each.place), "{found:#?}");
    let many = read(&turn(&"Adopt(measure: \"x\"),".repeat(500))).expect_err("500 slips");
    assert!(many.len() < 30 && many.iter().any(|each| each.sentence.contains("480 more")), "{many:#?}");
}

#[test]
fn whatever_is_wrong_with_a_record_is_said() {
    let scenario = shipped("departures");
    let whole = play(&scenario, 5, &Script::new(), Temperament::Random);
    let text = recorded(&whole, "f");
    assert_eq!(record::FORMAT, RECORD_FORMAT, "what is written now can be read again");
    let with = |pointer: &str, value: serde_json::Value| {
        let mut record: serde_json::Value = serde_json::from_str(&text).unwrap();
        *record.pointer_mut(pointer).expect(pointer) = value;
        record.to_string()
    };
    let act = "/steps/0/decisions/0/acts/0";
    let mute = serde_json::json!({ "kind": "dance" });
    let unknown = serde_json::json!({ "kind": "adopt", "measure": "poc_polcy" });
    let cases = [
        (with("/format", 9.into()), "AC302", "format 9", "the program that wrote it"),
        (with("/rules/version", 0.into()), acts::OTHER_RULES, "version 0 of the rules", "which wrote it"),
        (with("/rules/parameters", "00".into()), acts::OTHER_RULES, "other numbers", "which wrote it"),
        (with("/scenario/name", "last-mile".into()), "AC003", "`last-mile`", "run `last-mile`"),
        (with("/scenario/fingerprint", "00".into()), "AC304", "has changed", "the text that was played"),
        (with("/seats/0/role", "host".into()), "AC305", "bound", "--bind host="),
        (with(act, mute), "AC301", "no record", "--out FILE"),
        (with(act, unknown), "AC102", "step 1, ", "`poc_policy`"),
        (with("/steps/0/step", 70.into()), "AC201", "no step 70", "1 to 10"),
        ("{}".into(), "AC301", "no record", "--out FILE"),
        (text[..2000].into(), "AC301", "no record", "--out FILE"),
        ("{\"format\":".repeat(100_000), "AC301", "no record", "--out FILE"),
    ];
    for (text, code, sentence, hint) in cases {
        let found = read_for(&scenario, "f", &text).expect_err("it does not fit");
        let first = &found[0];
        assert_eq!(first.code, code, "{first}");
        assert!(first.sentence.contains(sentence) && first.hint.contains(hint), "{first}");
    }
}

/// The example of the guide: the second text that it shows.
fn guide_example() -> &'static str {
    let shown = GUIDE.split("```ron\n").nth(2).and_then(|rest| rest.split("```").next());
    shown.expect("the guide shows a file of acts")
}

/// The program with these arguments.
fn mufakat(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_mufakat")).args(arguments).output().expect("the program starts")
}

/// Everything that the program said, and its exit code.
fn told(output: &Output) -> (String, Option<i32>) {
    let said = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    (String::from_utf8(said).expect("what is said is text"), output.status.code())
}

/// What stands in brackets behind the act of this title in the story of each step.
fn marks_of<'a>(story: &'a str, title: &str) -> &'a str {
    let act = story.split("- ").find(|line| line.contains(title) && line.contains('(')).expect("it is told");
    let (_, marks) = act.split_once('(').expect("it was asked for");
    marks.split_once(')').expect("a bracket closes").0
}

#[test]
fn what_makes_good_is_not_told_as_a_breach() {
    let file = "tests/acts/named-and-corrected.ron";
    let (said, code) = told(&mufakat(&["run", "departures", "--full", "--acts", file]));
    assert_eq!(code, Some(0), "{said}");
    // As one line: where a line breaks is nobody's business here.
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let (_, story) = said.split_once("The story step by step").expect("the steps are told");
    let (naming, correction) =
        (marks_of(story, "Indonesia in public"), marks_of(story, "Correct what you said"));
    assert!(naming.ends_with("against the commitment"), "{naming}");
    assert!(correction.ends_with("made good") && !correction.contains("against"), "{correction}");
    // The bands name the same commitments, and no line by a number that stands nowhere.
    assert!(!said.contains("makes good line"), "{said}");
}

#[test]
fn the_choices_of_which_nothing_is_counted_are_those_that_no_line_rests_on() {
    let mut untested = 0;
    for seed in 0..6 {
        let mut exercise = Exercise::new(shipped("two-desks"), seed);
        while !exercise.is_over() {
            for seat in seats(&exercise) {
                let decision = bots::decide(Temperament::Random, &exercise.seat(seat)).decision();
                exercise.decide(seat, &decision).expect("a bot decides what it may");
            }
            exercise.advance();
        }
        for seat in seats(&exercise) {
            let told = exercise.seat(seat).untested();
            untested += told.len();
            for event in exercise.events() {
                let What::Done(who, act @ Act::Respond { choice, incident, .. }) = event.what else {
                    continue;
                };
                let cause = Cause::Choice(choice, incident);
                let lines = exercise.ledger().lines().iter();
                let mut own = lines.filter(|line| (line.actor, line.step) == (seat, event.step));
                if who == seat {
                    // What answered a request is counted under the request.
                    let is_counted = own.any(|line| match line.cause {
                        Cause::Answered(inject) => {
                            let asks = exercise.scenario().injects[inject].asks.as_ref();
                            asks.is_some_and(|ask| ask.choices >> choice.0 & 1 == 1)
                        }
                        other => other == cause,
                    });
                    let serves = exercise.scenario().choices[choice].serves.iter();
                    let serves = serves.map(|row| row.mark.polarity()).any(|side| side == Polarity::For);
                    assert_eq!(told.contains(&(event.step, act)), serves && !is_counted, "{act:?}");
                }
            }
        }
    }
    assert!(untested > 0, "none was found");
}

#[test]
fn the_example_of_the_guide_runs_without_a_word_of_trouble() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("asks-first.ron");
    fs::write(&file, guide_example()).unwrap();
    let output = mufakat(&["run", "departures", "--full", "--acts", file.to_str().unwrap()]);
    let (said, code) = told(&output);
    assert_eq!(code, Some(i32::from(exit_codes::OK)), "{said}");
    assert!(output.stderr.is_empty(), "{said}");
    assert!(said.contains("Seed 7.") && said.contains("“Open a protected hotline”"), "{said}");
}

#[test]
fn the_program_repeats_its_own_record() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let once = mufakat(&["run", "departures", "--seed", "5", "--others", "random", "--out", &at("a.json")]);
    let again = mufakat(&["run", "departures", "--acts", &at("a.json"), "--out", &at("b.json")]);
    assert_eq!((once.status.code(), again.status.code()), (Some(0), Some(0)), "{}", told(&again).0);
    assert!(once.stdout == again.stdout && again.stderr.is_empty(), "the same story");
    let record =
        |name: &str| -> serde_json::Value { serde_json::from_slice(&fs::read(at(name)).unwrap()).unwrap() };
    let (mut first, mut second) = (record("a.json"), record("b.json"));
    assert_eq!(second["seats"][0]["player"], "script");
    // Who played is all in which they differ.
    for record in [&mut first, &mut second] {
        record["seats"].take();
    }
    assert!(first == second);
}

#[test]
fn a_record_that_stops_on_the_way_is_said_to_and_before_its_first_step_the_usual_bots_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    mufakat(&["run", "departures", "--seed", "5", "--quiet", "--out", &at("whole.json")]);
    let whole: serde_json::Value = serde_json::from_slice(&fs::read(at("whole.json")).unwrap()).unwrap();
    for (steps, said) in [(2, "the record stops after step 2"), (0, "the record holds no step")] {
        let mut half = whole.clone();
        half["steps"].as_array_mut().unwrap().truncate(steps);
        half["over"] = false.into();
        fs::write(at("half.json"), half.to_string()).unwrap();
        let (told, code) = told(&mufakat(&["run", "departures", "--acts", &at("half.json"), "--quiet"]));
        assert!(code == Some(0) && told.contains(said), "{told}");
    }
    // Fitted to nothing, they would do nothing.
    let (told, code) = told(&mufakat(&["fork", &at("half.json"), "--at", "1", "--out", &at("on.json")]));
    assert_eq!(code, Some(0), "{told}");
    let on: serde_json::Value = serde_json::from_slice(&fs::read(at("on.json")).unwrap()).unwrap();
    assert_eq!(on["steps"], whole["steps"], "the same luck and the same bots");
}

#[test]
fn an_act_that_the_rules_refuse_stops_the_run_or_is_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("early.ron");
    fs::write(&file, turn("Adopt(measure: \"hotline\"), Adopt(measure: \"threat_views\")")).unwrap();
    let arguments = ["run", "departures", "--quiet", "--acts", file.to_str().unwrap()];
    let (said, code) = told(&mufakat(&arguments));
    assert_eq!(code, Some(i32::from(exit_codes::ACT_REFUSED)), "{said}");
    for words in [
        "step 1, MYS (host), act 1",
        "Adopt(measure: \"hotline\")",
        "“Open a protected hotline” needs partners",
        "--skip-refused",
    ] {
        assert!(said.contains(words), "{words} is missing in\n{said}");
    }
    let (said, code) = told(&mufakat(&[&arguments[..], &["--skip-refused"]].concat()));
    assert_eq!(code, Some(i32::from(exit_codes::OK)), "{said}");
    assert!(said.contains("step 1, MYS (host), act 1"), "{said}");
}

#[test]
fn files_that_are_no_acts_are_refused_with_a_reason_and_a_code() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(at("picture"), b"\xff\xfe\0\0").unwrap();
    fs::File::create(at("huge")).unwrap().set_len(10 * 1024 * 1024).unwrap();
    fs::write(at("deep"), "[".repeat(1_000_000)).unwrap();
    fs::write(at("slip"), turn("Adopt(measure: \"poc_polcy\")")).unwrap();
    fs::write(at("scenario"), fs::read("scenarios/departures/scenario.ron").unwrap()).unwrap();
    for (name, code, words) in [
        ("nowhere", exit_codes::CANNOT_READ, "no file of acts"),
        ("picture", exit_codes::CANNOT_READ, "UTF-8"),
        ("huge", exit_codes::CANNOT_READ, "too large"),
        ("deep", exit_codes::ACTS_HAVE_ERRORS, "64 deep"),
        ("slip", exit_codes::ACTS_HAVE_ERRORS, "slip:2:"),
        ("scenario", exit_codes::ACTS_HAVE_ERRORS, "`Acts` is expected"),
    ] {
        let (said, found) = told(&mufakat(&["run", "departures", "--acts", &at(name)]));
        assert_eq!(found, Some(i32::from(code)), "{said}");
        assert!(
            said.contains(words) && said.contains("hint:") && !said.contains("panicked"),
            "{name}: {said}"
        );
    }
}

/// A record with nothing in it that is not read, so that a slip hits something.
fn small_record() -> String {
    let scenario = shipped("two-desks");
    let whole = play(&scenario, 5, &Script::new(), Temperament::Random);
    let record: serde_json::Value = serde_json::from_str(&recorded(&whole, "f")).expect("a record is JSON");
    let read = ["format", "program", "rules", "scenario", "seed", "seats", "steps"];
    let kept = read.map(|field| (field.to_owned(), record[field].clone()));
    serde_json::Value::Object(kept.into_iter().collect()).to_string()
}

/// A text in which something is cut out and something put in.
fn spoilt(text: &str, at: usize, cut: usize, put: &str) -> String {
    let text: Vec<char> = text.chars().collect();
    let at = at % text.len();
    let end = (at + cut).min(text.len());
    text[..at].iter().copied().chain(put.chars()).chain(text[end..].iter().copied()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever a slip makes of a file, it gets a sentence or is played, and what cannot be done is said.
    #[test]
    fn no_slip_in_a_file_makes_it_panic(at in 0..4000usize, cut in 0..30usize, put in "[()\\[\\]{}\",:0-9a-zA-Z_.#'/*=-]{0,6}") {
        let scenario = shipped("departures");
        match read_for(&scenario, "", &spoilt(EVERY_KIND, at, cut, &put)) {
            Err(found) => prop_assert!(found.iter().all(|each| !each.sentence.is_empty()) && !found.is_empty()),
            Ok(conduct) => {
                let exercise = Exercise::new(scenario, 7);
                seats(&exercise).for_each(|seat| drop(conduct.script.gathered(&exercise, seat)));
            }
        }
    }

    /// The same for a record.
    #[test]
    fn no_slip_in_a_record_makes_it_panic(at in 0..100_000usize, cut in 0..30usize, put in "[()\\[\\]{}\",:0-9a-z_.]{0,6}") {
        use std::sync::LazyLock;
        static RECORD: LazyLock<String> = LazyLock::new(small_record);
        static SCENARIO: LazyLock<Arc<Scenario>> = LazyLock::new(|| shipped("two-desks"));
        match read_for(&SCENARIO, "f", &spoilt(&RECORD, at, cut, &put)) {
            Err(found) => prop_assert!(found.iter().all(|each| !each.sentence.is_empty()) && !found.is_empty()),
            Ok(conduct) => {
                let exercise = Exercise::new(Arc::clone(&SCENARIO), 5);
                seats(&exercise).for_each(|seat| drop(conduct.script.gathered(&exercise, seat)));
            }
        }
    }
}
