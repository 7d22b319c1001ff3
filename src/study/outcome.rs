//! How one run came out, in the numbers that studies add up.

use serde::{Deserialize, Serialize};
use typed_index_collections::TiVec;

use crate::sim::catalogue::instrument::Instrument;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{ParagraphId, StateId};
use crate::sim::score::band;
use crate::sim::score::band::Score;

/// One delegation at the end of a run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StateOutcome {
    /// The mean of all its scores, 0–100; none without evidence. See [`band::overall`].
    pub overall: Option<f64>,
    /// Score per scored item, 0–100; none without evidence.
    pub scores: TiVec<ParagraphId, Option<f64>>,
    /// Which scored items are shown as not taken up: see [`Score::is_not_taken_up`].
    pub not_taken_up: TiVec<ParagraphId, bool>,
    /// Weighted share of its national objectives that were reached, 0–1; none if it has none.
    pub wants: Option<f64>,
}

/// One run at its end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RunOutcome {
    /// How every delegation came out.
    pub states: TiVec<StateId, StateOutcome>,
    /// The region's score per scored item, 0–100; none without evidence.
    pub region: TiVec<ParagraphId, Option<f64>>,
    /// Per scored item: was anything entered for it, against it?
    pub touched: TiVec<ParagraphId, (bool, bool)>,
    /// The highest rung that any crisis reached, 0–8.
    pub rung_peak: u8,
}

/// The outcome of an exercise that is over.
pub fn of(exercise: &Exercise) -> RunOutcome {
    let s = exercise.scenario();
    let entries = exercise.ledger().lines();
    let scores: Vec<Vec<Score>> =
        s.states.keys().map(|state| band::of_state(s, entries.iter().enumerate(), state)).collect();
    let region = band::of_region(s, &scores);
    let states = s.states.keys().zip(&scores).map(|(state, scores)| StateOutcome {
        overall: band::overall(&s.instrument, scores),
        scores: scores.iter().map(|score| score.score).collect(),
        not_taken_up: scores.iter().map(Score::is_not_taken_up).collect(),
        wants: wants(exercise, state),
    });
    RunOutcome {
        states: states.collect(),
        touched: region
            .iter()
            .map(|score| {
                let tests = score.tests;
                (tests.lived_up + tests.partly > 0, tests.against > 0)
            })
            .collect(),
        region: region.iter().map(|score| score.score).collect(),
        rung_peak: exercise.incidents().iter().map(|incident| incident.rung_peak).max().unwrap_or(0),
    }
}

/// The weighted share of its national objectives that a delegation has reached, 0–1.
pub fn wants(exercise: &Exercise, state: StateId) -> Option<f64> {
    let own = exercise.scenario().wants.iter().filter(|want| want.of == state);
    let (reached, all) = own.fold((0u32, 0u32), |(reached, all), want| {
        let weight = u32::from(want.weight);
        (reached + if exercise.holds(&want.when) { weight } else { 0 }, all + weight)
    });
    (all > 0).then(|| f64::from(reached) / f64::from(all))
}

/// How well a delegation lives up to the whole instrument, 0–100: the mean over all commitments, weighted by
/// the strength of their verbs, where a commitment without evidence stands in the middle.
///
/// [`band::overall`] leaves commitments without evidence out, which is right for what people are shown and
/// wrong for weighing an act: a first, small line of evidence for a new commitment would lower the mean of a
/// delegation that is good at its others. Here evidence for never costs and evidence against never pays.
pub fn standing(instrument: &Instrument, scores: &[Score]) -> f64 {
    let (mut sum, mut weights) = (0.0, 0.0);
    for score in scores {
        let paragraph = &instrument.paragraphs[score.paragraph];
        if !paragraph.beside {
            let weight = if paragraph.half_of.is_some() { paragraph.weight / 2.0 } else { paragraph.weight };
            sum += weight * score.score.unwrap_or(MIDDLE);
            weights += weight;
        }
    }
    if weights > 0.0 { sum / weights } else { MIDDLE }
}

/// Neither for nor against.
pub(super) const MIDDLE: f64 = 50.0;
