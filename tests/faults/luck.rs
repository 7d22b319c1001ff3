//! The luck of one seed: a small generator, so that a failing seed repeats on every machine.

/// A stream of luck (splitmix64).
#[derive(Debug, Clone)]
pub struct Luck(u64);

impl Luck {
    pub fn new(seed: u64) -> Self {
        let mut luck = Self(seed ^ 0x6D75_6661_6B61_7421);
        luck.word();
        luck
    }

    /// A stream of its own, so that one more draw here moves nothing there.
    pub fn branch(&mut self) -> Self {
        Self(self.word())
    }

    pub fn word(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    }

    /// A place among `count`; 0 for none.
    pub fn below(&mut self, count: usize) -> usize {
        ((u128::from(self.word()) * count as u128) >> 64) as usize
    }

    /// True so many times in a hundred.
    pub fn percent(&mut self, of: u32) -> bool {
        self.below(100) < of as usize
    }

    /// True so many times in a thousand.
    pub fn per_mille(&mut self, of: u32) -> bool {
        self.below(1000) < of as usize
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }

    pub fn one_of<T: Copy, const N: usize>(&mut self, from: [T; N]) -> T {
        from[self.below(N)]
    }
}
