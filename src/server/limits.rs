//! Limits: how many requests somebody may make, how many wrong codes may be tried, how many pages may be
//! open. They keep a faulty page or somebody with bad intentions from taking the exercise away from the
//! others. They decide nothing about who may do what.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use crate::session::person::PersonId;
use crate::sim::ids::StateId;

/// The largest body of a request. The longest text has 4,000 letters; a letter takes up to twelve bytes in a
/// form, which makes 48,000, and the rest is for the other fields.
pub const BODY_BYTES_MAX: usize = 64 * 1024;
/// Connections at one time. More than [`STREAMS_MAX`], so that streams, which stay open, can never take the
/// last place from requests.
pub const CONNECTIONS_MAX: usize = 2_000;
/// Connections from one address on which nobody has shown a seat yet. A whole room may stand behind one address and
/// open the door at once; past it the one that has been silent longest gives way.
pub const STRANGE_CONNECTIONS_EACH_MAX: usize = 160;
/// Connections of somebody who waits at the door: as many as a browser opens.
pub const CONNECTIONS_WAITING_EACH_MAX: usize = 8;
/// Connections of one person: [`STREAMS_EACH_MAX`] and the requests of as many pages.
pub const CONNECTIONS_EACH_MAX: usize = 32;
/// Seconds within which the head of a request must have come, and then within which its body must. Whoever sends
/// slowly on purpose holds a place for no longer.
pub const READ_SECONDS_MAX: u64 = 10;
/// People who may come in, or wait to, from one address. A room behind one address has room in it; one phone cannot take every
/// place of an exercise.
pub const PEOPLE_EACH_ADDRESS_MAX: usize = 120;
/// Event streams at one time: every person that a room can hold, and some with a second page.
pub const STREAMS_MAX: usize = 1_200;
/// Event streams of one person: a phone, a laptop, a tab or two. It lies below the six connections that browsers keep
/// to one house, so that a page that hangs on its own streams is none of ours.
pub const STREAMS_EACH_MAX: usize = 5;

/// Event streams of those who wait at the door, all together. They take none of those of people with a seat; whoever finds
/// none left loads the page anew.
pub const STREAMS_WAITING_MAX: usize = 400;
/// Event streams of one who waits.
pub const STREAMS_WAITING_EACH_MAX: usize = 2;

/// A bucket that fills by time and empties by use.
#[derive(Debug, Clone, Copy)]
struct Bucket {
    left: f64,
    at: Instant,
}

/// How often something may be done: so many at once, and so many a second after that.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rate {
    /// How many at once, after a time in which nothing was asked.
    pub burst: f64,
    /// How many more with every second.
    pub per_second: f64,
}

/// Requests of one person: as many as a quick hand can make, and fewer than a program would.
pub const REQUESTS: Rate = Rate { burst: 60.0, per_second: 20.0 };
/// Wrong codes from one address that are answered at once. A room behind one address may mistype a few.
pub const WRONG_CODES: Rate = Rate { burst: 20.0, per_second: 0.5 };
/// Seconds that the answer to a wrong code takes after that. A right code is never held up, from wherever it comes:
/// nobody can lock others out by typing nonsense. The code of the room has 27⁸ forms; four hundred addresses with as
/// many connections as they may have would try half of them in a month.
pub const WRONG_CODE_SECONDS: u64 = 3;
/// Seats asked for from one address: each is kept in the journal, granted or not. A whole room may come at once.
pub const COMERS: Rate = Rate { burst: 150.0, per_second: 1.0 };
/// Requests of those who have no seat, from one address. A whole room may stand behind one address, and at
/// the beginning all of them open the door at once.
pub const STRANGERS: Rate = Rate { burst: 600.0, per_second: 100.0 };

/// What one seat says to others and does to texts: more than a delegation of four can say by hand. Each goes to many
/// pages.
pub const SAYINGS: Rate = Rate { burst: 20.0, per_second: 0.5 };
/// Letters that one seat writes to others: ten pages prepared beforehand at once, and then six pages a minute.
pub const LETTERS: Rate = Rate { burst: 20_000.0, per_second: 200.0 };

/// The address a request came from, by which those without a seat are counted.
#[derive(Debug, Clone, Copy)]
pub struct CameFrom(pub SocketAddr);

/// The part of an address by which it is counted. One machine may have a whole network of IPv6 addresses.
pub fn neighbourhood(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

/// Whose use is counted. Each of these has a bucket of its own, so that nobody pays for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// A person with a seat, by number.
    Person(u32),
    /// An address from which somebody without a seat asks.
    Stranger(IpAddr),
    /// An address from which wrong codes came.
    Guesser(IpAddr),
    /// An address from which seats are asked for.
    Comer(IpAddr),
    /// A seat that says something.
    Says(Speaking),
    /// The same seat by its letters.
    Writes(Speaking),
}

/// Those who share what one seat may say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speaking {
    /// The members of a delegation.
    Delegation(StateId),
    /// Anybody else speaks for themselves.
    Person(PersonId),
}

/// Buckets that are kept at most, so that requests from ever new addresses do not fill the memory. Past it
/// all are forgotten, which gives away little: each of them fills up again within a minute anyway.
const BUCKETS_MAX: usize = 10_000;

/// The buckets of everybody. Nothing of it is kept when the server stops.
#[derive(Debug, Default)]
pub struct Limits {
    buckets: Mutex<BTreeMap<Who, Bucket>>,
}

impl Limits {
    /// Takes one from a bucket. False if it is empty.
    pub fn take(&self, who: Who, rate: Rate) -> bool {
        self.take_many(who, rate, 1.0)
    }

    /// Takes so many from a bucket. False if they are not in it; nothing is taken then.
    pub fn take_many(&self, who: Who, rate: Rate, many: f64) -> bool {
        self.take_at(who, rate, many, Instant::now())
    }

    fn take_at(&self, who: Who, rate: Rate, many: f64, now: Instant) -> bool {
        // The buckets are plain numbers: a thread that panicked while it held the lock has left none half
        // written.
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() > BUCKETS_MAX {
            buckets.clear();
        }
        let bucket = buckets.entry(who).or_insert(Bucket { left: rate.burst, at: now });
        bucket.left = bucket.filled(rate, now);
        bucket.at = now;
        let enough = bucket.left >= many;
        if enough {
            bucket.left -= many;
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
        let taken = |at| limits.take_at(Who::Person(1), rate, 1.0, at);
        assert_eq!((0..5).filter(|_| taken(start)).count(), 3);
        assert_eq!((0..5).filter(|_| taken(start + Duration::from_secs(1))).count(), 2);
        assert_eq!((0..9).filter(|_| taken(start + Duration::from_secs(60))).count(), 3);
        assert!(limits.take_at(Who::Person(2), rate, 1.0, start), "one does not pay for another");
    }
}
