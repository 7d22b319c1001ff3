//! What can go wrong with a journal: a typed reason that holds the file. `words` makes the sentence and the remedy, in
//! any language.

/// Why a journal could not be created, opened, read or written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Trouble {
    /// A new exercise never overwrites an old one.
    Exists(String),
    /// There is no such file, or no such folder to put it in.
    Missing(String),
    /// Another kind of file, or one whose creation was interrupted.
    NotAJournal(String),
    /// A journal of another version of the format.
    OtherFormat {
        /// The file.
        file: String,
        /// Its format.
        found: u32,
        /// Who wrote it, if that can be read.
        program: Option<String>,
    },
    /// Another process holds it, or another part of this one.
    InUse(String),
    /// It was copied while in use, or after a crash, without the file that holds the latest entries.
    Parted(String),
    /// A file beside it that would be taken for a part of it belongs to another exercise or to another copy of this one.
    Foreign {
        /// The file.
        file: String,
        /// What lies beside it.
        part: String,
    },
    /// Something of an exercise that was kept under this name lies there still. A new one would throw it away.
    Remains {
        /// The file that was to be created.
        file: String,
        /// What lies there.
        part: String,
    },
    /// The latest entries are missing, although they were acknowledged.
    Cut {
        /// The file.
        file: String,
        /// The last entry that stands; 0 if none does.
        last: u64,
        /// The entry up to which everything was acknowledged; none if nothing says so and the log is damaged.
        acknowledged: Option<u64>,
    },
    /// The log with the latest entries was taken away or changed while the exercise runs.
    Meddled(String),
    /// Something inside is not what was written.
    Damaged {
        /// The file.
        file: String,
        /// What is wrong.
        what: Damage,
        /// The first entry it touches; 0 for the header or the file as a whole.
        seq: u64,
    },
    /// The entry does not follow what is in the file. Nothing was written.
    OutOfOrder {
        /// The file.
        file: String,
        /// The entry that was to be written.
        seq: u64,
        /// The last one in the file, or 0.
        last: u64,
    },
    /// No room on the disk.
    Full(String),
    /// A write-protected file, folder or stick.
    ReadOnly(String),
    /// The operating system refuses.
    Forbidden(String),
    /// A disk on which SQLite can keep no write-ahead log.
    NoLog(String),
    /// Anything else, in the words of the operating system or of SQLite.
    Other {
        /// The file.
        file: String,
        /// What they said.
        reason: String,
    },
}

/// What is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Damage {
    /// A text of the header does not have its hash. Holds the file it is called after.
    Sheet(String),
    /// The rest of the header does not have its hash.
    Header,
    /// An entry is missing.
    Gap,
    /// An entry, or the one before it, is not what the link was made from.
    Link,
    /// The entry that was acknowledged under this number is another one.
    Replaced,
    /// An entry came in after the file was put away.
    Surplus,
    /// A row cannot be read as what it should be.
    Unreadable,
    /// A table is missing.
    Tables,
    /// SQLite cannot read the file; in its words.
    Broken(String),
}

impl Trouble {
    /// The file it is about.
    pub fn file(&self) -> &str {
        match self {
            Self::Exists(file)
            | Self::Missing(file)
            | Self::NotAJournal(file)
            | Self::InUse(file)
            | Self::Parted(file)
            | Self::Meddled(file)
            | Self::Full(file)
            | Self::ReadOnly(file)
            | Self::Forbidden(file)
            | Self::NoLog(file) => file,
            Self::OtherFormat { file, .. }
            | Self::Foreign { file, .. }
            | Self::Remains { file, .. }
            | Self::Cut { file, .. }
            | Self::Damaged { file, .. }
            | Self::OutOfOrder { file, .. }
            | Self::Other { file, .. } => file,
        }
    }
}
