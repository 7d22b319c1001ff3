//! How forms carry what has no name of its own: acts, positions, kinds and qualities, the reading of a
//! clause. Pages write by this what the wire reads: pages import the wire, and the wire knows no page. The
//! codes are for browsers; the journal and the scenario files have names of their own.

use crate::session::room::{Clause, Stage};
use crate::session::view::HallView;
use crate::sim::decision::{Act, Stance};
use crate::sim::plot::{InjectKind, Quality};
use crate::sim::quantity::StateQuantity;

/// What a delegation that does not know who was behind an incident sends in place of a suspect.
pub const UNKNOWN: &str = "unknown";

/// An act as JSON, for the hidden field of the form that takes it out of the draft again.
pub fn act(act: &Act) -> String {
    // Plain data with numbers always becomes JSON.
    serde_json::to_string(act).unwrap_or_default()
}

/// A list of acts as JSON, for the form that seals: it says what its reader saw in the draft.
pub fn acts(acts: &[Act]) -> String {
    serde_json::to_string(acts).unwrap_or_default()
}

/// How far the telling is, of which step: a form that tells the next part says what its reader found told.
pub fn told(hall: &HallView) -> String {
    let shown = if let Stage::Telling(_) = hall.stage { hall.shown } else { 0 };
    format!("{}-{shown}", hall.board.clock.step)
}

/// The code of a position on a joint measure or a text.
pub const fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Support => "support",
        Stance::Acquiesce => "acquiesce",
        Stance::Amend => "amend",
        Stance::Block => "block",
    }
}

/// Every kind of inject, in the order in which control chooses from them.
pub const INJECT_KINDS: [InjectKind; 10] = [
    InjectKind::Technical,
    InjectKind::Intelligence,
    InjectKind::Diplomatic,
    InjectKind::Media,
    InjectKind::Domestic,
    InjectKind::Stakeholder,
    InjectKind::Military,
    InjectKind::UnitedNations,
    InjectKind::Noise,
    InjectKind::Relief,
];

/// The code of a kind of inject.
pub const fn inject_kind(kind: InjectKind) -> &'static str {
    match kind {
        InjectKind::Technical => "technical",
        InjectKind::Intelligence => "intelligence",
        InjectKind::Diplomatic => "diplomatic",
        InjectKind::Media => "media",
        InjectKind::Domestic => "domestic",
        InjectKind::Stakeholder => "stakeholder",
        InjectKind::Military => "military",
        InjectKind::UnitedNations => "united-nations",
        InjectKind::Noise => "noise",
        InjectKind::Relief => "relief",
    }
}

/// Every quality of evidence, from weakest to strongest.
pub const QUALITIES: [Quality; 3] = [Quality::Weak, Quality::Moderate, Quality::Strong];

/// The code of a quality of evidence.
pub const fn quality(quality: Quality) -> &'static str {
    match quality {
        Quality::Weak => "weak",
        Quality::Moderate => "moderate",
        Quality::Strong => "strong",
    }
}

/// The code of a quantity of a state.
pub const fn quantity(quantity: StateQuantity) -> &'static str {
    match quantity {
        StateQuantity::Capacity => "capacity",
        StateQuantity::Exposure => "exposure",
        StateQuantity::CtCapacity => "ct-capacity",
        StateQuantity::Budget => "budget",
        StateQuantity::PoliticalCapital => "political-capital",
        StateQuantity::Pressure => "pressure",
        StateQuantity::Rights => "rights",
        StateQuantity::DigitalTrust => "digital-trust",
    }
}

/// A mark of a clause as it reads now. Clauses are counted by place, and places shift when one is deleted: a form
/// made for another clause must not hit this one.
pub fn reading(clause: &Clause) -> String {
    let mut hasher = blake3::Hasher::new();
    for wording in &clause.wordings {
        hasher.update(wording.words.as_bytes());
        // Ends a wording, so that two wordings do not read as one that is put together from them.
        hasher.update(&[0]);
    }
    hasher.finalize().to_hex().as_str().chars().take(12).collect()
}
