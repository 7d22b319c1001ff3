//! Commitments over the steps: a row for each, a cell for each step in which it was put to the test, from against to
//! lived up to, and apart from both what was not taken up: it is no breach. Nothing is summed over steps or commitments:
//! that would be a league table.

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
    /// For each step how it was lived up to; none where nothing put it to the test.
    pub cells: Vec<Option<Tone>>,
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

/// How the tests of one step came out, each by how much of a test it was.
fn cell(lines: &[&LedgerLine], paragraph: ParagraphId, step: usize) -> Option<Tone> {
    let here = lines.iter().filter(|line| {
        line.paragraph == paragraph && usize::from(line.step) == step && line.regards == Regards::Itself
    });
    Tone::of(here.filter_map(|line| Some((line.mark()?, line.weight))))
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// More against than lived up to.
    Against,
    /// As much for as against.
    Mixed,
    /// More lived up to than against.
    For,
    /// Neither: all that was asked was left.
    NotTakenUp,
}

impl Tone {
    /// The side of these marks with their weights, by their mean; none where nothing was tested. Where nothing was done
    /// against a commitment it never lies on that side.
    pub fn of(marks: impl IntoIterator<Item = (Mark, f64)>) -> Option<Self> {
        let (mut sum, mut weight) = (0.0, 0.0);
        let (mut is_breached, mut is_left) = (false, true);
        for (mark, of) in marks {
            sum += of * worth(mark);
            weight += of;
            is_breached |= mark == Mark::Against;
            is_left &= mark == Mark::NotTakenUp;
        }
        (weight > 0.0).then(|| match sum / weight {
            _ if is_left => Self::NotTakenUp,
            low if low <= -MIXED && is_breached => Self::Against,
            high if high >= MIXED => Self::For,
            _ => Self::Mixed,
        })
    }

    /// A sign that tells it without colour.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Against => "−",
            Self::Mixed => "±",
            Self::For => "+",
            Self::NotTakenUp => "◊",
        }
    }
}

/// So near to zero a cell is on neither side.
const MIXED: f64 = 0.2;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_taken_up_is_no_breach() {
        let sign = |marks: &[Mark]| Tone::of(marks.iter().map(|mark| (*mark, 1.0))).map(Tone::sign);
        assert_eq!(sign(&[]), None);
        assert_eq!(sign(&[Mark::Against, Mark::NotTakenUp]), Some("−"));
        assert_eq!(sign(&[Mark::NotTakenUp, Mark::NotTakenUp]), Some("◊"));
        assert_eq!(sign(&[Mark::LivedUp, Mark::NotTakenUp, Mark::NotTakenUp, Mark::NotTakenUp]), Some("±"));
        assert_eq!(sign(&[Mark::LivedUp, Mark::Against]), Some("±"));
        assert_eq!(sign(&[Mark::LivedUp, Mark::Partly]), Some("+"));
    }
}
