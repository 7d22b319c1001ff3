//! Inputs made from seeds, the same at every run: bytes, words, lines and numbers put in, left out, doubled and exchanged.

use std::collections::BTreeSet;

/// Changes in one input at most.
const CHANGES_MAX: u64 = 5;
/// The largest input, in bytes.
const BYTES_MAX: usize = 256 * 1024;
/// What has broken many a reader.
const ODD: [&[u8]; 24] = [
    b"0",
    b"-1",
    b"255",
    b"256",
    b"65535",
    b"65536",
    b"4294967295",
    b"4294967296",
    b"18446744073709551615",
    b"99999999999999999999",
    b"1e309",
    b"NaN",
    b"-inf",
    b"0.0000001",
    b"\0",
    b"\xff",
    "\u{202e}".as_bytes(),
    "\u{200b}".as_bytes(),
    "๓".as_bytes(),
    b"((((((((((((((((",
    b"]]]]",
    b"\"",
    b"\n\n",
    b"\x1b]0;x\x07",
];

/// The seeds and the words in them.
pub struct Changes<'a> {
    seeds: &'a [Vec<u8>],
    words: Vec<&'a [u8]>,
}

/// A stream of numbers by SplitMix64.
struct Luck(u64);

impl Luck {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        (self.next() % most.max(1) as u64) as usize
    }

    fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}

impl<'a> Changes<'a> {
    /// Changes of these seeds.
    pub fn of(seeds: &'a [Vec<u8>]) -> Self {
        let words: BTreeSet<&[u8]> =
            seeds.iter().flat_map(|seed| words(seed)).map(|(_, word)| word).collect();
        Self { seeds, words: words.into_iter().collect() }
    }

    /// The input of this number.
    pub fn input(&self, nth: u64) -> Vec<u8> {
        let mut luck = Luck(nth);
        let mut input = self.seeds[luck.below(self.seeds.len())].clone();
        for _ in 0..=luck.below(CHANGES_MAX as usize) {
            self.change(&mut input, &mut luck);
        }
        input.truncate(BYTES_MAX);
        input
    }

    fn change(&self, input: &mut Vec<u8>, luck: &mut Luck) {
        let at = luck.below(input.len());
        let end = (at + 1 + luck.below(24)).min(input.len());
        match luck.below(9) {
            0 if !input.is_empty() => input[at] = luck.next() as u8,
            1 => drop(input.drain(at..end)),
            2 => insert(input, at, luck.one_of(&ODD)),
            3 => insert(input, at, luck.one_of(&self.words)),
            4 | 5 => self.exchange_a_word(input, luck),
            6 => exchange_lines(input, luck),
            7 => double_lines(input, luck),
            _ => {
                let other = &self.seeds[luck.below(self.seeds.len())];
                let from = luck.below(other.len());
                let until = (from + luck.below(400)).min(other.len());
                insert(input, at, &other[from..until]);
            }
        }
    }

    fn exchange_a_word(&self, input: &mut Vec<u8>, luck: &mut Luck) {
        let places: Vec<(usize, usize)> = words(input).map(|(at, word)| (at, word.len())).collect();
        if places.is_empty() {
            return;
        }
        let (at, length) = luck.one_of(&places);
        let new = if luck.below(3) == 0 { luck.one_of(&ODD) } else { luck.one_of(&self.words) };
        input.splice(at..at + length, new.iter().copied());
    }
}

fn insert(input: &mut Vec<u8>, at: usize, new: &[u8]) {
    let at = at.min(input.len());
    input.splice(at..at, new.iter().copied());
}

/// Words and numbers, each with its place.
fn words(text: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-.".contains(byte);
    let mut at = 0;
    text.split(move |byte| !is_word(byte)).filter_map(move |word| {
        let place = at;
        at += word.len() + 1;
        (!word.is_empty() && word.len() < 40).then_some((place, word))
    })
}

fn lines(input: &[u8]) -> Vec<Vec<u8>> {
    input.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect()
}

fn exchange_lines(input: &mut Vec<u8>, luck: &mut Luck) {
    let mut lines = lines(input);
    let (a, b) = (luck.below(lines.len()), luck.below(lines.len()));
    if !lines.is_empty() {
        lines.swap(a, b);
    }
    *input = lines.concat();
}

fn double_lines(input: &mut Vec<u8>, luck: &mut Luck) {
    let mut lines = lines(input);
    let from = luck.below(lines.len());
    let until = (from + 1 + luck.below(12)).min(lines.len());
    let doubled: Vec<Vec<u8>> = lines.get(from..until).unwrap_or_default().to_vec();
    let place = luck.below(lines.len()).min(lines.len());
    lines.splice(place..place, doubled);
    *input = lines.concat();
}
