//! How many cells are in which band, and how their scores spread.

use serde::Serialize;

use crate::sim::score::band::Band;
use crate::study::sums::{Scores, share};

/// The bands of what was tested, from the worst to the best.
pub const BANDS: [Band; 5] = [Band::MostlyAgainst, Band::Mixed, Band::Some, Band::Solid, Band::Strong];

/// The two bands in which more was left undone than done.
const LOW_BANDS: usize = 2;

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
}

/// A heap of cells that grows. Its sums are integers, so the order of the cells does not matter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heap {
    cells: u64,
    scores: Scores,
    bands: [u64; 5],
}

impl Heap {
    /// A heap of these cells; a cell without a score was not tested.
    pub fn of(cells: impl IntoIterator<Item = Option<f64>>) -> Self {
        let mut heap = Self::default();
        cells.into_iter().for_each(|cell| heap.add(cell));
        heap
    }

    fn add(&mut self, cell: Option<f64>) {
        self.cells += 1;
        let Some(score) = cell else { return };
        self.scores.add(score);
        let band = Band::of(score);
        for (count, own) in self.bands.iter_mut().zip(BANDS) {
            *count += u64::from(own == band);
        }
    }

    /// Adds the cells of another.
    pub fn merge(&mut self, other: &Self) {
        self.cells += other.cells;
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
        assert_eq!(Heap::of([None]).spread().mean, None);
    }

    #[test]
    fn two_heaps_together_are_the_heap_of_both() {
        let (first, second) = ([Some(12.0), None], [Some(70.0), Some(55.0)]);
        let mut heap = Heap::of(second);
        heap.merge(&Heap::of(first));
        assert_eq!(heap, Heap::of(first.into_iter().chain(second)));
    }
}
