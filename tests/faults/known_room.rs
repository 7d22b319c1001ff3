//! Mistakes of the room and the rules that the seeds have found once, each in its smallest form.

use std::sync::Arc;

use mufakat::session::ask::{Ask, ControlAsk, DeskAsk, Overruling, ProgramAsk, TalkAsk, TextAsk, To};
use mufakat::session::person::{PersonId, Role, TokenHash};
use mufakat::session::refused::Refused;
use mufakat::session::room::TextStage;
use mufakat::session::{Room, Settings};
use mufakat::sim::adjudicate::control::Improvised;
use mufakat::sim::catalogue::measure::Scope;
use mufakat::sim::decision::ACTS_MAX;
use mufakat::sim::decision::{Act, Stance};
use mufakat::sim::exercise::event::What;
use mufakat::sim::ids::{MeasureId, PlotId, ProposalId, StateId, StateSet};
use mufakat::sim::plot::{InjectKind, PlotEffect};
use mufakat::sim::scenario::Scenario;

use super::shore::shore;

pub const CONTROL: PersonId = PersonId(1);

fn room_of(scenario: Arc<Scenario>) -> Room {
    Room::new(scenario, 1, Settings { minutes: 15, ..Settings::default() })
}

/// A room in which control has begun, and the heads of the first so many delegations are there: person 2 speaks
/// for state 0, and so on.
pub fn begun(heads: u8) -> Room {
    begun_with(shore(), heads)
}

fn begun_with(scenario: Arc<Scenario>, heads: u8) -> Room {
    let mut room = room_of(scenario);
    let seats = (0..heads).map(|seat| Role::Delegation(StateId(seat)));
    for (place, role) in std::iter::once(Role::Control).chain(seats).enumerate() {
        let join = Ask::Join { role, name: String::new(), token: TokenHash([place as u8; 32]) };
        done(&mut room, PersonId::PROGRAM, join);
    }
    done(&mut room, CONTROL, Ask::Control(ControlAsk::Begin));
    done(&mut room, PersonId::PROGRAM, Ask::Program(ProgramAsk::OpeningStands));
    room
}

fn done(room: &mut Room, who: PersonId, ask: Ask) {
    assert_eq!(room.check(who, &ask), Ok(()), "{ask:?}");
    room.apply(who, &ask, 1_000);
}

/// The open step closes, and what happened is told.
fn close(room: &mut Room) {
    for ask in [ControlAsk::CloseStep, ControlAsk::TellNext] {
        done(room, CONTROL, Ask::Control(ask));
    }
}

fn overrule(what: Overruling) -> Ask {
    Ask::Control(ControlAsk::Overrule { what, reason: "Seen at the table.".into() })
}

#[test]
fn a_text_that_is_signed_leaves_what_lies_on_the_table_to_be_settled() {
    let mut room = begun(4);
    let s = Arc::clone(room.scenario());
    let pairwise =
        s.measures.iter_enumerated().find(|(_, m)| m.scope == Scope::Bilateral).expect("a visit").0;
    let phone = s.measure("phone").expect("a phone");
    // Two delegations put a visit on the table; it waits for an answer in the next step.
    let propose = Act::Propose { measure: pairwise, to: StateSet::only(StateId(1)) };
    done(&mut room, PersonId(2), Ask::Desk(DeskAsk::Add(propose)));
    for ask in [ControlAsk::CloseStep, ControlAsk::OpenStep] {
        done(&mut room, CONTROL, Ask::Control(ask));
    }
    // All the others sign another measure by text meanwhile, and it is settled at once.
    let text = |ask| Ask::Text(ask);
    let open = TextAsk::Open { title: "Phone".into(), parties: s.everybody(), measure: Some(phone) };
    done(&mut room, PersonId(4), text(open));
    done(&mut room, PersonId(4), text(TextAsk::Clause { text: 0, wording: "One each.".into() }));
    done(&mut room, PersonId(4), text(TextAsk::Silence { text: 0, minutes: 1 }));
    for who in [2, 3, 5] {
        done(&mut room, PersonId(who), text(TextAsk::Sign { text: 0, stance: Stance::Support }));
    }
    let proposal = ProposalId(0);
    assert_eq!(room.exercise().proposals()[proposal].measure, pairwise);
    assert!(room.exercise().open_proposals().any(|(id, _)| id == proposal), "it is still on the table");
    let refused = room.exercise().check(StateId(0), &propose, &Default::default());
    assert!(refused.is_err(), "the same visit cannot be proposed again");
    done(&mut room, PersonId(3), Ask::Desk(DeskAsk::Add(Act::Answer { proposal, stance: Stance::Support })));
    close(&mut room);
    assert!(room.exercise().proposals()[proposal].outcome.is_some(), "it was answered and is settled");
}

