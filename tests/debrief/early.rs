//! An exercise that control ends before its last step: the debrief opens over what was played, it can be taken back for a
//! while, and the journal leads to the same room. And objectives that would give the truth away before it.

use std::path::Path;
use std::process::Command;

use mufakat::bots::Temperament;
use mufakat::journal;
use mufakat::report::after::{Material, report};
use mufakat::report::timeline::timeline;
use mufakat::session::Settings;
use mufakat::session::acts::DebriefAct;
use mufakat::session::ask::{Ask, ControlAsk, Lead, Overruling, TakenBack};
use mufakat::session::person::{PersonId, Role};
use mufakat::session::refused::Refused;
use mufakat::session::room::Stage;
use mufakat::shipped;
use mufakat::sim::plot::PlotEffect;
use mufakat::sim::view::{debrief, seat};

use super::hour;
use super::sitting::{Sitting, replayed};

/// Three steps of *Departures* of which control has told the last.
fn three_steps(file: &Path) -> (Sitting, PersonId) {
    let settings = Settings { minutes: 0, bots: Temperament::Cautious.into(), ..Settings::default() };
    let text = shipped::scenario("departures").expect("it is shipped");
    let mut sitting = Sitting::open_whole(file, text, 3, settings);
    let control = sitting.join(Role::Control, "Control");
    sitting.ask(control, Ask::Control(ControlAsk::Begin));
    sitting.close_step(control);
    sitting.close_step(control);
    sitting.ask(control, Ask::Control(ControlAsk::CloseStep));
    sitting.ask(control, Ask::Control(ControlAsk::TellNext));
    (sitting, control)
}

#[test]
fn the_debrief_opens_over_the_steps_that_were_played() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("early.mufakat");
    let (mut sitting, control) = three_steps(&file);
    sitting.ask(control, Ask::Control(ControlAsk::EndHere));
    let room = sitting.room();
    assert!(room.stage() == Stage::Over && room.exercise().is_over() && room.exercise().step() == 3);
    let course = room.course().expect("it is over");
    assert_eq!((course.moments.len(), course.decisions.len()), (3, 3));
    let told = timeline(&course);
    assert!(
        told.cohesion().len() == 4 && told.cohesion_of_nobody().len() == 4,
        "nobody acting is played as far and no further"
    );
    assert!(debrief(room.exercise()).is_some(), "both ledgers are open");
    assert_eq!(room.check(control, &Ask::Control(ControlAsk::OpenStep)), Err(Refused::NotTelling));
    let material = Material {
        course: course.clone(),
        room: Some(room),
        entries: &[],
        program: "mufakat",
        players: vec![String::new(); room.desks().len()],
    };
    for file in report(&material, None) {
        assert!(file.text.contains("3 of 10"), "{} says how far it came", file.name);
    }
    for act in DebriefAct::ALL.into_iter().skip(1) {
        sitting.ask(control, Ask::Control(ControlAsk::Debrief(Lead::Show(act))));
    }
    let was = sitting.room().digest();
    drop(sitting);
    let (header, entries) = journal::read(&file).expect("a journal");
    let again = replayed(&header, &entries).expect("it can be computed again");
    assert_eq!(again.room().digest(), was);
}

#[test]
fn nothing_is_there_of_the_step_that_would_have_followed() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = Settings { minutes: 0, bots: Temperament::Cautious.into(), ..Settings::default() };
    let text = shipped::scenario("departures").expect("it is shipped");
    let mut sitting = Sitting::open(&folder.path().join("quiet.mufakat"), text, 3, settings);
    let control = sitting.join(Role::Control, "Control");
    sitting.ask(control, Ask::Control(ControlAsk::Begin));
    sitting.close_step(control);
    sitting.ask(control, Ask::Control(ControlAsk::CloseStep));
    sitting.ask(control, Ask::Control(ControlAsk::TellNext));
    // The crisis opens with the third step, of which nobody has seen anything.
    let begun = |sitting: &Sitting| sitting.room().exercise().incidents().iter().any(|it| it.plot.is_some());
    assert!(begun(&sitting), "else this test looks at nothing");
    let seat = sitting.state("MYS");
    let cohesion = PlotEffect::Cohesion(0.1);
    let ruled =
        ControlAsk::Overrule { what: Overruling::Change(cohesion), reason: "The room agreed.".into() };
    let before = sitting.room().exercise().world().cohesion();
    sitting.ask(control, Ask::Control(ruled));
    assert!(sitting.room().exercise().world().cohesion() > before);
    let with = sitting.room().exercise().world().cohesion();
    sitting.ask(control, Ask::Control(ControlAsk::EndHere));
    assert!(!begun(&sitting), "an incident that nobody has seen is none");
    let exercise = sitting.room().exercise();
    let out = exercise.released().iter().flatten().copied().max().expect("something came out");
    assert_eq!(out, 1, "no paper of the third step is out");
    assert_eq!(exercise.world().cohesion(), with, "what control ruled meanwhile stands");
    assert!(sitting.room().asked_of(seat).next().is_none(), "nobody is asked who did what nobody saw");
    assert!(debrief(exercise).expect("it is over").plots.iter().all(|plot| !plot.happened));
}

