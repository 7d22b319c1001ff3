//! Bands: what the ledger says of each commitment, per delegation and for the region (MODEL.md 7.14). They are
//! folds over measured indicators and nothing else, and no delegation is ever put before another.

use serde::{Deserialize, Serialize};

use crate::sim::catalogue::instrument::Instrument;
use crate::sim::catalogue::occasion::Side;
use crate::sim::catalogue::terms::Mark;
use crate::sim::ids::{ParagraphId, StateId};
use crate::sim::name::named;
use crate::sim::parameters::Parameters;
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::{LedgerLine, Regards};
use crate::sim::score::measure::{self, Counted, Measurement};
use crate::sim::score::weighed::Weighed;

/// A score in words (MODEL.md 7.14).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Band {
    /// The commitment was not put to the test: no mark at all, and never shown as 50 points.
    NotTested,
    /// A score of 0 to 34.
    MostlyAgainst,
    /// A score of 35 to 50: what was lived up to and what was not cancel each other.
    Mixed,
    /// A score over 50 and up to 64.
    Some,
    /// A score of 65 to 79.
    Solid,
    /// A score of 80 to 100.
    Strong,
}

named!(Band {
    NotTested = "not-tested",
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

/// How many tests came out how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tests {
    /// Lived up to.
    pub lived_up: u32,
    /// In part, or late.
    pub partly: u32,
    /// Not taken up.
    pub not_taken_up: u32,
    /// Acts against the commitment.
    pub against: u32,
}

impl Tests {
    /// Counts one more.
    pub fn add(&mut self, mark: Mark) {
        match mark {
            Mark::LivedUp => self.lived_up += 1,
            Mark::Partly => self.partly += 1,
            Mark::NotTakenUp => self.not_taken_up += 1,
            Mark::Against => self.against += 1,
        }
    }

    /// All of them.
    pub fn all(&self) -> u32 {
        self.lived_up + self.partly + self.not_taken_up + self.against
    }

    /// Was there a test, and was none taken up? What is in place stands beside that and makes no band (MODEL.md 7.14).
    pub fn is_not_taken_up(&self) -> bool {
        self.not_taken_up > 0 && self.not_taken_up == self.all()
    }

    fn plus(self, other: Self) -> Self {
        Self {
            lived_up: self.lived_up + other.lived_up,
            partly: self.partly + other.partly,
            not_taken_up: self.not_taken_up + other.not_taken_up,
            against: self.against + other.against,
        }
    }
}

/// Why a score is no higher: an act against the commitment, and what made it good, if anything did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cap {
    /// The line that set it.
    pub breach: usize,
    /// The line that lifted it in part.
    pub remedy: Option<usize>,
}

/// The score of one commitment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// The scored item of the instrument.
    pub paragraph: ParagraphId,
    /// 0–100; absent where no act was tested, whatever was in place.
    pub score: Option<f64>,
    /// The score in words.
    pub band: Band,
    /// What was done when it was tested, 0–100.
    pub conduct: Option<f64>,
    /// What was in place when it mattered, 0–100.
    pub preparation: Option<f64>,
    /// How the tests came out.
    pub tests: Tests,
    /// What holds the score down, where something does.
    pub cap: Option<Cap>,
    /// The indicators, measured, in the order of the instrument.
    pub measured: Vec<Measurement>,
}

impl Score {
    /// Did all its tests pass without any answer, so that the middle band is neither good nor bad?
    pub fn is_not_taken_up(&self) -> bool {
        self.band == Band::Mixed && self.tests.is_not_taken_up()
    }

    /// The band as people read it, in a word that never changes. Where all tests passed without any answer the middle
    /// band would say that there was some good and some bad: it says what there was.
    pub fn shown(&self) -> &'static str {
        if self.is_not_taken_up() { Mark::NotTakenUp.name() } else { self.band.name() }
    }
}

