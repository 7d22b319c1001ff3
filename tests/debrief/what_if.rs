//! What if, as the room keeps it: the question stands in the journal and the answer follows from it; what cannot be asked is
//! refused with a reason; hands and picture come in their order; the act may be passed over.

use mufakat::journal;
use mufakat::report::whatif::{Question, WhatIf, open_acts, what_if};
use mufakat::session::Room;
use mufakat::session::acts::DebriefAct;
use mufakat::session::ask::{Ask, ControlAsk, Lead};
use mufakat::session::refused::{Amount, Pile, Refused, Thing};
use mufakat::session::what_if::{Asking, Counted, HANDS_MAX, Otherwise, QUESTIONS_MAX};
use mufakat::sim::decision::Act;
use mufakat::sim::ids::{MeasureId, StateId};
use mufakat::study::run::Effort;

use super::sitting::replayed;
use super::{Hour, hour};

/// The first act that somebody did, and a question that leaves it out.
fn without(room: &Room) -> (Asking, Act) {
    let all = room.decisions().iter().enumerate().flat_map(|(step, of_all)| {
        let of_step = of_all.iter().enumerate();
        of_step.filter_map(move |(seat, decision)| Some((step, seat, *decision.acts.first()?)))
    });
    let (step, seat, act) = all.into_iter().next().expect("somebody did something");
    let asking = Asking {
        step: step as u16,
        seat: StateId::from(seat),
        otherwise: Otherwise::Without(act),
        counted: Counted::Crisis,
    };
    (asking, act)
}

fn refused(hour: &Hour, lead: Lead) -> Option<Refused> {
    hour.refused(hour.control, &Ask::Control(ControlAsk::Debrief(lead)))
}

/// What comes of the last question that was asked of this room.
fn answer(room: &Room) -> WhatIf {
    let (course, posed) = (room.so_far(), room.what_ifs().last().expect("it was asked"));
    let question = Question::asked(&course, &posed.asking).expect("the exercise holds it");
    what_if(&course, &question, 200, Effort::ALL)
}

#[test]
fn the_question_the_hands_and_the_picture_stand_in_the_journal_and_lead_to_the_same_answer() {
    let (folder, mut hour) = hour();
    hour.open_to(DebriefAct::WhatIf);
    let (asking, _) = without(hour.room());
    let asking = Asking { counted: Counted::Commitments, ..asking };
    hour.lead(Lead::Ask(asking));
    hour.lead(Lead::Hands([1, 4, 12, 3, 0]));
    let waiting = hour.room().digest();
    hour.lead(Lead::Picture);
    assert_ne!(hour.room().digest(), waiting, "an open picture is another room");
    let was = hour.room().clone();
    drop(hour);
    let (header, entries) = journal::read(&folder.path().join("hour.mufakat")).expect("a journal");
    let again = replayed(&header, &entries).expect("it can be computed again");
    let is = again.room();
    assert_eq!(was.digest(), is.digest());
    let posed = is.what_ifs().last().expect("it was asked");
    assert_eq!((posed.asking, posed.hands, posed.is_open), (asking, Some([1, 4, 12, 3, 0]), true));
    assert_eq!(answer(&was), answer(is), "the answer is a function of what is kept");
    assert_eq!(is.debriefing().map(|stands| stands.shown), Some(DebriefAct::WhatIf));
}

#[test]
fn a_question_of_an_older_journal_is_about_the_crisis() {
    let (_folder, mut hour) = hour();
    hour.open_to(DebriefAct::WhatIf);
    let (asking, _) = without(hour.room());
    let mut kept = serde_json::to_value(asking).expect("JSON");
    kept.as_object_mut().expect("fields").remove("counted").expect("it is kept");
    let read: Asking = serde_json::from_value(kept).expect("a question");
    assert_eq!(read, Asking { counted: Counted::Crisis, ..asking });
}

