//! Why the disk and the author do not come together. Each is told as a sentence with a remedy.

use std::io;
use std::path::{Path, PathBuf};

use crate::scenario::Diagnostic;
use crate::scenario::edit::Trouble;
use crate::scenario::source::Source;
use crate::shipped::{Document, Unreadable};
use crate::words::Phrase;

/// Why nothing was read or written.
#[derive(Debug, Clone, PartialEq)]
pub enum Refused {
    /// It comes with the program, and is never written to.
    Shipped {
        /// Its name.
        name: String,
    },
    /// A file cannot be read.
    Unreadable(Unreadable),
    /// Its brackets, quotes or commas do not hold together.
    Broken(Box<Diagnostic>),
    /// Files are not as this program left them.
    Outside {
        /// Which.
        files: Vec<PathBuf>,
    },
    /// A file cannot be written.
    Unwritable {
        /// Which.
        file: PathBuf,
        /// In the words of the operating system.
        reason: String,
    },
}

impl Refused {
    /// The message of the check for a text without an outline.
    pub(super) fn broken(file: &Path, text: &str, why: Trouble) -> Self {
        let document = Document {
            name: String::new(),
            file: file.display().to_string(),
            text: text.trim_start_matches('\u{feff}').replace("\r\n", "\n").into(),
        };
        match (Source::new(document), why) {
            (Err(message), _) => Self::Broken(message),
            (Ok(_), why) => Self::Unreadable(Unreadable::Other {
                file: file.display().to_string(),
                reason: why.to_string(),
            }),
        }
    }

    /// What is wrong, before it has a language; its part `hint` is the remedy. None where the message of the check says it.
    pub fn phrase(&self) -> Option<Phrase> {
        let file = |file: &Path| file.display().to_string();
        match self {
            Self::Shipped { name } => Some(Phrase::of("write-shipped").with("name", name.clone())),
            Self::Outside { files } => {
                let files: Vec<String> = files.iter().map(|one| file(one)).collect();
                Some(Phrase::of("write-outside").with("files", files.join(", ")))
            }
            Self::Unwritable { file: path, reason } => {
                Some(Phrase::of("write-unwritable").with("file", file(path)).with("reason", reason.clone()))
            }
            Self::Unreadable(_) | Self::Broken(_) => None,
        }
    }

    /// The whole sentence with its remedy.
    pub fn sentence(&self) -> String {
        match (self.phrase(), self) {
            (Some(phrase), _) => format!("{} {}", phrase.sentence(), phrase.part("hint")),
            (None, Self::Unreadable(trouble)) => format!("{trouble}: {}", trouble.hint()),
            (None, Self::Broken(message)) => message.to_string(),
            (None, _) => String::new(),
        }
    }
}

pub(super) fn unwritable(file: &Path, error: &io::Error) -> Refused {
    Refused::Unwritable { file: file.to_owned(), reason: error.to_string() }
}
