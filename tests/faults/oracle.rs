//! What must be true after every seed, whatever failed on the way.

use std::collections::{BTreeMap, BTreeSet};

use mufakat::journal::Entry;
use mufakat::session::Room;
use mufakat::session::person::Role;

use super::history::{Fate, History, Key};

/// What is wrong with a history and the journal that came of it.
pub fn examine(header: &[u8; 32], journal: &[Entry], history: &History) -> Vec<String> {
    let mut wrong = history.complaints.clone();
    wrong.extend(chain(header, journal));
    let mut standing: BTreeMap<Key, &Entry> = BTreeMap::new();
    for entry in journal {
        if standing.insert((entry.author, entry.nonce.clone()), entry).is_some() {
            wrong.push(format!("{} of {} stands twice", entry.nonce, entry.author));
        }
    }
    for (key, receipt) in &history.acknowledged {
        match standing.get(key) {
            None => wrong.push(format!("{key:?} was acknowledged as entry {} and is lost", receipt.seq)),
            Some(entry) if entry.seq != receipt.seq => {
                wrong.push(format!("{key:?} was acknowledged as entry {} and is {}", receipt.seq, entry.seq));
            }
            Some(_) => {}
        }
    }
    wrong.extend(standing_without_reason(&standing, history));
    wrong
}

/// Every link leads from the one before to its own entry.
fn chain(header: &[u8; 32], journal: &[Entry]) -> Vec<String> {
    let mut wrong = Vec::new();
    let (mut link, mut seq) = (*header, 0);
    for entry in journal {
        let Entry { at_ms, author, nonce, input, digest, .. } = entry.clone();
        seq += 1;
        if Entry::new(&link, seq, at_ms, author, nonce, input, digest) != *entry {
            wrong.push(format!("the chain breaks at entry {seq}"));
        }
        link = entry.link;
    }
    wrong
}

/// What stands must have been asked like this, and nobody may have been told of every delivery that it was not
/// taken.
fn standing_without_reason(standing: &BTreeMap<Key, &Entry>, history: &History) -> Vec<String> {
    let mut reasons: BTreeSet<&Key> = BTreeSet::new();
    let mut alike: BTreeSet<&Key> = BTreeSet::new();
    for ticket in &history.tickets {
        let Some(entry) = standing.get(&ticket.key) else { continue };
        if !matches!(ticket.fate, Fate::Refused(_)) {
            reasons.insert(&ticket.key);
        }
        if !alike.contains(&ticket.key)
            && serde_json::to_string(&ticket.ask).is_ok_and(|ask| ask == entry.input)
        {
            alike.insert(&ticket.key);
        }
    }
    let asked = standing.iter().filter(|(key, _)| !key.1.starts_with("program-"));
    let mut wrong = Vec::new();
    for (key, entry) in asked {
        if !reasons.contains(key) {
            wrong.push(format!("{key:?} stands as entry {} and was only ever refused", entry.seq));
        }
        if !alike.contains(key) {
            wrong.push(format!("{key:?} stands as entry {} and was never asked like this", entry.seq));
        }
    }
    wrong
}

