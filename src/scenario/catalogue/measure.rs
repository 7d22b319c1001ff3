//! Confidence-building measures as their authors write them.

use serde::Deserialize;

use super::terms::{Confidence, Effect, Evidence, Need};
use crate::sim::catalogue::measure::{Category, Enables, Nature};

/// Who must take part in a measure (MODEL.md 2.4).
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub enum Scope {
    /// One state alone.
    Unilateral,
    /// The proposer and one partner, who must agree.
    Bilateral,
    /// The proposer and at least this many willing partners.
    Minilateral(u8),
    /// Everybody in the named group, by consensus: nobody blocks.
    Consensus(String),
}

/// A chance of something going wrong (or right) with a measure in force, per quarter.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SideEffect {
    /// Chance per quarter in force, 0–1.
    pub chance: f64,
    /// What then changes.
    pub effects: Vec<Effect>,
    /// What people are told.
    pub text: String,
}

/// From when a measure can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Default)]
pub enum Era {
    /// Known in 2018.
    #[default]
    In2018,
    /// Only in scenarios that switch the extended era on.
    Extended,
}

/// A confidence-building measure (MODEL.md 2.4). `assets/measures/*.ron`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Short name used in files, such as `comm_check`.
    pub id: String,
    /// Catalogue code, such as `M-T04`.
    pub code: String,
    /// One of the six categories.
    pub category: Category,
    /// Title as shown, at most 40 characters, in the imperative.
    pub title: String,
    /// What practitioners call it, such as `PoC`, where they have a usual term; shown after the title.
    #[serde(default)]
    pub term: Option<String>,
    /// What it is, one sentence.
    pub what: String,
    /// Why one would, one plain sentence for a diplomat.
    pub why: String,
    /// Its price or side effect, one plain sentence.
    pub risk: String,
    /// Who at home carries it out.
    pub lead: String,
    /// Who must take part.
    pub scope: Scope,
    /// Words, procedure or practice: sets trust gained and the most a line of evidence can earn.
    pub nature: Nature,
    /// Counts as a safeguard of rights (oversight, appeal, sunset clause).
    #[serde(default)]
    pub safeguard: bool,
    /// A rule of the model that it switches on for whoever has it in force.
    #[serde(default)]
    pub enables: Option<Enables>,
    /// Budget points, paid once by every contributor.
    pub cost: u8,
    /// Political capital, paid once by the proposer.
    #[serde(default)]
    pub political: u8,
    /// Quarters until it is in force; 0 means by the end of the step.
    pub lead_quarters: u8,
    /// Budget points per quarter to keep it in force; unpaid, it lapses.
    #[serde(default)]
    pub upkeep: f64,
    /// What must hold first; all of them.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// The forum that sponsors it, if one does.
    #[serde(default)]
    pub forum: Option<String>,
    /// How far it asks reluctant states to move, 0–1 (MODEL.md 7.4).
    #[serde(default)]
    pub ambition: f64,
    /// How far it smells of taking sides, 0–1.
    #[serde(default)]
    pub bloc_load: f64,
    /// Paragraphs served.
    pub serves: Vec<Evidence>,
    /// What changes when it comes into force.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// What may happen while it is in force.
    #[serde(default)]
    pub side_effects: Vec<SideEffect>,
    /// From when it can be chosen.
    #[serde(default)]
    pub era: Era,
    /// Source instrument and year.
    pub source: String,
    /// How sure we are of the source facts.
    #[serde(default)]
    pub confidence: Confidence,
}
