//! The memory of a live exercise: one SQLite file per exercise, self-contained and append only.
//!
//! The file holds everything needed to compute the exercise again ([`Header`]) and every accepted input in its
//! order ([`Entry`]), chained by BLAKE3. An entry is on the disk before anybody sees its consequence
//! ([`Journal::append`]), and so is its number in a second place: what is lost is noticed. What an input means, and whether a replay comes to the same digest, is not known here.
//!
//! * [`header`] and [`entry`]: what is remembered, and the hashes that tie it together
//! * [`writer`]: the one who holds the file; [`reader`]: those who look at it afterwards
//! * `standing`: what stands in a file, and whether it is all that was acknowledged; by `anchor`, the last acknowledged
//!   entry kept beside the file, `wal`, which reads the log without SQLite, and `alone`, which looks at the file without
//!   what lies beside it
//! * [`loss`]: going on although something is lost, when somebody says so
//! * `file`: how SQLite is opened, held and left; `rows`: into tables and out again, with every check
//! * [`trouble`]: what can go wrong, each with a remedy; `fault`: what SQLite says, in our words
//!
//! While a [`Journal`] lives, nobody in this process may open the same file by other means, not even to copy
//! it: on Unix closing any handle of a file gives up all locks that the process has on it.

mod alone;
mod anchor;
pub mod entry;
mod fault;
mod file;
pub mod header;
mod link;
pub mod loss;
pub mod reader;
mod rows;
mod standing;
pub mod trouble;
mod wal;
pub mod writer;

/// Could a new exercise be kept under this name? Nothing of another one lies there.
pub fn is_free(path: &std::path::Path) -> bool {
    !path.exists() && file::free(path).is_ok()
}

pub use entry::Entry;
pub use header::{FORMAT, Header, Sheet};
pub use loss::{Loss, accept_loss};
pub use reader::read;
pub use trouble::{Damage, Trouble};
pub use writer::Journal;

#[cfg(test)]
mod tests;
