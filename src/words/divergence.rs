//! Why a journal cannot be carried on, as a clause without a stop.

use super::phrase::Phrase;
use super::refused;
use crate::session::conductor::Divergence;
use crate::session::kept::{Lost, THIS};
use crate::sim::rules::RULES_VERSION;
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

/// Why an exercise cannot be made again from its journal, before it has a language; its part `hint` is the remedy.
pub fn lost(lost: &Lost) -> Phrase {
    let by = |key, program: &String| Phrase::of(key).with("program", program.clone());
    match lost {
        Lost::OtherRules { program, version } => by("cli-other-rules", program)
            .with("version", *version)
            .with("own", RULES_VERSION)
            .with("this", THIS),
        Lost::OtherNumbers { program } => by("cli-other-numbers", program).with("this", THIS),
        Lost::Diverged { program, divergence, scenario } => {
            by("cli-diverged", program).with("where", phrase(divergence, scenario).sentence())
        }
        Lost::Settings { program, reason } => by("cli-settings", program).with("reason", reason.clone()),
    }
}
