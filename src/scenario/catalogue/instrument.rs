//! The instrument as its authors write it: scored paragraphs, what is looked at as evidence, norms.

use serde::Deserialize;

use crate::sim::catalogue::instrument::Verb;
use crate::sim::catalogue::occasion::{Measured, TestedOn};

/// An instrument: a text whose paragraphs are scored. `assets/statement/*.ron`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// The name by which a scenario asks for it, such as `asean-us-2018`.
    pub id: String,
    /// Official title, as it is cited.
    pub title: String,
    /// Place and date of adoption.
    pub adopted: String,
    /// What kind of commitment it is, and what a score against it may and may not say.
    pub note: String,
    /// The scored items in the order of the text.
    pub paragraphs: Vec<Paragraph>,
    /// The norms the instrument points to, each with our short description.
    pub norms: Vec<Norm>,
}

/// A scored item of an instrument: a paragraph, a half of one, or a recital.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paragraph {
    /// `1`, `12a`, `R11`: what evidence cites.
    pub id: String,
    /// The paragraph this is a half of, if it is one: its score is the mean of its halves.
    #[serde(default)]
    pub half_of: Option<String>,
    /// True for a recital that is shown beside the commitments and never inside their sum.
    #[serde(default)]
    pub beside: bool,
    /// True where the commitment is shared, so that a regional score is shown too (MODEL.md 7.14).
    #[serde(default)]
    pub regional: bool,
    /// Our short title.
    pub title: String,
    /// Our explanation, two or three plain sentences.
    pub explanation: String,
    /// The verb, by strength.
    pub verb: Verb,
    /// Base weight, 0–1 (MODEL.md 2.6).
    pub weight: f64,
    /// Sub-scores whose mean is the paragraph's score; empty for most.
    #[serde(default)]
    pub parts: Vec<String>,
    /// What is looked at as evidence.
    pub indicators: Vec<Indicator>,
}

/// One kind of observable evidence for a paragraph.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// `IND-04a` and so on (MODEL.md 2.6).
    pub id: String,
    /// What is counted, in our words.
    pub text: String,
    /// The sub-score it belongs to, where the paragraph has parts.
    #[serde(default)]
    pub part: Option<String>,
    /// What is measured, of the closed vocabulary of MODEL.md 7.14.
    pub measured: Measured,
    /// For what is in force: counts the measures that cite this very indicator, where otherwise every measure that
    /// serves its part of the paragraph counts.
    #[serde(default)]
    pub only: bool,
    /// The value that counts as nothing lived up to, in the unit of the measure.
    #[serde(default)]
    pub low: f64,
    /// The value that counts as all that can be asked; smaller than `low` where less is better.
    #[serde(default = "one")]
    pub high: f64,
    /// How much it weighs beside the other indicators of its paragraph.
    #[serde(default = "one")]
    pub weight: f64,
    /// The situations that test it.
    #[serde(default)]
    pub tests: Vec<TestedOn>,
}

fn one() -> f64 {
    1.0
}

/// A norm of responsible State behaviour.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Norm {
    /// `N-a` to `N-k`.
    pub id: String,
    /// Our short description.
    pub text: String,
}
