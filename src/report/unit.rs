//! Values of indicators with their units.

use crate::sim::catalogue::occasion::Unit;
use crate::words::words;

/// From so many hours on a time is told in days: nobody thinks in 2,214 hours.
const DAYS_FROM: f64 = 72.0;

/// A span of time, in whole hours, or in whole days where it is long.
pub fn time(hours: f64) -> String {
    let (key, count) =
        if hours < DAYS_FROM { ("time-hours", hours) } else { ("time-days", hours / HOURS_OF_DAY) };
    words(key, &[("count", count.round().into())])
}

/// Acts for, less acts against; a word and not a sign says which were more.
fn acts(more: f64) -> String {
    let key = if more < 0.0 { "unit-acts-against" } else { "unit-acts" };
    words(key, &[("value", more.abs().into())])
}

/// Hours of a day.
const HOURS_OF_DAY: f64 = 24.0;

/// A value with its unit: "67 %", "9 hours", "4.5 points".
pub fn value(unit: Unit, value: f64) -> String {
    let shown = match unit {
        Unit::Hours => return time(value),
        Unit::Share => (100.0 * value).round(),
        Unit::Acts => return acts(value.round()),
        Unit::Days | Unit::Points => (10.0 * value).round() / 10.0,
        Unit::Level => (100.0 * value).round() / 100.0,
    };
    words(&format!("unit-{}", unit.name()), &[("value", shown.into())])
}

/// A whole number below a million with a comma at the thousands.
pub fn grouped(number: u64) -> String {
    if number < 1000 { number.to_string() } else { format!("{},{:03}", number / 1000, number % 1000) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_and_no_sign_says_which_acts_were_more() {
        let said = [2.0, 1.0, 0.0, -1.0, -2.0].map(|more| value(Unit::Acts, more));
        assert!(said[0].starts_with("2 acts more for than against"), "{said:?}");
        assert_eq!(said[1..3], ["1 act more for than against", "as many acts for as against"]);
        assert_eq!(said[3..], ["1 act more against than for", "2 acts more against than for"]);
    }
}
