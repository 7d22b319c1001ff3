//! Bands: what the ledger says of each commitment, per delegation and for the region (MODEL.md 7.14). They are
//! folds over the ledger and nothing else, and no delegation is ever put before another.

use serde::Serialize;

use crate::sim::catalogue::instrument::Instrument;
use crate::sim::catalogue::terms::Polarity;
use crate::sim::ids::{ParagraphId, StateId};
use crate::sim::name::named;
use crate::sim::parameters::Parameters;
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::Entry;

/// A score in words (MODEL.md 7.14).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum Band {
    /// Nothing was done either way: never shown as 50 points.
    NoEvidence,
    /// A score of 0 to 34.
    MostlyAgainst,
    /// A score of 35 to 50: more against than for, or entries that cancel each other.
    Mixed,
    /// A score over 50 and up to 64.
    Some,
    /// A score of 65 to 79.
    Solid,
    /// A score of 80 to 100.
    Strong,
}

named!(Band {
    NoEvidence = "no-evidence",
    MostlyAgainst = "mostly-against",
    Mixed = "mixed",
    Some = "some",
    Solid = "solid",
    Strong = "strong",
});

impl Band {
    /// The band of a score, 0–100.
    pub fn of(score: f64) -> Self {
        if score < 35.0 {
            Self::MostlyAgainst
        } else if score < 50.5 {
            Self::Mixed
        } else if score < 65.0 {
            Self::Some
        } else if score < 80.0 {
            Self::Solid
        } else {
            Self::Strong
        }
    }
}

/// Evidence on one scored item.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Tally {
    /// Points of all evidence in favour, each weighted as the ledger weighted it.
    pub points_for: f64,
    /// Points of all evidence against, before they weigh more (MODEL.md 7.14).
    pub points_against: f64,
    /// How many entries speak in favour; an entry that takes another back counts as well.
    pub count_for: u32,
    /// How many entries speak against.
    pub count_against: u32,
}

impl Tally {
    /// Adds an entry, on the side that it speaks for.
    pub fn add(&mut self, entry: &Entry) {
        match entry.polarity {
            Polarity::For => {
                self.points_for += entry.points();
                self.count_for += 1;
            }
            Polarity::Against => {
                self.points_against += entry.points();
                self.count_against += 1;
            }
        }
    }

    /// 50 + 50·tanh((E⁺ − 1.5·E⁻)/K), or nothing where there is no evidence (MODEL.md 7.14).
    pub fn score(&self, p: &Parameters) -> Option<f64> {
        let evidence = self.count_for + self.count_against > 0;
        let sum = self.points_for - p.against_weight * self.points_against;
        evidence.then(|| 50.0 + 50.0 * libm::tanh(sum / p.score_scale))
    }
}

/// The score of one commitment.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Score {
    /// The scored item of the instrument.
    pub paragraph: ParagraphId,
    /// 0–100; absent without evidence.
    pub score: Option<f64>,
    /// The score in words.
    pub band: Band,
    /// What stands behind the score, all parts of the paragraph together.
    pub tally: Tally,
}

impl Score {
    fn new(paragraph: ParagraphId, score: Option<f64>, tally: Tally) -> Self {
        Self { paragraph, score, band: score.map_or(Band::NoEvidence, Band::of), tally }
    }
}

/// The scores of one delegation, one per scored item, in the order of the instrument.
pub fn of_state<'a>(
    s: &Scenario,
    entries: impl IntoIterator<Item = &'a Entry>,
    state: StateId,
) -> Vec<Score> {
    let instrument = &s.instrument;
    let mut tallies: Vec<Vec<Tally>> =
        instrument.paragraphs.iter().map(|each| vec![Tally::default(); each.parts.len().max(1)]).collect();
    for entry in entries.into_iter().filter(|entry| entry.actor == state) {
        let part = usize::from(instrument.indicators[entry.indicator].part);
        tallies[entry.paragraph.at()][part].add(entry);
    }
    tallies
        .iter()
        .enumerate()
        .map(|(place, parts)| {
            let all = parts.iter().fold(Tally::default(), |sum, part| Tally {
                points_for: sum.points_for + part.points_for,
                points_against: sum.points_against + part.points_against,
                count_for: sum.count_for + part.count_for,
                count_against: sum.count_against + part.count_against,
            });
            Score::new(
                ParagraphId::from(place),
                mean(parts.iter().filter_map(|part| part.score(&s.parameters))),
                all,
            )
        })
        .collect()
}

