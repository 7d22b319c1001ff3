//! The only clock of a live exercise. It begins at the time of day and then runs by itself: nobody can set it, so that
//! a corrected clock neither closes a step nor gives it more time. That the machine stood still, which takes time from
//! everybody, is noticed here and treated as a power cut is.

use std::sync::LazyLock;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// When this program first asked for the time, by the clock on the wall and by the one that runs on.
static BEGAN: LazyLock<(u64, Instant)> = LazyLock::new(|| (wall_ms(), Instant::now()));

/// The time, Unix milliseconds. It never goes back and never jumps.
pub fn now_ms() -> u64 {
    let (began, since) = &*BEGAN;
    began.saturating_add(since.elapsed().as_millis() as u64)
}

/// The clock on the wall, which people and networks set.
fn wall_ms() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as u64)
}

/// A stand-still longer than this is one that people notice.
const STOOD_STILL: Duration = Duration::from_secs(10);

/// Watches whether the machine stood still: asleep, frozen, or too busy to look at anything.
#[derive(Debug)]
pub struct Watch {
    looked: Instant,
    slept: Duration,
}

impl Watch {
    /// Begins to watch.
    pub fn begin() -> Self {
        Self { looked: Instant::now(), slept: slept() }
    }

    /// Has the machine stood still since it was last asked? It must be asked more often than once in ten seconds.
    pub fn stood_still(&mut self) -> bool {
        let (looked, slept) = (Instant::now(), slept());
        let frozen = looked.duration_since(self.looked);
        let asleep = slept.saturating_sub(self.slept);
        (self.looked, self.slept) = (looked, slept);
        stands_still(frozen, asleep)
    }
}

/// The two ways to stand still: the program was not run, or the machine slept, in which time its clock stood too.
fn stands_still(frozen: Duration, asleep: Duration) -> bool {
    frozen > STOOD_STILL || asleep > STOOD_STILL
}

/// How long this machine has slept since it was switched on, as far as the system says: its time since then less
/// the time in which it ran. Where it does not say, the clock either runs on in sleep or nothing is lost to it.
fn slept() -> Duration {
    let read = std::fs::read_to_string("/proc/uptime").ok();
    let up = read.as_deref().and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    let up = up.map_or(Duration::ZERO, |seconds| Duration::try_from_secs_f64(seconds).unwrap_or_default());
    // Only its growth is looked at, so that it does not matter when either of the two began.
    up.saturating_sub(BEGAN.1.elapsed())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_runs_on_and_nothing_stands_still_meanwhile() {
        let mut watch = Watch::begin();
        let first = now_ms();
        std::thread::sleep(Duration::from_millis(30));
        let second = now_ms();
        assert!(second >= first + 30 && second.abs_diff(wall_ms()) < 60_000);
        assert!(!watch.stood_still());
    }

    #[test]
    fn a_sleep_and_a_freeze_are_noticed_and_a_slow_moment_is_not() {
        let (moment, long) = (Duration::from_millis(900), Duration::from_secs(60));
        assert!(stands_still(long, Duration::ZERO) && stands_still(moment, long));
        assert!(!stands_still(moment, moment));
    }
}
