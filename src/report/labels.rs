//! The words for everything that the rules know as a variant: bands, likelihoods, kinds, rungs, stances.
//! One place for the board and for the terminal, so that both speak alike.
//!
//! Every match names all variants: a new one does not compile until it has a word.

use super::names::list;
use crate::bots::{Others, Temperament};
use crate::session::room::Speaker;
use crate::sim::catalogue::instrument::Verb;
use crate::sim::catalogue::measure::{Category, Scope};
use crate::sim::catalogue::occasion::{OccasionKind, Side};
use crate::sim::catalogue::terms::{IncidentKind, Mark, Polarity};
use crate::sim::decision::Stance;
use crate::sim::exercise::belief::{Confidence, Likelihood};
use crate::sim::exercise::event::Outcome;
use crate::sim::plot::{Dress, Ground, InjectKind, Quality};
use crate::sim::quantity::{DyadQuantity, RegionQuantity, StateQuantity};
use crate::sim::scenario::Scenario;
use crate::sim::score::band::{Band, Score};
use crate::words::{tell, word, words};

/// A band in words.
pub fn band(band: Band) -> String {
    word(&format!("band-{}", band.name()))
}

/// The band of a score in words, as [`Score::shown`] has it.
pub fn scored(score: &Score) -> String {
    word(&format!("band-{}", score.shown()))
}

/// The key of what a delegation is told of an objective while the exercise goes on.
pub fn want_now(reached: Option<bool>) -> &'static str {
    match reached {
        Some(true) => "board-want-reached",
        Some(false) => "board-want-open",
        None => "board-want-later",
    }
}

/// How likely, in words.
pub fn likelihood(likelihood: Likelihood) -> String {
    word(&format!("likelihood-{}", likelihood.name()))
}

/// How far the evidence is trusted, in words.
pub fn confidence(confidence: Confidence) -> String {
    word(&format!("confidence-{}", confidence.name()))
}

/// How good an item of evidence looks.
pub fn quality(quality: Quality) -> String {
    word(&format!("quality-{}", quality.name()))
}

/// On what ground it was said in public who was behind an incident.
pub fn ground(ground: Ground) -> String {
    word(&format!("ground-{}", ground.name()))
}

/// A quantity of a state.
pub fn quantity(quantity: StateQuantity) -> String {
    word(&format!("quantity-{}", quantity.name()))
}

/// A quantity between two states.
pub fn dyad_quantity(quantity: DyadQuantity) -> String {
    word(&format!("dyad-{}", quantity.name()))
}

/// A quantity of the region.
pub fn region_quantity(quantity: RegionQuantity) -> String {
    word(&format!("region-{}", quantity.name()))
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

/// The highest rung of the crisis ladder, armed conflict.
pub const RUNG_TOP: u8 = 8;
/// The lowest rung beyond the firebreak: cyber shocks seldom lead to force (Kreps & Schneider 2019; MODEL.md 7.10).
pub const FIREBREAK: u8 = 6;

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
    word(&format!("incident-{}", kind.name()))
}

/// A kind of inject.
pub fn inject_kind(kind: InjectKind) -> String {
    word(&format!("inject-{}", kind.name()))
}

/// The kind of an inject as it stands on the paper that a delegation reads. That it is noise, or good news, is its author's
/// word for it and not the sender's; and what does not look like a note is called none.
pub fn paper_kind(kind: InjectKind, dress: Dress) -> String {
    match kind {
        InjectKind::Noise | InjectKind::Relief => word("paper-kind-message"),
        InjectKind::Diplomatic if dress == Dress::Report => word("paper-kind-sheet"),
        InjectKind::Diplomatic if dress != Dress::Note => word("paper-kind-message"),
        InjectKind::Technical
        | InjectKind::Intelligence
        | InjectKind::Diplomatic
        | InjectKind::Media
        | InjectKind::Domestic
        | InjectKind::Stakeholder
        | InjectKind::Military
        | InjectKind::UnitedNations => inject_kind(kind),
    }
}

/// A category of measures.
pub fn category(category: Category) -> String {
    word(&format!("category-{}", category.name()))
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
    word(&format!("verb-{}", verb.name()))
}

/// How far a commitment was lived up to.
pub fn mark(mark: Mark) -> String {
    word(&format!("mark-{}", mark.name()))
}

/// What kind of situation puts a commitment to the test.
pub fn test(kind: OccasionKind) -> String {
    word(&format!("test-{}", kind.name()))
}

