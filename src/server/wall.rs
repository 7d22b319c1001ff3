//! The board's window on the host's machine, as control's page sees it. The server opens no window: whoever does says
//! here how it stands, and leaves the way by which it is opened again.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::page::Window;

/// What opens the window again; it must return at once.
type Again = Box<dyn Fn() + Send>;

/// How the window stands, and the way to open it again.
#[derive(Default)]
pub struct Wall {
    window: Mutex<Window>,
    again: Mutex<Option<Again>>,
}

impl fmt::Debug for Wall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wall").field("window", &self.window()).finish_non_exhaustive()
    }
}

impl Wall {
    /// How the window stands now.
    pub fn window(&self) -> Window {
        lock(&self.window).clone()
    }

    /// The window stands like this from now on. Pages show it with the next moment.
    pub fn stands(&self, window: Window) {
        *lock(&self.window) = window;
    }

    /// From now on the window can be opened by this.
    pub fn opens_by(&self, again: impl Fn() + Send + 'static) {
        *lock(&self.again) = Some(Box::new(again));
    }

    /// Opens the window again. False where nobody can.
    pub fn open_again(&self) -> bool {
        let again = lock(&self.again);
        if let Some(again) = again.as_ref() {
            again();
        }
        again.is_some()
    }
}

/// A lock whose holder panicked still guards plain data that is whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
