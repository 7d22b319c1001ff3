//! What acts are read for, and what reading them comes to.

use super::script::Script;
use crate::sim::exercise::ending::Ending;
use crate::sim::scenario::Scenario;

/// What the acts are read for.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The scenario that is to be played.
    pub scenario: &'a Scenario,
    /// BLAKE3 of the scenario's text, in hexadecimal, as a record names it.
    pub fingerprint: &'a str,
    /// The temperaments that bots can have. They are words here: how a bot plays is no business of the authors.
    pub temperaments: &'a [&'a str],
    /// What may be said of all other seats: a temperament for all, or how a table is dealt.
    pub tables: &'a [&'a str],
}

/// How an exercise is to be conducted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Conduct {
    /// Who does what.
    pub script: Script,
    /// The seed, if the file asks for one.
    pub seed: Option<u64>,
    /// The temperament of the bots in all other seats, if the file asks for one.
    pub others: Option<String>,
    /// The step that was the last although the scenario has more, counted from 0, and how the exercise ended with it; only
    /// from a record of one that control ended.
    pub last: Option<(u16, Ending)>,
    /// The steps that a record holds; none unless it was read from a record.
    pub recorded: Option<u16>,
    /// What lay in the drafts of the step that was open; nobody does it unless it is sealed. Only from a record.
    pub drafts: Script,
    /// The digest after each step, in hexadecimal; empty unless it was read from a record.
    pub digests: Vec<String>,
    /// Steps from which on luck is that of another seed, counted from 0; empty unless it was read from a record.
    pub luck: Vec<(u16, u64)>,
    /// Where the exercise of a record goes on from another one: the step, counted from 0, and the digest of the other one.
    pub forked: Option<(u16, [u8; 32])>,
}
