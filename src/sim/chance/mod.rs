//! Keyed chance: every draw is a function of (seed, step, purpose, subject), so nobody's luck moves because
//! somebody else chose differently. Two runs that differ in one decision share all other luck.
//!
//! The generator is Philox4x32-7 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"),
//! a counter-based generator: the key is the seed, the counter is the address of the draw. Seven rounds are
//! the fewest that pass BigCrush there; an exercise draws thousands of numbers, not 2¹²⁸. How bits become
//! numbers is ours and fixed here, because stored exercises must replay for years and `rand` may change
//! its own ways of sampling between minor releases.

mod draws;

pub use draws::{Draws, Stream};

use crate::sim::digest::{Digest, Digester};

/// What a draw decides. The number is part of the address: never reuse or reorder one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Background incidents: how many, of which kind, how severe.
    Arrival = 1,
    /// Spill-over of an incident to others.
    Spillover = 2,
    /// How many items of evidence arrive, and each item.
    Evidence = 3,
    /// Whether a crisis climbs or eases.
    Ladder = 4,
    /// How severe the other side thinks an incident is.
    Perception = 5,
    /// Whether a contact answers.
    Contact = 6,
    /// Whether a hidden act comes out.
    Exposure = 7,
    /// Whether a measure shows its side effect.
    SideEffect = 8,
    /// How fast content spreads.
    Spread = 9,
    /// What a bot cannot decide by reasons.
    Bot = 10,
    /// Evidence that comes back from a contact or a partner.
    Answer = 11,
    /// Which of the measures that a bot likes it likes most just now.
    Taste = 12,
    /// With whom a bot would begin a measure.
    Partners = 13,
    /// Which bots step forward over an incident that is not theirs.
    Forward = 14,
}

/// The rounds of the generator.
const ROUNDS: usize = 7;

/// All the luck of one exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chance {
    /// The key of each round; the first is the seed.
    keys: [[u32; 2]; ROUNDS],
}

impl Digest for Chance {
    fn digest(&self, into: &mut Digester) {
        // The others follow from the first.
        let Self { keys: [key, ..] } = self;
        key.digest(into);
    }
}

impl Chance {
    /// The luck that belongs to a seed.
    pub fn new(seed: u64) -> Self {
        let mut key = [seed as u32, (seed >> 32) as u32];
        let keys = std::array::from_fn(|_| {
            let now = key;
            key = [key[0].wrapping_add(0x9E37_79B9), key[1].wrapping_add(0xBB67_AE85)];
            now
        });
        Self { keys }
    }

    /// Four words for the address (step, purpose, subject, index).
    #[inline]
    pub fn words(&self, step: u16, purpose: Purpose, subject: u32, index: u32) -> [u32; 4] {
        philox(&self.keys, [u32::from(step), purpose as u32, subject, index])
    }

    /// A number in [0, 1) for this address.
    #[inline]
    pub fn unit(&self, step: u16, purpose: Purpose, subject: u32, index: u32) -> f64 {
        unit(self.words(step, purpose, subject, index)[0])
    }
}

/// A word as a number in [0, 1), in steps of 2⁻³².
#[inline]
pub fn unit(word: u32) -> f64 {
    f64::from(word) * (1.0 / 4_294_967_296.0)
}

/// A Poisson count from one uniform draw, by inversion; at most `max`. `rate` ≥ 0.
#[inline]
pub fn poisson(rate: f64, uniform: f64, max: u32) -> u32 {
    // e^−r ≥ 1 − r: most small rates are settled without an exponential.
    if uniform < 1.0 - rate {
        return 0;
    }
    let mut term = libm::exp(-rate);
    let mut sum = term;
    let mut count = 0;
    while uniform >= sum && count < max {
        count += 1;
        term *= rate / f64::from(count);
        sum += term;
    }
    count
}

/// An approximately normal number with mean 0 and standard deviation 1 from four words (Irwin–Hall sum,
/// rescaled): no transcendental function, tails cut at ±3.5, enough for a misjudged severity.
#[inline]
pub fn normal(words: [u32; 4]) -> f64 {
    let sum: f64 = words.iter().map(|&word| unit(word)).sum();
    (sum - 2.0) * 1.732_050_807_568_877_2
}

/// Philox4x32 with seven rounds.
#[inline]
fn philox(keys: &[[u32; 2]; ROUNDS], mut counter: [u32; 4]) -> [u32; 4] {
    for key in keys {
        let left = 0xD251_1F53u64 * u64::from(counter[0]);
        let right = 0xCD9E_8D57u64 * u64::from(counter[2]);
        counter = [
            (right >> 32) as u32 ^ counter[1] ^ key[0],
            right as u32,
            (left >> 32) as u32 ^ counter[3] ^ key[1],
            left as u32,
        ];
    }
    counter
}

#[cfg(test)]
mod tests {
    use crate::sim::chance::*;

    #[test]
    fn philox_gives_the_published_known_answers() {
        // Random123, kat_vectors, philox4x32 with 7 rounds.
        let philox = |key: [u32; 2], counter| {
            let seed = u64::from(key[0]) | u64::from(key[1]) << 32;
            philox(&Chance::new(seed).keys, counter)
        };
        assert_eq!(philox([0, 0], [0; 4]), [0x5f6f_b709, 0x0d89_3f64, 0x4f12_1f81, 0x4f73_0a48]);
        assert_eq!(
            philox([u32::MAX; 2], [u32::MAX; 4]),
            [0x5207_ddc2, 0x4516_5e59, 0x4d8e_e751, 0x8c52_f662]
        );
        assert_eq!(
            philox([0xa409_3822, 0x299f_31d0], [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344]),
            [0x4dfc_caba, 0x190a_87f0, 0xc473_62ba, 0xb6b5_242a]
        );
    }

    #[test]
    fn a_draw_depends_on_its_whole_address_and_on_nothing_else() {
        let chance = Chance::new(7);
        let draw = chance.unit(3, Purpose::Ladder, 5, 0);
        assert_eq!(draw, Chance::new(7).unit(3, Purpose::Ladder, 5, 0));
        assert_ne!(draw, chance.unit(4, Purpose::Ladder, 5, 0));
        assert_ne!(draw, chance.unit(3, Purpose::Contact, 5, 0));
        assert_ne!(draw, chance.unit(3, Purpose::Ladder, 6, 0));
        assert_ne!(draw, Chance::new(8).unit(3, Purpose::Ladder, 5, 0));
    }

    #[test]
    fn poisson_counts_have_the_mean_of_their_rate() {
        let chance = Chance::new(1);
        let sum: u32 = (0..20_000).map(|i| poisson(0.8, chance.unit(0, Purpose::Arrival, i, 0), 20)).sum();
        assert!((f64::from(sum) / 20_000.0 - 0.8).abs() < 0.03);
    }

    #[test]
    fn misjudgements_are_centred_and_of_unit_size() {
        let chance = Chance::new(2);
        let draws: Vec<f64> =
            (0..20_000).map(|i| normal(chance.words(0, Purpose::Perception, i, 0))).collect();
        let mean = draws.iter().sum::<f64>() / 20_000.0;
        let variance = draws.iter().map(|d| (d - mean) * (d - mean)).sum::<f64>() / 20_000.0;
        assert!(mean.abs() < 0.03 && (variance - 1.0).abs() < 0.05, "{mean} {variance}");
    }
}
