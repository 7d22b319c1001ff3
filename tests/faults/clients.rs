//! Simulated clients: each asks, waits, asks again with the same nonce, asks twice, and sometimes lies.

use mufakat::session::ask::Ask;
use mufakat::session::conductor::Answer;
use mufakat::session::person::{PersonId, Role, TokenHash};
use mufakat::session::refused::{Pile, Refused};
use mufakat::sim::decision::Act;
use mufakat::sim::ids::StateId;

use super::lies;
use super::luck::Luck;
use super::net::Letter;
use super::script::{self, Sight};

/// After so long without an answer a client asks again.
const PATIENCE_MS: u64 = 4_000;

/// Something asked and not answered yet.
#[derive(Debug, Clone)]
struct Pending {
    letter: Letter,
    again_ms: u64,
}

/// A client.
#[derive(Debug, Clone)]
pub struct Client {
    place: usize,
    pub role: Role,
    token: TokenHash,
    tokens: u8,
    pub person: Option<PersonId>,
    pending: Option<Pending>,
    asked: u32,
    /// Nonces of what was done.
    done: Vec<String>,
    /// The acts it saw last: a page may be old.
    seen: Vec<Act>,
    /// Asks out of a hundred that are lies.
    lies: u32,
}

impl Client {
    pub fn new(place: usize, role: Role, lies: u32) -> Self {
        Self {
            place,
            role,
            token: token(place, 0),
            tokens: 0,
            person: None,
            pending: None,
            asked: 0,
            done: Vec::new(),
            seen: Vec::new(),
            lies,
        }
    }

    pub fn place(&self) -> usize {
        self.place
    }

    pub fn is_waiting(&self) -> bool {
        self.pending.is_some()
    }

    /// The connection broke: whatever waits is asked again.
    pub fn reconnect(&mut self, now_ms: u64) {
        if let Some(pending) = &mut self.pending {
            pending.again_ms = now_ms;
        }
    }

    /// What it sends now.
    pub fn turn(&mut self, luck: &mut Luck, now_ms: u64, sight: &Sight) -> Vec<Letter> {
        if let Some(pending) = &mut self.pending {
            if pending.again_ms > now_ms {
                return Vec::new();
            }
            pending.again_ms = now_ms + PATIENCE_MS;
            return vec![pending.letter.clone()];
        }
        let Some(ask) = self.next_ask(luck, sight) else { return Vec::new() };
        self.asked += 1;
        // All clients count alike: nonces are the author's own.
        let mut nonce = format!("n{}", self.asked);
        if luck.percent(self.lies / 3)
            && let Some(old) = luck.pick(&self.done)
        {
            nonce = old.clone();
        }
        let author = self.person.unwrap_or(PersonId::PROGRAM);
        let letter = Letter { author, nonce, ask };
        self.pending = Some(Pending { letter: letter.clone(), again_ms: now_ms + PATIENCE_MS });
        // An impatient hand presses twice.
        vec![letter; if luck.percent(self.lies) { 2 } else { 1 }]
    }

    fn next_ask(&mut self, luck: &mut Luck, sight: &Sight) -> Option<Ask> {
        let Some(me) = self.person else {
            let name = if luck.percent(self.lies) { lies::words(luck) } else { format!("P{}", self.place) };
            return Some(Ask::Join { role: self.role.clone(), name, token: self.token });
        };
        if luck.percent(self.lies) {
            return Some(lies::any(luck, &sight.room));
        }
        let old = std::mem::take(&mut self.seen);
        if let Role::Delegation(seat) = self.role {
            self.seen = sight.acts(seat);
        }
        let stale = luck.percent(self.lies) && !old.is_empty();
        let acts = if stale { &old } else { &self.seen };
        script::next(luck, &self.role, me, sight, acts)
    }

    /// An answer arrives.
    pub fn receive(&mut self, now_ms: u64, nonce: &str, answer: &Answer) {
        let Some(pending) = self.pending.as_mut().filter(|pending| pending.letter.nonce == nonce) else {
            return;
        };
        match answer {
            Ok(receipt) => {
                match pending.letter.ask {
                    Ask::Join { token, .. } if token == self.token => self.person = receipt.done.person,
                    // Whoever joins in somebody else's name stays who they are.
                    Ask::Join { .. } => {}
                    _ => self.done.push(nonce.to_owned()),
                }
                self.pending = None;
            }
            Err(Refused::Storage(_) | Refused::Unsure(_) | Refused::TooMany(Pile::Requests)) => {
                pending.again_ms = now_ms + PATIENCE_MS / 4;
            }
            Err(why) => {
                self.pending = None;
                if *why == Refused::NoSeat {
                    self.person = None;
                    self.tokens = self.tokens.wrapping_add(1);
                    self.token = token(self.place, self.tokens);
                }
            }
        }
    }
}

fn token(place: usize, count: u8) -> TokenHash {
    let mut hash = [0; 32];
    (hash[0], hash[1], hash[2]) = (place as u8, count, 1);
    TokenHash(hash)
}

/// Everybody who takes part: control, eleven heads, second members, and the staff.
pub fn everybody(seats: usize, lies: u32) -> Vec<Client> {
    let head = |seat: usize| Role::Delegation(StateId::from(seat));
    let mut roles = vec![Role::Control];
    roles.extend((0..seats).map(head));
    roles.extend([head(0), head(4)]);
    roles.extend([Role::Chair, Role::Evaluator, Role::SimCell("Lake Radio".into())]);
    roles.into_iter().enumerate().map(|(place, role)| Client::new(place, role, lies)).collect()
}
