//! In how many futures a delegation lives up to its commitments better, or less well, than in the same future as it was.
//!
//! The commitments are read in the first pairs alone, because that takes longer than the rest of a future.

use serde::{Deserialize, Serialize};

use super::play::Pair;

/// So many points of a hundred are a difference that counts: less is told of no future.
pub const NOTICED: f64 = 1.0;

/// How one pair of futures differs in the commitments of its delegation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    /// It lives up to them better otherwise.
    Better,
    /// By less than a point either way.
    Same,
    /// It lives up to them less well otherwise.
    Worse,
}

/// Pairs by how they differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lived {
    /// In how many pairs the commitments were read.
    pub pairs: u32,
    /// In how many it is better otherwise.
    pub better: u32,
    /// In how many it is worse otherwise.
    pub worse: u32,
}

impl Lived {
    pub(super) fn of(pairs: &[Pair]) -> Self {
        pairs.iter().map_while(way).fold(Self::default(), |sum, way| Self {
            pairs: sum.pairs + 1,
            better: sum.better + u32::from(way == Way::Better),
            worse: sum.worse + u32::from(way == Way::Worse),
        })
    }

    /// Of a hundred futures: better, the same, worse; whole numbers that come to a hundred.
    pub fn quotas(&self) -> [u32; 3] {
        let hundred = |count: u32| (f64::from(count) * 100.0 / f64::from(self.pairs.max(1))).round() as u32;
        let better = hundred(self.better);
        let worse = hundred(self.worse).min(100 - better);
        [better, 100 - better - worse, worse]
    }
}

/// How a pair differs; none where the commitments were not read.
pub fn way(pair: &Pair) -> Option<Way> {
    let by = pair.other.standing? - pair.came.standing?;
    Some(match by {
        by if by >= NOTICED => Way::Better,
        by if by <= -NOTICED => Way::Worse,
        _ => Way::Same,
    })
}
