//! Figures of a what-if as people read them: each with its unit, and with an interval in the same unit and of the same
//! decimals.

use crate::study::statistics::Estimate;
use crate::study::whatif::Effect;
use crate::study::whatif::most::{PEAK_LEAST, STANDING_LEAST};
use crate::words::{tell, text, word, words};

/// More digits than a figure has alone, at most, where both ends of an interval would read alike.
const DIGITS_MORE: usize = 3;

/// In what a figure is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Rungs of the crisis ladder.
    Rungs,
    /// Points of a hundred.
    Points,
    /// Futures of a hundred.
    Futures,
}

impl Unit {
    fn with(self, value: &str) -> String {
        let key = match self {
            Self::Rungs => "whatif-rungs",
            Self::Points => "whatif-points",
            Self::Futures => "whatif-futures",
        };
        tell(key, &[("value", value)])
    }

    /// Less than this is little, however sure it is. Of futures each one counts.
    fn least(self) -> f64 {
        match self {
            Self::Rungs => PEAK_LEAST,
            Self::Points => STANDING_LEAST,
            Self::Futures => 0.0,
        }
    }

    /// The same in words: "0.05 rungs".
    pub(super) fn least_said(self) -> String {
        self.with(&self.least().to_string())
    }
}

/// A figure with its interval.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figure {
    pub(super) estimate: Estimate,
    pub(super) unit: Unit,
    /// Decimals of all three numbers.
    digits: usize,
}

impl Figure {
    /// With as many decimals as suit its size.
    pub(super) fn of(estimate: Estimate, unit: Unit) -> Self {
        let digits = match estimate.value.abs() {
            size if size >= 1.0 => 1,
            size if size >= 0.1 => 2,
            _ => 3,
        };
        Self::with(estimate, unit, digits)
    }

    /// With so many decimals, and more where both ends of its interval would read alike.
    pub(super) fn with(estimate: Estimate, unit: Unit, digits: usize) -> Self {
        let parts = |more: &usize| rounded(estimate.low, *more) != rounded(estimate.high, *more);
        let digits = (digits..=digits + DIGITS_MORE).find(parts).unwrap_or(digits);
        Self { estimate, unit, digits }
    }

    /// "−0.60 rungs".
    pub(super) fn signed(&self) -> String {
        self.unit.with(&signed(self.estimate.value, self.digits))
    }

    /// How large it is, where a word has said the direction: "0.60 rungs".
    pub(super) fn size(&self) -> String {
        self.unit.with(&rounded(self.estimate.value.abs(), self.digits))
    }

    /// Both ends of its interval, the second one with the unit.
    pub(super) fn ends(&self) -> [String; 2] {
        let Estimate { low, high, .. } = self.estimate;
        [signed(low, self.digits), self.unit.with(&signed(high, self.digits))]
    }

    /// "−0.70 to −0.50 rungs"; where every pair of futures differs by as much, that it is always so.
    pub(super) fn interval(&self) -> String {
        let [low, high] = self.ends();
        if self.has_width() || self.is_nothing() {
            return tell("whatif-interval", &[("low", &low), ("high", &high)]);
        }
        word("whatif-sure-always")
    }

    /// How sure an effect is of which a word has said the direction: "95 % interval 0.50 to 0.70 rungs", the smaller size
    /// first.
    pub(super) fn sure(&self) -> String {
        if !self.has_width() {
            return word("whatif-sure-always");
        }
        let [low, high] = [self.estimate.low.abs(), self.estimate.high.abs()];
        let (least, most) = (rounded(low.min(high), self.digits), rounded(low.max(high), self.digits));
        tell("whatif-sure", &[("low", &least), ("high", &self.unit.with(&most))])
    }

    fn has_width(&self) -> bool {
        rounded(self.estimate.low, self.digits) != rounded(self.estimate.high, self.digits)
    }

    /// Is it the same in every pair of futures?
    pub(super) fn is_nothing(&self) -> bool {
        self.estimate.low == 0.0 && self.estimate.high == 0.0
    }

    /// Is it so little that it is told so, however sure it is?
    pub(super) fn is_little(&self) -> bool {
        self.estimate.value.abs() < self.unit.least()
    }
}

/// A number with so many decimals. What is nothing after rounding has no sign.
fn rounded(value: f64, digits: usize) -> String {
    let written = format!("{value:.digits$}");
    if written.parse() == Ok(0.0) { written.trim_start_matches('-').to_owned() } else { written }
}

