//! Figures of a what-if as people read them.

use crate::study::statistics::Estimate;
use crate::words::{tell, text, words};

/// "−0.7 to −0.5".
pub(super) fn interval(estimate: Estimate) -> String {
    tell("whatif-interval", &[("low", &signed(estimate.low)), ("high", &signed(estimate.high))])
}

/// The same of an effect of which a word has said the direction: sizes without signs, the smaller one first.
pub(super) fn sizes(estimate: Estimate) -> String {
    let [low, high] = [estimate.low.abs(), estimate.high.abs()];
    tell("whatif-interval", &[("low", &size(low.min(high))), ("high", &size(low.max(high)))])
}

/// How large an effect is, without its sign.
pub(super) fn size(value: f64) -> String {
    signed(value.abs()).trim_start_matches('+').to_owned()
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
