//! The best few of many, found without sorting the rest.

use arrayvec::ArrayVec;

/// The best few of all that were offered, the best first; of equals the one that comes first in its own order stands
/// first.
#[derive(Debug, Clone)]
pub struct Best<T, const MOST: usize>(ArrayVec<(f64, T), MOST>);

impl<T: Copy + Ord, const MOST: usize> Best<T, MOST> {
    /// Nothing was offered yet.
    pub fn none() -> Self {
        Self(ArrayVec::new())
    }

    /// Puts something where it belongs, if it belongs to the best. Its worth is a number.
    #[inline]
    pub fn offer(&mut self, worth: f64, item: T) {
        let Self(best) = self;
        let comes_first = |other: &(f64, T)| worth > other.0 || (worth == other.0 && item < other.1);
        if best.is_full() {
            if !best.last().is_some_and(comes_first) {
                return;
            }
            best.pop();
        }
        best.push((worth, item));
        let mut place = best.len() - 1;
        while place > 0 && comes_first(&best[place - 1]) {
            best.swap(place - 1, place);
            place -= 1;
        }
    }

    /// The best first.
    pub fn iter(&self) -> impl Iterator<Item = T> {
        self.0.iter().map(|(_, item)| *item)
    }
}
