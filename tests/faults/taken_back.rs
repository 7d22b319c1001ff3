//! What control takes back was never so: a close until something of it is told, an opening and a release for ten seconds.

use std::sync::Arc;

use mufakat::session::Room;
use mufakat::session::ask::{Ask, ControlAsk, DeskAsk, ProgramAsk, TakenBack, TextAsk};
use mufakat::session::clock::Clock;
use mufakat::session::conductor::Health;
use mufakat::session::person::{PersonId, Role, TokenHash};
use mufakat::session::refused::{Refused, Thing};
use mufakat::session::room::{GRACE_MS, Stage, TextStage};
use mufakat::session::view::{MselState, Snapshot};
use mufakat::sim::adjudicate::control::Improvised;
use mufakat::sim::decision::Act;
use mufakat::sim::ids::{InjectId, StateId, StateSet};
use mufakat::sim::plot::InjectKind;

use super::known_room::{CONTROL, begun};

const HEAD: PersonId = PersonId(2);

pub fn at(room: &mut Room, who: PersonId, ask: Ask, now_ms: u64) {
    assert_eq!(room.check(who, &ask), Ok(()), "{ask:?}");
    room.apply(who, &ask, now_ms);
}

pub fn control(room: &mut Room, ask: ControlAsk, now_ms: u64) {
    at(room, CONTROL, Ask::Control(ask), now_ms);
}

fn refused(room: &Room, ask: ControlAsk) -> Option<Refused> {
    room.check(CONTROL, &Ask::Control(ask)).err()
}

/// The first measure that this delegation could begin or propose now.
fn something(room: &Room, seat: StateId) -> Act {
    let next = StateSet::only(StateId((seat.0 + 1) % room.desks().len() as u8));
    let acts = room.scenario().measures.keys().flat_map(|measure| {
        let to = |to| Act::Propose { measure, to };
        [Act::Adopt(measure), to(next), to(StateSet::NONE)]
    });
    let may = |act: &Act| room.exercise().check(seat, act, &Default::default()).is_ok();
    acts.into_iter().find(may).expect("something that it may do")
}

/// A step at work: one delegation has something in its draft, another has sealed, a text lies under silence for ten minutes.
pub fn at_work() -> Room {
    let mut room = begun(3);
    let act = something(&room, StateId(0));
    at(&mut room, HEAD, Ask::Desk(DeskAsk::Add(act)), 2_000);
    at(&mut room, PersonId(3), Ask::Desk(DeskAsk::Seal(Vec::new())), 2_000);
    let parties = room.scenario().everybody();
    for ask in [
        TextAsk::Open { title: "Words".into(), parties, measure: None },
        TextAsk::Clause { text: 0, wording: "We talk.".into() },
        TextAsk::Silence { text: 0, minutes: 10 },
    ] {
        at(&mut room, PersonId(4), Ask::Text(ask), 2_000);
    }
    room
}

