//! Commitments over the steps: a row for each, a cell for each step in which it was put to the test, from against to lived
//! up to. Nothing is summed over steps or commitments: that would be a league table.

use serde::{Deserialize, Serialize};

use crate::sim::catalogue::instrument::Paragraph;
use crate::sim::catalogue::terms::Mark;
use crate::sim::ids::{ParagraphId, StateId};
use crate::sim::scenario::Scenario;
use crate::sim::score::band::Band;
use crate::sim::score::ledger::{LedgerLine, Regards};
use crate::sim::view::Debrief;

/// The strip.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Heat {
    /// A row for each commitment, in the order of the instrument.
    pub rows: Vec<HeatRow>,
}

/// One commitment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HeatRow {
    /// Which.
    pub paragraph: ParagraphId,
    /// Its number.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Where it stands in the end.
    pub band: Band,
    /// For each step how it was lived up to, from -1, all against, over 0 to 1, all lived up to; none where nothing put it
    /// to the test.
    pub cells: Vec<Option<f64>>,
}

/// The strip of one delegation, or of all of them.
pub fn heat(s: &Scenario, debrief: &Debrief, of: Option<StateId>) -> Heat {
    let states = || debrief.states.iter().filter(|state| of.is_none_or(|of| of == state.state));
    let lines: Vec<&LedgerLine> =
        states().flat_map(|state| &state.evidence).map(|line| &line.entry).collect();
    let own = of.and_then(|_| states().next());
    let scores = own.map_or(&debrief.region, |state| &state.scores);
    let row = |(paragraph, about): (ParagraphId, &Paragraph)| HeatRow {
        paragraph,
        id: about.id.clone(),
        title: about.title.clone(),
        band: scores
            .iter()
            .find(|score| score.paragraph == paragraph)
            .map_or(Band::NotTested, |one| one.band),
        cells: (0..s.steps.len()).map(|step| cell(&lines, paragraph, step)).collect(),
    };
    Heat { rows: s.instrument.paragraphs.iter_enumerated().map(row).collect() }
}

/// The mean of the marks of one step, each by how much of a test it was.
fn cell(lines: &[&LedgerLine], paragraph: ParagraphId, step: usize) -> Option<f64> {
    let here = lines.iter().filter(|line| {
        line.paragraph == paragraph && usize::from(line.step) == step && line.regards == Regards::Itself
    });
    let (mut sum, mut weight) = (0.0, 0.0);
    for line in here {
        if let Some(mark) = line.mark() {
            sum += line.weight * worth(mark);
            weight += line.weight;
        }
    }
    (weight > 0.0).then(|| sum / weight)
}

/// Where a mark lies between against and lived up to.
const fn worth(mark: Mark) -> f64 {
    match mark {
        Mark::Against => -1.0,
        Mark::NotTakenUp => -0.5,
        Mark::Partly => 0.5,
        Mark::LivedUp => 1.0,
    }
}

/// On which side a cell lies: a word, a sign and a colour each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// More against than lived up to.
    Against,
    /// As much for as against.
    Mixed,
    /// More lived up to than against.
    For,
}

impl Tone {
    /// The side of a value between -1 and 1.
    pub fn of(value: f64) -> Self {
        match value {
            low if low <= -MIXED => Self::Against,
            high if high >= MIXED => Self::For,
            _ => Self::Mixed,
        }
    }

    /// A sign that tells it without colour.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Against => "−",
            Self::Mixed => "±",
            Self::For => "+",
        }
    }
}

/// So near to zero a cell is on neither side.
const MIXED: f64 = 0.2;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_near_to_zero_is_on_neither_side() {
        assert_eq!(
            [-1.0, -0.2, -0.1, 0.0, 0.1, 0.5].map(Tone::of).map(Tone::sign),
            ["−", "−", "±", "±", "±", "+"]
        );
    }
}
