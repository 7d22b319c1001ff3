//! The rows of the report. A row without a paragraph is about all commitments together, without the items that stand
//! beside them.

use serde::Serialize;

use super::separation::Separation;
use super::spread::Spread;
use super::targets::Miss;

/// The bands of one paragraph.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BandRow {
    /// The paragraph, as evidence cites it.
    pub paragraph: Option<String>,
    /// How its cells spread.
    pub spread: Spread,
    /// The targets that it misses; targets are for mixed tables alone.
    pub misses: Vec<Miss>,
}

/// The scores of one temperament.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TemperamentRow {
    /// The paragraph, as evidence cites it.
    pub paragraph: Option<String>,
    /// The temperament.
    pub temperament: &'static str,
    /// The kind of table at which it sat.
    pub table: &'static str,
    /// Its delegations with a role in the plot.
    pub protagonists: Spread,
    /// All its delegations.
    pub all: Spread,
}

/// How surely a cooperative protagonist stands above one of another temperament, at the same kind of table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeparationRow {
    /// The paragraph, as evidence cites it; without one, the mean of all commitments that were tested.
    pub paragraph: Option<String>,
    /// The other temperament.
    pub rival: &'static str,
    /// The kind of table at which both sat.
    pub table: &'static str,
    /// What the comparison came to; nothing where a side has no tested cell.
    pub found: Option<Separation>,
}
