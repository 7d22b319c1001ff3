//! From which address people came in or wait to. One phone cannot take every place of an exercise, and control can show
//! out everybody of one address at once. It is known to this house alone and never written down: after a restart it is
//! known again of everybody whose page has asked for something.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::limits::{PEOPLE_EACH_ADDRESS_MAX, neighbourhood};
use crate::session::person::TokenHash;
use crate::session::view::Snapshot;

/// The address of each token that was given out.
pub type Addresses = BTreeMap<TokenHash, IpAddr>;

#[derive(Debug, Clone, Copy)]
struct Guest {
    from: IpAddr,
    /// Asked for, and not answered yet.
    coming: bool,
}

/// Everybody who came in or waits, by token.
#[derive(Debug, Default)]
pub struct Guests(Mutex<BTreeMap<TokenHash, Guest>>);

/// A place that is kept for somebody who asks for a seat. When it is dropped, the seat alone keeps it.
#[derive(Debug)]
pub struct Coming {
    guests: Arc<Guests>,
    token: TokenHash,
}

impl Drop for Coming {
    fn drop(&mut self) {
        if let Some(guest) = self.guests.lock().get_mut(&self.token) {
            guest.coming = false;
        }
    }
}

impl Guests {
    /// Keeps a place for whoever asks from there; none if as many as may have come from there already. Who has left or
    /// was sent away is forgotten.
    pub fn keep_place(
        self: &Arc<Self>,
        snapshot: &Snapshot,
        token: TokenHash,
        from: IpAddr,
    ) -> Option<Coming> {
        let here = |token| snapshot.bearer(token).is_some() || snapshot.waits(token).is_some();
        let mut guests = self.lock();
        guests.retain(|token, guest| guest.coming || here(*token));
        let near = neighbourhood(from);
        let others = guests.values().filter(|guest| neighbourhood(guest.from) == near).count();
        if others >= PEOPLE_EACH_ADDRESS_MAX {
            return None;
        }
        guests.insert(token, Guest { from, coming: true });
        drop(guests);
        Some(Coming { guests: Arc::clone(self), token })
    }

    /// Whoever has this token asks for something from there, and is counted there from now on.
    pub fn heard(&self, token: TokenHash, from: IpAddr) {
        self.lock().entry(token).or_insert(Guest { from, coming: false }).from = from;
    }

    /// Where everybody came from, for control's page.
    pub fn addresses(&self) -> Addresses {
        self.lock().iter().map(|(token, guest)| (*token, guest.from)).collect()
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<TokenHash, Guest>> {
        // Plain data: a thread that panicked while it held the lock has left none half written.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::page::tests::{Hall, shipped};
    use crate::session::ask::Ask;
    use crate::session::person::{PersonId, Role};
    use std::net::Ipv4Addr;

    fn address(last: u8) -> IpAddr {
        IpAddr::V4(Ipv4Addr::new(10, 0, 0, last))
    }

    fn token(number: usize) -> TokenHash {
        TokenHash::of(&format!("guest {number}"))
    }

    #[test]
    fn whoever_moves_to_another_network_is_counted_there() {
        let mut hall = Hall::new(shipped("two-desks"));
        for number in 0..=PEOPLE_EACH_ADDRESS_MAX {
            let (role, name) = (Role::Observer, String::new());
            hall.ask(PersonId(0), Ask::Join { role, name, token: token(number) });
        }
        let (guests, snapshot) = (Arc::<Guests>::default(), hall.snapshot());
        let mut comes = |number| guests.keep_place(&snapshot, token(number), address(1)).is_some();
        assert!((0..PEOPLE_EACH_ADDRESS_MAX).all(&mut comes) && !comes(PEOPLE_EACH_ADDRESS_MAX));
        guests.heard(token(5), address(2));
        assert_eq!(guests.addresses()[&token(5)], address(2));
        assert!(guests.keep_place(&snapshot, token(PEOPLE_EACH_ADDRESS_MAX), address(1)).is_some());
    }
}