fn signed(value: f64, digits: usize) -> String {
    let size = rounded(value.abs(), digits);
    if size.parse() == Ok(0.0) {
        return if value == 0.0 { "0".to_owned() } else { size };
    }
    let sign = text(if value < 0.0 { "less" } else { "more" });
    words("whatif-signed", &[("sign", sign), ("size", size.into())])
}

/// In how many of a hundred futures the crisis stays low, as sentences tell it: whole numbers, and decimals where they
/// would hide the difference, or leave it outside its own interval.
#[derive(Debug)]
pub(super) struct Hundredths {
    pub(super) came: String,
    pub(super) other: String,
    /// How far these two numbers are apart.
    pub(super) by: String,
    pub(super) figure: Figure,
}

impl Hundredths {
    pub(super) fn of(effect: &Effect) -> Self {
        let shares = effect.stayed.map(|count| f64::from(count) * 100.0 / f64::from(effect.pairs.max(1)));
        let to = |digits: usize| {
            let unit = libm::exp10(digits as f64);
            let [came, other, low, high] =
                [shares[0], shares[1], effect.of_hundred.low, effect.of_hundred.high]
                    .map(|of| (of * unit).round());
            // Whole units, so that the comparison is exact.
            let agree = low != high && (low..=high).contains(&(other - came));
            let [came, other, by] = [came, other, (other - came).abs()].map(|of| rounded(of / unit, digits));
            let figure = Figure::with(effect.of_hundred, Unit::Futures, digits);
            (agree, Self { came, other, by, figure })
        };
        let found = (0..=DIGITS_MORE).map(to).find(|(agree, _)| *agree);
        found.map_or_else(|| to(0).1, |(_, told)| told)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(value: f64, low: f64, high: f64) -> Figure {
        Figure::of(Estimate { value, low, high }, Unit::Points)
    }

    #[test]
    fn an_interval_has_the_unit_and_the_decimals_of_its_figure() {
        let figure = of(0.1, -0.096, 0.3);
        assert_eq!(figure.signed(), "+0.10 points of 100");
        assert_eq!(figure.interval(), "−0.10 to +0.30 points of 100");
        let figure = of(-0.98, -1.01, -0.95);
        assert_eq!(
            (figure.size(), figure.sure()),
            ("0.98 points of 100".to_owned(), "95 % interval 0.95 to 1.01 points of 100".to_owned())
        );
        assert_eq!(of(0.0, 0.0, 0.0).interval(), "0 to 0 points of 100");
        assert_eq!(of(-0.0001, -0.0051, 0.0049).interval(), "−0.005 to +0.005 points of 100");
        assert_eq!(of(-0.0001, -0.0051, 0.0049).signed(), "0.000 points of 100");
    }

    #[test]
    fn both_ends_of_an_interval_read_differently_or_it_is_always_so() {
        let close = of(-1.4, -1.43, -1.38);
        assert_eq!(close.interval(), "−1.43 to −1.38 points of 100");
        assert_eq!(close.signed(), "−1.40 points of 100");
        assert_eq!(of(1.4, 1.4, 1.4).sure(), "always");
        assert_eq!(of(1.4, 1.4, 1.4).interval(), "always");
    }

    #[test]
    fn of_a_hundred_futures_the_difference_is_that_of_the_numbers_and_lies_in_its_interval() {
        let told = |stayed: [u32; 2], low: f64, high: f64| {
            let mut effect = Effect::of(&[], 2);
            (effect.pairs, effect.stayed) = (10_000, stayed);
            let value = (f64::from(stayed[1]) - f64::from(stayed[0])) / 100.0;
            effect.of_hundred = Estimate { value, low, high };
            let Hundredths { came, other, by, figure } = Hundredths::of(&effect);
            [came, other, by, figure.sure()].join(" | ")
        };
        assert_eq!(told([9_900, 20], -99.1, -98.4), "99 | 0 | 99 | 95 % interval 98 to 99 of 100 futures");
        assert_eq!(
            told([4_200, 4_534], 3.3, 3.4),
            "42.0 | 45.3 | 3.3 | 95 % interval 3.3 to 3.4 of 100 futures"
        );
        assert_eq!(
            told([4_249, 4_550], 2.4, 3.45),
            "42.5 | 45.5 | 3.0 | 95 % interval 2.4 to 3.5 of 100 futures"
        );
        assert_eq!(told([10_000, 0], -100.0, -100.0), "100 | 0 | 100 | always");
    }
}
