//! What can go wrong on the command line: a typed reason, the message made of it, and an exit code.

use std::fmt::Write as _;

use super::exit_codes;
use crate::journal;
use crate::scenario::whole::Unfound;
use crate::scenario::{Diagnostic, acts};
use crate::session::kept::Lost;
use crate::shipped::Unreadable;
use crate::words::{Phrase, divergence, trouble as of_file};

#[cfg(feature = "server")]
use crate::server::Closed;

/// What a command comes to: an exit code, or trouble.
pub type Done = Result<u8, Trouble>;

/// An expected failure.
#[derive(Debug)]
pub enum Trouble {
    /// A file cannot be read.
    Unreadable(Unreadable),
    /// The scenario has errors.
    Scenario(Vec<Diagnostic>),
    /// No such seat.
    NoSeat {
        /// What was asked for.
        word: String,
        /// What exists, as a hint.
        hint: String,
    },
    /// Nobody can sit at the table as it was asked for, as a sentence.
    Miscast(String),
    /// An answer of `new` does not fit its question, and nobody can be asked again.
    Unfit {
        /// The question, from 1.
        question: usize,
        /// Why, as a sentence.
        why: String,
    },
    /// The answers of `new` ended too early.
    Unanswered {
        /// The first question without an answer, from 1.
        question: usize,
    },
    /// A file cannot be written.
    Unwritable {
        /// The file.
        file: String,
        /// In the words of the operating system.
        reason: String,
    },
    /// A file stands where a new one should be written.
    InTheWay {
        /// The file.
        file: String,
    },
    /// A file stands where a new one should be written, and the command never writes over one.
    Taken {
        /// The file.
        file: String,
    },
    /// A file that the command reads would be written over.
    OverInput {
        /// The file.
        file: String,
    },
    /// A journal cannot be used.
    Journal(journal::Trouble),
    /// A new journal cannot be written.
    #[cfg(feature = "server")]
    NoJournal(journal::Trouble),
    /// An exercise cannot be made again from its journal.
    Lost(Lost),
    /// There is no such file of acts.
    NoActs {
        /// What was asked for.
        file: String,
    },
    /// A record is of a scenario that does not come with the program.
    NoText {
        /// The record.
        file: String,
        /// The name of the scenario in it.
        scenario: String,
    },
    /// A record does not lead where it says.
    Parted {
        /// The record.
        file: String,
        /// The step, from 1, after which it is another exercise.
        step: usize,
    },
    /// A file of acts has errors, or does not fit what is to be played.
    Acts(Vec<Diagnostic>),
    /// A record has errors, or does not fit the program that is to play it again.
    Record(Vec<Diagnostic>),
    /// Parts of a study cannot be put together, and why.
    Part(Phrase),
    /// Acts of a file that cannot be done in their step: a sentence for each.
    ActsRefused(Vec<String>),
    /// A moment, an act or a seat is asked for that is not there, and why.
    NoMoment(Phrase),
    /// An act could not be done at a moment, and why.
    NotLegal(Phrase),
    /// An exercise cannot be gone on with from a moment, and why.
    NoFork(Phrase),
    /// Cells of a list of events cannot be read, a sentence each.
    Sheet(Vec<String>),
    /// A file is no list of events, or is not read, and why.
    NoSheet(Phrase),
    /// Nobody has said where a scenario is written that a list changes.
    NoTarget(Phrase),
    /// The exercise cannot be served.
    #[cfg(feature = "server")]
    Closed(Closed),
    /// The reader of our output went away. No failure, only an end.
    ReaderGone,
}

impl From<Unfound> for Trouble {
    fn from(unfound: Unfound) -> Self {
        match unfound {
            Unfound::Unreadable(trouble) => Self::Unreadable(trouble),
            Unfound::Parts(found) => Self::Scenario(found),
        }
    }
}

