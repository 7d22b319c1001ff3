//! The words for everything that the rules know as a variant: bands, likelihoods, kinds, rungs, stances.
//! One place for the board and for the terminal, so that both speak alike.

use crate::bots::Temperament;
use crate::sim::catalogue::instrument::Verb;
use crate::sim::catalogue::measure::{Category, Scope};
use crate::sim::catalogue::terms::{IncidentKind, Kind, Polarity};
use crate::sim::decision::Stance;
use crate::sim::exercise::belief::{Confidence, Likelihood};
use crate::sim::exercise::event::Outcome;
use crate::sim::plot::{InjectKind, Quality};
use crate::sim::quantity::{DyadQuantity, RegionQuantity, StateQuantity};
use crate::sim::score::band::Band;
use crate::words::{word, words};

/// A band in words.
pub fn band(band: Band) -> String {
    word(match band {
        Band::NoEvidence => "band-no-evidence",
        Band::MostlyAgainst => "band-mostly-against",
        Band::Mixed => "band-mixed",
        Band::Some => "band-some",
        Band::Solid => "band-solid",
        Band::Strong => "band-strong",
    })
}

/// How likely, in words.
pub fn likelihood(likelihood: Likelihood) -> String {
    word(match likelihood {
        Likelihood::Remote => "likelihood-remote",
        Likelihood::VeryUnlikely => "likelihood-very-unlikely",
        Likelihood::Unlikely => "likelihood-unlikely",
        Likelihood::RoughlyEven => "likelihood-roughly-even",
        Likelihood::Likely => "likelihood-likely",
        Likelihood::VeryLikely => "likelihood-very-likely",
        Likelihood::AlmostCertain => "likelihood-almost-certain",
    })
}

/// How far the evidence is trusted, in words.
pub fn confidence(confidence: Confidence) -> String {
    word(match confidence {
        Confidence::Low => "confidence-low",
        Confidence::Moderate => "confidence-moderate",
        Confidence::High => "confidence-high",
    })
}

/// How good an item of evidence looks.
pub fn quality(quality: Quality) -> String {
    word(match quality {
        Quality::Weak => "quality-weak",
        Quality::Moderate => "quality-moderate",
        Quality::Strong => "quality-strong",
    })
}

/// A quantity of a state.
pub fn quantity(quantity: StateQuantity) -> String {
    word(match quantity {
        StateQuantity::Capacity => "quantity-capacity",
        StateQuantity::Exposure => "quantity-exposure",
        StateQuantity::CtCapacity => "quantity-ct-capacity",
        StateQuantity::Budget => "quantity-budget",
        StateQuantity::PoliticalCapital => "quantity-political-capital",
        StateQuantity::Pressure => "quantity-pressure",
        StateQuantity::Rights => "quantity-rights",
        StateQuantity::DigitalTrust => "quantity-digital-trust",
    })
}

/// A quantity between two states.
pub fn dyad_quantity(quantity: DyadQuantity) -> String {
    word(match quantity {
        DyadQuantity::Trust => "dyad-trust",
        DyadQuantity::Tension => "dyad-tension",
        DyadQuantity::Channel => "dyad-channel",
        DyadQuantity::Sharing => "dyad-sharing",
    })
}

/// A quantity of the region.
pub fn region_quantity(quantity: RegionQuantity) -> String {
    word(match quantity {
        RegionQuantity::Cohesion => "region-cohesion",
    })
}

/// How well another delegation can be reached, 0–3.
pub fn channel(level: u8) -> String {
    word(match level {
        0 => "channel-none",
        1 => "channel-listed",
        2 => "channel-tested",
        3.. => "channel-hotline",
    })
}

/// A rung of the crisis ladder, 0–8.
pub fn rung(rung: u8) -> String {
    word(&format!("rung-{}", rung.min(8)))
}

/// How far a norm is practised, 0–3.
pub fn norm_level(level: u8) -> String {
    word(match level {
        0 => "norm-level-none",
        1 => "norm-level-policy",
        2 => "norm-level-procedure",
        _ => "norm-level-practised",
    })
}