/// The scores of one delegation, one per scored item, in the order of the instrument. `entries` are lines of the
/// ledger with their numbers, in order.
pub fn of_state<'a>(
    s: &Scenario,
    entries: impl IntoIterator<Item = (usize, &'a LedgerLine)>,
    state: StateId,
) -> Vec<Score> {
    let counted = counted(entries.into_iter().filter(|(_, entry)| entry.actor == state));
    let instrument = &s.instrument;
    instrument
        .paragraphs
        .keys()
        .map(|paragraph| {
            let own: Vec<Counted<'_>> =
                counted.iter().filter(|line| line.entry.paragraph == paragraph).copied().collect();
            of_paragraph(&s.parameters, instrument, paragraph, &own)
        })
        .collect()
}

/// The lines that count: neither taken back nor said of another line.
fn counted<'a>(entries: impl Iterator<Item = (usize, &'a LedgerLine)>) -> Vec<Counted<'a>> {
    let mut counted: Vec<Counted<'a>> = Vec::new();
    for (line, entry) in entries {
        match entry.regards {
            Regards::Itself => counted.push(Counted { entry, line, remedied: None }),
            Regards::TakesBack(other) => counted.retain(|one| one.line != other as usize),
            Regards::Remedies(other) => {
                let made_good = counted.iter_mut().find(|one| one.line == other as usize);
                made_good.into_iter().for_each(|one| one.remedied = Some(line));
            }
        }
    }
    counted
}

fn of_paragraph(
    p: &Parameters,
    instrument: &Instrument,
    paragraph: ParagraphId,
    lines: &[Counted<'_>],
) -> Score {
    let (mut measured, mut tests) = (Vec::new(), Tests::default());
    for (id, indicator) in instrument.indicators.iter_enumerated() {
        if indicator.paragraph == paragraph {
            let own: Vec<Counted<'_>> =
                lines.iter().filter(|line| line.entry.indicator == id).copied().collect();
            measured.extend(measure::of_readings(id, indicator, &own));
            measured.extend(measure::of_marks(p, id, indicator, &own));
            // The same that the indicators count: an answer that replaced another is no second test.
            measure::marks(&own).iter().for_each(|(mark, _)| tests.add(*mark));
        }
    }
    let parts = instrument.paragraphs[paragraph].parts.len().max(1);
    let of_part = |part: usize, side: Side| {
        let belongs = |one: &&Measurement| {
            usize::from(instrument.indicators[one.indicator].part) == part && one.side == side
        };
        side_of(p, instrument, side, measured.iter().filter(belongs))
    };
    let (mut conducts, mut preparations, mut scores) = (Vec::new(), Vec::new(), Vec::new());
    for part in 0..parts {
        let (conduct, preparation) = (of_part(part, Side::Conduct), of_part(part, Side::Preparation));
        scores.extend(together(p, conduct, preparation));
        conducts.extend(conduct);
        preparations.extend(preparation);
    }
    let cap = cap(lines);
    let most = match cap {
        None => 100.0,
        Some(Cap { remedy: None, .. }) => p.cap_breach,
        Some(Cap { remedy: Some(_), .. }) => p.cap_remedied,
    };
    let most = if tests.is_not_taken_up() { most.min(p.cap_not_taken_up) } else { most };
    let score = mean(scores.into_iter()).map(|score| (100.0 * score).min(most));
    Score {
        paragraph,
        score,
        band: score.map_or(Band::NotTested, Band::of),
        conduct: mean(conducts.into_iter()).map(|one| 100.0 * one),
        preparation: mean(preparations.into_iter()).map(|one| 100.0 * one),
        tests,
        cap,
        measured,
    }
}

/// One side of a commitment, 0–1: the mean of its indicators, weighted by how much each was tested and pulled to
/// the middle where that is little. Nothing where nothing was tested.
fn side_of<'a>(
    p: &Parameters,
    instrument: &Instrument,
    side: Side,
    measured: impl Iterator<Item = &'a Measurement>,
) -> Option<f64> {
    let pull = match side {
        Side::Conduct => p.pull_conduct,
        Side::Preparation => p.pull_preparation,
    };
    let (mut sum, mut freely) = (Weighed::of(MIDDLE, pull), Vec::new());
    let mut is_tested = false;
    for one in measured {
        let weight = instrument.indicators[one.indicator].weight;
        let tested = one.tested.at_most(p.test_most);
        let free = one.free.at_most(p.test_most - tested.weight);
        sum = sum.plus(tested.times(weight));
        freely.extend(free.level().map(|level| (level, free.times(weight))));
        is_tested |= tested.weight + free.weight > 0.0;
    }
    // The best first, so that whatever lifts the mean is found.
    freely.sort_by(|a, b| b.0.total_cmp(&a.0));
    let sum = freely.into_iter().fold(sum, |sum, (_, free)| sum.lifted_by(free));
    is_tested.then(|| sum.level()).flatten()
}

