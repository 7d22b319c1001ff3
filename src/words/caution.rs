//! Why a harsh act asks first whether it is meant, as a sentence that ends with the question.

use super::phrase::Phrase;
use super::word;
use crate::sim::decide::caution::Caution;
use crate::sim::exercise::belief::Likelihood;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;

/// The caution as a sentence, with the question.
pub fn sentence(caution: Caution, scenario: &Scenario) -> String {
    phrase(caution, scenario).sentence()
}

/// The caution before it has a language.
pub fn phrase(caution: Caution, scenario: &Scenario) -> Phrase {
    let victim = |key, id: StateId| Phrase::of(key).with("state", scenario.states[id].name.clone());
    match caution {
        Caution::PenalisesVictim(id) => victim("caution-penalises-victim", id),
        Caution::AccusesVictim(id) => victim("caution-accuses-victim", id),
        Caution::TurnsOnVictim(id) => victim("caution-turns-on-victim", id),
        Caution::HeldUnlikely { toward, belief } => Phrase::of("caution-held-unlikely")
            .with("suspect", scenario.suspect_name(toward).to_owned())
            .with("likelihood", word(&format!("likelihood-{}", Likelihood::of(belief).name())))
            .with("percent", format!("{:.0}", belief * 100.0)),
    }
}