impl Trouble {
    /// What the shell is told.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Unreadable(_) => exit_codes::CANNOT_READ,
            Self::Scenario(_) => exit_codes::SCENARIO_HAS_ERRORS,
            Self::NoSeat { .. }
            | Self::Miscast(_)
            | Self::NoText { .. }
            | Self::NoMoment(_)
            | Self::NoTarget(_)
            | Self::Unfit { .. }
            | Self::Unanswered { .. } => exit_codes::USAGE,
            Self::Parted { .. } => exit_codes::JOURNAL_DAMAGED,
            Self::Unwritable { .. } | Self::InTheWay { .. } | Self::Taken { .. } | Self::OverInput { .. } => {
                exit_codes::CANNOT_WRITE
            }
            Self::Journal(trouble) => of_journal(trouble),
            #[cfg(feature = "server")]
            Self::NoJournal(_) => exit_codes::CANNOT_WRITE,
            Self::Lost(Lost::OtherRules { .. } | Lost::OtherNumbers { .. }) => exit_codes::OTHER_RULES,
            Self::Lost(Lost::Diverged { .. } | Lost::Settings { .. }) => exit_codes::JOURNAL_DAMAGED,
            Self::NoActs { .. } => exit_codes::CANNOT_READ,
            Self::Part(_) => exit_codes::PARTS_DO_NOT_FIT,
            Self::Acts(found) | Self::Record(found)
                if found.iter().any(|each| each.code == acts::OTHER_RULES) =>
            {
                exit_codes::OTHER_RULES
            }
            Self::Acts(_) | Self::Record(_) => exit_codes::ACTS_HAVE_ERRORS,
            Self::ActsRefused(_) | Self::NotLegal(_) => exit_codes::ACT_REFUSED,
            Self::NoFork(_) => exit_codes::CANNOT_FORK,
            Self::Sheet(_) | Self::NoSheet(_) => exit_codes::LIST_HAS_ERRORS,
            #[cfg(feature = "server")]
            Self::Closed(_) => exit_codes::CANNOT_SERVE,
            Self::ReaderGone => exit_codes::OK,
        }
    }

    /// The whole message for the standard error: cause, place and remedy.
    pub fn message(&self) -> String {
        let mut message = String::new();
        if let Self::Scenario(found) | Self::Acts(found) | Self::Record(found) = self {
            for diagnostic in found {
                // Writing into a string cannot fail.
                let _ = writeln!(message, "{diagnostic}");
            }
        }
        if let Self::ActsRefused(sentences) | Self::Sheet(sentences) = self {
            for sentence in sentences {
                let _ = writeln!(message, "{sentence}");
            }
        }
        if let Some((cause, hint)) = self.told() {
            let _ = writeln!(message, "{}", Phrase::of("cli-error").with("cause", cause).sentence());
            let _ = writeln!(message, "  {}", Phrase::of("cli-hint").with("hint", hint).sentence());
        }
        message
    }

    /// The cause with its place, as a clause without a stop: for a screen with room for one sentence.
    #[cfg(all(feature = "board", feature = "server"))]
    pub fn cause(&self) -> String {
        self.told().map(|(cause, _)| cause).unwrap_or_default()
    }

    /// The cause with its place, and the remedy. Nothing where nobody is left to read it.
    fn told(&self) -> Option<(String, String)> {
        let both = |phrase: Phrase| Some((phrase.sentence(), phrase.part("hint")));
        match self {
            Self::Unreadable(unreadable) => Some((unreadable.to_string(), unreadable.hint())),
            Self::Scenario(_) => both(Phrase::of("cli-scenario")),
            Self::NoSeat { word, hint } => {
                Some((Phrase::of("cli-no-seat").with("word", word.clone()).sentence(), hint.clone()))
            }
            Self::Miscast(why) => both(Phrase::of("cli-miscast").with("why", why.clone())),
            Self::Unfit { question, why } => {
                both(Phrase::of("cli-unfit").with("question", *question).with("why", why.clone()))
            }
            Self::Unanswered { question } => both(Phrase::of("cli-unanswered").with("question", *question)),
            Self::Unwritable { file, reason } => {
                both(Phrase::of("cli-unwritable").with("file", file.clone()).with("reason", reason.clone()))
            }
            Self::InTheWay { file } => both(Phrase::of("cli-in-the-way").with("file", file.clone())),
            Self::Taken { file } => both(Phrase::of("cli-taken").with("file", file.clone())),
            Self::OverInput { file } => both(Phrase::of("cli-over-input").with("file", file.clone())),
            Self::Journal(trouble) => Some((of_file::sentence(trouble), of_file::hint(trouble))),
            #[cfg(feature = "server")]
            Self::NoJournal(trouble) => Some((of_file::sentence(trouble), of_file::hint(trouble))),
            Self::Lost(lost) => both(divergence::lost(lost)),
            Self::NoActs { file } => both(Phrase::of("cli-no-acts").with("file", file.clone())),
            Self::NoText { file, scenario } => {
                both(Phrase::of("cli-no-text").with("file", file.clone()).with("scenario", scenario.clone()))
            }
            Self::Parted { file, step } => {
                both(Phrase::of("cli-parted").with("file", file.clone()).with("step", *step))
            }
            Self::Part(why)
            | Self::NoMoment(why)
            | Self::NotLegal(why)
            | Self::NoFork(why)
            | Self::NoSheet(why)
            | Self::NoTarget(why) => both(why.clone()),
            Self::Sheet(_) => both(Phrase::of("msel-sheet")),
            Self::Acts(_) => both(Phrase::of("cli-acts")),
            Self::Record(_) => both(Phrase::of("cli-record")),
            Self::ActsRefused(sentences) => {
                both(Phrase::of("cli-acts-refused").with("count", sentences.len()))
            }
            #[cfg(feature = "server")]
            Self::Closed(closed) => both(closed.phrase()),
            Self::ReaderGone => None,
        }
    }
}

/// What the shell is told of a journal that cannot be used.
fn of_journal(trouble: &journal::Trouble) -> u8 {
    use journal::Trouble as T;
    match trouble {
        T::Missing(_) | T::NotAJournal(_) | T::OtherFormat { .. } | T::InUse(_) | T::Forbidden(_) => {
            exit_codes::CANNOT_READ
        }
        T::Exists(_) | T::Remains { .. } | T::Full(_) | T::ReadOnly(_) | T::NoLog(_) => {
            exit_codes::CANNOT_WRITE
        }
        T::Damaged { .. }
        | T::Cut { .. }
        | T::Parted(_)
        | T::Foreign { .. }
        | T::Meddled(_)
        | T::OutOfOrder { .. }
        | T::Other { .. } => exit_codes::JOURNAL_DAMAGED,
    }
}