#[test]
fn a_sealed_act_that_a_signed_text_has_overtaken_lapses_and_is_not_done_twice() {
    let mut room = begun(3);
    let phone = room.scenario().measure("phone").expect("a phone");
    let propose = Act::Propose { measure: phone, to: StateSet::NONE };
    done(&mut room, PersonId(2), Ask::Desk(DeskAsk::Add(propose)));
    done(&mut room, PersonId(2), Ask::Desk(DeskAsk::Seal(vec![propose])));
    let parties = room.scenario().everybody();
    for ask in [
        TextAsk::Open { title: "Phone".into(), parties, measure: Some(phone) },
        TextAsk::Clause { text: 0, wording: "One each.".into() },
        TextAsk::Silence { text: 0, minutes: 1 },
    ] {
        done(&mut room, PersonId(3), Ask::Text(ask));
    }
    done(&mut room, PersonId::PROGRAM, Ask::Program(ProgramAsk::SilenceHeld(0)));
    assert_eq!(room.exercise().proposals().len(), 1, "it is settled, one way or the other");
    close(&mut room);
    assert_eq!(room.decisions()[0][0].acts.len(), 0, "{:?}", room.decisions()[0][0]);
    let measures = room.exercise().proposals().iter().filter(|proposal| proposal.measure == phone);
    assert_eq!(measures.count(), 1);
    let told = room.exercise().seat(StateId(0)).events().any(|e| e.what == What::Lapsed(StateId(0), propose));
    assert!(told, "the delegation is told");
}

#[test]
fn a_silence_does_not_run_out_while_nobody_may_speak() {
    let mut room = begun(3);
    let at = |room: &mut Room, who, ask: Ask, now_ms| {
        assert_eq!(room.check(who, &ask), Ok(()), "{ask:?}");
        room.apply(who, &ask, now_ms);
    };
    let parties = room.scenario().everybody();
    for ask in [
        TextAsk::Open { title: "Words".into(), parties, measure: None },
        TextAsk::Clause { text: 0, wording: "We talk.".into() },
        TextAsk::Silence { text: 0, minutes: 10 },
    ] {
        at(&mut room, PersonId(3), Ask::Text(ask), 1_000);
    }
    at(&mut room, CONTROL, Ask::Control(ControlAsk::CloseStep), 61_000);
    let recovered = ProgramAsk::Recovered { last_well_ms: 70_000 };
    at(&mut room, PersonId::PROGRAM, Ask::Program(recovered), 400_000);
    at(&mut room, CONTROL, Ask::Control(ControlAsk::OpenStep), 3_661_000);
    at(&mut room, PersonId::PROGRAM, Ask::Program(ProgramAsk::OpeningStands), 3_671_000);
    let left_ms = 9 * 60_000;
    assert_eq!(room.due(3_661_000 + left_ms - 1), None, "an hour of telling was no silence");
    assert_eq!(room.due(3_661_000 + left_ms), Some(ProgramAsk::SilenceHeld(0)));
}

/// Two delegations with a text of one clause that the second has co-signed.
fn co_signed() -> Room {
    let mut room = begun(2);
    let parties = StateSet::only(StateId(0)).with(StateId(1));
    let open = TextAsk::Open { title: "Words".into(), parties, measure: None };
    for ask in [open, TextAsk::Clause { text: 0, wording: "We talk.".into() }] {
        done(&mut room, PersonId(2), Ask::Text(ask));
    }
    done(&mut room, PersonId(3), Ask::Text(TextAsk::Cosponsor { text: 0 }));
    room
}

fn stage(room: &Room) -> TextStage {
    room.texts_of(&Role::Control).next().expect("a text").stage
}

#[test]
fn a_signature_is_bound_to_the_words_that_were_signed() {
    for change in [
        vec![
            TextAsk::Amend { text: 0, clause: 0, wording: "You pay.".into() },
            TextAsk::Settle { text: 0, clause: 0, wording: 1 },
        ],
        vec![TextAsk::Clause { text: 0, wording: "You pay.".into() }],
    ] {
        let mut room = co_signed();
        let stances = |room: &Room| room.texts_of(&Role::Control).next().expect("a text").stances;
        assert_eq!(stances(&room)[1], Some(Stance::Support));
        for ask in change {
            done(&mut room, PersonId(2), Ask::Text(ask));
        }
        assert_eq!(stances(&room)[..2], [Some(Stance::Support), None], "other words, no signature");
        done(&mut room, PersonId(2), Ask::Text(TextAsk::Silence { text: 0, minutes: 30 }));
        assert!(matches!(stage(&room), TextStage::Silence { .. }));
        done(&mut room, PersonId(3), Ask::Text(TextAsk::Break { text: 0, why: "Who pays?".into() }));
    }
}

