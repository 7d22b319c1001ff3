//! What was asked and answered, as somebody saw it who stands beside the conductor and the disk.

use std::collections::BTreeMap;

use mufakat::journal::Entry;
use mufakat::session::ask::Ask;
use mufakat::session::conductor::{Answer, Receipt};
use mufakat::session::person::PersonId;
use mufakat::session::refused::Refused;

use super::net::Letter;

/// Author and nonce: by which an input is the same input.
pub type Key = (u32, String);

/// What became of one delivery.
#[derive(Debug, Clone, PartialEq)]
pub enum Fate {
    /// No answer yet.
    Waiting,
    /// It stands.
    Taken(u64),
    /// Nobody knows.
    Unsure,
    /// It was refused, and does not stand by this delivery.
    Refused(Refused),
    /// The conductor crashed before it answered.
    Lost,
}

/// One delivery of an ask to the conductor.
#[derive(Debug, Clone)]
pub struct Ticket {
    pub client: usize,
    pub nonce: String,
    pub key: Key,
    pub ask: Ask,
    pub fate: Fate,
}

/// Everything that was asked and answered. Ticket numbers count from 1.
#[derive(Debug, Clone, Default)]
pub struct History {
    pub tickets: Vec<Ticket>,
    pub acknowledged: BTreeMap<Key, Receipt>,
    /// Tickets without an answer.
    pub waiting: usize,
    pub complaints: Vec<String>,
}

/// Under which key the journal keeps an ask.
pub fn key_of(letter: &Letter) -> Key {
    match &letter.ask {
        Ask::Join { token, .. } => {
            (PersonId::PROGRAM.0, format!("join-{}", blake3::Hash::from(token.0).to_hex()))
        }
        Ask::GiveUp(token) => {
            (PersonId::PROGRAM.0, format!("give-up-{}", blake3::Hash::from(token.0).to_hex()))
        }
        _ => (letter.author.0, letter.nonce.clone()),
    }
}

/// Is this the entry of that key?
pub fn is_of(entry: &Entry, key: &Key) -> bool {
    entry.author == key.0 && entry.nonce == key.1
}

impl History {
    /// An ask reaches the conductor; the number under which it is answered.
    pub fn delivered(&mut self, client: usize, letter: &Letter) -> u64 {
        let key = key_of(letter);
        let (nonce, ask) = (letter.nonce.clone(), letter.ask.clone());
        self.tickets.push(Ticket { client, nonce, key, ask, fate: Fate::Waiting });
        self.waiting += 1;
        self.tickets.len() as u64
    }

    /// The conductor answers; to whom the answer goes. `journal` is what stands on the disk at this moment.
    pub fn answered(&mut self, number: u64, answer: &Answer, journal: &[Entry]) -> Option<(usize, String)> {
        let ticket = self.tickets.get_mut((number as usize).checked_sub(1)?)?;
        if ticket.fate != Fate::Waiting {
            self.complaints.push(format!("{ticket:?} is answered twice"));
            return None;
        }
        self.waiting -= 1;
        let key = &ticket.key;
        let place = journal.iter().position(|entry| is_of(entry, key));
        let wrong = match answer {
            Ok(receipt) => {
                ticket.fate = Fate::Taken(receipt.seq);
                let first = self.acknowledged.entry(key.clone()).or_insert_with(|| receipt.clone());
                let changed = (first != receipt).then_some("gets another receipt than the first time");
                let stands = place.is_some_and(|place| journal[place].seq == receipt.seq);
                changed.or((!stands).then_some("is acknowledged and does not stand on the disk"))
            }
            Err(Refused::Unsure(_)) => {
                ticket.fate = Fate::Unsure;
                None
            }
            Err(why) => {
                ticket.fate = Fate::Refused(why.clone());
                place.is_some().then_some("is refused and stands on the disk")
            }
        };
        if let Some(wrong) = wrong {
            self.complaints.push(format!("{ticket:?} {wrong}: {answer:?}"));
        }
        Some((ticket.client, ticket.nonce.clone()))
    }

    /// The conductor is gone, and with it what it had not answered.
    pub fn crashed(&mut self) {
        if self.waiting > 0 {
            for ticket in self.tickets.iter_mut().filter(|ticket| ticket.fate == Fate::Waiting) {
                ticket.fate = Fate::Lost;
            }
        }
        self.waiting = 0;
    }
}
