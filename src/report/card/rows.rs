//! What a card is made of, and how a row of it comes about.

use crate::words::{tell, word};

/// The card of one line of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemCard {
    /// The title, its heading.
    pub title: String,
    /// What stands below, in the order of reading.
    pub rows: Vec<CardRow>,
}

/// One thing that a card says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardRow {
    /// What sort of thing, so that a front may lay it out.
    pub kind: RowKind,
    /// What it is about. Rows of one label follow each other.
    pub label: String,
    /// What is said.
    pub value: String,
}

/// What sort of thing a row says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// What the line is, in a sentence.
    What,
    /// A fact.
    Fact,
    /// Commitments that it serves.
    Served,
    /// A commitment that it may count against, and in which cases.
    AtRisk,
    /// A precondition that holds now.
    Holds,
    /// A precondition that does not hold now.
    Missing,
}

impl CardRow {
    /// "Label: value", for a front that writes lines.
    pub fn line(&self) -> String {
        tell("card-row", &[("label", &self.label), ("value", &self.value)])
    }
}

/// A row with the label of this key; none where there is nothing to say.
pub(super) fn row(kind: RowKind, key: &str, value: impl Into<String>) -> Option<CardRow> {
    let value = value.into();
    (!value.is_empty()).then(|| CardRow { kind, label: word(key), value })
}

/// A fact; none where there is nothing to say.
pub(super) fn fact(key: &str, value: impl Into<String>) -> Option<CardRow> {
    row(RowKind::Fact, key, value)
}
