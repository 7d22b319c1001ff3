//! A simulated disk under the journal: it keeps entries, and meets a fate at calls that a plan or a seed names.

use mufakat::journal::{Entry, Trouble};

use super::luck::Luck;

/// What happens at one call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Nothing is written or read.
    IoError,
    /// Nothing is written, and nothing will be until somebody makes room.
    Full,
    /// A torn record, which is gone once the file is opened again.
    Short,
    /// The sync failed and the record is gone.
    SyncLost,
    /// The sync failed and the record stands all the same.
    SyncKept,
    /// Nothing can be read either: this call and the next two fail.
    Unreadable,
}

impl Fate {
    pub const ALL: [Self; 6] =
        [Self::IoError, Self::Full, Self::Short, Self::SyncLost, Self::SyncKept, Self::Unreadable];
}

/// Which calls fail.
#[derive(Debug, Clone)]
pub enum Plan {
    /// None.
    Never,
    /// This one, counted from 0.
    At(u64, Fate),
    /// This one by the first fate, and the next one by the second.
    Twice(u64, Fate, Fate),
    /// So many in a thousand.
    Often(Luck, u32),
}

/// How long a full disk stays full.
const FULL_MS: u64 = 4_000;

/// The simulated disk.
#[derive(Debug, Clone)]
pub struct Store {
    header: [u8; 32],
    entries: Vec<Entry>,
    torn: bool,
    full_until_ms: u64,
    unreadable_calls: u32,
    pub plan: Plan,
    pub calls: u64,
    /// Calls that failed.
    pub failures: u64,
    /// What a real journal would not have taken.
    pub complaints: Vec<String>,
}

impl Store {
    pub fn new(header: [u8; 32], plan: Plan) -> Self {
        Self {
            header,
            entries: Vec::new(),
            torn: false,
            full_until_ms: 0,
            unreadable_calls: 0,
            plan,
            calls: 0,
            failures: 0,
            complaints: Vec::new(),
        }
    }

    /// What stands there, whatever anybody knows of it.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Everything that a new process finds.
    pub fn reopen(&mut self) -> &[Entry] {
        self.torn = false;
        self.unreadable_calls = 0;
        &self.entries
    }

    /// From now on nothing fails.
    pub fn heal(&mut self) {
        self.plan = Plan::Never;
        self.full_until_ms = 0;
        self.unreadable_calls = 0;
    }

    pub fn append(&mut self, now_ms: u64, entry: &Entry) -> Result<(), Trouble> {
        if self.torn {
            self.complaints.push(format!("entry {} was written behind a torn record", entry.seq));
        }
        match self.fate() {
            _ if now_ms < self.full_until_ms => self.fail("no space left on device"),
            None => {
                self.take(entry);
                Ok(())
            }
            Some(Fate::IoError | Fate::Unreadable) => self.fail("input/output error"),
            Some(Fate::Full) => {
                self.full_until_ms = now_ms + FULL_MS;
                self.fail("no space left on device")
            }
            Some(Fate::Short) => {
                self.torn = true;
                self.fail("short write")
            }
            Some(Fate::SyncLost) => self.fail("sync failed"),
            Some(Fate::SyncKept) => {
                self.take(entry);
                self.fail("sync failed")
            }
        }
    }

    /// The entries after this number. Looking opens the file anew, so that a torn record is gone.
    pub fn after(&mut self, seq: u64) -> Result<Vec<Entry>, Trouble> {
        match self.fate() {
            None | Some(Fate::Full) => {
                self.torn = false;
                Ok(self.entries.iter().skip(seq as usize).cloned().collect())
            }
            Some(_) => self.fail("cannot be read"),
        }
    }

    pub fn probe(&mut self, now_ms: u64) -> Result<(), Trouble> {
        match self.fate() {
            _ if now_ms < self.full_until_ms => self.fail("no space left on device"),
            None => Ok(()),
            Some(Fate::Full) => {
                self.full_until_ms = now_ms + FULL_MS;
                self.fail("no space left on device")
            }
            Some(_) => self.fail("input/output error"),
        }
    }

    fn fate(&mut self) -> Option<Fate> {
        let call = self.calls;
        self.calls += 1;
        if self.unreadable_calls > 0 {
            self.unreadable_calls -= 1;
            return Some(Fate::Unreadable);
        }
        let fate = match &mut self.plan {
            Plan::Never => None,
            Plan::At(at, fate) => (call == *at).then_some(*fate),
            Plan::Twice(at, first, _) if call == *at => Some(*first),
            Plan::Twice(at, _, second) => (call == *at + 1).then_some(*second),
            Plan::Often(luck, per_mille) => luck.per_mille(*per_mille).then(|| luck.one_of(Fate::ALL)),
        };
        if fate == Some(Fate::Unreadable) {
            self.unreadable_calls = 2;
        }
        fate
    }

    fn fail<T>(&mut self, why: &str) -> Result<T, Trouble> {
        self.failures += 1;
        Err(Trouble::Other { file: "the simulated disk".into(), reason: why.into() })
    }

    fn take(&mut self, entry: &Entry) {
        let last = self.entries.last();
        let link = last.map_or(self.header, |last| last.link);
        let seq = last.map_or(1, |last| last.seq + 1);
        let Entry { at_ms, author, nonce, input, digest, .. } = entry.clone();
        if *entry != Entry::new(&link, seq, at_ms, author, nonce, input, digest) {
            self.complaints.push(format!("entry {} does not follow entry {}", entry.seq, seq - 1));
        }
        if last.is_some_and(|last| last.at_ms > entry.at_ms) {
            self.complaints.push(format!("time goes back at entry {}", entry.seq));
        }
        self.entries.push(entry.clone());
    }
}
