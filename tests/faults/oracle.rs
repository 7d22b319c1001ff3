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
        ("evidence", live.exercise().ledger().entries() == again.exercise().ledger().entries()),
        ("world", live.exercise().world() == again.exercise().world()),
        ("sealed", live.exercise().sealed() == again.exercise().sealed()),
    ];
    let differs = parts.into_iter().filter(|(_, same)| !same);
    differs.map(|(part, _)| format!("live and replayed {part} differ")).collect()
}
