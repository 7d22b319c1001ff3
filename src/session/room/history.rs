//! How a text came about: who changed what when, in whose words, and which signatures fell with it. Every wording that
//! anybody ever signed stands here word for word, whatever became of it afterwards.

use super::records::Speaker;
use crate::sim::exercise::event::Outcome;
use crate::sim::ids::StateSet;

/// One change of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// When, Unix milliseconds.
    pub at_ms: u64,
    /// The step that was open, counted from 0.
    pub step: u16,
    /// Who did it; none where a silence ended by itself.
    pub by: Option<Speaker>,
    /// What was done.
    pub what: Changed,
    /// Whose signatures fell with it: they were given to other words.
    pub fell: StateSet,
}

/// What was done to a text. Clauses are counted from 0, as they stood then.
#[derive(Debug, Clone, PartialEq)]
pub enum Changed {
    /// It was put before its parties.
    Opened,
    /// A clause was added, in these words.
    Clause(u32, String),
    /// Another wording was put beside those of a clause; an empty one proposes to delete it.
    Amended(u32, String),
    /// One wording was left of a clause; an empty one deleted it.
    Settled(u32, String),
    /// A reservation on a clause; an empty one was taken back.
    Reserved(u32, String),
    /// Somebody signed in advance.
    Cosponsored,
    /// It was put under silence, for so many minutes.
    Silence(u32),
    /// The silence was broken, for this reason.
    Broken(String),
    /// A position was taken; which one stays closed.
    Signed,
    /// It was concluded like this.
    Concluded(Outcome),
    /// It was signed, and the measure could not be agreed any more.
    Lapsed,
    /// Its author took it back.
    Withdrawn,
}
