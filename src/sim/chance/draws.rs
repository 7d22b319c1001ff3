//! Luck for more than one thing at one address: by places, or one after the other.

use std::convert::Infallible;

use rand::TryRng;

use super::{Chance, Purpose, unit};

impl Chance {
    /// Numbers in [0, 1) for many neighbouring places of one address: four to a block.
    pub fn draws(&self, step: u16, purpose: Purpose, subject: u32) -> Draws {
        Draws { chance: *self, step, purpose, subject, block: u32::MAX, words: [0; 4] }
    }

    /// A stream of words that starts at this address, for code that wants `rand`'s trait.
    pub fn stream(&self, step: u16, purpose: Purpose, subject: u32) -> Stream {
        Stream { chance: *self, step, purpose, subject, next: 0, words: [0; 4] }
    }
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
            self.words = self.block(self.block);
        }
        unit(self.words[(place % 4) as usize])
    }

    /// The numbers at four neighbouring places: at the first four for 0, at the next four for 1, and so on.
    #[inline]
    pub fn four(&self, block: u32) -> [f64; 4] {
        self.block(block).map(unit)
    }

    /// Which of these places, as bits, have a number below this.
    pub fn below(&self, places: u16, limit: f64) -> u16 {
        let (mut below, mut left) = (0, places);
        while left != 0 {
            let block = left.trailing_zeros() / 4;
            left &= !(15 << (4 * block));
            let words = self.block(block);
            // Mostly the least of the four is not below either.
            if unit(words.into_iter().fold(u32::MAX, u32::min)) < limit {
                for (place, word) in (4 * block..).zip(words) {
                    below |= u16::from(unit(word) < limit) << place;
                }
            }
        }
        below & places
    }

    #[inline]
    fn block(&self, block: u32) -> [u32; 4] {
        self.chance.words(self.step, self.purpose, self.subject, Self::FIRST + block)
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
            assert_eq!(draws.below(places, 0.4), plain & places);
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
