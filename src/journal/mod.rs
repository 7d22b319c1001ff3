//! The memory of a live exercise: one SQLite file per exercise, self-contained and append only.
//!
//! The file holds everything needed to compute the exercise again ([`Header`]) and every accepted input in its
//! order ([`Entry`]), chained by BLAKE3. An entry is on the disk before anybody sees its consequence
//! ([`Journal::append`]). What an input means, and whether a replay comes to the same digest, is not known here.
//!
//! * [`header`] and [`entry`]: what is remembered, and the hashes that tie it together
//! * [`writer`]: the one who holds the file; [`reader`]: those who look at it afterwards
//! * `file`: how SQLite is opened, held and left; `rows`: into tables and out again, with every check
//! * [`trouble`]: what can go wrong, each with a remedy; `fault`: what SQLite says, in our words
//!
//! While a [`Journal`] lives, nobody in this process may open the same file by other means, not even to copy
//! it: on Unix closing any handle of a file gives up all locks that the process has on it.

pub mod entry;
mod fault;
mod file;
pub mod header;
mod link;
pub mod reader;
mod rows;
pub mod trouble;
pub mod writer;

pub use entry::Entry;
pub use header::{FORMAT, Header, Sheet};
pub use reader::read;
pub use trouble::{Damage, Trouble};
pub use writer::Journal;

#[cfg(test)]
mod tests;
