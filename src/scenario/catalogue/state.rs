//! Cards of states as their authors write them.

use serde::Deserialize;

use super::terms::Confidence;

/// The card of a state as of 2018 (MODEL.md 6.2). `assets/states/states.ron`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// ISO 3166 alpha-3 code.
    pub id: String,
    /// Name as shown.
    pub name: String,
    /// Groups that decide by consensus or act together, such as `asean`, `ldc`.
    pub groups: Vec<String>,
    /// ITU Global Cybersecurity Index 2018, 0–1: commitment, not security.
    pub gci: f64,
    /// Is the index approximate?
    #[serde(default)]
    pub gci_confidence: Confidence,
    /// ITU ICT Development Index 2017, 0–10.
    pub idi: f64,
    /// People using the Internet, percent.
    pub internet_percent: f64,
    /// Is the share approximate?
    #[serde(default)]
    pub internet_confidence: Confidence,
    /// Budget points per quarter (MODEL.md 6.2).
    pub budget_per_quarter: f64,
    /// Measures in force at the start, by facts of 2018.
    pub in_force: Vec<String>,
    /// Starting norm maturity, where law or agency facts justify more than 0.
    #[serde(default)]
    pub norms: Vec<(String, u8)>,
    /// CERT, strategy, laws, assets, as label and sentence; each sentence already says "approx." where it must.
    pub facts: Vec<(String, String)>,
    /// Typical posture, in respectful words a delegate of that state would accept.
    pub posture: String,
    /// Marker on the map: longitude and latitude in degrees; absent for a state off the map.
    pub marker: (f64, f64),
}

impl State {
    /// Does it belong to this group? To that of everybody at the table each does.
    pub fn belongs_to(&self, group: &str) -> bool {
        group == "all" || self.groups.iter().any(|own| own == group)
    }
}