#[test]
fn what_cannot_be_asked_is_refused_with_a_reason_and_changes_nothing() {
    let (_folder, mut hour) = hour();
    let (asking, act) = without(hour.room());
    assert_eq!(refused(&hour, Lead::Ask(asking)), Some(Refused::ActClosed), "before its act");
    hour.open_to(DebriefAct::Commitments);
    let closed = hour.room().decisions().len() as u16;
    let with = |asking: Asking| refused(&hour, Lead::Ask(asking));
    assert_eq!(with(Asking { step: closed, ..asking }), Some(Refused::Unknown(Thing::Step)));
    assert_eq!(with(Asking { step: u16::MAX, ..asking }), Some(Refused::Unknown(Thing::Step)));
    assert_eq!(with(Asking { seat: StateId(200), ..asking }), Some(Refused::Unknown(Thing::Delegation)));
    let never = Act::Adopt(MeasureId(u8::MAX));
    assert_eq!(with(Asking { otherwise: Otherwise::Without(never), ..asking }), Some(Refused::NotDone));
    for otherwise in [Otherwise::Also(never), Otherwise::Instead { of: act, act: never }] {
        assert!(matches!(with(Asking { otherwise, ..asking }), Some(Refused::NotThen(_))), "{otherwise:?}");
    }
    assert!(hour.room().what_ifs().is_empty());
    // What the page offers is taken, for every delegation at every step.
    let course = hour.room().so_far();
    for step in 0..closed {
        for seat in hour.room().scenario().states.keys() {
            for act in open_acts(&course, step, seat, None) {
                let asking =
                    Asking { step, seat, otherwise: Otherwise::Also(act), counted: Counted::default() };
                assert_eq!(hour.room().check_what_if(&asking), Ok(()), "{asking:?}");
            }
        }
    }
}

#[test]
fn hands_and_picture_follow_a_question_and_a_second_one_takes_the_place_of_one_without_picture() {
    let (_folder, mut hour) = hour();
    hour.open_to(DebriefAct::Commitments);
    assert_eq!(refused(&hour, Lead::Picture), Some(Refused::NoQuestion));
    assert_eq!(refused(&hour, Lead::Hands([0; 5])), Some(Refused::NoQuestion));
    let (asking, _) = without(hour.room());
    hour.lead(Lead::Ask(asking));
    assert_eq!(
        hour.room().debriefing().map(|stands| stands.shown),
        Some(DebriefAct::WhatIf),
        "it opens the act"
    );
    let many = Refused::Range { what: Amount::Hands, least: 0, most: i64::from(HANDS_MAX) };
    assert_eq!(refused(&hour, Lead::Hands([0, 0, HANDS_MAX + 1, 0, 0])), Some(many));
    hour.lead(Lead::Ask(asking));
    assert_eq!(hour.room().what_ifs().len(), 1, "nobody was shown the picture of the first one");
    hour.lead(Lead::Picture);
    assert_eq!(refused(&hour, Lead::Picture), Some(Refused::NoQuestion), "it is open");
    assert_eq!(refused(&hour, Lead::Hands([0; 5])), Some(Refused::NoQuestion), "the room has seen it");
    for _ in 1..QUESTIONS_MAX {
        hour.lead(Lead::Ask(asking));
        hour.lead(Lead::Picture);
    }
    assert_eq!(hour.room().what_ifs().len(), QUESTIONS_MAX);
    assert_eq!(refused(&hour, Lead::Ask(asking)), Some(Refused::TooMany(Pile::Questions)));
}

#[test]
fn what_if_may_be_passed_over_and_opened_later() {
    let (_folder, mut hour) = hour();
    hour.open_to(DebriefAct::Commitments);
    hour.show(DebriefAct::HotWash);
    assert_eq!(hour.cannot_show(DebriefAct::WhatIf), None);
    hour.show(DebriefAct::WhatIf);
    hour.show(DebriefAct::Monday);
}

#[test]
fn the_wall_is_paged_and_the_page_begins_anew_with_each_act() {
    let (_folder, mut hour) = hour();
    hour.open_to(DebriefAct::Turns);
    hour.lead(Lead::Page(3));
    assert_eq!(hour.room().debriefing().map(|stands| stands.page), Some(3));
    assert_eq!(refused(&hour, Lead::Page(64)), Some(Refused::Unknown(Thing::Page)));
    hour.show(DebriefAct::Turns);
    assert_eq!(hour.room().debriefing().map(|stands| stands.page), Some(0));
}
