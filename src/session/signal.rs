//! What the conductor takes and gives: requests and their answers, signals in, instructions out. They are data, so
//! that a test can write down what a disk or a network does.

use super::ask::Ask;
use super::person::PersonId;
use super::refused::Refused;
use super::room::Done;
use crate::journal::{Entry, Trouble};

/// Something asked, with everything needed to answer it.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    /// The number by which the answer finds its way back; 0 for the program's own asks, which nobody waits
    /// for.
    pub ticket: u64,
    /// The person who asks; the program for a join, because whoever joins is nobody yet.
    pub author: PersonId,
    /// Chosen by who asks; the same again from the same author means the same ask again.
    pub nonce: String,
    /// The thing that is asked.
    pub ask: Ask,
}

/// What an accepted ask came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Its number in the journal, from 1.
    pub seq: u64,
    /// What came of it, said again if it is asked again.
    pub done: Done,
}

/// The answer to a request: the receipt of what is durable, or why it was refused.
pub type Answer = Result<Receipt, Refused>;

/// What comes in. Times are Unix milliseconds and never go back.
#[derive(Debug, Clone, PartialEq)]
pub enum Signal {
    /// Somebody asks something.
    Asked(Submission),
    /// Time passes, with nothing else to say.
    Tick,
    /// The entry that was to be written is durable.
    Written,
    /// It could not be written, or it is not known whether it was.
    Failed(Trouble),
    /// What really stands in the journal after the last entry that is known to.
    Found(Vec<Entry>),
    /// The journal could not be read either.
    Unreadable(Trouble),
    /// The journal can be written again.
    Well,
}

/// What goes out, to be done in this order.
#[derive(Debug, Clone, PartialEq)]
pub enum Instruction {
    /// Write this and say [`Signal::Written`] or [`Signal::Failed`].
    Write(Entry),
    /// Look what stands in the journal after this number; say [`Signal::Found`] or [`Signal::Unreadable`].
    Look(u64),
    /// See whether the journal can be written; say [`Signal::Well`] or [`Signal::Failed`].
    Probe,
    /// Answer the request that has this ticket.
    Answer(u64, Answer),
    /// Show everybody the new state.
    Publish,
}

/// Whether the journal writes. The exercise takes nothing that it cannot keep.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Health {
    /// It writes, and asks are taken.
    Well,
    /// The exercise is paused.
    Down {
        /// Why.
        why: Trouble,
        /// The last moment at which all was well, Unix milliseconds: from then on every count-down stands.
        since_ms: u64,
    },
}

/// Why a journal cannot be carried on: it does not lead where it says.
#[derive(Debug, Clone, PartialEq)]
pub enum Divergence {
    /// An input that cannot be read.
    Input {
        /// The number of the entry.
        seq: u64,
        /// What the reader said.
        reason: String,
    },
    /// The rules come to another state than the one written down.
    Digest(u64),
    /// An input that the rules do not allow in that state.
    Refused {
        /// The number of the entry.
        seq: u64,
        /// Why.
        why: Refused,
    },
}
