//! An exercise that control ends before its last step: the debrief opens over what was played, it can be taken back for a
//! while, and the journal leads to the same room. And objectives that would give the truth away before it.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use mufakat::bots::Temperament;
use mufakat::journal;
use mufakat::report::after::{Decider, Edition, Material, files};
use mufakat::report::leaf::{WORDS_MAX, leaf};
use mufakat::report::timeline::timeline;
use mufakat::report::wash;
use mufakat::session::Settings;
use mufakat::session::acts::{DebriefAct, EARLY_QUESTIONS};
use mufakat::session::ask::{Ask, ControlAsk, Lead, Overruling, TakenBack};
use mufakat::session::conductor::Health;
use mufakat::session::person::{PersonId, Role};
use mufakat::session::refused::Refused;
use mufakat::session::room::Stage;
use mufakat::session::view::Snapshot;
use mufakat::shipped;
use mufakat::sim::exercise::event::What;
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
        players: vec![Decider::Bot; room.desks().len()],
    };
    for file in files(&material, Edition::Whole(&[])) {
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
fn the_hot_wash_of_an_early_end_asks_about_what_happened() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut sitting, control) = three_steps(&folder.path().join("wash.mufakat"));
    sitting.ask(control, Ask::Control(ControlAsk::EndHere));
    let course = sitting.room().course().expect("it is over");
    let asked = wash::debrief(&course).expect("it is over").hot_wash;
    assert_eq!(asked.len(), EARLY_QUESTIONS);
    let written = &course.exercise.scenario().facilitation.hot_wash;
    assert!(
        asked.iter().all(|question| !written.contains(question)),
        "the author asks of the whole plot: {asked:?}"
    );
    assert!(asked[0].starts_with("Step "), "{asked:?}");
    for question in &asked {
        let after = question.split("tep ").skip(1);
        let mut steps =
            after.filter_map(|rest| rest.split(|sign: char| !sign.is_ascii_digit()).next()?.parse().ok());
        assert!(steps.all(|step: u32| (1..=3).contains(&step)), "a step that never came: {question}");
        assert!(question.split_whitespace().count() <= WORDS_MAX - 5, "too long for a wall: {question}");
    }
    for act in DebriefAct::ALL.into_iter().skip(1).take_while(|act| *act <= DebriefAct::HotWash) {
        sitting.ask(control, Ask::Control(ControlAsk::Debrief(Lead::Show(act))));
    }
    for (place, question) in asked.iter().enumerate() {
        sitting.ask(control, Ask::Control(ControlAsk::Debrief(Lead::Question(place as u16))));
        let snapshot = Snapshot::new(Arc::new(sitting.room().clone()), 1, Health::Well, Arc::default());
        let leaf = leaf(&snapshot.hall(), &snapshot).expect("the wall shows it");
        assert_eq!(leaf.place, Some((place, EARLY_QUESTIONS)));
        assert!(format!("{:?}", leaf.parts).contains(&format!("{question:?}")[1..20]), "{leaf:?}");
    }
}

#[test]
fn the_hot_wash_of_a_whole_exercise_is_the_authors() {
    let solo = {
        let mut solo =
            mufakat::session::Solo::new(crate::support::shipped("two-desks"), 1, Temperament::Cautious);
        while !solo.exercise().is_over() {
            solo.close_step();
        }
        solo
    };
    let asked = wash::debrief(&solo.so_far()).expect("it is over").hot_wash;
    assert_eq!(asked, solo.scenario().facilitation.hot_wash);
}

/// *Departures* when its second step has closed: the crisis opens with the third one.
fn before_the_crisis(file: &Path) -> (Sitting, PersonId) {
    let settings = Settings { minutes: 0, bots: Temperament::Cautious.into(), ..Settings::default() };
    let text = shipped::scenario("departures").expect("it is shipped");
    let mut sitting = Sitting::open_whole(file, text, 3, settings);
    let control = sitting.join(Role::Control, "Control");
    sitting.ask(control, Ask::Control(ControlAsk::Begin));
    sitting.close_step(control);
    sitting.ask(control, Ask::Control(ControlAsk::CloseStep));
    (sitting, control)
}

fn has_begun(sitting: &Sitting) -> bool {
    sitting.room().exercise().incidents().iter().any(|it| it.plot.is_some())
}

/// The step in which the latest paper came out.
fn latest(sitting: &Sitting) -> u16 {
    let released = sitting.room().exercise().released();
    released.iter().flatten().copied().max().expect("something came out")
}

