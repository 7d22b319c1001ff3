//! Figures of a what-if as people read them.

use crate::study::statistics::Estimate;
use crate::words::{tell, text, words};

/// "−0.7 to −0.5".
pub(super) fn interval(estimate: Estimate) -> String {
    tell("whatif-interval", &[("low", &signed(estimate.low)), ("high", &signed(estimate.high))])
}

/// A number with its sign and one digit, more where it is small.
pub(super) fn signed(value: f64) -> String {
    let digits = match value.abs() {
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
