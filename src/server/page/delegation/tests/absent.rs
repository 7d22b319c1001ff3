//! Those of whom nothing is to be expected are named: the head who is away.

use super::*;
use crate::session::presence::{AWAY_MS, Presence};

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
