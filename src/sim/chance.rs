//! Keyed chance: every draw is a function of (seed, step, purpose, subject), so nobody's luck moves because
//! somebody else chose differently. Two runs that differ in one decision share all other luck.
//!
//! The generator is Philox4x32-7 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"),
//! a counter-based generator: the key is the seed, the counter is the address of the draw. Seven rounds are
//! the fewest that pass BigCrush there; an exercise draws thousands of numbers, not 2¹²⁸. How bits become
//! numbers is ours and fixed here, because stored exercises must replay for years and `rand` may change
//! its own ways of sampling between minor releases.

use std::convert::Infallible;

use rand::TryRng;

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

    /// Numbers in [0, 1) for many neighbouring places of one address: four to a block.
    pub fn draws(&self, step: u16, purpose: Purpose, subject: u32) -> Draws {
        Draws { chance: *self, step, purpose, subject, block: u32::MAX, words: [0; 4] }
    }

    /// Which of these places, as bits, have a number below this in [`Chance::draws`].
    pub fn below(self, step: u16, purpose: Purpose, subject: u32, places: u16, limit: f64) -> u16 {
        let (mut below, mut left) = (0, places);
        while left != 0 {
            let block = left.trailing_zeros() / 4;
            left &= !(15 << (4 * block));
            let words = self.words(step, purpose, subject, Draws::FIRST + block);
            // Mostly the least of the four is not below either.
            if unit(words.into_iter().fold(u32::MAX, u32::min)) < limit {
                for (place, word) in (4 * block..).zip(words) {
                    below |= u16::from(unit(word) < limit) << place;
                }
            }
        }
        below & places
    }

    /// A stream of words that starts at this address, for code that wants `rand`'s trait.
    pub fn stream(&self, step: u16, purpose: Purpose, subject: u32) -> Stream {
        Stream { chance: *self, step, purpose, subject, next: 0, words: [0; 4] }
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

/// Numbers for many neighbouring places of one address. The number at a place is always the same.
#[derive(Debug, Clone)]
pub struct Draws {
    chance: Chance,
    step: u16,
    purpose: Purpose,
    subject: u32,
    block: u32,
    words: [u32; 4],
}

impl Draws {
    /// The block numbers of [`Draws`] start here, far above the indexes of single draws.
    const FIRST: u32 = 1 << 24;

    /// The number at a place.
    #[inline]
    pub fn at(&mut self, place: u32) -> f64 {
        if place / 4 != self.block {
            self.block = place / 4;
            self.words = self.chance.words(self.step, self.purpose, self.subject, Self::FIRST + self.block);
        }
        unit(self.words[(place % 4) as usize])
    }

    /// The numbers at four neighbouring places: at the first four for 0, at the next four for 1, and so on.
    #[inline]
    pub fn four(&self, block: u32) -> [f64; 4] {
        self.chance.words(self.step, self.purpose, self.subject, Self::FIRST + block).map(unit)
    }
}

/// Draw after draw from one address.
#[derive(Debug, Clone)]
pub struct Stream {
    chance: Chance,
    step: u16,
    purpose: Purpose,
    subject: u32,
    /// The place of the next word.
    next: u32,
    /// The block of four in which that place lies, once its first word was drawn.
    words: [u32; 4],
}

impl Stream {
    /// The next word.
    #[inline]
    pub fn word(&mut self) -> u32 {
        let place = (self.next % 4) as usize;
        if place == 0 {
            self.words = self.chance.words(self.step, self.purpose, self.subject, self.next / 4);
        }
        self.next += 1;
        self.words[place]
    }

    /// The next number in [0, 1).
    #[inline]
    pub fn unit(&mut self) -> f64 {
        unit(self.word())
    }

    /// A place among `count`, all equally likely up to 2⁻³²; 0 for none.
    #[inline]
    pub fn below(&mut self, count: usize) -> usize {
        ((u64::from(self.word()) * count as u64) >> 32) as usize
    }
}

impl TryRng for Stream {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(self.word())
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let low = u64::from(self.word());
        Ok(low | u64::from(self.word()) << 32)
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for chunk in bytes.chunks_mut(4) {
            let word = self.word().to_le_bytes();
            chunk.copy_from_slice(&word[..chunk.len()]);
        }
        Ok(())
    }
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

    #[test]
    fn the_number_at_a_place_does_not_depend_on_which_places_were_asked_before() {
        let mut one = Chance::new(4).draws(1, Purpose::Spillover, 9);
        let mut two = Chance::new(4).draws(1, Purpose::Spillover, 9);
        let forward: Vec<f64> = (0..11).map(|place| one.at(place)).collect();
        let backward: Vec<f64> = (0..11).rev().map(|place| two.at(place)).collect();
        assert!(forward.iter().eq(backward.iter().rev()));
        assert!(forward.windows(2).all(|pair| pair[0] != pair[1]));
        let fours: Vec<f64> = (0..3).flat_map(|block| one.four(block)).collect();
        assert_eq!(fours[..11], forward);
    }

    #[test]
    fn the_places_below_a_limit_are_those_whose_number_is() {
        let chance = Chance::new(5);
        let mut draws = chance.draws(2, Purpose::SideEffect, 7);
        let plain = (0..16).filter(|place| draws.at(*place) < 0.4).fold(0, |bits, place| bits | 1 << place);
        assert_ne!(plain, 0);
        for places in [0, 1, 1 << 15, 0b1010_0000_0110, u16::MAX] {
            assert_eq!(chance.below(2, Purpose::SideEffect, 7, places, 0.4), plain & places);
        }
    }

    #[test]
    fn a_stream_stands_behind_the_trait_of_rand() {
        use rand::Rng;
        let mut stream = Chance::new(3).stream(1, Purpose::Bot, 2);
        let mut again = Chance::new(3).stream(1, Purpose::Bot, 2);
        assert_eq!(stream.next_u64(), u64::from(again.word()) | u64::from(again.word()) << 32);
        assert!((0..100).all(|_| stream.below(7) < 7));
    }
}