/// Conduct and preparation of one part together, 0–1. What was in place says how ready a delegation was for a test;
/// where none came, it says nothing of how it would have acted, and stands beside without a score.
fn together(p: &Parameters, conduct: Option<f64>, preparation: Option<f64>) -> Option<f64> {
    let done = conduct?;
    Some(preparation.map_or(done, |ready| p.conduct_share * done + (1.0 - p.conduct_share) * ready))
}

/// The act against the commitment that holds the score down: the first that nothing made good, and otherwise the
/// last that something did.
fn cap(lines: &[Counted<'_>]) -> Option<Cap> {
    let breaches = || lines.iter().filter(|line| line.entry.mark() == Some(Mark::Against));
    let worst = breaches().find(|line| line.remedied.is_none()).or_else(|| breaches().next_back())?;
    Some(Cap { breach: worst.line, remedy: worst.remedied })
}

/// The scores of the region: the mean over delegations that were tested; for a shared commitment weighted towards
/// those furthest behind (MODEL.md 7.14).
pub fn of_region(s: &Scenario, states: &[Vec<Score>]) -> Vec<Score> {
    let p = &s.parameters;
    let count = usize::from(p.region_lowest_count);
    s.instrument
        .paragraphs
        .iter_enumerated()
        .map(|(id, paragraph)| {
            let of = |pick: fn(&Score) -> Option<f64>| {
                let mut values: Vec<f64> = states.iter().filter_map(|of| pick(&of[id.at()])).collect();
                values.sort_by(f64::total_cmp);
                let whole = mean(values.iter().copied());
                let lowest = mean(values.iter().copied().take(count));
                match (whole, lowest) {
                    (Some(whole), Some(lowest)) if paragraph.regional => {
                        Some((1.0 - p.region_lowest) * whole + p.region_lowest * lowest)
                    }
                    (whole, _) => whole,
                }
            };
            let score = of(|score| score.score);
            Score {
                paragraph: id,
                score,
                band: score.map_or(Band::NotTested, Band::of),
                conduct: of(|score| score.conduct),
                preparation: of(|score| score.preparation),
                tests: states.iter().map(|of| of[id.at()].tests).fold(Tests::default(), Tests::plus),
                cap: None,
                measured: Vec::new(),
            }
        })
        .collect()
}

/// The score of a paragraph that stands in two halves: their mean, over those that were tested.
pub fn of_halves(instrument: &Instrument, scores: &[Score], whole: &str) -> Option<f64> {
    mean(scores.iter().filter_map(|score| {
        let half = instrument.paragraphs[score.paragraph].half_of.as_deref() == Some(whole);
        half.then_some(score.score).flatten()
    }))
}

/// One number for studies only: the mean of all scores that there are, weighted by the strength of the verbs;
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

/// Neither for nor against.
const MIDDLE: f64 = 0.5;

/// The mean; none of nothing, because what was not tested is no score of 0.
fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0u32), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}
