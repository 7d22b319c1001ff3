//! Time that is held is held for everything: a silence, the ten seconds of a release and those of an opening stand as long as
//! the count-down of the step does, and go on with what was left.

use mufakat::session::Room;
use mufakat::session::ask::{Ask, ControlAsk, ProgramAsk, TakenBack, TextAsk};
use mufakat::session::clock::Clock;
use mufakat::session::person::PersonId;
use mufakat::session::room::{GRACE_MS, Stage};

use super::known_room::begun;
use super::taken_back::{at, at_work, control, release, silence_left, waiting};

fn program(room: &mut Room, ask: ProgramAsk, now_ms: u64) {
    at(room, PersonId::PROGRAM, Ask::Program(ask), now_ms);
}

/// The time that is left in which the last opening can be taken back.
fn opening_left(room: &Room, now_ms: u64) -> Option<u64> {
    room.opened().and_then(|opened| opened.clock.left_ms(now_ms))
}

#[test]
fn a_pause_holds_silences_and_releases_and_they_go_on_with_what_was_left() {
    let mut room = at_work();
    let inject = waiting(&room);
    release(&mut room, inject, 4_000);
    let silence = silence_left(&room, 10_000);
    control(&mut room, ControlAsk::Pause, 10_000);
    assert_eq!(room.due(u64::MAX), None, "nothing ends by itself while everything stands");
    assert_eq!(silence_left(&room, 999_000), silence, "and its end comes no nearer");

    control(&mut room, ControlAsk::Resume, 1_000_000);
    assert_eq!(room.due(1_000_000 + GRACE_MS - 6_001), None);
    assert_eq!(room.due(1_000_000 + GRACE_MS - 6_000), Some(ProgramAsk::GoesOut(inject)));
    program(&mut room, ProgramAsk::GoesOut(inject), 1_004_000);
    assert_eq!(room.due(1_000_000 + silence - 1), None);
    assert_eq!(room.due(1_000_000 + silence), Some(ProgramAsk::SilenceHeld(0)));
}

#[test]
fn a_pause_holds_the_ten_seconds_of_an_opening() {
    let mut room = at_work();
    control(&mut room, ControlAsk::CloseStep, 61_000);
    control(&mut room, ControlAsk::TellNext, 62_000);
    control(&mut room, ControlAsk::OpenStep, 100_000);
    control(&mut room, ControlAsk::Pause, 104_000);
    assert_eq!((room.due(u64::MAX), opening_left(&room, 500_000)), (None, Some(6_000)));
    let mut resumed = room.clone();
    control(&mut resumed, ControlAsk::Resume, 500_000);
    assert_eq!(resumed.due(505_999), None);
    assert_eq!(resumed.due(506_000), Some(ProgramAsk::OpeningStands));

    let silence = silence_left(&room, 104_000) + 4_000;
    control(&mut room, ControlAsk::TakeBack(TakenBack::Opening), 500_000);
    assert_eq!(room.stage(), Stage::Telling(1), "it can still be taken back");
    control(&mut room, ControlAsk::OpenStep, 600_000);
    assert_eq!(silence_left(&room, 600_000), silence, "as if no silence had run since the opening");
}

#[test]
fn what_begins_while_everything_stands_has_its_whole_time_afterwards() {
    let mut room = begun(2);
    control(&mut room, ControlAsk::Pause, 3_000);
    let inject = waiting(&room);
    release(&mut room, inject, 10_000);
    let parties = room.scenario().everybody();
    for ask in [
        TextAsk::Open { title: "Words".into(), parties, measure: None },
        TextAsk::Clause { text: 0, wording: "We talk.".into() },
        TextAsk::Silence { text: 0, minutes: 1 },
    ] {
        at(&mut room, PersonId(2), Ask::Text(ask), 20_000);
    }
    assert_eq!((room.due(u64::MAX), silence_left(&room, 900_000)), (None, 60_000));
    control(&mut room, ControlAsk::Resume, 900_000);
    assert_eq!(room.due(900_000 + GRACE_MS - 1), None);
    assert_eq!(room.due(900_000 + GRACE_MS), Some(ProgramAsk::GoesOut(inject)));
    assert_eq!(silence_left(&room, 900_000), 60_000);
}

#[test]
fn after_a_failure_everything_stands_from_the_last_moment_at_which_all_was_well() {
    let mut room = at_work();
    let inject = waiting(&room);
    release(&mut room, inject, 4_000);
    let silence = silence_left(&room, 9_000);
    program(&mut room, ProgramAsk::Recovered { last_well_ms: 9_000 }, 600_000);
    assert_eq!((room.due(u64::MAX), silence_left(&room, 800_000)), (None, silence));
    // It fails once more while it stands: nothing is lost, and nothing is given twice.
    program(&mut room, ProgramAsk::Recovered { last_well_ms: 700_000 }, 800_000);
    control(&mut room, ControlAsk::Resume, 900_000);
    assert_eq!(silence_left(&room, 900_000), silence);
    assert_eq!(room.due(904_999), None);
    assert_eq!(room.due(905_000), Some(ProgramAsk::GoesOut(inject)));
}

#[test]
fn without_a_count_down_a_failure_takes_no_time_and_nothing_stands_for_good() {
    let mut room = at_work();
    control(&mut room, ControlAsk::Minutes(0), 5_000);
    control(&mut room, ControlAsk::CloseStep, 61_000);
    control(&mut room, ControlAsk::TellNext, 61_000);
    let silence = silence_left(&room, 61_000);
    control(&mut room, ControlAsk::OpenStep, 70_000);
    assert_eq!(room.clock(), Clock::Off);
    program(&mut room, ProgramAsk::Recovered { last_well_ms: 72_000 }, 600_000);
    assert_eq!((silence_left(&room, 600_000), opening_left(&room, 600_000)), (silence - 2_000, Some(8_000)));
    assert_eq!(room.due(608_000), Some(ProgramAsk::OpeningStands));
    program(&mut room, ProgramAsk::OpeningStands, 608_000);
    // Control has nothing to pause here.
    control(&mut room, ControlAsk::Pause, 610_000);
    assert_eq!(room.due(600_000 + silence - 2_000), Some(ProgramAsk::SilenceHeld(0)));
    control(&mut room, ControlAsk::CloseStep, 620_000);
    control(&mut room, ControlAsk::TakeBack(TakenBack::Closing), 630_000);
    assert_eq!(silence_left(&room, 630_000), silence - 22_000, "it runs on as it did");
}

#[test]
fn a_step_that_is_closed_while_everything_stands_gives_it_all_back() {
    let mut room = at_work();
    let inject = waiting(&room);
    release(&mut room, inject, 4_000);
    control(&mut room, ControlAsk::Pause, 10_000);
    let silence = silence_left(&room, 10_000);
    control(&mut room, ControlAsk::CloseStep, 50_000);
    control(&mut room, ControlAsk::TakeBack(TakenBack::Closing), 90_000);
    assert_eq!((room.due(u64::MAX), silence_left(&room, 90_000)), (None, silence));
    control(&mut room, ControlAsk::CloseStep, 100_000);
    control(&mut room, ControlAsk::TellNext, 110_000);
    assert!(room.exercise().released()[inject].is_some());
    control(&mut room, ControlAsk::OpenStep, 200_000);
    assert_eq!(silence_left(&room, 200_000), silence, "the next step runs, and with it the silence");
    assert_eq!(room.due(200_000 + silence), Some(ProgramAsk::OpeningStands));
}
