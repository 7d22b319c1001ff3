//! Whole numbers as they are typed after an option: what is none is answered by a sentence that says which are meant.

use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

use crate::words::Phrase;

/// More steps than any exercise has.
pub const STEPS_MAX: usize = 999;

/// A whole number in this range.
///
/// # Errors
/// A sentence that says from where to where it may go.
pub fn whole_number<T: FromStr + PartialOrd + Display>(
    text: &str,
    range: RangeInclusive<T>,
) -> Result<T, String> {
    let read = text.trim().parse().ok().filter(|number| range.contains(number));
    let ends = [range.start(), range.end()].map(ToString::to_string);
    read.ok_or_else(|| {
        let [least, most] = ends;
        Phrase::of("cli-whole").with("least", least).with("most", most).sentence()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_of_the_range_is_answered_with_the_range() {
        assert_eq!(whole_number(" 7", 0..=15), Ok(7u32));
        for wrong in ["-5", "16", "0.5", "abc", "", "９"] {
            let said = whole_number(wrong, 0..=15u32).expect_err(wrong);
            assert_eq!(said, "a whole number from 0 to 15 is meant, such as 0", "{wrong}");
        }
    }
}