/// What was in place, or what was done.
pub fn side(side: Side) -> String {
    word(&format!("side-{}", side.name()))
}

/// For or against.
pub fn polarity(polarity: Polarity) -> String {
    word(&format!("polarity-{}", polarity.name()))
}

/// A position on a joint measure.
pub fn stance(stance: Stance) -> String {
    word(&format!("stance-{}", stance.name()))
}

/// What a position does, for whoever is about to take one.
pub fn stance_does(stance: Stance) -> String {
    word(&format!("stance-does-{}", stance.name()))
}

/// How a proposal ended.
pub fn outcome(outcome: Outcome) -> String {
    word(&format!("outcome-{}", outcome.name()))
}

/// That evidence pointed to others than those who were behind it, and how that can be; nothing where none did.
pub fn astray(others: &[String]) -> Option<String> {
    Some(format!("{} {}", led_astray(others)?, astray_how()))
}

/// To whom evidence pointed wrongly; nothing where it did not.
pub fn led_astray(others: &[String]) -> Option<String> {
    let others = list(others.iter().map(String::as_str).collect());
    (!others.is_empty()).then(|| tell("board-truth-astray", &[("others", &others)]))
}

/// How evidence can lead astray.
pub fn astray_how() -> String {
    word("board-truth-astray-how")
}

/// How a bot plays.
pub fn temperament(temperament: Temperament) -> String {
    word(&format!("temperament-{}", temperament.name()))
}

/// How bots play the seats that nobody takes.
pub fn others(others: Others) -> String {
    word(&format!("temperament-{}", others.name()))
}

/// The name in which something is said.
pub fn speaker(scenario: &Scenario, from: &Speaker) -> String {
    match from {
        Speaker::Delegation(state) => {
            scenario.states.get(*state).map(|state| state.name.clone()).unwrap_or_default()
        }
        Speaker::Control => word("page-control"),
        Speaker::Chair => word("page-chair"),
        Speaker::SimCell(voice) => tell("page-voice", &[("voice", voice)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::ids::ParagraphId;
    use crate::sim::score::band::Tests;

    #[test]
    fn tests_that_passed_without_any_answer_are_no_mixture() {
        let tests = |not_taken_up, partly| Tests { not_taken_up, partly, ..Tests::default() };
        let of = |band, tests| {
            scored(&Score {
                paragraph: ParagraphId(0),
                score: None,
                band,
                conduct: None,
                preparation: None,
                tests,
                cap: None,
                measured: Vec::new(),
            })
        };
        assert_eq!(of(Band::Mixed, tests(3, 0)), "not taken up");
        assert_eq!(of(Band::Mixed, tests(3, 1)), "mixed");
        assert_eq!(of(Band::MostlyAgainst, tests(3, 0)), "mostly against");
        assert_eq!(of(Band::NotTested, Tests::default()), "not tested");
    }

    #[test]
    fn every_label_has_its_words() {
        let mut all: Vec<String> = (0..=8).map(rung).chain((0..=3).map(channel)).collect();
        all.extend(Temperament::ALL.map(temperament));
        all.extend(Others::all().map(others));
        all.extend(StateQuantity::ALL.map(quantity));
        all.extend(Stance::ALL.map(stance));
        all.extend((0..=3).map(norm_level));
        all.extend(Likelihood::ALL.map(likelihood));
        all.extend(Confidence::ALL.map(confidence));
        all.extend(Band::ALL.map(band));
        all.extend(Quality::ALL.map(quality));
        all.extend(Ground::ALL.map(ground));
        all.extend(DyadQuantity::ALL.map(dyad_quantity));
        all.extend(RegionQuantity::ALL.map(region_quantity));
        all.extend(IncidentKind::ALL.map(incident_kind));
        all.extend(InjectKind::ALL.map(inject_kind));
        all.extend(Category::ALL.map(category));
        all.extend(Verb::ALL.map(verb));
        all.extend(Mark::ALL.map(mark));
        all.extend(OccasionKind::ALL.map(test));
        all.extend(Side::ALL.map(side));
        all.extend(Polarity::ALL.map(polarity));
        all.extend(Outcome::ALL.map(outcome));
        for label in all {
            assert!(!label.starts_with('['), "{label}");
        }
    }

    #[test]
    fn the_scope_says_how_many_are_needed() {
        assert_eq!(scope(Scope::Minilateral(3)), "with 3 or more willing partners");
    }
}