#[test]
fn before_anything_is_told_nothing_is_there_of_the_step_that_would_have_followed() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut sitting, control) = before_the_crisis(&folder.path().join("quiet.mufakat"));
    sitting.ask(control, Ask::Control(ControlAsk::EndHere));
    assert!(!has_begun(&sitting), "an incident that nobody has seen is none");
    assert_eq!(latest(&sitting), 1, "no paper of the third step is out");
    let seat = sitting.state("MYS");
    assert!(sitting.room().asked_of(seat).next().is_none(), "nobody is asked who did what nobody saw");
    let exercise = sitting.room().exercise();
    assert!(debrief(exercise).expect("it is over").plots.iter().all(|plot| !plot.happened));
    // Taken back, the step can be told, and then it is all there.
    sitting.ask(control, Ask::Control(ControlAsk::TakeBack(TakenBack::Opening)));
    assert!(matches!(sitting.room().stage(), Stage::Telling(_)) && has_begun(&sitting));
    assert!(sitting.room().told().iter().any(|event| matches!(event.what, What::IncidentBegan(_))));
}

#[test]
fn what_the_room_was_told_has_happened_and_what_control_ruled_stands() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut sitting, control) = before_the_crisis(&folder.path().join("told.mufakat"));
    sitting.ask(control, Ask::Control(ControlAsk::TellNext));
    assert!(has_begun(&sitting), "else this test looks at nothing");
    let what = Overruling::Change(PlotEffect::Cohesion(0.1));
    sitting.ask(control, Ask::Control(ControlAsk::Overrule { what, reason: "The room agreed.".into() }));
    let cohesion = sitting.room().exercise().world().cohesion();
    sitting.ask(control, Ask::Control(ControlAsk::EndHere));
    assert_eq!(latest(&sitting), 2);
    let exercise = sitting.room().exercise();
    assert_eq!((exercise.world().cohesion(), exercise.step()), (cohesion, 2));
    assert!(debrief(exercise).expect("it is over").plots.iter().any(|plot| plot.happened));
}

#[test]
fn nobody_is_asked_about_what_came_with_the_last_telling() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut sitting, control) = before_the_crisis(&folder.path().join("late.mufakat"));
    sitting.ask(control, Ask::Control(ControlAsk::TellNext));
    let host = sitting.state("MYS");
    assert!(sitting.room().asked_of(host).next().is_some(), "as long as it goes on it is asked about");
    assert!(!sitting.room().questions_before_truth().is_empty(), "and the author asks");
    sitting.ask(control, Ask::Control(ControlAsk::EndHere));
    let room = sitting.room();
    for seat in room.scenario().states.keys() {
        assert!(room.asked_of(seat).next().is_none(), "nobody could find out who it was");
    }
    assert!(room.questions_before_truth().is_empty(), "they are about the whole plot");
    let players = vec![Decider::Bot; room.desks().len()];
    let course = room.so_far();
    let material = Material { course, room: Some(room), entries: &[], program: "mufakat", players };
    let [_, markdown] = files(&material, Edition::Whole(&[]));
    assert!(
        markdown.text.contains("Nobody could decide about it any more"),
        "the report says that it came too late"
    );
}

#[test]
fn a_record_of_it_is_played_again_to_the_same_end_and_goes_on_from_there() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, tells) in [("closed", false), ("told", true)] {
        let own = |ending: &str| folder.path().join(format!("{name}{ending}"));
        let (mut sitting, control) = before_the_crisis(&own(".mufakat"));
        if tells {
            sitting.ask(control, Ask::Control(ControlAsk::TellNext));
        }
        sitting.ask(control, Ask::Control(ControlAsk::EndHere));
        drop(sitting);
        let mufakat = |arguments: &[&str]| {
            let done =
                Command::new(env!("CARGO_BIN_EXE_mufakat")).args(arguments).output().expect("it starts");
            let said = String::from_utf8_lossy(&done.stderr).into_owned();
            assert!(done.status.success(), "{arguments:?}: {said}");
            said
        };
        let path = |ending: &str| own(ending).display().to_string();
        let [journal, record, again] = [".mufakat", ".json", "-again.json"].map(path);
        mufakat(&["record", &journal, "--out", &record]);
        mufakat(&["report", &record, "--to", &path("-report")]);
        let said = mufakat(&["run", "departures", "--acts", &record, "--quiet", "--out", &again]);
        assert!(!said.contains("another exercise"), "{said}");
        let end = |file: &str| {
            let text = std::fs::read_to_string(file).expect("a record");
            let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            let digest = value["steps"].as_array().expect("steps").last().expect("one")["digest"].clone();
            (value["over"].clone(), value["ended"].clone(), digest)
        };
        assert_eq!(end(&record), end(&again));
        // The step that would have opened can be decided in an exercise of its own.
        mufakat(&["fork", &journal, "--at", "3", "--out", &path("-on.json")]);
        assert_eq!(end(&path("-on.json")).1, serde_json::Value::Null);
    }
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
