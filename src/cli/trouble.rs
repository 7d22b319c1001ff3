//! What can go wrong on the command line: a sentence with its cause, a remedy, and an exit code.

use std::fmt::Write as _;

use thiserror::Error;

use super::exit_codes;
use crate::journal;
use crate::scenario::Diagnostic;
use crate::session::kept::Lost;
use crate::shipped::Unreadable;

#[cfg(feature = "server")]
use crate::server::Closed;

/// What a command comes to: an exit code, or trouble.
pub type Done = Result<u8, Trouble>;

/// An expected failure.
#[derive(Debug, Error)]
pub enum Trouble {
    /// A file cannot be read.
    #[error("{0}")]
    Unreadable(Unreadable),
    /// The scenario has errors.
    #[error("the scenario has errors and cannot be played")]
    Scenario(Vec<Diagnostic>),
    /// No such seat.
    #[error("no delegation at this table is called `{word}`")]
    NoSeat {
        /// What was asked for.
        word: String,
        /// What exists, as a hint.
        hint: String,
    },
    /// A file cannot be written.
    #[error("`{file}` cannot be written: {reason}")]
    Unwritable {
        /// The file.
        file: String,
        /// In the words of the operating system.
        reason: String,
    },
    /// A file stands where a new one should be written.
    #[error("`{file}` is there already")]
    InTheWay {
        /// The file.
        file: String,
    },
    /// A journal cannot be used.
    #[error("{0}")]
    Journal(journal::Trouble),
    /// An exercise cannot be made again from its journal.
    #[error("{0}")]
    Lost(Lost),
    /// The exercise cannot be served.
    #[cfg(feature = "server")]
    #[error("{0}")]
    Closed(Closed),
    /// The reader of our output went away. No failure, only an end.
    #[error("the reader of the output went away")]
    ReaderGone,
}

impl Trouble {
    /// What the shell is told.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Unreadable(_) => exit_codes::CANNOT_READ,
            Self::Scenario(_) => exit_codes::SCENARIO_HAS_ERRORS,
            Self::NoSeat { .. } => exit_codes::USAGE,
            Self::Unwritable { .. } | Self::InTheWay { .. } => exit_codes::CANNOT_WRITE,
            Self::Journal(trouble) => of_journal(trouble),
            Self::Lost(Lost::OtherRules { .. } | Lost::OtherNumbers { .. }) => exit_codes::OTHER_RULES,
            Self::Lost(Lost::Diverged { .. } | Lost::Settings { .. }) => exit_codes::JOURNAL_DAMAGED,
            #[cfg(feature = "server")]
            Self::Closed(_) => exit_codes::CANNOT_SERVE,
            Self::ReaderGone => exit_codes::OK,
        }
    }

    /// The whole message for the standard error: cause, place and remedy.
    pub fn message(&self) -> String {
        let mut message = format!("error: {self}\n");
        let hint = match self {
            Self::Unreadable(unreadable) => unreadable.hint(),
            Self::Scenario(found) => {
                message.clear();
                for diagnostic in found {
                    // Writing into a string cannot fail.
                    let _ = writeln!(message, "{diagnostic}");
                }
                let _ = writeln!(message, "error: {self}");
                "mend the first message and try again; `mufakat check` shows them all".into()
            }
            Self::NoSeat { hint, .. } => hint.clone(),
            Self::Unwritable { .. } => {
                "choose a folder that exists and in which you may write, with room left".into()
            }
            Self::InTheWay { .. } => {
                "choose another folder with --to, or write over the old papers with --replace".into()
            }
            Self::Journal(trouble) => trouble.hint(),
            Self::Lost(Lost::OtherRules { .. } | Lost::OtherNumbers { .. }) => {
                "replay it or go on with it with the program that wrote it; the file stays as it is".into()
            }
            Self::Lost(Lost::Diverged { .. } | Lost::Settings { .. }) => {
                "use the program that wrote it; if that finds the same, the file was changed by hand".into()
            }
            #[cfg(feature = "server")]
            Self::Closed(Closed::Port { .. }) => {
                "choose another port with --port, or end the program that holds this one".into()
            }
            #[cfg(feature = "server")]
            Self::Closed(Closed::Runtime(_) | Closed::Random(_)) => {
                "end other programs or start this machine anew; nothing of an exercise was lost".into()
            }
            Self::ReaderGone => return String::new(),
        };
        let _ = writeln!(message, "  hint: {hint}");
        message
    }
}

/// What the shell is told of a journal that cannot be used.
fn of_journal(trouble: &journal::Trouble) -> u8 {
    use journal::Trouble as T;
    match trouble {
        T::Missing(_) | T::NotAJournal(_) | T::OtherFormat { .. } | T::InUse(_) | T::Forbidden(_) => {
            exit_codes::CANNOT_READ
        }
        T::Exists(_) | T::Full(_) | T::ReadOnly(_) => exit_codes::CANNOT_WRITE,
        T::Damaged { .. } | T::Parted(_) | T::OutOfOrder { .. } | T::Other { .. } => {
            exit_codes::JOURNAL_DAMAGED
        }
    }
}
