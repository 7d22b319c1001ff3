//! The best few of many, found without sorting the rest.

use arrayvec::ArrayVec;

/// The best few of all that were offered, the best first; of equals the one that comes first in its own order stands
/// first.
#[derive(Debug, Clone)]
pub struct Best<T, const ROOM: usize> {
    /// So many are kept.
    most: usize,
    best: ArrayVec<(f64, T), ROOM>,
}

impl<T: Copy + Ord, const ROOM: usize> Best<T, ROOM> {
    /// The best so many, or as many as there is room for; nothing was offered yet.
    pub fn of(most: usize) -> Self {
        Self { most: most.min(ROOM), best: ArrayVec::new() }
    }

    /// Puts something where it belongs, if it belongs to the best. Its worth is a number.
    #[inline]
    pub fn offer(&mut self, worth: f64, item: T) {
        let best = &mut self.best;
        let comes_first = |other: &(f64, T)| worth > other.0 || (worth == other.0 && item < other.1);
        if best.len() < self.most {
            // There is room, because no more than that are kept.
            let _ = best.try_push((worth, item));
        } else {
            match best.last_mut() {
                Some(last) if comes_first(last) => *last = (worth, item),
                _ => return,
            }
        }
        let best = best.as_mut_slice();
        for place in (1..best.len()).rev() {
            if !comes_first(&best[place - 1]) {
                return;
            }
            best.swap(place - 1, place);
        }
    }

    /// The best first.
    pub fn iter(&self) -> impl Iterator<Item = T> {
        self.best.iter().map(|(_, item)| *item)
    }
}