/// What differs between a live room and one that came of the journal.
pub fn compare(live: &Room, again: &Room) -> Vec<String> {
    let all = Role::Control;
    let parts = [
        ("digest", live.digest() == again.digest()),
        ("stage", live.stage() == again.stage()),
        ("clock", live.clock() == again.clock()),
        ("going out", live.going_out() == again.going_out()),
        ("opened", live.opened() == again.opened()),
        ("settings", live.settings() == again.settings()),
        ("people", live.people() == again.people()),
        ("desks", live.desks() == again.desks()),
        ("decisions", live.decisions() == again.decisions()),
        ("messages", live.heard_by(&all).eq(again.heard_by(&all))),
        ("meetings", live.meetings_of(&all).eq(again.meetings_of(&all))),
        ("texts", live.texts_of(&all).eq(again.texts_of(&all))),
        ("rulings", live.rulings() == again.rulings()),
        ("log", live.log() == again.log()),
        ("observations", live.observations() == again.observations()),
        ("injects", live.scenario().injects == again.scenario().injects),
        ("released", live.exercise().released() == again.exercise().released()),
        ("proposals", live.exercise().proposals() == again.exercise().proposals()),
        ("events", live.exercise().events() == again.exercise().events()),
        ("evidence", live.exercise().ledger().lines() == again.exercise().ledger().lines()),
        ("world", live.exercise().world() == again.exercise().world()),
        ("sealed", live.exercise().sealed() == again.exercise().sealed()),
    ];
    let differs = parts.into_iter().filter(|(_, same)| !same);
    differs.map(|(part, _)| format!("live and replayed {part} differ")).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use mufakat::journal::Trouble;
    use mufakat::session::ask::{Ask, ControlAsk};
    use mufakat::session::conductor::Receipt;
    use mufakat::session::person::PersonId;
    use mufakat::session::refused::Refused;
    use mufakat::session::room::Done;

    use super::super::net::Letter;
    use super::super::play::by_the_book;
    use super::super::secret::{leak, search, secret, seen_by, viewers};
    use super::super::shore::shore;
    use super::super::store::Plan;
    use super::super::world::{Crash, HEADER, World};
    use super::*;
    use mufakat::sim::ids::{StateId, StateSet};

    /// An exercise in which all was well.
    fn well() -> World {
        by_the_book(&shore(), Plan::Never, Crash::Never).unwrap_or_else(|wrong| panic!("{wrong}")).world
    }

    fn wrong(world: &World, journal: &[Entry]) -> String {
        examine(&HEADER, journal, &world.history).join("\n")
    }

    #[test]
    fn the_oracle_has_nothing_to_say_where_all_was_well() {
        let world = well();
        assert_eq!(wrong(&world, world.store.entries()), "");
    }

    #[test]
    fn the_oracle_notices_an_acknowledged_input_that_is_missing() {
        let world = well();
        let mut journal = world.store.entries().to_vec();
        journal.pop();
        assert!(wrong(&world, &journal).contains("is lost"));
    }

    #[test]
    fn the_oracle_notices_an_input_that_stands_twice_or_elsewhere() {
        let world = well();
        let mut journal = world.store.entries().to_vec();
        let last = journal[journal.len() - 1].clone();
        let Entry { seq, at_ms, author, nonce, input, digest, link } = last;
        journal.push(Entry::new(&link, seq + 1, at_ms, author, nonce, input, digest));
        let said = wrong(&world, &journal);
        assert!(said.contains("stands twice") && said.contains("was acknowledged as"), "{said}");
    }

    #[test]
    fn the_oracle_notices_a_changed_entry_by_its_link_and_by_what_was_asked() {
        let world = well();
        let mut journal = world.store.entries().to_vec();
        // Of a person: what the program asks was never asked by anybody.
        let asked = |place: &usize| journal[*place].author != 0;
        let place = (journal.len() / 2..journal.len()).find(asked).expect("somebody asked");
        journal[place].input = "\"Leave\"".into();
        let said = wrong(&world, &journal);
        assert!(said.contains("the chain breaks") && said.contains("never asked like this"), "{said}");
    }

    #[test]
    fn the_oracle_notices_what_stands_although_it_was_only_ever_refused() {
        let mut world = well();
        let place = world.history.tickets.len() - 1;
        world.history.tickets[place].fate = Fate::Refused(Refused::NotDeciding);
        assert!(wrong(&world, world.store.entries()).contains("only ever refused"));
    }

    #[test]
    fn the_oracle_notices_an_answer_that_the_disk_does_not_bear_out() {
        let world = well();
        let last = world.store.entries()[world.store.entries().len() - 1].clone();
        let ask = Ask::Control(ControlAsk::Pause);
        let letter =
            |nonce: &str| Letter { author: PersonId(last.author), nonce: nonce.into(), ask: ask.clone() };
        let mut history = History::default();
        let refused = history.delivered(0, &letter(&last.nonce));
        history.answered(
            refused,
            &Err(Refused::Storage(Trouble::Full("x.mufakat".into()))),
            world.store.entries(),
        );
        let early = history.delivered(0, &letter("never written"));
        let receipt = Receipt { seq: last.seq + 1, done: Done::default() };
        history.answered(early, &Ok(receipt), world.store.entries());
        assert_eq!(history.complaints.len(), 2, "{:?}", history.complaints);
    }

    #[test]
    fn the_oracle_notices_a_room_that_came_to_another_state() {
        let one = well();
        assert_eq!(compare(one.room(), one.room()), Vec::<String>::new());
        let mut other = Room::clone(one.room());
        let log = Ask::Control(ControlAsk::Log("One more.".into()));
        other.apply(PersonId(1), &log, other.now_ms());
        let said = compare(one.room(), &other).join("\n");
        assert!(said.contains("digest") && said.contains("log"), "{said}");
    }

    #[test]
    fn the_search_finds_secrets_and_lets_those_read_them_who_may() {
        let world = well();
        let snapshot = world.snapshot();
        let brief = secret(StateSet::only(StateId(3)), "c");
        assert!(seen_by(&Role::Delegation(StateId(3)), &snapshot).contains(&brief), "it can find something");
        assert!(
            leak(&Role::Delegation(StateId(4)), &brief).is_some() && leak(&Role::Board, &brief).is_some()
        );
        assert!(
            leak(&Role::Delegation(StateId(3)), &brief).is_none() && leak(&Role::Control, &brief).is_none()
        );
        for role in viewers(Arc::as_ref(world.room()).desks().len()) {
            assert_eq!(search(&role, &snapshot), Ok(()));
        }
    }
}
