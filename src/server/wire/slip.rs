//! What can be wrong with a form: a typed reason with what was sent, and its sentence with a remedy.

use crate::words::{Phrase, words};

/// Letters of something unknown that are said back at most.
const LETTERS_SHOWN: usize = 40;

/// What is wrong with a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slip {
    /// Another role may send it.
    NotYourRole,
    /// It goes nowhere: nothing is called so.
    Verb(String),
    /// It lacks the field of this name.
    Missing(String),
    /// A field says nothing that exists.
    Unknown {
        /// The field, or the kind of thing that it should name.
        name: String,
        /// What it says.
        value: String,
    },
    /// A number is meant, and this is none.
    NoNumber(String),
    /// A message to nobody.
    Nobody,
    /// A message to marked delegations and to somebody else at once.
    Recipients,
    /// The clause reads otherwise than when the form was made.
    ClauseChanged,
    /// A wording without words.
    EmptyWording,
    /// A reservation without words.
    EmptyReservation,
    /// Somebody has told this part meanwhile.
    Told,
    /// An observation of a decision that does not say whose.
    DecisionOfWhom,
}

impl Slip {
    /// A form that goes nowhere.
    pub fn verb(verb: &str) -> Self {
        Self::Verb(shown(verb))
    }

    pub(super) fn missing(name: &str) -> Self {
        Self::Missing(name.to_owned())
    }

    /// A field that says nothing that exists.
    pub fn unknown(name: &str, value: &str) -> Self {
        Self::Unknown { name: name.to_owned(), value: shown(value) }
    }

    /// A field that says no number.
    pub(super) fn no_number(value: &str) -> Self {
        Self::NoNumber(shown(value))
    }

    /// The sentence, with a remedy.
    pub fn sentence(&self) -> String {
        let field = |name: &str| words("slip-field", &[("name", name.into())]);
        let phrase = match self {
            Self::NotYourRole => Phrase::of("refused-not-your-role"),
            Self::Verb(verb) => Phrase::of("slip-verb").with("verb", verb.clone()),
            Self::Missing(name) => Phrase::of("slip-missing").with("field", field(name)),
            Self::Unknown { name, value } => {
                Phrase::of("slip-unknown").with("field", field(name)).with("value", value.clone())
            }
            Self::NoNumber(value) => Phrase::of("slip-no-number").with("value", value.clone()),
            Self::Nobody => Phrase::of("page-slip-nobody"),
            Self::Recipients => Phrase::of("page-slip-recipients"),
            Self::ClauseChanged => Phrase::of("page-slip-clause"),
            Self::EmptyWording => Phrase::of("page-slip-wording"),
            Self::EmptyReservation => Phrase::of("page-slip-reserve"),
            Self::Told => Phrase::of("control-slip-told"),
            Self::DecisionOfWhom => Phrase::of("evaluator-decision-whose"),
        };
        phrase.sentence()
    }
}

/// As much of what was sent as a sentence can hold.
fn shown(sent: &str) -> String {
    sent.chars().take(LETTERS_SHOWN).collect()
}
