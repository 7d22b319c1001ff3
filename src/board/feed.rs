//! How the moments of a live exercise reach the board: somebody shows one after the other, and the hall looks at the
//! newest, and at the address by which people come in. Nothing goes back through it.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::report::leaf::Moment;

/// What is called when there is a new moment; it must return at once.
type Listener = Box<dyn Fn() + Send + Sync>;

/// The newest moment of a live exercise. Every copy is the same one.
#[derive(Clone)]
pub struct Feed(Arc<Shared>);

struct Shared {
    newest: Mutex<Arc<Moment>>,
    address: Mutex<Option<String>>,
    count: AtomicU64,
    listeners: Mutex<Vec<Listener>>,
}

impl fmt::Debug for Feed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Feed").field("count", &self.0.count).finish_non_exhaustive()
    }
}

impl Feed {
    /// One that begins with this moment.
    pub fn new(first: Moment) -> Self {
        let newest = Mutex::new(Arc::new(first));
        let address = Mutex::default();
        Self(Arc::new(Shared { newest, address, count: AtomicU64::new(0), listeners: Mutex::default() }))
    }

    /// Shows the next moment.
    pub fn show(&self, next: Moment) {
        *lock(&self.0.newest) = Arc::new(next);
        self.tell();
    }

    /// People come in by this address from now on; it is what the QR code carries.
    pub fn moves_to(&self, address: String) {
        *lock(&self.0.address) = Some(address);
        self.tell();
    }

    /// The address by which people come in, if it has changed since the first moment.
    pub fn address(&self) -> Option<String> {
        lock(&self.0.address).clone()
    }

    fn tell(&self) {
        self.0.count.fetch_add(1, Ordering::AcqRel);
        for listener in lock(&self.0.listeners).iter() {
            listener();
        }
    }

    /// The newest moment.
    pub fn newest(&self) -> Arc<Moment> {
        Arc::clone(&lock(&self.0.newest))
    }

    /// How many moments, and changes of the address, have followed the first.
    pub fn count(&self) -> u64 {
        self.0.count.load(Ordering::Acquire)
    }

    /// Calls this at every new moment.
    pub fn on_change(&self, listener: impl Fn() + Send + Sync + 'static) {
        lock(&self.0.listeners).push(Box::new(listener));
    }
}

/// A lock whose holder panicked still guards plain data that is whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
