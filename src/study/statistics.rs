//! What many runs say: means, shares, differences and ratios, each with its 95 % interval.
//!
//! Runs come in pairs that share their luck, so a difference is judged by the spread of the differences and not
//! by that of the arms: that is what common random numbers are for. All sums go through the runs in their order,
//! so that the same runs give the same bytes however many threads played them.

use serde::Serialize;

/// The 97.5 % point of the normal distribution.
pub const Z: f64 = 1.959_963_984_540_054;

/// A figure and the interval in which it lies with 95 % confidence.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Estimate {
    /// The figure itself, between the ends of its interval.
    pub value: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
}

/// The mean of a row of runs; 0 for no runs.
pub fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / values.len() as f64 }
}

/// The sample covariance of two rows of equal length; 0 for fewer than two runs.
fn covariance(a: &[f64], b: &[f64]) -> f64 {
    let count = a.len().min(b.len());
    if count < 2 {
        return 0.0;
    }
    let (mean_a, mean_b) = (mean(&a[..count]), mean(&b[..count]));
    let sum: f64 = a.iter().zip(b).map(|(x, y)| (x - mean_a) * (y - mean_b)).sum();
    sum / (count - 1) as f64
}

/// The 97.5 % point of Student's t for so many runs (Cornish–Fisher; exact to 0.001 from 20 runs on).
fn t_point(runs: usize) -> f64 {
    let freedom = runs.saturating_sub(1).max(1) as f64;
    let (z3, z5) = (Z * Z * Z, Z * Z * Z * Z * Z);
    Z + (z3 + Z) / (4.0 * freedom) + (5.0 * z5 + 16.0 * z3 + 3.0 * Z) / (96.0 * freedom * freedom)
}

/// The mean with its t interval.
pub fn mean_of(values: &[f64]) -> Estimate {
    let value = mean(values);
    let half = t_point(values.len()) * (covariance(values, values) / (values.len().max(1)) as f64).sqrt();
    Estimate { value, low: value - half, high: value + half }
}

/// The mean of `a − b` over pairs, with the t interval of the differences.
pub fn difference(a: &[f64], b: &[f64]) -> Estimate {
    let differences: Vec<f64> = a.iter().zip(b).map(|(a, b)| a - b).collect();
    mean_of(&differences)
}

/// The ratio of two means over pairs, mean of `a` over mean of `b`, both above 0: delta method on the logarithm,
/// with the covariance of the pairs. Without a positive mean on both sides nothing can be said, and the interval
/// is the whole half-line.
pub fn ratio(a: &[f64], b: &[f64]) -> Estimate {
    let (mean_a, mean_b) = (mean(a), mean(b));
    let value = mean_a / mean_b;
    if !(mean_a > 0.0 && mean_b > 0.0) {
        return Estimate {
            value: if mean_b > 0.0 { value } else { f64::INFINITY },
            low: 0.0,
            high: f64::INFINITY,
        };
    }
    let relative = covariance(a, a) / (mean_a * mean_a) + covariance(b, b) / (mean_b * mean_b)
        - 2.0 * covariance(a, b) / (mean_a * mean_b);
    let half = Z * (relative.max(0.0) / a.len() as f64).sqrt();
    Estimate { value, low: value * libm::exp(-half), high: value * libm::exp(half) }
}

/// What one mean is as a part of another, over pairs: mean of `a`, which may be nothing or less, over mean of `b`,
/// which must be clearly above 0. Delta method without the logarithm.
pub fn part(a: &[f64], b: &[f64]) -> Estimate {
    let (mean_a, mean_b) = (mean(a), mean(b));
    if mean_b <= 0.0 {
        return Estimate { value: f64::INFINITY, low: f64::NEG_INFINITY, high: f64::INFINITY };
    }
    let value = mean_a / mean_b;
    let spread = covariance(a, a) + value * value * covariance(b, b) - 2.0 * value * covariance(a, b);
    let half = Z * (spread.max(0.0) / a.len() as f64).sqrt() / mean_b;
    Estimate { value, low: value - half, high: value + half }
}

/// A share with Wilson's interval, which stays inside 0–1 and says something even where nothing happened.
pub fn share(hits: usize, of: usize) -> Estimate {
    if of == 0 {
        return Estimate { value: 0.0, low: 0.0, high: 1.0 };
    }
    let (n, value) = (of as f64, hits as f64 / of as f64);
    let middle = (value + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
    let half = Z / (1.0 + Z * Z / n) * (value * (1.0 - value) / n + Z * Z / (4.0 * n * n)).sqrt();
    Estimate { value, low: (middle - half).max(0.0), high: (middle + half).min(1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::chance::{Chance, Purpose};

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-3
    }

    #[test]
    fn a_share_has_the_interval_of_the_textbook() {
        // Wilson 1927; worked values: 10 of 100 and 0 of 1,000.
        let tenth = share(10, 100);
        assert!(close(tenth.low, 0.0552) && close(tenth.high, 0.1744), "{tenth:?}");
        let never = share(0, 1000);
        assert!(never.low < 1e-9 && close(never.high, 0.0038), "{never:?}");
    }

    #[test]
    fn the_t_point_is_that_of_the_tables() {
        assert!(
            close(t_point(31), 2.0423) && close(t_point(101), 1.9840) && close(t_point(1_000_001), 1.9600)
        );
    }

    #[test]
    fn shared_luck_makes_a_difference_sharp() {
        let chance = Chance::new(3);
        let luck: Vec<f64> = (0..1000).map(|i| chance.unit(0, Purpose::Bot, i, 0)).collect();
        let more: Vec<f64> = luck.iter().map(|x| x + 0.01).collect();
        let paired = difference(&more, &luck);
        assert!(close(paired.value, 0.01) && paired.high - paired.low < 1e-9);
        let own: Vec<f64> = (0..1000).map(|i| chance.unit(1, Purpose::Bot, i, 0) + 0.01).collect();
        let unpaired = difference(&own, &luck);
        assert!(unpaired.high - unpaired.low > 0.03);
    }

    #[test]
    fn the_interval_of_a_mean_and_of_a_ratio_covers_the_truth_about_nineteen_times_in_twenty() {
        let (mut means, mut ratios, mut parts) = (0, 0, 0);
        for study in 0..400 {
            let chance = Chance::new(study);
            let a: Vec<f64> = (0..100).map(|i| chance.unit(0, Purpose::Bot, i, 0)).collect();
            let b: Vec<f64> = (0..100).map(|i| 2.0 * chance.unit(1, Purpose::Bot, i, 0)).collect();
            let inside = |e: Estimate, truth: f64| usize::from(e.low <= truth && truth <= e.high);
            means += inside(mean_of(&a), 0.5);
            ratios += inside(ratio(&a, &b), 0.5);
            parts += inside(part(&a, &b), 0.5);
        }
        let covered = [means, ratios, parts];
        assert!(covered.iter().all(|count| (368..=392).contains(count)), "{covered:?} of 400");
    }

    #[test]
    fn a_ratio_of_which_nothing_can_be_said_says_so() {
        let nothing = ratio(&[0.0; 10], &[1.0; 10]);
        assert!(nothing.value == 0.0 && nothing.high == f64::INFINITY);
        assert_eq!(part(&[1.0; 10], &[0.0; 10]).high, f64::INFINITY);
        let none_of_it = part(&[0.0; 10], &[1.0; 10]);
        assert!(none_of_it.low == 0.0 && none_of_it.high == 0.0);
    }
}