/// A kind of incident.
pub fn incident_kind(kind: IncidentKind) -> String {
    word(match kind {
        IncidentKind::Disruption => "incident-disruption",
        IncidentKind::Theft => "incident-theft",
        IncidentKind::BusinessSecrets => "incident-business-secrets",
        IncidentKind::Crime => "incident-crime",
        IncidentKind::Sabotage => "incident-sabotage",
        IncidentKind::Espionage => "incident-espionage",
        IncidentKind::Accident => "incident-accident",
        IncidentKind::TerroristContent => "incident-terrorist-content",
    })
}

/// A kind of inject.
pub fn inject_kind(kind: InjectKind) -> String {
    word(match kind {
        InjectKind::Technical => "inject-technical",
        InjectKind::Intelligence => "inject-intelligence",
        InjectKind::Diplomatic => "inject-diplomatic",
        InjectKind::Media => "inject-media",
        InjectKind::Domestic => "inject-domestic",
        InjectKind::Stakeholder => "inject-stakeholder",
        InjectKind::Military => "inject-military",
        InjectKind::UnitedNations => "inject-united-nations",
        InjectKind::Noise => "inject-noise",
        InjectKind::Relief => "inject-relief",
    })
}

/// A category of measures.
pub fn category(category: Category) -> String {
    word(match category {
        Category::Transparency => "category-transparency",
        Category::Cooperation => "category-cooperation",
        Category::Stability => "category-stability",
        Category::Capacity => "category-capacity",
        Category::Legal => "category-legal",
        Category::Stakeholder => "category-stakeholder",
    })
}

/// Who must take part in a measure.
pub fn scope(scope: Scope) -> String {
    match scope {
        Scope::Unilateral => word("scope-unilateral"),
        Scope::Bilateral => word("scope-bilateral"),
        Scope::Minilateral(count) => words("scope-minilateral", &[("count", count.into())]),
        Scope::Consensus(group) => words("scope-consensus", &[("count", group.count().into())]),
    }
}

/// The verb of a commitment.
pub fn verb(verb: Verb) -> String {
    word(match verb {
        Verb::Commit => "verb-commit",
        Verb::Pledge => "verb-pledge",
        Verb::Resolve => "verb-resolve",
        Verb::Reaffirm => "verb-reaffirm",
        Verb::WorkWith => "verb-work-with",
        Verb::Support => "verb-support",
        Verb::Encourage => "verb-encourage",
        Verb::Note => "verb-note",
    })
}

/// How much of an act a line of evidence is.
pub fn evidence_kind(kind: Kind) -> String {
    word(match kind {
        Kind::Statement => "evidence-statement",
        Kind::Adopted => "evidence-adopted",
        Kind::Operated => "evidence-operated",
        Kind::Sustained => "evidence-sustained",
        Kind::UsedInCrisis => "evidence-used-in-crisis",
    })
}

/// For or against.
pub fn polarity(polarity: Polarity) -> String {
    word(match polarity {
        Polarity::For => "polarity-for",
        Polarity::Against => "polarity-against",
    })
}

/// A position on a joint measure.
pub fn stance(stance: Stance) -> String {
    word(match stance {
        Stance::Support => "stance-support",
        Stance::Acquiesce => "stance-acquiesce",
        Stance::Amend => "stance-amend",
        Stance::Block => "stance-block",
    })
}

/// How a proposal ended.
pub fn outcome(outcome: Outcome) -> String {
    word(match outcome {
        Outcome::Agreed => "outcome-agreed",
        Outcome::Softened => "outcome-softened",
        Outcome::Blocked => "outcome-blocked",
        Outcome::TooFew => "outcome-too-few",
    })
}

/// How a bot plays.
pub fn temperament(temperament: Temperament) -> String {
    word(&format!("temperament-{}", temperament.name()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_has_its_words() {
        let mut all: Vec<String> = (0..=8).map(rung).chain((0..=3).map(channel)).collect();
        all.extend(Temperament::ALL.map(temperament));
        all.extend(StateQuantity::ALL.map(quantity));
        all.extend(Stance::ALL.map(stance));
        all.extend([0.01, 0.1, 0.3, 0.5, 0.6, 0.9, 0.99].map(|p| likelihood(Likelihood::of(p))));
        all.extend([0.0, 40.0, 60.0, 70.0, 90.0].map(|score| band(Band::of(score))));
        for label in all {
            assert!(!label.starts_with('['), "{label}");
        }
    }

    #[test]
    fn the_scope_says_how_many_are_needed() {
        assert_eq!(scope(Scope::Minilateral(3)), "with 3 or more willing partners");
    }
}
