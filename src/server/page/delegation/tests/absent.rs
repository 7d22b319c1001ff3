//! Those of whom nothing is to be expected are named: the head who is away, and the bots that never answer.

use super::*;
use crate::server::page::meet;
use crate::session::presence::{AWAY_MS, Presence};
use crate::session::room::Player;

/// The page of somebody of the delegation, with these pages open and closed before.
fn page_with(table: &Table, presence: Presence, is_head: bool) -> String {
    let snapshot = Snapshot::new(Arc::new(table.room.clone()), 1, Health::Well, Arc::new(presence));
    page(&snapshot.delegation(table.seat), &snapshot, is_head, 0).into_string()
}

#[test]
fn whoever_sits_beside_a_head_who_is_away_is_told_how_the_lead_passes_on() {
    let says = "Aisyah is the head of your delegation and has had no page open";
    for table in [Table::lobby("Aisyah"), Table::begun()] {
        let mut presence = Presence::default();
        presence.arrive(HEAD);
        presence.depart(HEAD, 1_000);
        assert!(
            !page_with(&table, presence.clone(), false).contains(says),
            "a phone falls asleep now and then"
        );
        presence.look(1_000 + AWAY_MS);
        let html = page_with(&table, presence.clone(), false);
        assert!(html.contains(says) && html.contains("ask control to make you the head"), "{html}");
        check_markup(&html);
        assert!(!page_with(&table, presence.clone(), true).contains(says), "the head is told of itself");
        presence.arrive(HEAD);
        assert!(!page_with(&table, presence, false).contains(says), "the head is back");
    }
}

#[test]
fn what_is_said_of_the_head_who_is_away_is_what_control_can_do() {
    let mut table = Table::begun();
    table.ask(MEMBER, Ask::Talk(TalkAsk::Say { to: To::Control, text: "I am Farid.".into() }));
    table.ask(CONTROL, Ask::Control(ControlAsk::MakeHead(MEMBER)));
    assert!(table.snapshot().is_head(MEMBER) && !table.snapshot().is_head(HEAD));
}

#[test]
fn a_delegation_that_a_bot_plays_is_said_never_to_answer() {
    let mut table = Table::begun();
    let s = Arc::clone(table.room.scenario());
    let (bot, people) = (s.state("IDN").unwrap(), s.state("SGP").unwrap());
    let option = |html: &str, value: &str| {
        let tag = tags(html, "option").find(|tag| attribute(tag, "value").as_deref() == Some(value));
        tag.and_then(|tag| tag.split_once('>')).map(|(_, said)| said.to_owned()).expect("it can be chosen")
    };
    let html = table.page();
    for value in ["state:IDN", "IDN"] {
        assert_eq!(option(&html, value), "Indonesia (bot, never answers)");
    }
    for value in ["state:SGP", "SGP"] {
        assert_eq!(option(&html, value), "Singapore");
    }
    assert!(html.contains("A bot answers no message and no request for a meeting"));
    let lobby = Table::lobby("Aisyah").page();
    assert!(
        !lobby.contains("never answers") && !lobby.contains("A bot answers"),
        "somebody may still sit down"
    );
    for (with, says) in [(bot, word("page-meet-bot")), (people, word("page-meet-open"))] {
        table.ask(HEAD, Ask::Talk(TalkAsk::Meet { with, about: "The airport".into() }));
        let snapshot = table.snapshot();
        let view = snapshot.delegation(table.seat);
        let html = meet::meetings(&view.talk, &s, &table.role(), &view.hall).into_string();
        assert!(html.contains(&says), "{html}");
    }
    let temperament = crate::bots::Temperament::Cautious;
    table.ask(CONTROL, Ask::Control(ControlAsk::PutBot { seat: people, temperament }));
    assert!(matches!(table.room.desks()[people].player, Player::Bot(_)));
    assert_eq!(option(&table.page(), "state:SGP"), "Singapore (bot, never answers)");
}
