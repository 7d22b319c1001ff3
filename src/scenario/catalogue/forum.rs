//! Forums as their authors write them.

use serde::Deserialize;

/// A forum in which measures are sponsored and crises handled. `assets/forums/forums.ron`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forum {
    /// Short name, such as `arf_ism`.
    pub id: String,
    /// Abbreviation as shown.
    pub abbreviation: String,
    /// Full name.
    pub name: String,
    /// What it does for our subject, one sentence.
    pub what: String,
    /// Maturity at the start, 0–3 (MODEL.md 2.2).
    pub maturity: f64,
}
