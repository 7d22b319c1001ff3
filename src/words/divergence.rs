//! Why a journal cannot be carried on, as a clause without a stop.

use super::phrase::Phrase;
use super::refused;
use crate::session::conductor::Divergence;
use crate::sim::scenario::Scenario;

/// Where the journal does not lead where it says, before it has a language.
pub fn phrase(divergence: &Divergence, scenario: &Scenario) -> Phrase {
    match divergence {
        Divergence::Input { seq, reason } => {
            Phrase::of("diverged-input").with("seq", *seq).with("reason", reason.clone())
        }
        Divergence::Digest(seq) => Phrase::of("diverged-digest").with("seq", *seq),
        Divergence::Refused { seq, why } => {
            Phrase::of("diverged-refused").with("seq", *seq).with("why", refused::sentence(why, scenario))
        }
    }
}