/// The time that the silence over the first text has left at a moment.
pub fn silence_left(room: &Room, now_ms: u64) -> u64 {
    match room.texts_of(&Role::Control).next().expect("a text").stage {
        TextStage::Silence { clock } => clock.left_ms(now_ms).expect("a silence has an end"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_close_is_worked_out_only_when_it_is_told_and_can_be_taken_back_until_then() {
    let mut room = at_work();
    let (exercise, silence) = (room.exercise().digest(), silence_left(&room, 61_000));
    let left = room.clock().left_ms(61_000);
    let drafts: Vec<_> = room.desks().iter().cloned().collect();
    control(&mut room, ControlAsk::CloseStep, 61_000);
    assert_eq!(
        (room.stage(), room.exercise().digest()),
        (Stage::Closed, exercise),
        "nobody can have seen anything"
    );
    let add = Ask::Desk(DeskAsk::Add(something(&room, StateId(2))));
    assert_eq!(room.check(PersonId(4), &add), Err(Refused::NotDeciding));
    assert_eq!(room.due(u64::MAX), None, "it lasts as long as nothing is told");

    control(&mut room, ControlAsk::TakeBack(TakenBack::Closing), 91_000);
    assert_eq!((room.stage(), room.exercise().digest()), (Stage::Deciding, exercise));
    assert_eq!(room.desks().iter().cloned().collect::<Vec<_>>(), drafts);
    assert_eq!(
        room.clock(),
        Clock::Paused { left_ms: left.expect("a count-down") },
        "control lets it run on"
    );
    assert_eq!(silence_left(&room, 91_000), silence, "nobody could speak meanwhile");

    control(&mut room, ControlAsk::CloseStep, 100_000);
    control(&mut room, ControlAsk::TellNext, 110_000);
    assert_eq!(room.stage(), Stage::Telling(1));
    assert_eq!(refused(&room, ControlAsk::TakeBack(TakenBack::Closing)), Some(Refused::TooLate));
    let mut once = at_work();
    control(&mut once, ControlAsk::CloseStep, 100_000);
    control(&mut once, ControlAsk::TellNext, 110_000);
    assert_eq!(room.exercise().digest(), once.exercise().digest(), "it is as if it had closed once");
    assert_eq!(room.decisions(), once.decisions());
}

#[test]
fn a_step_that_its_time_has_closed_is_taken_back_without_closing_again_at_once() {
    let mut room = begun(1);
    control(&mut room, ControlAsk::CloseAtZero(true), 2_000);
    let Clock::Running { until_ms } = room.clock() else { panic!("no count-down") };
    assert_eq!(room.due(until_ms), Some(ProgramAsk::TimeUp));
    at(&mut room, PersonId::PROGRAM, Ask::Program(ProgramAsk::TimeUp), until_ms);
    control(&mut room, ControlAsk::TakeBack(TakenBack::Closing), until_ms + 5_000);
    assert_eq!(room.due(until_ms + 60_000), None);
    control(&mut room, ControlAsk::Extend(60), until_ms + 60_000);
    assert_eq!(room.clock(), Clock::Paused { left_ms: 60_000 });
}

#[test]
fn who_comes_or_goes_before_it_is_told_changes_no_decision() {
    let told = |between: &dyn Fn(&mut Room)| {
        let mut room = at_work();
        control(&mut room, ControlAsk::CloseStep, 61_000);
        between(&mut room);
        control(&mut room, ControlAsk::TellNext, 62_000);
        room.decisions().to_vec()
    };
    let usual = told(&|_| {});
    assert_eq!(usual[0][0].acts.len(), 1, "the draft counts as it lies");
    assert_eq!(usual, told(&|room| at(room, HEAD, Ask::Leave, 61_500)));
    let late = |room: &mut Room| {
        let role = Role::Delegation(StateId(7));
        let join = Ask::Join { role, name: "Late".into(), token: TokenHash([99; 32]) };
        at(room, PersonId::PROGRAM, join, 61_500);
    };
    assert_eq!(usual, told(&late), "the bot had decided");
}

#[test]
fn an_opening_can_be_taken_back_for_ten_seconds() {
    let mut room = at_work();
    control(&mut room, ControlAsk::CloseStep, 61_000);
    control(&mut room, ControlAsk::TellNext, 62_000);
    let (exercise, silence) = (room.exercise().digest(), silence_left(&room, 62_000));
    control(&mut room, ControlAsk::OpenStep, 100_000);
    let act = something(&room, StateId(0));
    at(&mut room, HEAD, Ask::Desk(DeskAsk::Add(act)), 101_000);
    at(&mut room, HEAD, Ask::Desk(DeskAsk::Seal(vec![act])), 102_000);
    assert_eq!(room.due(100_000 + GRACE_MS - 1), None);
    assert_eq!(room.due(100_000 + GRACE_MS), Some(ProgramAsk::OpeningStands));
    let mut stands = room.clone();

    control(&mut room, ControlAsk::TakeBack(TakenBack::Opening), 105_000);
    assert_eq!((room.stage(), room.clock()), (Stage::Telling(1), Clock::Off));
    assert_eq!(room.exercise().digest(), exercise, "what was sealed is a draft again");
    assert_eq!(room.desks()[StateId(0)].draft, [act]);
    assert_eq!(room.due(u64::MAX), None);
    control(&mut room, ControlAsk::TellNext, 110_000);
    control(&mut room, ControlAsk::OpenStep, 161_000);
    assert_eq!(silence_left(&room, 161_000), silence, "from the close to the second opening nothing is lost");

    at(&mut stands, PersonId::PROGRAM, Ask::Program(ProgramAsk::OpeningStands), 110_000);
    assert_eq!(refused(&stands, ControlAsk::TakeBack(TakenBack::Opening)), Some(Refused::TooLate));
    assert_eq!(stands.stage(), Stage::Deciding);
}

#[test]
fn the_beginning_and_the_debrief_are_openings_too() {
    let mut room = begun(1);
    assert_eq!(refused(&room, ControlAsk::TakeBack(TakenBack::Opening)), Some(Refused::TooLate));
    while room.stage() != Stage::Over {
        control(&mut room, ControlAsk::CloseStep, 2_000);
        control(&mut room, ControlAsk::TellNext, 2_000);
        control(&mut room, ControlAsk::OpenStep, 2_000);
    }
    control(&mut room, ControlAsk::TakeBack(TakenBack::Opening), 3_000);
    assert_eq!(room.stage(), Stage::Telling(1), "the truth is closed again");
    control(&mut room, ControlAsk::OpenStep, 4_000);
    assert_eq!(room.due(4_000 + GRACE_MS), Some(ProgramAsk::OpeningStands));
    at(&mut room, PersonId::PROGRAM, Ask::Program(ProgramAsk::OpeningStands), 14_000);
    assert_eq!(room.due(u64::MAX), None);
}

/// An inject that is not out yet.
pub fn waiting(room: &Room) -> InjectId {
    room.exercise().released().iter_enumerated().find(|(_, at)| at.is_none()).expect("one").0
}

pub fn release(room: &mut Room, inject: InjectId, now_ms: u64) {
    control(room, ControlAsk::Release { inject, text: Some("Now.".into()) }, now_ms);
}

#[test]
fn a_release_goes_out_after_ten_seconds_and_nobody_reads_one_that_is_taken_back() {
    let mut room = begun(1);
    let (inject, before) = (waiting(&room), room.exercise().digest());
    release(&mut room, inject, 2_000);
    assert_eq!(room.exercise().digest(), before);
    for again in [
        ControlAsk::Release { inject, text: None },
        ControlAsk::Hold(inject),
        ControlAsk::Edit { inject, text: "Other.".into() },
    ] {
        assert_eq!(refused(&room, again), Some(Refused::GoesOut));
    }
    control(&mut room, ControlAsk::TakeBack(TakenBack::Release(inject)), 11_000);
    assert_eq!((room.exercise().digest(), room.due(u64::MAX)), (before, None));
    assert_eq!(refused(&room, ControlAsk::TakeBack(TakenBack::Release(inject))), Some(Refused::TooLate));
    let none = InjectId::from(room.scenario().injects.len());
    let unknown = Some(Refused::Unknown(Thing::Inject));
    assert_eq!(
        refused(&room, ControlAsk::TakeBack(TakenBack::Release(none))),
        unknown,
        "past the last there is none"
    );

    release(&mut room, inject, 20_000);
    assert_eq!(room.due(20_000 + GRACE_MS - 1), None);
    assert_eq!(room.due(20_000 + GRACE_MS), Some(ProgramAsk::GoesOut(inject)));
    at(&mut room, PersonId::PROGRAM, Ask::Program(ProgramAsk::GoesOut(inject)), 30_000);
    assert!(room.exercise().released()[inject].is_some());
    assert_eq!(room.scenario().injects[inject].text, "Now.");
    assert_eq!(refused(&room, ControlAsk::TakeBack(TakenBack::Release(inject))), Some(Refused::TooLate));
}

#[test]
fn an_inject_that_control_writes_has_the_same_ten_seconds_and_taken_back_keeps_its_words() {
    let mut room = begun(1);
    let (from, text, expects) = ("Radio".into(), "Heard.".into(), String::new());
    let wish = Improvised { kind: InjectKind::Media, from, to: StateSet::NONE, text, expects };
    let inject = InjectId::from(room.scenario().injects.len());
    let heard = |room: &Room| {
        let view = Snapshot::new(Arc::new(room.clone()), 1, Health::Well, Arc::default()).scene();
        view.letters.iter().any(|letter| letter.inject == inject)
    };
    control(&mut room, ControlAsk::Improvise(wish), 2_000);
    assert_eq!(room.due(2_000 + GRACE_MS - 1), None);
    assert_eq!(room.due(2_000 + GRACE_MS), Some(ProgramAsk::GoesOut(inject)));
    let waits = Snapshot::new(Arc::new(room.clone()), 1, Health::Well, Arc::default()).control().msel;
    assert_eq!(waits[inject.at()].state, MselState::GoesOut(Clock::from(2_000, GRACE_MS)));

    control(&mut room, ControlAsk::TakeBack(TakenBack::Release(inject)), 11_000);
    assert_eq!((room.due(u64::MAX), heard(&room)), (None, false));
    assert!(room.exercise().is_held(inject), "it stands in the list with its words");
    assert_eq!(room.scenario().injects[inject].text, "Heard.");
    control(&mut room, ControlAsk::Edit { inject, text: "Heard, and mended.".into() }, 12_000);
    control(&mut room, ControlAsk::Release { inject, text: None }, 20_000);
    at(&mut room, PersonId::PROGRAM, Ask::Program(ProgramAsk::GoesOut(inject)), 30_000);
    assert!(heard(&room) && room.scenario().injects[inject].text == "Heard, and mended.");
}

#[test]
fn a_power_cut_takes_nothing_from_the_ten_seconds() {
    let mut room = begun(1);
    let inject = waiting(&room);
    release(&mut room, inject, 2_000);
    let recovered = ProgramAsk::Recovered { last_well_ms: 3_000 };
    at(&mut room, PersonId::PROGRAM, Ask::Program(recovered), 600_000);
    assert_eq!(room.due(u64::MAX), None, "control lets it run on");
    control(&mut room, ControlAsk::Resume, 700_000);
    assert_eq!(room.due(700_000 + GRACE_MS - 1_001), None);
    assert_eq!(room.due(700_000 + GRACE_MS - 1_000), Some(ProgramAsk::GoesOut(inject)));
}

#[test]
fn what_is_on_its_way_is_out_before_the_step_is_told() {
    let mut room = begun(1);
    let inject = waiting(&room);
    release(&mut room, inject, 2_000);
    control(&mut room, ControlAsk::CloseStep, 3_000);
    assert_eq!(room.due(60_000), None, "nothing goes out while the step is closed");
    let mut back = room.clone();
    control(&mut room, ControlAsk::TellNext, 60_000);
    assert_eq!(
        room.exercise().released()[inject],
        Some(0),
        "it belongs to the step in which it was released"
    );
    control(&mut back, ControlAsk::TakeBack(TakenBack::Closing), 50_000);
    assert_eq!(back.due(u64::MAX), None, "control lets it run on");
    control(&mut back, ControlAsk::Resume, 60_000);
    assert_eq!(back.due(60_000 + GRACE_MS - 1_001), None);
    assert_eq!(back.due(60_000 + GRACE_MS - 1_000), Some(ProgramAsk::GoesOut(inject)));
}

#[test]
fn control_cannot_show_itself_out() {
    let room = begun(1);
    assert_eq!(refused(&room, ControlAsk::ShowOut(CONTROL)), Some(Refused::Yourself));
    assert_eq!(refused(&room, ControlAsk::ShowOut(HEAD)), None);
}
