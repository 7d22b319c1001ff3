//! The connections that are open, and which of them gives way when there are too many.
//!
//! Taking a connection never waits: a new one always gets in. What makes room for it is the connection that has been
//! silent longest, of the same address or the same person if that has its share already, else of those without a
//! seat. So whoever opens connections and sends nothing pushes out their own, and a seat is never pushed out by
//! strangers.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::limits::{
    CONNECTIONS_EACH_MAX, CONNECTIONS_MAX, CONNECTIONS_WAITING_EACH_MAX, STRANGE_CONNECTIONS_EACH_MAX,
};
use crate::session::person::{PersonId, WaitId};

/// Whose connection it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Owner {
    /// Nobody has shown a seat on it yet; it belongs to the address it came from.
    Stranger(IpAddr),
    /// Somebody known.
    Known(Known),
}

/// Somebody who has shown a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known {
    /// Who waits at the door.
    Waiting(WaitId),
    /// A person with a seat.
    Person(PersonId),
}

impl Owner {
    /// How many connections one owner may have.
    fn most(self) -> usize {
        match self {
            Self::Stranger(_) => STRANGE_CONNECTIONS_EACH_MAX,
            Self::Known(Known::Waiting(_)) => CONNECTIONS_WAITING_EACH_MAX,
            Self::Known(Known::Person(_)) => CONNECTIONS_EACH_MAX,
        }
    }
}

/// One open connection.
#[derive(Debug)]
struct Line {
    owner: Owner,
    /// When something was last asked on it, counted in asks of the whole house.
    heard: u64,
    /// Told when it has to give way.
    leave: Arc<Notify>,
}

#[derive(Debug, Default)]
struct Lines {
    /// Counts asks and connections; orders them by time.
    now: u64,
    open: BTreeMap<u64, Line>,
}

impl Lines {
    fn count(&self, owner: Owner) -> usize {
        self.open.values().filter(|line| line.owner == owner).count()
    }

    /// Closes the connection that has been silent longest among these.
    fn give_way(&mut self, among: impl Fn(&Line) -> bool) -> bool {
        let silent = self.open.iter().filter(|(_, line)| among(line)).min_by_key(|(_, line)| line.heard);
        let Some(id) = silent.map(|(id, _)| *id) else { return false };
        if let Some(line) = self.open.remove(&id) {
            line.leave.notify_one();
        }
        true
    }

    /// Makes room for one more of this owner.
    fn make_room(&mut self, owner: Owner) {
        if self.count(owner) >= owner.most() {
            self.give_way(|line| line.owner == owner);
        }
        if self.open.len() >= CONNECTIONS_MAX {
            let waits = |line: &Line| matches!(line.owner, Owner::Known(Known::Waiting(_)));
            let _ = self.give_way(|line| matches!(line.owner, Owner::Stranger(_)))
                || self.give_way(waits)
                || self.give_way(|_| true);
        }
    }
}

/// All connections of a house.
#[derive(Debug, Default)]
pub struct Connections(Mutex<Lines>);

impl Connections {
    /// A new connection from this address.
    pub fn enter(self: &Arc<Self>, from: IpAddr) -> Connection {
        let mut lines = self.lock();
        let owner = Owner::Stranger(from);
        lines.make_room(owner);
        lines.now += 1;
        let (id, leave) = (lines.now, Arc::new(Notify::new()));
        let heard = lines.now;
        lines.open.insert(id, Line { owner, heard, leave: Arc::clone(&leave) });
        drop(lines);
        Connection { all: Arc::clone(self), id, leave }
    }

    /// How many are open.
    #[cfg(test)]
    fn count(&self) -> usize {
        self.lock().open.len()
    }

    fn lock(&self) -> MutexGuard<'_, Lines> {
        // Plain numbers: a thread that panicked while it held the lock has left none half written.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One connection; it is counted until this is dropped.
#[derive(Debug)]
pub struct Connection {
    all: Arc<Connections>,
    id: u64,
    leave: Arc<Notify>,
}

impl Connection {
    /// Somebody asks something on it: whoever has shown a seat or waits for one, or nobody known.
    pub fn asks(&self, known: Option<Known>) {
        let mut lines = self.all.lock();
        lines.now += 1;
        let now = lines.now;
        let Some(line) = lines.open.get_mut(&self.id) else { return };
        line.heard = now;
        let owner = known.map_or(line.owner, Owner::Known);
        if owner == line.owner {
            return;
        }
        // It changes hands: its new owner's share counts from now on, without this one.
        let Some(mut line) = lines.open.remove(&self.id) else { return };
        lines.make_room(owner);
        line.owner = owner;
        lines.open.insert(self.id, line);
    }

    /// Waits until it has to give way to others.
    pub async fn has_to_leave(&self) {
        self.leave.notified().await;
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.all.lock().open.remove(&self.id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    const HERE: IpAddr = IpAddr::V4(Ipv4Addr::new(10, 0, 0, 7));

    fn there(last: u8) -> IpAddr {
        IpAddr::V4(Ipv4Addr::new(10, 0, 1, last))
    }

    /// A person with a seat.
    fn seat(number: u32) -> Option<Known> {
        Some(Known::Person(PersonId(number)))
    }

    fn is_open(connection: &Connection) -> bool {
        connection.all.lock().open.contains_key(&connection.id)
    }

    #[test]
    fn one_address_pushes_out_its_own_silent_connections_and_nobody_else_s() {
        let all = Arc::new(Connections::default());
        let neighbour = all.enter(there(1));
        let own: Vec<Connection> = (0..STRANGE_CONNECTIONS_EACH_MAX).map(|_| all.enter(HERE)).collect();
        own[0].asks(None);
        let late = all.enter(HERE);
        assert!(is_open(&neighbour) && is_open(&late) && is_open(&own[0]));
        assert!(!is_open(&own[1]), "the one that was silent longest gives way");
        assert_eq!(all.count(), STRANGE_CONNECTIONS_EACH_MAX + 1);
    }

    #[test]
    fn strangers_never_push_out_a_seat_and_a_seat_has_its_share() {
        let all = Arc::new(Connections::default());
        let seated = all.enter(HERE);
        seated.asks(seat(3));
        let strangers: Vec<Connection> =
            (0..CONNECTIONS_MAX).map(|number| all.enter(there((number % 250) as u8))).collect();
        assert!(is_open(&seated) && all.count() <= CONNECTIONS_MAX);
        drop(strangers);
        let own: Vec<Connection> = (0..CONNECTIONS_EACH_MAX).map(|_| all.enter(HERE)).collect();
        own.iter().for_each(|connection| connection.asks(seat(3)));
        assert_eq!(all.count(), CONNECTIONS_EACH_MAX);
        assert!(!is_open(&seated), "of one person the oldest gives way to the newest");
    }

    #[test]
    fn a_connection_that_has_gone_is_counted_no_more() {
        let all = Arc::new(Connections::default());
        let one = all.enter(HERE);
        one.asks(seat(1));
        drop(one);
        assert_eq!(all.count(), 0);
    }
}
