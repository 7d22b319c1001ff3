//! The conductor: a pure machine that takes signals and gives effects. It knows no thread, no file and no
//! clock, so that a test can drop, repeat, reorder and crash between any two effects.
//!
//! Invariant: an ask is checked, written, applied and answered in this order, one at a time; nothing is
//! answered that is not durable, and nothing durable is lost or counted twice. Were it applied first, people
//! would see and answer to something that a crash takes back; so, whenever the program ends, the journal
//! holds everything that anybody has seen, and at most one ask more, which is carried out by the replay.

pub use super::signal::{Answer, Divergence, Health, Instruction, Receipt, Signal, Submission};

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use super::ask::{Ask, ProgramAsk};
use super::person::PersonId;
use super::refused::{Pile, Refused};
use super::room::Room;
use crate::journal::{Entry, Trouble};

/// Asks that wait while the journal writes; more are refused, so that memory stays bounded. A room of a
/// thousand people does not reach it unless the disk hangs.
const WAITING_MAX: usize = 4_096;

/// The one ask that is being written. There is never a second: the digest and the chain of an entry rest on
/// the one before.
#[derive(Debug, Clone)]
struct Writing {
    entry: Entry,
    request: Submission,
    /// Its fate is not known: the journal failed while it was written. It may stand there or not, and until
    /// somebody has looked it is neither counted nor refused.
    unsure: bool,
}

/// The conductor with everything that it knows. All that counts of it can be made again from the journal;
/// those who merely wait ask again.
#[derive(Debug, Clone)]
pub struct Conductor {
    room: Arc<Room>,
    seq: u64,
    link: [u8; 32],
    receipts: BTreeMap<(PersonId, String), Receipt>,
    waiting: VecDeque<Submission>,
    writing: Option<Writing>,
    health: Health,
    /// The last moment at which the journal was well.
    well_ms: u64,
    probing: bool,
}

impl Conductor {
    /// A conductor of a room before its first ask; `link` is the header's.
    pub fn new(room: Room, link: [u8; 32]) -> Self {
        Self {
            room: Arc::new(room),
            seq: 0,
            link,
            receipts: BTreeMap::new(),
            waiting: VecDeque::new(),
            writing: None,
            health: Health::Well,
            well_ms: 0,
            probing: false,
        }
    }

    /// Carries out the entries of a journal, each checked against its digest before it is carried out: the
    /// first difference is named, and nothing is built on it.
    ///
    /// # Errors
    /// The first entry that does not lead where it says.
    pub fn replay(mut self, entries: &[Entry]) -> Result<Self, Divergence> {
        for entry in entries {
            let ask = serde_json::from_str(&entry.input)
                .map_err(|error| Divergence::Input { seq: entry.seq, reason: error.to_string() })?;
            if self.room.digest() != entry.digest {
                return Err(Divergence::Digest(entry.seq));
            }
            let author = PersonId(entry.author);
            self.room.check(author, &ask).map_err(|why| Divergence::Refused { seq: entry.seq, why })?;
            self.apply(entry, &ask);
        }
        Ok(self)
    }

    /// The room as it stands.
    pub fn room(&self) -> &Arc<Room> {
        &self.room
    }

    /// The number of the last entry that is durable and carried out.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// How it is with the journal; while it is down nothing new is taken.
    pub fn health(&self) -> &Health {
        &self.health
    }

    /// Takes a signal at this time and says what is to be done.
    pub fn step(&mut self, now_ms: u64, signal: Signal) -> Vec<Instruction> {
        // The clock of a machine may be set back; the times in the journal never go back.
        let now_ms = now_ms.max(self.room.now_ms());
        let mut effects = Vec::new();
        match signal {
            Signal::Asked(request) => self.asked(request, &mut effects),
            Signal::Tick => self.tick(now_ms, &mut effects),
            Signal::Written => self.written(now_ms, &mut effects),
            Signal::Failed(why) => self.failed(why, &mut effects),
            Signal::Found(entries) => self.found(now_ms, &entries, &mut effects),
            Signal::Unreadable(why) => self.unreadable(why, &mut effects),
            Signal::Well => self.well_again(&mut effects),
        }
        self.write_next(now_ms, &mut effects);
        effects
    }

