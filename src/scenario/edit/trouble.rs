//! Why a text was not changed. It is then as it was before.

use thiserror::Error;

use crate::scenario::diagnostic::Diagnostic;

/// Why a text could not be read or changed, as a sentence for its author.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Trouble {
    /// The text has no outline.
    #[error("{sentence}: {hint}")]
    Text {
        /// Where, in bytes from the beginning.
        byte: usize,
        /// What is wrong.
        sentence: String,
        /// What to write instead.
        hint: String,
    },
    /// The text is no scenario, so that nobody knows what its names mean.
    #[error("{0}")]
    NoScenario(Box<Diagnostic>),
    /// Nothing stands where something should.
    #[error("there is no `{way}` in this text")]
    Nothing {
        /// Where.
        way: String,
    },
    /// A list is needed there.
    #[error("`{way}` is no list in square brackets")]
    NoList {
        /// Where.
        way: String,
    },
    /// A record is needed there.
    #[error("`{way}` is no record in round brackets")]
    NoRecord {
        /// Where.
        way: String,
    },
    /// What should be put there is not one value.
    #[error("what should stand at `{way}` is not one value: `{value}`")]
    NotOneValue {
        /// Where.
        way: String,
        /// What was given.
        value: String,
    },
    /// Nothing is called so.
    #[error("nothing of this kind is called `{name}`")]
    Unknown {
        /// The name.
        name: String,
    },
    /// Something else is called so.
    #[error("{}", taken(name, *line))]
    Taken {
        /// The name.
        name: String,
        /// Where the other one is declared, from 1; 0 for a state of the catalogue.
        line: usize,
    },
    /// A name of several words, or with signs that no name has.
    #[error("`{name}` cannot be a name: use at most 40 letters, digits, hyphens and underscores")]
    NoName {
        /// The name.
        name: String,
    },
}

fn taken(name: &str, line: usize) -> String {
    match line {
        0 => format!("`{name}` is a word of the program, such as the code of a state: choose another name"),
        line => format!("`{name}` names something else already, on line {line}: choose another name"),
    }
}
