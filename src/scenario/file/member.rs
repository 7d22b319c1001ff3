//! The part of a delegation that sits at the table without a role of the plot, as it is written.

use serde::Deserialize;

use super::{Ask, Card, Dress, InjectKind, Want};

/// The part of a member. Where it names a role it says `member`, which stands for whoever plays it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// The instrument whose paragraphs the papers cite; at tables of another one nobody gets this part.
    pub statement: String,
    /// Title as shown.
    pub title: String,
    /// A word on who may sit here.
    pub binding: String,
    /// What this delegation alone is told before the exercise.
    pub brief: String,
    /// The authored half of its card.
    pub card: Card,
    /// National objectives.
    pub wants: Vec<Want>,
    /// What comes for this delegation alone, one paper at the first step and at every third step after it.
    pub papers: Vec<Paper>,
}

/// A paper for a member: an inject without a time and a recipient.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Kind.
    pub kind: InjectKind,
    /// What it looks like; left out, as an inject of its kind.
    #[serde(default)]
    pub dress: Option<Dress>,
    /// The sender as shown.
    pub from: String,
    /// One plain sentence of at most twelve words, shown before the text.
    pub headline: String,
    /// The text, as people read it.
    pub text: String,
    /// What it asks of the member.
    #[serde(default)]
    pub asks: Option<Ask>,
    /// Expected action, for control.
    pub expects: String,
    /// Paragraphs it tests.
    pub tests: Vec<String>,
}