    /// Takes a request into the queue, or answers it at once if it cannot be taken.
    fn asked(&mut self, mut request: Submission, effects: &mut Vec<Instruction>) {
        match request.ask {
            // Who is nobody yet has no nonces of their own; their token is theirs alone, and the same token
            // again takes no second seat.
            Ask::Join { token, .. } => {
                request.author = PersonId::PROGRAM;
                request.nonce = format!("join-{}", blake3::Hash::from(token.0).to_hex());
            }
            Ask::GiveUp(token) => {
                request.author = PersonId::PROGRAM;
                request.nonce = format!("give-up-{}", blake3::Hash::from(token.0).to_hex());
            }
            // Nobody speaks for the program: what it asks is made here and never comes in from outside.
            _ if request.author == PersonId::PROGRAM => {
                answer(effects, request.ticket, Err(Refused::NoSeat));
                return;
            }
            _ => {}
        }
        let busy = self.waiting.len() >= WAITING_MAX;
        if let Health::Down { why, .. } = &self.health {
            answer(effects, request.ticket, self.answer_while_down(&request, why));
        } else if busy {
            answer(effects, request.ticket, Err(Refused::TooMany(Pile::Requests)));
        } else {
            self.waiting.push_back(request);
        }
    }

    /// Time passes. The program asks only when nobody else is waiting: what people asked in time counts
    /// before the time is up.
    fn tick(&mut self, now_ms: u64, effects: &mut Vec<Instruction>) {
        match self.health {
            Health::Well if self.writing.is_none() && self.waiting.is_empty() => {
                self.well_ms = now_ms;
                if let Some(ask) = self.room.due(now_ms) {
                    self.ask_as_program(ask);
                }
            }
            Health::Well => {}
            Health::Down { .. } if self.probing => {}
            Health::Down { .. } => {
                self.probing = true;
                let unsure = self.writing.is_some();
                effects.push(if unsure { Instruction::Look(self.seq) } else { Instruction::Probe });
            }
        }
    }

    /// Puts an ask of the program in front of all others. Its nonce is its number in the journal, so that it
    /// counts once as well.
    fn ask_as_program(&mut self, ask: ProgramAsk) {
        let nonce = format!("program-{}", self.seq + 1);
        let (ticket, author) = (0, PersonId::PROGRAM);
        self.waiting.push_front(Submission { ticket, author, nonce, ask: Ask::Program(ask) });
    }

    /// Checks and writes the next ask that can be taken; those that cannot are answered on the way. The check
    /// comes last, right before the writing: what was allowed when it was asked may not be any more.
    fn write_next(&mut self, now_ms: u64, effects: &mut Vec<Instruction>) {
        while self.writing.is_none() && self.health == Health::Well {
            let Some(request) = self.waiting.pop_front() else { return };
            // Before the check: an ask that was carried out would be refused the second time, and its author
            // would believe that it had failed.
            if let Some(receipt) = self.receipt_of(&request) {
                answer(effects, request.ticket, Ok(receipt));
                continue;
            }
            match self.checked_input(&request) {
                Err(why) => answer(effects, request.ticket, Err(why)),
                Ok((input, ask)) => {
                    let entry = Entry::new(
                        &self.link,
                        self.seq + 1,
                        now_ms,
                        request.author.0,
                        request.nonce.clone(),
                        input,
                        self.room.digest(),
                    );
                    effects.push(Instruction::Write(entry.clone()));
                    self.writing =
                        Some(Writing { entry, request: Submission { ask, ..request }, unsure: false });
                }
            }
        }
    }

    /// A checked ask as the journal keeps it, and as it will be read from there: a number loses its last digit
    /// on the way, and what is carried out now must be what is carried out again.
    fn checked_input(&self, request: &Submission) -> Result<(String, Ask), Refused> {
        self.room.check_fresh(request.author, &request.ask)?;
        let unwritable = |error: serde_json::Error| Refused::Unwritable(error.to_string());
        let input = serde_json::to_string(&request.ask).map_err(unwritable)?;
        let ask = serde_json::from_str(&input).map_err(unwritable)?;
        if ask != request.ask {
            self.room.check_fresh(request.author, &ask)?;
        }
        Ok((input, ask))
    }

    /// It is durable: now it is carried out, shown and answered, in this order, so that whoever has the
    /// answer finds it on the page.
    fn written(&mut self, now_ms: u64, effects: &mut Vec<Instruction>) {
        let Some(Writing { entry, request, .. }) = self.writing.take() else { return };
        self.well_ms = now_ms;
        let receipt = self.apply(&entry, &request.ask);
        effects.push(Instruction::Publish);
        answer(effects, request.ticket, Ok(receipt));
    }

    /// The write failed, or the probe did: the exercise is paused, and one looks what really stands there.
    fn failed(&mut self, why: Trouble, effects: &mut Vec<Instruction>) {
        self.probing = false;
        self.go_down(&why, effects);
        if let Some(writing) = &mut self.writing
            && !writing.unsure
        {
            writing.unsure = true;
            self.probing = true;
            effects.push(Instruction::Look(self.seq));
        }
    }