/// The scores of the region: the mean over delegations with evidence; for a shared commitment weighted towards
/// those furthest behind, 0.6 of the mean and 0.4 of the lowest three (MODEL.md 7.14).
pub fn of_region(s: &Scenario, states: &[Vec<Score>]) -> Vec<Score> {
    let p = &s.parameters;
    let count = usize::from(p.region_lowest_count);
    s.instrument
        .paragraphs
        .iter_enumerated()
        .map(|(id, paragraph)| {
            let mut scores: Vec<f64> = states.iter().filter_map(|of| of[id.at()].score).collect();
            scores.sort_by(f64::total_cmp);
            let whole = mean(scores.iter().copied());
            let lowest = mean(scores.iter().copied().take(count));
            let score = match (whole, lowest) {
                (Some(whole), Some(lowest)) if paragraph.regional => {
                    Some((1.0 - p.region_lowest) * whole + p.region_lowest * lowest)
                }
                (whole, _) => whole,
            };
            let tally = states.iter().map(|of| of[id.at()].tally).fold(Tally::default(), |sum, t| Tally {
                points_for: sum.points_for + t.points_for,
                points_against: sum.points_against + t.points_against,
                count_for: sum.count_for + t.count_for,
                count_against: sum.count_against + t.count_against,
            });
            Score::new(id, score, tally)
        })
        .collect()
}

/// The score of a paragraph that stands in two halves: their mean, over those with evidence.
pub fn of_halves(instrument: &Instrument, scores: &[Score], whole: &str) -> Option<f64> {
    mean(scores.iter().filter_map(|score| {
        let half = instrument.paragraphs[score.paragraph].half_of.as_deref() == Some(whole);
        half.then_some(score.score).flatten()
    }))
}

/// One number for studies only: the mean of all scores with evidence, weighted by the strength of the verbs;
/// items beside the commitments are left out. Never shown as a ranking.
pub fn overall(instrument: &Instrument, scores: &[Score]) -> Option<f64> {
    let (mut sum, mut weights) = (0.0, 0.0);
    for score in scores {
        let paragraph = &instrument.paragraphs[score.paragraph];
        if let (Some(value), false) = (score.score, paragraph.beside) {
            let weight = if paragraph.half_of.is_some() { paragraph.weight / 2.0 } else { paragraph.weight };
            sum += weight * value;
            weights += weight;
        }
    }
    (weights > 0.0).then(|| sum / weights)
}

/// The mean; none of nothing, because no evidence is no score of 0.
fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0u32), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asking_and_then_naming_is_some_for_the_one_and_mostly_against_for_the_other() {
        // MODEL.md 7.14: 50 + 50·tanh((7.5 − 1.5·4)/12) ≈ 56 and 50 + 50·tanh(−6/12) ≈ 27.
        let asked = Tally { points_for: 7.5, points_against: 4.0, count_for: 1, count_against: 1 };
        let named = Tally { points_against: 4.0, count_against: 1, ..Tally::default() };
        assert_eq!(asked.score(&Parameters::default()).map(f64::round), Some(56.0));
        assert_eq!(named.score(&Parameters::default()).map(f64::round), Some(27.0));
        assert_eq!(Band::of(56.0), Band::Some);
        assert_eq!(Band::of(27.0), Band::MostlyAgainst);
    }

    #[test]
    fn no_evidence_is_not_fifty_points_and_entries_that_cancel_are_mixed() {
        assert_eq!(Tally::default().score(&Parameters::default()), None);
        let cancel = Tally { points_for: 6.0, points_against: 4.0, count_for: 1, count_against: 1 };
        assert_eq!(cancel.score(&Parameters::default()).map(Band::of), Some(Band::Mixed));
    }
}
