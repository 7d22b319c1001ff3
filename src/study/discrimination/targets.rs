//! What the design wants of the bands at mixed tables. The targets are about the score and not about people: a band
//! tells a delegation something only if delegations that play differently are in different ones.

use serde::Serialize;

use super::spread::{BANDS, Spread};
use crate::sim::score::band::Band;

/// At least this share of what was tested is mixed or mostly against. With less, whatever is done is praised.
pub const LOW_MIN: f64 = 0.20;
/// At most this share is. With more, what bots do by good reasons is held against them, and people would give up.
pub const LOW_MAX: f64 = 0.40;
/// No band holds more than this share: twice what each of five equal bands would hold, so that no band is the one
/// that everybody is in.
pub const BAND_MAX: f64 = 0.40;
/// At most this share is strong, so that it takes more than showing up.
pub const STRONG_MAX: f64 = 0.15;
/// Shares of fewer cells than this are left alone: of 30, a share of 0.3 has an interval of about 0.17 to 0.48.
pub const TESTED_MIN: u64 = 30;

/// A target that is missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Miss {
    /// Less than [`LOW_MIN`] is mixed or mostly against.
    LowTooRare,
    /// More than [`LOW_MAX`] is.
    LowTooCommon,
    /// Some band holds more than [`BAND_MAX`].
    BandTooCommon,
    /// More than [`STRONG_MAX`] is strong.
    StrongTooCommon,
}

/// The targets as figures, for programs that read a report without this source.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Targets {
    /// See [`LOW_MIN`].
    pub low_min: f64,
    /// See [`LOW_MAX`].
    pub low_max: f64,
    /// See [`BAND_MAX`].
    pub band_max: f64,
    /// See [`STRONG_MAX`].
    pub strong_max: f64,
    /// See [`TESTED_MIN`].
    pub tested_min: u64,
}

/// All targets.
pub const TARGETS: Targets = Targets {
    low_min: LOW_MIN,
    low_max: LOW_MAX,
    band_max: BAND_MAX,
    strong_max: STRONG_MAX,
    tested_min: TESTED_MIN,
};

/// The targets that a spread misses; none where too little was tested to say.
pub fn missed(spread: &Spread) -> Vec<Miss> {
    if spread.tested < TESTED_MIN {
        return Vec::new();
    }
    let strong =
        BANDS.into_iter().zip(spread.bands).any(|(band, share)| is_strong(band) && share > STRONG_MAX);
    let missed = [
        (spread.low < LOW_MIN, Miss::LowTooRare),
        (spread.low > LOW_MAX, Miss::LowTooCommon),
        (spread.bands.iter().any(|share| *share > BAND_MAX), Miss::BandTooCommon),
        (strong, Miss::StrongTooCommon),
    ];
    missed.into_iter().filter(|(is_missed, _)| *is_missed).map(|(_, miss)| miss).collect()
}

/// Is this share of what was tested too much for this band?
pub fn is_too_common(band: Band, share: f64) -> bool {
    share > if is_strong(band) { STRONG_MAX } else { BAND_MAX }
}

fn is_strong(band: Band) -> bool {
    band == Band::Strong
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::discrimination::spread::Heap;

    /// So many cells in each band, from the worst to the best.
    fn missed_by(counts: [usize; 5]) -> Vec<Miss> {
        let scores = [20.0, 40.0, 60.0, 70.0, 90.0];
        let cells = scores.into_iter().zip(counts).flat_map(|(score, count)| vec![Some(score); count]);
        missed(&Heap::of(cells).spread())
    }

    #[test]
    fn each_target_is_missed_by_what_is_too_much_or_too_little_and_not_by_what_is_just_right() {
        assert_eq!(missed_by([10, 20, 30, 30, 10]), []);
        assert_eq!(missed_by([10, 10, 25, 40, 15]), [], "what is exactly at a limit keeps it");
        assert_eq!(missed_by([5, 10, 35, 40, 10]), [Miss::LowTooRare]);
        assert_eq!(missed_by([30, 20, 20, 20, 10]), [Miss::LowTooCommon]);
        assert_eq!(missed_by([10, 20, 20, 45, 5]), [Miss::BandTooCommon]);
        assert_eq!(
            missed_by([0, 0, 0, 50, 50]),
            [Miss::LowTooRare, Miss::BandTooCommon, Miss::StrongTooCommon]
        );
    }

    #[test]
    fn what_was_hardly_tested_is_left_alone() {
        assert_eq!(missed_by([0, 0, 0, 0, 29]), []);
        assert_eq!(missed_by([0, 0, 0, 0, 30]).len(), 3);
    }
}
