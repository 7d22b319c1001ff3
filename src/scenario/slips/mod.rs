//! What really stands where a text cannot be read, and what to write instead. The remedy comes from the signs at the
//! place, never from the words of a parser.
//!
//! Each file is a table of slips of one kind: how the slip looks, and what is said about it. Nothing here decides what is
//! right: [`super::outline`] and [`super::parse`] have refused already.

mod backslashes;
pub mod beside;
pub mod faults;
pub mod foreign;
pub mod nameless;
mod names;
pub mod notes;
pub mod remedies;
mod rewrite;
pub mod signs;

/// A slip that was recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// The byte at which it begins.
    pub at: usize,
    /// What stands there.
    pub sentence: String,
    /// What to write instead.
    pub hint: String,
}
