//! Figures of a what-if as people read them: each with its unit, and with an interval in the same unit and of the same
//! decimals.

#[cfg(test)]
mod tests;

use crate::study::statistics::Estimate;
use crate::study::whatif::Effect;
use crate::study::whatif::most::{PEAK_LEAST, STANDING_LEAST};
use crate::words::{tell, text, word, words};

/// More digits than a figure has alone, at most, where both ends of an interval would read alike.
const DIGITS_MORE: usize = 3;

/// In what a figure is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Rungs of the crisis ladder, of which a question in confidence counts like no crisis
    /// ([`crate::study::whatif::future::escalation`]).
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

    /// Decimals at most. More than tenths of a point nobody tells apart, however narrow the interval is; little of a rung
    /// begins at hundredths.
    fn digits_most(self) -> usize {
        match self {
            Self::Points => 1,
            Self::Rungs => 2,
            Self::Futures => 2 * DIGITS_MORE,
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

    /// With so many decimals, and more where both ends of its interval would read alike, as far as the unit allows.
    pub(super) fn with(estimate: Estimate, unit: Unit, digits: usize) -> Self {
        let most = unit.digits_most();
        let digits = digits.min(most);
        let parts = |more: &usize| reads_apart(estimate, *more);
        let digits = (digits..=most.min(digits + DIGITS_MORE)).find(parts).unwrap_or(digits);
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

    /// "−0.70 to −0.50 rungs"; where both ends read alike, that it is always so or that the interval is narrow.
    pub(super) fn interval(&self) -> String {
        if self.has_width() || self.is_nothing() {
            let [low, high] = self.ends();
            return tell("whatif-interval", &[("low", &low), ("high", &high)]);
        }
        self.narrow("whatif-interval-narrow")
    }

    /// How sure an effect is of which a word has said the direction: "95 % interval 0.50 to 0.70 rungs", the smaller size
    /// first.
    pub(super) fn sure(&self) -> String {
        if !self.has_width() {
            return self.narrow("whatif-sure-narrow");
        }
        let [low, high] = [self.estimate.low.abs(), self.estimate.high.abs()];
        let (least, most) = (rounded(low.min(high), self.digits), rounded(low.max(high), self.digits));
        tell("whatif-sure", &[("low", &least), ("high", &self.unit.with(&most))])
    }

    fn has_width(&self) -> bool {
        reads_apart(self.estimate, self.digits)
    }

    /// What is said of an interval of which both ends read alike: every pair of futures differs by as much, or nearly so.
    fn narrow(&self, nearly: &str) -> String {
        if !reads_apart(self.estimate, self.digits + DIGITS_MORE) {
            return word("whatif-sure-always");
        }
        let last_digit = rounded(libm::exp10(-(self.digits as f64)), self.digits);
        tell(nearly, &[("least", &self.unit.with(&last_digit))])
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

/// Do both ends of an interval read differently with so many decimals?
fn reads_apart(estimate: Estimate, digits: usize) -> bool {
    rounded(estimate.low, digits) != rounded(estimate.high, digits)
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
