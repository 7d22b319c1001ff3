//! How forms carry what has no name of its own: acts, positions, the reading of a clause. Pages write by this what
//! the wire reads.

use crate::session::room::Clause;
use crate::sim::decision::{Act, Stance};

/// An act.
pub fn act(act: &Act) -> String {
    // Plain data with numbers always becomes JSON.
    serde_json::to_string(act).unwrap_or_default()
}

/// A list of acts.
pub fn acts(acts: &[Act]) -> String {
    serde_json::to_string(acts).unwrap_or_default()
}

/// A position.
pub const fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Support => "support",
        Stance::Acquiesce => "acquiesce",
        Stance::Amend => "amend",
        Stance::Block => "block",
    }
}

/// A mark of a clause as it reads now. Clauses are counted by place, and places shift when one is deleted: a form
/// made for another clause must not hit this one.
pub fn reading(clause: &Clause) -> String {
    let mut hasher = blake3::Hasher::new();
    for wording in &clause.wordings {
        hasher.update(wording.words.as_bytes());
        hasher.update(&[0]);
    }
    hasher.finalize().to_hex().as_str().chars().take(12).collect()
}
