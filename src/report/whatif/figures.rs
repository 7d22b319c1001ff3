//! Figures of a what-if as people read them.

use crate::study::statistics::Estimate;
use crate::words::{tell, text, word, words};

/// More digits than a figure has alone, at most, where both ends of an interval would read alike.
const DIGITS_MORE: usize = 3;

/// "−0.7 to −0.5"; where every pair of futures differs by as much, that it is always so.
pub(super) fn interval(estimate: Estimate) -> String {
    let ends = [estimate.low, estimate.high];
    match (apart(ends, signed_to), ends) {
        (Some([low, high]), _) => tell("whatif-interval", &[("low", &low), ("high", &high)]),
        (None, [0.0, 0.0]) => tell("whatif-interval", &[("low", &signed(0.0)), ("high", &signed(0.0))]),
        (None, _) => word("whatif-sure-always"),
    }
}

/// How sure an effect is of which a word has said the direction: "95 % interval 0.5 to 0.7", the smaller size first.
pub(super) fn sure(estimate: Estimate) -> String {
    sure_to(estimate, |value, more| signed_to(value, more).trim_start_matches('+').to_owned())
}

/// The same in tenths.
pub(super) fn sure_in_tenths(estimate: Estimate) -> String {
    sure_to(estimate, |value, more| format!("{value:.*}", 1 + more))
}

fn sure_to(estimate: Estimate, write: impl Fn(f64, usize) -> String) -> String {
    let [low, high] = [estimate.low.abs(), estimate.high.abs()];
    match apart([low.min(high), low.max(high)], write) {
        Some([low, high]) => tell("whatif-sure", &[("low", &low), ("high", &high)]),
        None => word("whatif-sure-always"),
    }
}

/// Both ends with as many digits as tell them from each other; none where they are the same.
fn apart(ends: [f64; 2], write: impl Fn(f64, usize) -> String) -> Option<[String; 2]> {
    (0..=DIGITS_MORE).map(|more| ends.map(|end| write(end, more))).find(|[low, high]| low != high)
}

/// How large an effect is, without its sign.
pub(super) fn size(value: f64) -> String {
    signed(value.abs()).trim_start_matches('+').to_owned()
}

/// A number with its sign and one digit, more where it is small.
pub(super) fn signed(value: f64) -> String {
    signed_to(value, 0)
}

fn signed_to(value: f64, more: usize) -> String {
    let digits = more
        + match value.abs() {
            size if size >= 1.0 => 1,
            size if size >= 0.1 => 2,
            _ => 3,
        };
    let size = format!("{:.digits$}", value.abs());
    // What is nothing after rounding has no sign.
    if size.parse() == Ok(0.0) {
        return "0".to_owned();
    }
    words(
        "whatif-signed",
        &[("sign", text(if value < 0.0 { "less" } else { "more" })), ("size", size.into())],
    )
}

pub(super) fn tenths(value: f64) -> String {
    format!("{value:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(low: f64, high: f64) -> Estimate {
        Estimate { value: (low + high) / 2.0, low, high }
    }

    #[test]
    fn both_ends_of_an_interval_read_differently_or_it_is_always_so() {
        assert_eq!(sure_in_tenths(of(3.3, 3.4)), "95 % interval 3.3 to 3.4");
        assert_eq!(sure_in_tenths(of(-1.43, -1.38)), "95 % interval 1.38 to 1.43");
        assert_eq!(sure_in_tenths(of(1.4, 1.4)), "always");
        assert_eq!(interval(of(-1.41, -1.39)), "−1.41 to −1.39");
        assert_eq!(interval(of(0.0, 0.0)), "0 to 0");
        assert_eq!(sure(of(0.5, 0.7)), "95 % interval 0.50 to 0.70");
    }
}
