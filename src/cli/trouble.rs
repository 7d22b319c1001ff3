//! What can go wrong on the command line: a sentence with its cause, a remedy, and an exit code.

use std::fmt::Write as _;

use thiserror::Error;

use super::exit_codes;
use crate::scenario::Diagnostic;
use crate::shipped::Unreadable;

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
            Self::Unwritable { .. } => exit_codes::CANNOT_WRITE,
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
            Self::ReaderGone => return String::new(),
        };
        let _ = writeln!(message, "  hint: {hint}");
        message
    }
}