#[test]
fn a_record_of_it_is_played_again_to_the_same_end() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("early.mufakat");
    let (mut sitting, control) = three_steps(&file);
    sitting.ask(control, Ask::Control(ControlAsk::EndHere));
    drop(sitting);
    let mufakat = |arguments: &[&str]| {
        let done = Command::new(env!("CARGO_BIN_EXE_mufakat")).args(arguments).output().expect("it starts");
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    };
    let path = |name: &str| folder.path().join(name).display().to_string();
    mufakat(&["record", &path("early.mufakat"), "--out", &path("record.json")]);
    let record = folder.path().join("record.json");
    mufakat(&["report", &record.display().to_string(), "--to", &path("report")]);
    mufakat(&[
        "run",
        "departures",
        "--acts",
        &record.display().to_string(),
        "--quiet",
        "--out",
        &path("again.json"),
    ]);
    let steps = |text: String| {
        let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        (
            value["over"].clone(),
            value["steps"].as_array().expect("steps").last().expect("one")["digest"].clone(),
        )
    };
    let read = |path: &Path| steps(std::fs::read_to_string(path).expect("a record"));
    assert_eq!(read(&record), read(&folder.path().join("again.json")));
}

#[test]
fn an_end_can_be_taken_back_and_the_exercise_goes_on_as_if_nothing_had_been() {
    let folder = tempfile::tempdir().expect("a folder");
    let ends = |name: &str, slips: bool| {
        let (mut sitting, control) = three_steps(&folder.path().join(name));
        if slips {
            sitting.ask(control, Ask::Control(ControlAsk::EndHere));
            sitting.ask(control, Ask::Control(ControlAsk::TakeBack(TakenBack::Opening)));
            assert!(
                matches!(sitting.room().stage(), Stage::Telling(_)) && !sitting.room().exercise().is_over()
            );
        }
        sitting.ask(control, Ask::Control(ControlAsk::OpenStep));
        while !sitting.is_over() {
            sitting.close_step(control);
        }
        sitting.room().exercise().digest()
    };
    assert_eq!(ends("slip.mufakat", true), ends("none.mufakat", false));
}

#[test]
fn it_cannot_be_ended_while_people_decide_or_before_it_begins() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = Settings { minutes: 0, ..Settings::default() };
    let text = shipped::scenario("departures").expect("it is shipped");
    let mut sitting = Sitting::open(&folder.path().join("early.mufakat"), text, 3, settings);
    let control = sitting.join(Role::Control, "Control");
    let end = Ask::Control(ControlAsk::EndHere);
    assert_eq!(sitting.room().check(control, &end), Err(Refused::NotTelling));
    sitting.ask(control, Ask::Control(ControlAsk::Begin));
    assert_eq!(sitting.room().check(control, &end), Err(Refused::NotTelling));
}

#[test]
fn whether_an_objective_that_rests_on_the_truth_is_reached_is_told_with_it() {
    let (_folder, hour) = hour();
    let exercise = hour.room().exercise();
    let own = seat(exercise, hour.seat).wants;
    let hidden = own.iter().filter(|want| want.reached.is_none()).count();
    assert!(
        hidden == 1 && own.len() > hidden,
        "the host is to judge rightly, and wants more than that: {own:?}"
    );
    let told = debrief(exercise).expect("it is over");
    let wants = &told.states[hour.seat.at()].wants;
    assert_eq!(wants.iter().filter(|want| want.on_truth).count(), hidden);
}
