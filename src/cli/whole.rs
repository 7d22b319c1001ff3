//! Whole numbers as they are typed after an option: what is none is answered by a sentence that says which are meant.

use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

use crate::words::{Phrase, word};

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

/// The number of a step. How many there are is said by the exercise.
///
/// # Errors
/// A sentence that says what a step is.
pub fn step_number(text: &str) -> Result<usize, String> {
    text.trim().parse().map_err(|_| word("cli-step"))
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

    #[test]
    fn what_is_no_number_is_no_step_and_how_many_there_are_the_exercise_says() {
        assert_eq!([step_number("0"), step_number("70000")], [Ok(0), Ok(70_000)]);
        for wrong in ["-1", "first", "1.5", ""] {
            assert_eq!(step_number(wrong), Err("a step is a whole number, such as 3".into()), "{wrong}");
        }
    }
}
