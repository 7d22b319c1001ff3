//! Crisis choices, good and bad, as their authors write them.

use serde::Deserialize;

use super::terms::{Effect, Evidence, Need};
use crate::sim::catalogue::choice::{Mechanism, Party, Toward};
use crate::sim::catalogue::terms::IncidentKind;

/// A crisis-response choice, good or bad (MODEL.md 2.5). `assets/measures/crisis.ron`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Short name used in files, such as `clarify_poc`.
    pub id: String,
    /// Catalogue code, such as `X-01`.
    pub code: String,
    /// Title as shown, at most 40 characters, in the imperative.
    pub title: String,
    /// What practitioners call it, such as `MLA`, where they have a usual term; shown after the title.
    #[serde(default)]
    pub term: Option<String>,
    /// What it is, one sentence.
    pub what: String,
    /// Why one would, one plain sentence.
    pub why: String,
    /// Its risk, one plain sentence.
    pub risk: String,
    /// At whom it is directed.
    pub toward: Toward,
    /// Who may take it, seen from the incident.
    #[serde(default)]
    pub by: Party,
    /// Kinds of incident it answers; empty means any.
    #[serde(default)]
    pub kinds: Vec<IncidentKind>,
    /// The rule that carries it out, where effects alone do not say it all.
    #[serde(default)]
    pub mechanism: Mechanism,
    /// Budget points.
    #[serde(default)]
    pub cost: u8,
    /// Political capital.
    #[serde(default)]
    pub political: u8,
    /// What must hold first; all of them.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// The rung of the crisis ladder it sets at least (MODEL.md 7.10), where it sets one.
    #[serde(default)]
    pub rung: Option<u8>,
    /// The rung it brings the crisis down to at most, where it does.
    #[serde(default)]
    pub off_ramp: Option<u8>,
    /// Others learn of it at once. False: only if it is exposed.
    pub public: bool,
    /// Chance, 0–1, that something hidden comes out after it was done.
    #[serde(default)]
    pub exposure: f64,
    /// What changes.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// What changes on top when it is exposed.
    #[serde(default)]
    pub exposed: Vec<Effect>,
    /// Evidence it may earn, for and against.
    pub serves: Vec<Evidence>,
    /// Choices whose acts against a commitment it makes good, if they were one's own and about the same incident.
    #[serde(default)]
    pub remedies: Vec<String>,
    /// A note for control.
    pub note: String,
}
