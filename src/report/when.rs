//! Milliseconds since 1970 as other programs write a time or a day (ISO 8601, in UTC).

const DAY_MS: u64 = 86_400_000;
/// Days of four centuries, in which the calendar comes round.
const ERA_DAYS: u64 = 146_097;
/// Days from 1 March of the year 0, the day after a leap day, to 1 January 1970.
const TO_1970_DAYS: u64 = 719_468;

/// `2023-11-14`.
pub fn day(at_ms: u64) -> String {
    let (year, month, day) = date(at_ms / DAY_MS);
    format!("{year:04}-{month:02}-{day:02}")
}

/// `2023-11-14T22:13:20.000Z`.
pub fn iso(at_ms: u64) -> String {
    let (day, rest) = (day(at_ms), at_ms % DAY_MS);
    let (hours, minutes) = (rest / 3_600_000, rest / 60_000 % 60);
    let (seconds, thousandths) = (rest / 1000 % 60, rest % 1000);
    format!("{day}T{hours:02}:{minutes:02}:{seconds:02}.{thousandths:03}Z")
}

/// Years are counted from March here, so that a leap day is the last day of its year.
fn date(days: u64) -> (u64, u64, u64) {
    let days = days + TO_1970_DAYS;
    let (era, of_era) = (days / ERA_DAYS, days % ERA_DAYS);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    (era * 400 + year + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::iso;

    #[test]
    fn a_moment_is_written_as_other_programs_read_it() {
        for (at_ms, written) in [
            (0, "1970-01-01T00:00:00.000Z"),
            (1_700_000_000_000, "2023-11-14T22:13:20.000Z"),
            (951_782_399_999, "2000-02-28T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (1_709_251_200_000, "2024-03-01T00:00:00.000Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
        ] {
            assert_eq!(iso(at_ms), written);
        }
    }
}
