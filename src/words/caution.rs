//! Why a harsh act asks first whether it is meant, as a sentence that ends with the question.

use super::phrase::Phrase;
use super::word;
use crate::sim::decide::caution::Caution;
use crate::sim::exercise::belief::Likelihood;
use crate::sim::ids::{StateId, Suspect};
use crate::sim::scenario::Scenario;

/// The caution as a sentence, with the question.
pub fn sentence(caution: Caution, scenario: &Scenario) -> String {
    phrase(caution, scenario).sentence()
}

/// The caution before it has a language.
pub fn phrase(caution: Caution, scenario: &Scenario) -> Phrase {
    let state = |key, id: StateId| Phrase::of(key).with("state", scenario.states[id].name.clone());
    let doubt = |key, toward: Suspect, belief: f64| {
        Phrase::of(key)
            .with("suspect", scenario.suspect_name(toward).to_owned())
            .with("likelihood", word(&format!("likelihood-{}", Likelihood::of(belief).name())))
            .with("percent", format!("{:.0}", belief * 100.0))
    };
    match caution {
        Caution::PenalisesVictim(id) => state("caution-penalises-victim", id),
        Caution::AccusesVictim(id) => state("caution-accuses-victim", id),
        Caution::TurnsOnVictim(id) => state("caution-turns-on-victim", id),
        Caution::HeldUnlikely { toward, belief } => doubt("caution-held-unlikely", toward, belief),
        Caution::WeakEvidence { toward, belief } => doubt("caution-weak-evidence", toward, belief),
        Caution::NeverAsked(id) => state("caution-never-asked", id),
    }
}
