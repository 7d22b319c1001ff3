//! How many bytes go to one page in a time. Whatever anybody does to a room, it takes no more than this of the network
//! from a page; a page that has to wait gets the newest moment afterwards, and misses nothing by it.

use std::time::{Duration, Instant};

/// Bytes a second that go to a page in the long run: less than a voice on the telephone takes.
const BYTES_PER_SECOND: f64 = 60_000.0;
/// Bytes that go at once before anything waits: more than any change of stage.
const BYTES_AT_ONCE: f64 = 1_000_000.0;

/// What has gone to one page.
#[derive(Debug)]
pub struct Pace {
    /// When all that has gone would have gone at the lasting rate.
    paid: Instant,
}

impl Pace {
    /// Nothing has gone yet.
    pub fn new(now: Instant) -> Self {
        Self { paid: now }
    }

    /// So many bytes have gone now: how long to wait before the next ones.
    pub fn spent(&mut self, bytes: usize, now: Instant) -> Duration {
        let takes = Duration::from_secs_f64(bytes as f64 / BYTES_PER_SECOND);
        self.paid = self.paid.max(now) + takes;
        let ahead = self.paid.saturating_duration_since(now);
        ahead.saturating_sub(Duration::from_secs_f64(BYTES_AT_ONCE / BYTES_PER_SECOND))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gets_less_than_five_megabytes_a_minute_whatever_is_sent_and_waits_for_nothing_usual() {
        let start = Instant::now();
        for size in [1_000, 40_000, 300_000] {
            let (mut pace, mut now, mut gone) = (Pace::new(start), start, 0);
            while now < start + Duration::from_secs(60) {
                gone += size;
                now += pace.spent(size, now) + Duration::from_millis(80);
            }
            assert!(gone < 5_000_000, "{gone} bytes in pieces of {size}");
        }
        let mut pace = Pace::new(start);
        assert!(
            (0..5)
                .all(|second| { pace.spent(200_000, start + Duration::from_secs(second)) == Duration::ZERO })
        );
    }
}
