//! What can go wrong with a journal: a typed reason that holds the file. `words` makes the sentence and the remedy, in
//! any language.

/// Why a journal could not be created, opened, read or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// A new exercise never overwrites an old one.
    Exists(String),
    /// There is no such file, or no such folder to put it in.
    Missing(String),
    /// Another kind of file, or one whose creation was interrupted.
    NotAJournal(String),
    /// A journal of another version of the format.
    #[error(
        "`{file}` is a journal in format {found}{}, and this program reads format {}",
        written_by(program.as_deref()),
        super::FORMAT
    )]
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damage {
    /// A text of the header does not have its hash. Holds the file it is called after.
    Sheet(String),
    /// The rest of the header does not have its hash.
    Header,
    /// An entry is missing.
    Gap,
    /// An entry, or the one before it, is not what the link was made from.
    Link,
    /// An entry came in after the file was put away.
    Surplus,
    /// A row cannot be read as what it should be.
    Unreadable,
    /// A table is missing.
    Tables,
    /// SQLite cannot read the file; in its words.
    Broken(String),
}

fn written_by(program: Option<&str>) -> String {
    program.map_or_else(String::new, |program| format!(", written by {program}"))
}

impl Damage {
    fn sentence(&self, seq: u64) -> String {
        match self {
            Self::Sheet(file) => format!("the text `{file}` inside it was changed after it was written"),
            Self::Header => "its header was changed after it was written".into(),
            Self::Gap => format!("entry {seq} is missing"),
            Self::Link => format!("entry {seq} was changed after it was written"),
            Self::Surplus => format!("entry {seq} was added after it was closed"),
            Self::Unreadable if seq == 0 => "its header cannot be read".into(),
            Self::Unreadable => format!("entry {seq} cannot be read"),
            Self::Broken(reason) if seq == 0 => format!("SQLite finds: {reason}"),
            Self::Broken(reason) => format!("from entry {seq} SQLite finds: {reason}"),
        }
    }
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
            | Self::Full(file)
            | Self::ReadOnly(file)
            | Self::Forbidden(file)
            | Self::NoLog(file) => file,
            Self::OtherFormat { file, .. }
            | Self::Damaged { file, .. }
            | Self::OutOfOrder { file, .. }
            | Self::Other { file, .. } => file,
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> String {
        match self {
            Self::Exists(_) => "choose another name for the new exercise, or go on with the one in the file",
            Self::Missing(_) => "check the spelling of the path, and whether the folder or the stick is there",
            Self::NotAJournal(_) => {
                "check the name; if the program was stopped while it created this file, delete it and start again"
            }
            Self::OtherFormat { found, .. } if *found > super::FORMAT => {
                "take the program of the version that wrote it, or a later one"
            }
            Self::OtherFormat { .. } => {
                "take the program that wrote it; this format does not say by which rules the exercise was played"
            }
            Self::InUse(_) => "end the exercise in the other window first, or take a copy made before it began",
            Self::Parted(file) => {
                return format!(
                    "copy `{file}-wal` from the folder it came from; if that is lost, put an empty file of that \
                     name beside it to go on from what is here"
                );
            }
            Self::Damaged { .. } => "go back to an earlier copy; if it came by mail or on a stick, copy it again",
            Self::OutOfOrder { .. } => "open the exercise again: what the file holds is what has happened",
            Self::Full(_) => "delete or move something large from this disk and go on; nothing that was kept is lost",
            Self::ReadOnly(file) => {
                return format!(
                    "choose a folder of your own on this computer's disk; copy it there, with `{file}-wal` if there is one"
                );
            }
            Self::Forbidden(_) => "give yourself the right to read and write it and its folder, or copy it to your own",
            Self::Other { .. } => "check that the disk or the stick is still there; then copy the file to another one",
        }
        .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_trouble_names_the_file_and_has_a_remedy() {
        let file = String::from("x.mufakat");
        let damage = |what, seq| Trouble::Damaged { file: file.clone(), what, seq };
        for trouble in [
            Trouble::Exists(file.clone()),
            Trouble::Missing(file.clone()),
            Trouble::NotAJournal(file.clone()),
            Trouble::OtherFormat { file: file.clone(), found: 1, program: Some("mufakat 0.1.0".into()) },
            Trouble::OtherFormat { file: file.clone(), found: 9, program: None },
            Trouble::InUse(file.clone()),
            Trouble::Parted(file.clone()),
            damage(Damage::Sheet("assets/states.ron".into()), 0),
            damage(Damage::Header, 0),
            damage(Damage::Gap, 4),
            damage(Damage::Link, 4),
            damage(Damage::Surplus, 4),
            damage(Damage::Unreadable, 4),
            damage(Damage::Unreadable, 0),
            damage(Damage::Broken("malformed".into()), 4),
            damage(Damage::Broken("malformed".into()), 0),
            Trouble::OutOfOrder { file: file.clone(), seq: 4, last: 2 },
            Trouble::Full(file.clone()),
            Trouble::ReadOnly(file.clone()),
            Trouble::Forbidden(file.clone()),
            Trouble::Other { file: file.clone(), reason: "broken".into() },
        ] {
            let sentence = trouble.to_string();
            assert!(sentence.contains("x.mufakat") && !sentence.ends_with('.'), "{sentence}");
            assert!(!trouble.hint().is_empty() && !trouble.hint().ends_with('.'), "{sentence}");
            assert_eq!(trouble.file(), "x.mufakat");
        }
    }
}
