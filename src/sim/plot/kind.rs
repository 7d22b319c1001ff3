//! The kinds of injects.

use crate::sim::name::named;

/// The kind of an inject (MODEL.md 2.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum InjectKind {
    /// Technical report.
    Technical,
    /// Intelligence.
    Intelligence,
    /// Diplomatic note.
    Diplomatic,
    /// Media or social media.
    Media,
    /// Domestic politics.
    Domestic,
    /// Company, platform, NGO.
    Stakeholder,
    /// Military.
    Military,
    /// United Nations.
    UnitedNations,
    /// Noise or false lead.
    Noise,
    /// Something goes well.
    Relief,
}

named!(InjectKind {
    Technical = "technical",
    Intelligence = "intelligence",
    Diplomatic = "diplomatic",
    Media = "media",
    Domestic = "domestic",
    Stakeholder = "stakeholder",
    Military = "military",
    UnitedNations = "united-nations",
    Noise = "noise",
    Relief = "relief",
});
