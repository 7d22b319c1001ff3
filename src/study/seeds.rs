//! The seeds of studies: every run has its own, and the same run has the same one whatever else is played.

/// Which study draws the luck; part of the address of a run: never reuse a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StudyKind {
    /// What is seen at all.
    Reach = 1,
    /// How runs of different tables come out.
    Spread = 2,
    /// What options are worth.
    Options = 3,
    /// The futures after a fork.
    Futures = 4,
    /// How parameters move outcomes.
    Sensitivity = 5,
    /// Whether the score tells delegations apart.
    Discrimination = 6,
    /// What one act made of an exercise that was played.
    WhatIf = 7,
    /// What a plot does.
    Plot = 8,
}

/// The seed of one run: a function of the user's seed, the study, the cell and the index, and of nothing else.
/// Cells with one number share their luck, run by run.
pub fn seed(base: u64, study: StudyKind, cell: u32, index: u32) -> u64 {
    mix(mix(mix(base) ^ study as u64) ^ (u64::from(cell) << 32 | u64::from(index)))
}

/// SplitMix64's finaliser (Steele, Lea & Flood 2014): one to one, neighbours far apart.
pub fn mix(word: u64) -> u64 {
    let mut word = word.wrapping_add(0x9E37_79B9_7F4A_7C15);
    word = (word ^ word >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    word = (word ^ word >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    word ^ word >> 31
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_of_a_study_do_not_repeat_and_depend_on_their_whole_address() {
        let mut seeds: Vec<u64> = Vec::new();
        for study in [StudyKind::Reach, StudyKind::Spread, StudyKind::Options] {
            for cell in 0..20 {
                seeds.extend((0..50).map(|index| seed(1, study, cell, index)));
            }
        }
        let count = seeds.len();
        seeds.sort_unstable();
        seeds.dedup();
        assert_eq!(seeds.len(), count);
        assert_eq!(seed(1, StudyKind::Spread, 2, 3), seed(1, StudyKind::Spread, 2, 3));
        assert_ne!(seed(1, StudyKind::Spread, 2, 3), seed(2, StudyKind::Spread, 2, 3));
    }
}