    fn go_down(&mut self, why: &Trouble, effects: &mut Vec<Instruction>) {
        if self.health == Health::Well {
            effects.push(Instruction::Publish);
        }
        self.health = Health::Down { why: why.clone(), since_ms: self.last_well_ms() };
        for request in std::mem::take(&mut self.waiting) {
            answer(effects, request.ticket, self.answer_while_down(&request, why));
        }
    }

    /// One has looked: either the entry stands there and counts, or it does not and was never taken.
    fn found(&mut self, now_ms: u64, entries: &[Entry], effects: &mut Vec<Instruction>) {
        self.probing = false;
        let Some(writing) = self.writing.take() else { return };
        let Writing { entry, request, .. } = writing;
        // Compared whole: another entry under the same number would have been written by somebody else.
        if entries.first() == Some(&entry) {
            let well_ms = self.well_ms;
            self.writing = Some(Writing { entry, request, unsure: true });
            self.written(now_ms, effects);
            // It landed, and still the journal had failed.
            self.well_ms = well_ms;
        } else if let Health::Down { why, .. } = &self.health {
            answer(effects, request.ticket, Err(Refused::Storage(why.clone())));
        }
    }

    fn unreadable(&mut self, why: Trouble, effects: &mut Vec<Instruction>) {
        self.probing = false;
        self.go_down(&why, effects);
        if let Some(writing) = &mut self.writing {
            // Whoever waits is told that it is not known; they may ask again with the same nonce.
            answer(effects, std::mem::take(&mut writing.request.ticket), Err(Refused::Unsure(why)));
        }
    }

    /// The journal writes again, and nothing is in doubt: asks are taken from here on.
    fn well_again(&mut self, effects: &mut Vec<Instruction>) {
        self.probing = false;
        if self.health != Health::Well && self.writing.is_none() {
            self.health = Health::Well;
            effects.push(Instruction::Publish);
            self.recovered();
        }
    }

    /// After a failure or a restart: the count-down stands from the last moment at which all was well, so
    /// that nobody loses the time of it. It is an entry like any other, because a replay must come to the
    /// same clock.
    pub fn recovered(&mut self) {
        self.ask_as_program(ProgramAsk::Recovered { last_well_ms: self.last_well_ms() });
    }

    /// The last moment at which the journal was well.
    fn last_well_ms(&self) -> u64 {
        self.well_ms.max(self.room.now_ms())
    }

    /// The machine slept or stood still: nobody loses that time, and control lets the count-down run on.
    pub fn stood_still(&mut self) {
        if self.health == Health::Well {
            self.recovered();
        }
    }

    /// What was done before is said again; nothing new is taken; and the same ask as the one whose fate is not
    /// known has the same fate.
    fn answer_while_down(&self, request: &Submission, why: &Trouble) -> Answer {
        match (self.receipt_of(request), &self.writing) {
            (Some(receipt), _) => Ok(receipt),
            (None, Some(writing)) if same(&writing.request, request) => Err(Refused::Unsure(why.clone())),
            (None, _) => Err(Refused::Storage(why.clone())),
        }
    }

    /// The receipt of an ask that was carried out, by whoever asks and the nonce. Receipts are never
    /// forgotten: a page may come back after hours.
    fn receipt_of(&self, request: &Submission) -> Option<Receipt> {
        self.receipts.get(&(request.author, request.nonce.clone())).cloned()
    }

    /// Carries out a durable entry, now or in a replay: the two must not differ in anything.
    fn apply(&mut self, entry: &Entry, ask: &Ask) -> Receipt {
        let author = PersonId(entry.author);
        let done = Arc::make_mut(&mut self.room).apply(author, ask, entry.at_ms);
        (self.seq, self.link) = (entry.seq, entry.link);
        let receipt = Receipt { seq: entry.seq, done };
        self.receipts.insert((author, entry.nonce.clone()), receipt.clone());
        receipt
    }
}

/// Answers somebody; the program asks under ticket 0 and waits for no answer.
fn answer(effects: &mut Vec<Instruction>, ticket: u64, answer: Answer) {
    if ticket != 0 {
        effects.push(Instruction::Answer(ticket, answer));
    }
}

/// Is it the same ask? Author and nonce say so, whatever else it holds.
fn same(a: &Submission, b: &Submission) -> bool {
    a.author == b.author && a.nonce == b.nonce
}
