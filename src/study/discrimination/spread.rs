//! How many cells are in which band, and how their scores spread.

use serde::{Deserialize, Serialize};

use crate::sim::score::band::Band;
use crate::study::sums::{Scores, share};

/// The bands of what was tested, from the worst to the best.
pub const BANDS: [Band; 5] = [Band::MostlyAgainst, Band::Mixed, Band::Some, Band::Solid, Band::Strong];

/// The two bands in which more was left undone than done.
const LOW_BANDS: usize = 2;

/// One commitment of one delegation at the end of a run. A study keeps hundreds of thousands of them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    /// It was not tested.
    Untested,
    /// Its score, 0–100.
    Scored(f64),
    /// Its score, in the mixed band, where every test passed without an answer: its band is shown as not taken up.
    NotTakenUp(f64),
}

impl Cell {
    /// What a score and the way in which its band is shown come to.
    pub fn of(score: Option<f64>, is_not_taken_up: bool) -> Self {
        match score {
            None => Self::Untested,
            Some(score) if is_not_taken_up => Self::NotTakenUp(score),
            Some(score) => Self::Scored(score),
        }
    }

    /// 0–100; none where it was not tested.
    pub fn score(self) -> Option<f64> {
        match self {
            Self::Untested => None,
            Self::Scored(score) | Self::NotTakenUp(score) => Some(score),
        }
    }
}

impl From<Option<f64>> for Cell {
    /// A cell of which something was taken up, if it was tested.
    fn from(score: Option<f64>) -> Self {
        Self::of(score, false)
    }
}

/// The spread of a heap of cells.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Spread {
    /// All of them, tested or not.
    pub cells: u64,
    /// Those that were tested.
    pub tested: u64,
    /// Mean score of what was tested, 0–100.
    pub mean: Option<f64>,
    /// One in ten is below this.
    pub p10: Option<f64>,
    /// One in ten is above this.
    pub p90: Option<f64>,
    /// Share of what was tested in each band, in the order of [`BANDS`].
    pub bands: [f64; 5],
    /// Share of what was tested that is mixed or mostly against.
    pub low: f64,
    /// Share of what was tested that reports show as not taken up, because every test passed without any answer: a part of
    /// the mixed band.
    pub not_taken_up: f64,
}

/// A heap of cells that grows. Its sums are integers, so the order of the cells does not matter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heap {
    cells: u64,
    scores: Scores,
    bands: [u64; 5],
    not_taken_up: u64,
}

impl Heap {
    /// A heap of these cells; a cell without a score was not tested.
    pub fn of(cells: impl IntoIterator<Item = impl Into<Cell>>) -> Self {
        let mut heap = Self::default();
        cells.into_iter().for_each(|cell| heap.add(cell.into()));
        heap
    }

    fn add(&mut self, cell: Cell) {
        self.cells += 1;
        let Some(score) = cell.score() else { return };
        self.scores.add(score);
        self.not_taken_up += u64::from(matches!(cell, Cell::NotTakenUp(_)));
        let band = Band::of(score);
        for (count, own) in self.bands.iter_mut().zip(BANDS) {
            *count += u64::from(own == band);
        }
    }

    /// Adds the cells of another.
    pub fn merge(&mut self, other: &Self) {
        self.cells += other.cells;
        self.not_taken_up += other.not_taken_up;
        self.scores.merge(&other.scores);
        self.bands.iter_mut().zip(other.bands).for_each(|(own, more)| *own += more);
    }

    /// What it comes to.
    pub fn spread(&self) -> Spread {
        let tested = self.scores.moments().count();
        Spread {
            cells: self.cells,
            tested,
            mean: self.scores.moments().mean(),
            p10: self.scores.quantile(0.1),
            p90: self.scores.quantile(0.9),
            bands: self.bands.map(|count| share(count, tested)),
            low: share(self.bands[..LOW_BANDS].iter().sum(), tested),
            not_taken_up: share(self.not_taken_up, tested),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_tested_is_in_a_band() {
        let found = Heap::of([None, Some(0.0), Some(34.9), Some(40.0), Some(90.0), None]).spread();
        assert_eq!((found.cells, found.tested), (6, 4));
        assert_eq!(found.bands, [0.5, 0.25, 0.0, 0.0, 0.25]);
        assert_eq!((found.low, found.p90), (0.75, Some(90.0)));
        assert_eq!(Heap::of([None::<f64>]).spread().mean, None);
    }

    #[test]
    fn what_was_not_taken_up_is_a_part_of_the_mixed_band() {
        let silent = Cell::NotTakenUp(40.0);
        let found =
            Heap::of([silent, Cell::from(Some(40.0)), Cell::from(Some(90.0)), Cell::from(None)]).spread();
        assert_eq!((found.bands[1], found.not_taken_up), (2.0 / 3.0, 1.0 / 3.0));
        let mut both = Heap::of([silent]);
        both.merge(&Heap::of([silent, Cell::from(None)]));
        assert_eq!(both.spread().not_taken_up, 1.0);
    }

    #[test]
    fn two_heaps_together_are_the_heap_of_both() {
        let (first, second) = ([Some(12.0), None], [Some(70.0), Some(55.0)]);
        let mut heap = Heap::of(second);
        heap.merge(&Heap::of(first));
        assert_eq!(heap, Heap::of(first.into_iter().chain(second)));
    }
}
