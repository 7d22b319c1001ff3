//! Forms as nobody should send them.

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::scenario::{self, Binding};
use crate::server::wire;
use crate::session::ask::{ControlAsk, To};
use crate::session::conductor::Health;
use crate::session::person::TokenHash;
use crate::session::{Room, Settings};

const VERBS: [&str; 24] = [
    "leave",
    "desk-adopt",
    "desk-propose",
    "desk-answer",
    "desk-respond",
    "desk-remove",
    "desk-seal",
    "desk-unseal",
    "desk-handover",
    "talk-say",
    "talk-voice",
    "talk-meet",
    "talk-answer",
    "text-open",
    "text-clause",
    "text-amend",
    "text-back",
    "text-settle",
    "text-reserve",
    "text-cosponsor",
    "text-silence",
    "text-break",
    "text-sign",
    "text-withdraw",
];

const NAMES: [&str; 20] = [
    "measure", "choice", "incident", "toward", "proposal", "stance", "to", "seats", "act", "acts", "person",
    "text", "clause", "wording", "seen", "minutes", "meeting", "accept", "parties", "with",
];

const VALUES: [&str; 16] = [
    "0",
    "1",
    "255",
    "65535",
    "4294967295",
    "-1",
    "yes",
    "support",
    "MYS",
    "state:SGP",
    "voice:",
    "several",
    "policy-contact-point",
    "[{\"Adopt\":255}]",
    "{\"Propose\":{\"measure\":0,\"to\":65535}}",
    "plenary",
];

fn room() -> (Room, Snapshot) {
    let scenario = Arc::new(scenario::open("departures", &Binding::default()).unwrap().scenario);
    let seat = scenario.state("MYS").unwrap();
    let mut room = Room::new(scenario, 1, Settings::default());
    for (role, token) in [(Role::Control, "a"), (Role::Delegation(seat), "b")] {
        let ask = Ask::Join { role, name: String::new(), token: TokenHash::of(token) };
        room.apply(PersonId::PROGRAM, &ask, 0);
    }
    room.apply(PersonId(1), &Ask::Control(ControlAsk::Begin), 0);
    let snapshot = Snapshot::new(Arc::new(room.clone()), 1, Health::Well, Arc::default());
    (room, snapshot)
}

/// The ask of a form that the delegation of Malaysia sends.
fn read(verb: &str, fields: &Fields, snapshot: &Snapshot) -> Result<Ask, Slip> {
    let seat = snapshot.scenario().state("MYS").unwrap();
    wire::ask(&Role::Delegation(seat), verb, fields, snapshot)
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    Fields(pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect())
}

#[test]
fn boxes_ticked_beside_another_recipient_send_nothing() {
    let (_, snapshot) = room();
    let say = |pairs: &[(&str, &str)]| read("talk-say", &fields(pairs), &snapshot);
    let slip = say(&[("to", "plenary"), ("seats", "SGP"), ("text", "x")]).unwrap_err();
    assert_eq!(slip, Slip::Recipients);
    assert_eq!(say(&[("text", "x")]), Err(Slip::Nobody));
    let seats = say(&[("to", "several"), ("seats", "SGP"), ("seats", "LAO"), ("text", "x")]).unwrap();
    assert!(matches!(seats, Ask::Talk(TalkAsk::Say { to: To::Seats(set), .. }) if set.count() == 2));
}

#[test]
fn an_empty_wording_deletes_a_clause_only_when_that_was_asked() {
    let (_, snapshot) = room();
    let amend = |more: &[(&str, &str)]| {
        let mut pairs = vec![("text", "0"), ("clause", "0"), ("seen", "x")];
        pairs.extend_from_slice(more);
        read("text-amend", &fields(&pairs), &snapshot)
    };
    assert!(amend(&[("wording", "  ")]).is_err());
    assert!(
        matches!(amend(&[("delete", "yes")]), Ok(Ask::Text(TextAsk::Amend { wording, .. })) if wording.is_empty())
    );
}

#[test]
fn a_list_of_acts_that_is_none_is_a_slip() {
    let (_, snapshot) = room();
    for acts in
        ["", "[", "{}", "[{\"Adopt\":-1}]", "[{\"Adopt\":999}]", &"[".repeat(1_000), &"[".repeat(100_000)]
    {
        assert!(read("desk-seal", &fields(&[("acts", acts)]), &snapshot).is_err(), "{acts:.20}");
    }
    assert_eq!(
        read("desk-seal", &fields(&[("acts", "[]")]), &snapshot),
        Ok(Ask::Desk(DeskAsk::Seal(Vec::new())))
    );
}

#[test]
fn an_unknown_verb_says_what_to_do() {
    let (_, snapshot) = room();
    for verb in ["", "desk", "desk-", "text-burn", "talk-shout", "leave-not"] {
        let slip = read(verb, &Fields::default(), &snapshot).unwrap_err();
        assert_eq!(slip, Slip::verb(verb));
        assert!(slip.sentence().contains("load the page anew"), "{slip:?}");
    }
}

proptest! {
    #[test]
    fn nonsense_is_a_slip_or_is_refused_and_never_more(
        verb in prop::sample::select(&VERBS[..]),
        pairs in prop::collection::vec((
            prop::sample::select(&NAMES[..]),
            prop_oneof![prop::sample::select(&VALUES[..]).prop_map(str::to_owned), ".{0,40}"],
        ), 0..8),
    ) {
        thread_local!(static ROOM: (Room, Snapshot) = room());
        let fields = Fields(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect());
        ROOM.with(|(room, snapshot)| {
            if let Ok(ask) = read(verb, &fields, snapshot) {
                let may = room.check(PersonId(2), &ask);
                if may.is_ok() {
                    room.clone().apply(PersonId(2), &ask, 0);
                }
            }
        });
    }
}
