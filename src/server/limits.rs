//! Limits: how many requests somebody may make, how many wrong codes may be tried, how many pages may be open.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// The largest body of a request: the longest text there is, each letter written as twelve bytes.
pub const BODY_BYTES_MAX: usize = 64 * 1024;
/// Connections at one time.
pub const CONNECTIONS_MAX: usize = 2_000;
/// Event streams at one time.
pub const STREAMS_MAX: usize = 1_200;
/// Event streams of one person: a phone, a laptop, a few tabs.
pub const STREAMS_EACH_MAX: usize = 8;

/// A bucket that fills by time and empties by use.
#[derive(Debug, Clone, Copy)]
struct Bucket {
    left: f64,
    at: Instant,
}

/// So many at once, and so many a second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rate {
    /// At once.
    pub burst: f64,
    /// A second.
    pub per_second: f64,
}

/// Requests of one person: a quick hand, not a program.
pub const REQUESTS: Rate = Rate { burst: 60.0, per_second: 20.0 };
/// Wrong codes from one address.
pub const WRONG_CODES: Rate = Rate { burst: 20.0, per_second: 0.5 };
/// Wrong codes from all addresses together: at this rate the code on the board lasts for years.
pub const WRONG_CODES_ALL: Rate = Rate { burst: 200.0, per_second: 5.0 };
/// Requests of those who have no seat, from one address. A room may stand behind one.
pub const STRANGERS: Rate = Rate { burst: 600.0, per_second: 100.0 };

/// The address a request came from, by which those without a seat are counted.
#[derive(Debug, Clone, Copy)]
pub struct CameFrom(pub SocketAddr);

/// Whose use is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// A person with a seat.
    Person(u32),
    /// An address without one.
    Stranger(IpAddr),
    /// Wrong codes from an address.
    Guesser(IpAddr),
    /// Wrong codes from everywhere.
    Guessers,
}

/// Buckets are forgotten when there are more than this: they fill up again in a minute anyway.
const BUCKETS_MAX: usize = 10_000;

/// The buckets of everybody.
#[derive(Debug, Default)]
pub struct Limits {
    buckets: Mutex<BTreeMap<Who, Bucket>>,
}

impl Limits {
    /// Takes one from a bucket. False if it is empty.
    pub fn take(&self, who: Who, rate: Rate) -> bool {
        self.take_at(who, rate, Instant::now())
    }

    /// Is there anything left in it?
    pub fn has_left(&self, who: Who, rate: Rate) -> bool {
        let buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        buckets.get(&who).is_none_or(|bucket| bucket.filled(rate, Instant::now()) >= 1.0)
    }

    fn take_at(&self, who: Who, rate: Rate, now: Instant) -> bool {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() > BUCKETS_MAX {
            buckets.clear();
        }
        let bucket = buckets.entry(who).or_insert(Bucket { left: rate.burst, at: now });
        bucket.left = bucket.filled(rate, now);
        bucket.at = now;
        let enough = bucket.left >= 1.0;
        if enough {
            bucket.left -= 1.0;
        }
        enough
    }
}

impl Bucket {
    fn filled(&self, rate: Rate, now: Instant) -> f64 {
        let since = now.saturating_duration_since(self.at).as_secs_f64();
        (self.left + since * rate.per_second).min(rate.burst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_bucket_gives_its_burst_and_then_as_much_as_time_brings() {
        let (limits, start) = (Limits::default(), Instant::now());
        let rate = Rate { burst: 3.0, per_second: 2.0 };
        let taken = |at| limits.take_at(Who::Person(1), rate, at);
        assert_eq!((0..5).filter(|_| taken(start)).count(), 3);
        assert_eq!((0..5).filter(|_| taken(start + Duration::from_secs(1))).count(), 2);
        assert_eq!((0..9).filter(|_| taken(start + Duration::from_secs(60))).count(), 3);
        assert!(limits.take_at(Who::Person(2), rate, start), "one does not pay for another");
    }
}