#[test]
fn a_silence_lasts_while_somebody_who_is_party_can_still_speak() {
    let mut room = co_signed();
    done(&mut room, PersonId(2), Ask::Text(TextAsk::Silence { text: 0, minutes: 30 }));
    let breaks = Ask::Text(TextAsk::Break { text: 0, why: "We have read it again.".into() });
    assert_eq!(room.check(PersonId(3), &breaks), Ok(()), "a co-sponsor may still object");
    assert_eq!(room.due(1_000 + 30 * 60_000 - 1), None);
    assert_eq!(room.due(1_000 + 30 * 60_000), Some(ProgramAsk::SilenceHeld(0)));
    done(&mut room, PersonId(3), Ask::Text(TextAsk::Sign { text: 0, stance: Stance::Support }));
    assert!(matches!(stage(&room), TextStage::Concluded(_)), "nobody is left to speak");
}

#[test]
fn a_digest_does_not_depend_on_when_it_was_asked_for_before() {
    let (mut asked, mut never) = (begun(2), begun(2));
    for by in [0.01, 0.02] {
        let change = overrule(Overruling::Change(PlotEffect::Cohesion(by)));
        asked.digest();
        done(&mut asked, CONTROL, change.clone());
        done(&mut never, CONTROL, change);
    }
    assert_eq!(asked.digest(), never.digest());
}

#[test]
fn a_partner_who_does_not_exist_is_refused_and_not_looked_up() {
    let room = begun(11);
    for measure in room.scenario().measures.keys() {
        for to in [StateSet(1 << 15), StateSet(u16::MAX)] {
            for seat in 0..11u32 {
                let ask = Ask::Desk(DeskAsk::Add(Act::Propose { measure, to }));
                assert!(room.check(PersonId(seat + 2), &ask).is_err(), "{measure:?} with {to:?}");
            }
        }
    }
}

#[test]
fn a_draft_holds_no_more_acts_than_a_decision() {
    let mut scenario = Scenario::clone(&shore());
    let visit =
        scenario.measures.iter().find(|measure| measure.scope == Scope::Bilateral).expect("a visit").clone();
    scenario.measures.extend([visit.clone(), visit]);
    scenario.steps[0].crisis = false;
    let mut room = begun_with(Arc::new(scenario), 11);
    // Ten delegations each put three visits to the first one, which is more than a decision can answer.
    let visits = room.scenario().measures.iter_enumerated().filter(|(_, m)| m.scope == Scope::Bilateral);
    let visits: Vec<MeasureId> = visits.map(|(id, _)| id).collect();
    for who in 3..=12 {
        for &measure in &visits {
            let act = Act::Propose { measure, to: StateSet::only(StateId(0)) };
            done(&mut room, PersonId(who), Ask::Desk(DeskAsk::Add(act)));
        }
    }
    for ask in [ControlAsk::CloseStep, ControlAsk::OpenStep] {
        done(&mut room, CONTROL, Ask::Control(ask));
    }
    let mut refused = None;
    let proposals: Vec<ProposalId> = room.exercise().proposals().keys().collect();
    assert_eq!(proposals.len(), 30);
    for proposal in proposals {
        let ask = Ask::Desk(DeskAsk::Add(Act::Answer { proposal, stance: Stance::Acquiesce }));
        match room.check(PersonId(2), &ask) {
            Ok(()) => drop(room.apply(PersonId(2), &ask, 1_000)),
            Err(why) => refused = Some(why),
        }
    }
    assert!(matches!(refused, Some(Refused::TooMany(_))), "{refused:?}");
    let draft = room.desks()[StateId(0)].draft.clone();
    assert_eq!(draft.len(), ACTS_MAX);
    done(&mut room, PersonId(2), Ask::Desk(DeskAsk::Seal(draft.clone())));
    done(&mut room, PersonId(2), Ask::Desk(DeskAsk::Unseal));
    assert_eq!(room.desks()[StateId(0)].draft, draft, "what was sealed is what lay there");
}

#[test]
fn a_voice_that_spoke_to_one_delegation_is_unknown_to_the_others() {
    let mut room = begun(3);
    let to = To::Seats(StateSet::only(StateId(0)));
    let ask = TalkAsk::Voice { voice: "Informant".into(), to, text: "Only for you.".into() };
    done(&mut room, CONTROL, Ask::Talk(ask));
    let snapshot = mufakat::session::view::Snapshot::new(
        Arc::new(room),
        1,
        mufakat::session::conductor::Health::Well,
        Arc::default(),
    );
    let known = |role: Role| snapshot.talk(&role).voices.contains(&"Informant".to_owned());
    assert!(known(Role::Delegation(StateId(0))) && known(Role::Control));
    assert!(!known(Role::Delegation(StateId(1))) && !known(Role::Board) && !known(Role::Chair));
}

#[test]
fn an_inject_for_nobody_who_exists_is_refused() {
    let room = begun(1);
    let wish = Improvised {
        kind: InjectKind::Media,
        from: "Radio".into(),
        to: StateSet(1 << 15),
        text: "Is anybody there?".into(),
        expects: String::new(),
    };
    assert!(room.check(CONTROL, &Ask::Control(ControlAsk::Improvise(wish))).is_err());
    let nothing = Overruling::Change(PlotEffect::Start(PlotId(200)));
    assert!(room.check(CONTROL, &overrule(nothing)).is_err());
}
