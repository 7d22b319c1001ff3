//! Sums that do not depend on the order in which they are made: integers and nothing else, so that any split of
//! a study over threads or machines merges to the same bytes.

use serde::{Deserialize, Serialize};

/// Fixed-point units per 1.
const UNITS: f64 = 4_294_967_296.0;

/// Mean and spread of a number of moderate size, |value| < 2³⁰, to 2⁻³².
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Moments {
    count: u64,
    #[serde(with = "digits")]
    sum: i128,
    #[serde(with = "digits")]
    squares: i128,
}

/// Whole numbers as text: most readers of JSON keep no more than 53 bits of a number.
mod digits {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(number: &i128, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(number)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i128, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

impl Moments {
    /// Adds a value.
    pub fn add(&mut self, value: f64) {
        let units = i128::from((value * UNITS).round() as i64);
        self.count += 1;
        self.sum += units;
        self.squares += units * units;
    }

    /// Adds what another has gathered.
    pub fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.sum += other.sum;
        self.squares += other.squares;
    }

    /// How many values were added.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Their mean, if there are any.
    pub fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum as f64 / UNITS / self.count as f64)
    }

    /// Sample variance; 0 for fewer than two values.
    pub fn variance(&self) -> f64 {
        if self.count < 2 {
            return 0.0;
        }
        let count = self.count as i128;
        // Exact until here: no difference of large floats.
        let scatter = count * self.squares - self.sum * self.sum;
        scatter as f64 / (UNITS * UNITS) / (self.count as f64 * (self.count - 1) as f64)
    }

    /// Half the width of the 95 % interval of the mean, by Student's distribution; endless for fewer than two.
    pub fn margin(&self) -> f64 {
        if self.count < 2 {
            return f64::INFINITY;
        }
        student(self.count - 1) * (self.variance() / self.count as f64).sqrt()
    }
}

/// The 97.5 % point of Student's distribution, within 4 % from three degrees of freedom on (Cornish & Fisher 1938).
fn student(freedom: u64) -> f64 {
    let n = freedom as f64;
    1.96 + 2.37 / n + 2.82 / (n * n) + 2.55 / (n * n * n)
}

/// The distribution of a score from 0 to 100, to a tenth of a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scores {
    tenths: Vec<u32>,
    moments: Moments,
}

impl Default for Scores {
    fn default() -> Self {
        Self { tenths: vec![0; 1001], moments: Moments::default() }
    }
}

impl Scores {
    /// Adds a score.
    pub fn add(&mut self, score: f64) {
        let tenth = (score * 10.0).round().clamp(0.0, 1000.0) as usize;
        self.tenths[tenth] += 1;
        self.moments.add(score);
    }

    /// Adds what another has gathered.
    pub fn merge(&mut self, other: &Self) {
        self.tenths.iter_mut().zip(&other.tenths).for_each(|(own, more)| *own += more);
        self.moments.merge(&other.moments);
    }

    /// Count, mean and variance.
    pub fn moments(&self) -> &Moments {
        &self.moments
    }

    /// The score below which this share of all lies, to a tenth; `share` 0–1.
    pub fn quantile(&self, share: f64) -> Option<f64> {
        let wanted = (share * self.moments.count as f64).ceil().max(1.0) as u64;
        let mut seen = 0;
        let place = self.tenths.iter().position(|count| {
            seen += u64::from(*count);
            seen >= wanted
        });
        place.map(|tenth| tenth as f64 / 10.0)
    }
}

/// The interval in which a share lies with 95 % confidence, after so many of so many (Wilson 1927): honest for
/// few trials too, unlike the normal approximation.
pub fn wilson(hits: u64, trials: u64) -> (f64, f64) {
    if trials == 0 {
        return (0.0, 1.0);
    }
    let (n, p, z) = (trials as f64, hits as f64 / trials as f64, 1.96);
    let middle = (p + z * z / (2.0 * n)) / (1.0 + z * z / n);
    let half = z / (1.0 + z * z / n) * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    ((middle - half).max(0.0), (middle + half).min(1.0))
}

/// A part of a whole, 0–1; 0 of nothing.
pub fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_do_not_depend_on_order_or_split() {
        let values: Vec<f64> = (0..1000).map(|i| 100.0 / (1.0 + f64::from(i))).collect();
        let mut forward = Moments::default();
        values.iter().for_each(|value| forward.add(*value));
        let (mut first, mut second) = (Moments::default(), Moments::default());
        values[..300].iter().rev().for_each(|value| first.add(*value));
        values[300..].iter().rev().for_each(|value| second.add(*value));
        second.merge(&first);
        assert_eq!(forward, second);
    }

    #[test]
    fn mean_and_variance_are_those_of_the_textbook() {
        let mut moments = Moments::default();
        [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0].iter().for_each(|value| moments.add(*value));
        assert_eq!(moments.mean(), Some(5.0));
        assert!((moments.variance() - 32.0 / 7.0).abs() < 1e-9);
        assert_eq!(Moments::default().mean(), None);
    }

    #[test]
    fn the_margin_of_few_values_is_that_of_the_tables() {
        for (freedom, point) in [(3, 3.182), (5, 2.571), (10, 2.228), (100, 1.984)] {
            assert!((student(freedom) / point - 1.0).abs() < 0.04, "{freedom}: {}", student(freedom));
        }
        assert!(Moments::default().margin().is_infinite());
    }

    #[test]
    fn quantiles_of_a_hundred_scores() {
        let mut scores = Scores::default();
        (1..=100).for_each(|score| scores.add(f64::from(score)));
        assert_eq!(scores.quantile(0.1), Some(10.0));
        assert_eq!(scores.quantile(0.9), Some(90.0));
        assert_eq!(Scores::default().quantile(0.5), None);
    }

    #[test]
    fn a_share_of_two_is_no_certainty() {
        // Published example: 2 of 2 gives a lower bound of 0.342.
        assert!((wilson(2, 2).0 - 0.342).abs() < 0.001);
        assert!(wilson(90, 100).0 > 0.8 && wilson(0, 50).1 < 0.1);
        assert_eq!(wilson(0, 0), (0.0, 1.0));
    }
}
