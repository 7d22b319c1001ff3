//! Mistakes that the seeds have found once, each in its smallest form.

use std::sync::Arc;

use mufakat::journal::Entry;
use mufakat::session::ask::{Ask, ControlAsk, DeskAsk, Overruling, TalkAsk, TextAsk, To};
use mufakat::session::conductor::{Answer, Conductor, Effect, Request, Signal};
use mufakat::session::person::{PersonId, Role, TokenHash};
use mufakat::session::refused::Refused;
use mufakat::session::room::ACTS_MAX;
use mufakat::session::{Room, Settings};
use mufakat::sim::control::Improvised;
use mufakat::sim::decision::{Act, Stance};
use mufakat::sim::ids::{MeasureId, PlotId, ProposalId, StateId, StateSet};
use mufakat::sim::measure::Scope;
use mufakat::sim::plot::{InjectKind, PlotEffect};
use mufakat::sim::quantity::StateQuantity;
use mufakat::sim::scenario::Scenario;

use super::shore::shore;
use super::world::HEADER;

const CONTROL: PersonId = PersonId(1);

fn fresh() -> Room {
    room_of(shore())
}

fn room_of(scenario: Arc<Scenario>) -> Room {
    Room::new(scenario, 1, Settings { minutes: 15, ..Settings::default() })
}

/// A room in which control has begun, and the heads of the first so many delegations are there: person 2 speaks
/// for state 0, and so on.
fn begun(heads: u8) -> Room {
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
    room
}

fn done(room: &mut Room, who: PersonId, ask: Ask) {
    assert_eq!(room.check(who, &ask), Ok(()), "{ask:?}");
    room.apply(who, &ask, 1_000);
}

fn overrule(what: Overruling) -> Ask {
    Ask::Control(ControlAsk::Overrule { what, reason: "Seen at the table.".into() })
}

fn asked(ticket: u64, author: PersonId, nonce: &str, ask: Ask) -> Signal {
    Signal::Asked(Request { ticket, author, nonce: nonce.into(), ask })
}

fn log(text: &str) -> Ask {
    Ask::Control(ControlAsk::Log(text.into()))
}

/// A conductor with control in it, and what stands in its journal.
fn conducted() -> (Conductor, Vec<Entry>) {
    let mut conductor = Conductor::new(fresh(), HEADER);
    let join = Ask::Join { role: Role::Control, name: String::new(), token: TokenHash([9; 32]) };
    let entries = written(&conductor.step(1_000, asked(1, PersonId::PROGRAM, "", join)));
    conductor.step(1_000, Signal::Written);
    (conductor, entries)
}

fn written(effects: &[Effect]) -> Vec<Entry> {
    let entries = effects.iter().filter_map(|effect| match effect {
        Effect::Write(entry) => Some(entry.clone()),
        _ => None,
    });
    entries.collect()
}

fn answers(effects: &[Effect], wanted: u64) -> Vec<Answer> {
    let answers = effects.iter().filter_map(|effect| match effect {
        Effect::Answer(ticket, answer) if *ticket == wanted => Some(answer.clone()),
        _ => None,
    });
    answers.collect()
}

#[test]
fn a_number_with_all_its_digits_is_carried_out_as_it_can_be_read_again() {
    let (mut conductor, mut journal) = conducted();
    for place in 0..40u64 {
        let by = (place * 0x9E37_79B9_7F4A % 1_000_003) as f64 / 1_000_003.0 * 0.01;
        let change = PlotEffect::State(StateId(0), StateQuantity::Capacity, by);
        let ask = overrule(Overruling::Change(change));
        journal.extend(written(&conductor.step(2_000, asked(place + 2, CONTROL, &place.to_string(), ask))));
        conductor.step(2_000, Signal::Written);
    }
    let again = Conductor::new(fresh(), HEADER).replay(&journal).expect("the same rules, the same numbers");
    assert_eq!(again.room().digest(), conductor.room().digest());
    assert!(again.room().rulings() == conductor.room().rulings());
}

#[test]
fn who_asked_twice_while_the_disk_failed_is_not_told_that_it_was_not_taken_when_it_was() {
    let (mut conductor, _) = conducted();
    let entry = written(&conductor.step(2_000, asked(2, CONTROL, "once", log("Once."))));
    assert_eq!(conductor.step(2_000, asked(3, CONTROL, "once", log("Once."))), [], "it waits for the first");
    let failed = conductor.step(2_000, Signal::Failed("sync".into()));
    let found = conductor.step(2_000, Signal::Found(entry));
    let twin: Vec<Answer> = answers(&failed, 3).into_iter().chain(answers(&found, 3)).collect();
    let honest = |answer: &Answer| matches!(answer, Ok(_) | Err(Refused::Unsure(_)));
    assert!(twin.len() == 1 && twin.iter().all(honest), "it stands, and was answered {twin:?}");
    assert!(matches!(answers(&found, 2)[..], [Ok(_)]));
}

#[test]
fn what_stands_is_not_called_refused_because_the_disk_fails_before_it_is_looked_up() {
    let (mut conductor, mut journal) = conducted();
    journal.extend(written(&conductor.step(2_000, asked(2, CONTROL, "once", log("Once.")))));
    // It stands, and the conductor is gone before it says so.
    let mut again = Conductor::new(fresh(), HEADER).replay(&journal).expect("the same room");
    again.recovered();
    let waiting = again.step(9_000, asked(3, CONTROL, "once", log("Once.")));
    let failed = again.step(9_000, Signal::Failed("full".into()));
    let told: Vec<Answer> = answers(&waiting, 3).into_iter().chain(answers(&failed, 3)).collect();
    assert!(matches!(&told[..], [Ok(receipt)] if receipt.seq == 2), "{told:?}");
}

#[test]
fn the_program_is_never_answered() {
    let (mut conductor, _) = conducted();
    conductor.recovered();
    conductor.step(3_000, Signal::Tick);
    for signal in [Signal::Failed("full".into()), Signal::Unreadable("gone".into())] {
        assert!(answers(&conductor.step(3_000, signal), 0).is_empty());
    }
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
    done(&mut room, CONTROL, Ask::Control(ControlAsk::CloseStep));
    assert!(room.exercise().proposals()[proposal].outcome.is_some(), "it was answered and is settled");
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
