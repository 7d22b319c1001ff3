//! The count-down of a step. It knows no time of its own: every question brings the time with it, so that a
//! replay counts as the exercise did.

use serde::{Deserialize, Serialize};

/// A count-down. Times are Unix times in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Clock {
    /// There is no count-down, and time never runs out.
    #[default]
    Off,
    /// Runs until this moment.
    Running {
        /// The end, Unix milliseconds.
        until_ms: u64,
    },
    /// Stands, with this much left.
    Paused {
        /// What is left, milliseconds.
        left_ms: u64,
    },
}

/// What taking time leaves of a count-down, milliseconds: long enough to see it and to give some back.
const LEAST_LEFT_MS: u64 = 10_000;

impl Clock {
    /// A count-down of this length that begins now; none if the length is 0.
    pub fn from(now_ms: u64, length_ms: u64) -> Self {
        if length_ms == 0 { Self::Off } else { Self::Running { until_ms: now_ms.saturating_add(length_ms) } }
    }

    /// The milliseconds that are left; none without a count-down, 0 once it has run out.
    pub fn left_ms(self, now_ms: u64) -> Option<u64> {
        match self {
            Self::Off => None,
            Self::Running { until_ms } => Some(until_ms.saturating_sub(now_ms)),
            Self::Paused { left_ms } => Some(left_ms),
        }
    }

    /// Has it run out? One that stands has not, however little is left.
    pub fn is_up(self, now_ms: u64) -> bool {
        matches!(self, Self::Running { until_ms } if until_ms <= now_ms)
    }

    /// Stops it where it stands. One that stands already keeps what it has.
    #[must_use]
    pub fn paused(self, now_ms: u64) -> Self {
        match self {
            Self::Running { until_ms } => Self::Paused { left_ms: until_ms.saturating_sub(now_ms) },
            Self::Off | Self::Paused { .. } => self,
        }
    }

    /// Lets it run on.
    #[must_use]
    pub fn resumed(self, now_ms: u64) -> Self {
        match self {
            Self::Paused { left_ms } => Self::Running { until_ms: now_ms.saturating_add(left_ms) },
            Self::Off | Self::Running { .. } => self,
        }
    }

    /// Gives or takes time; one that was off begins with what is given. Taking leaves ten seconds at least, or what
    /// there was if that is less: who takes a minute of the last one does not close the step by that.
    #[must_use]
    pub fn extended(self, now_ms: u64, by_ms: i64) -> Self {
        let add = |left: u64| left.saturating_add_signed(by_ms).max(left.min(LEAST_LEFT_MS));
        match self {
            Self::Off if by_ms > 0 => Self::from(now_ms, by_ms.unsigned_abs()),
            Self::Off => Self::Off,
            // Time may be given after it has run out, counted from now.
            Self::Running { until_ms } => {
                Self::Running { until_ms: now_ms.saturating_add(add(until_ms.saturating_sub(now_ms))) }
            }
            Self::Paused { left_ms } => Self::Paused { left_ms: add(left_ms) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_takes_nothing_from_the_time_that_is_left() {
        let clock = Clock::from(1_000, 60_000).paused(31_000);
        assert_eq!(clock, Clock::Paused { left_ms: 30_000 });
        assert_eq!(clock.resumed(500_000).left_ms(500_000), Some(30_000));
    }

    #[test]
    fn time_given_after_the_end_counts_from_now() {
        let clock = Clock::from(0, 1_000);
        assert!(clock.is_up(5_000) && !clock.extended(5_000, 2_000).is_up(6_000));
    }

    #[test]
    fn time_taken_leaves_seconds_and_closes_no_step() {
        let clock = Clock::from(0, 90_000);
        assert_eq!(clock.extended(0, -60_000).left_ms(0), Some(30_000));
        assert_eq!(clock.extended(50_000, -60_000).left_ms(50_000), Some(LEAST_LEFT_MS));
        assert_eq!(clock.extended(85_000, -60_000).left_ms(85_000), Some(5_000));
        assert_eq!(clock.paused(80_001).extended(80_001, -60_000).left_ms(0), Some(9_999));
    }

    #[test]
    fn no_count_down_is_never_up() {
        assert!(!Clock::Off.is_up(u64::MAX) && !Clock::from(3, 0).is_up(u64::MAX));
        assert_eq!(Clock::Off.extended(10, 5), Clock::Running { until_ms: 15 });
    }
}
