//! The choices that mattered most, while they are being found and afterwards: how far the search is, and what it found.
//! It is kept with the exercise, so that it is searched once; nothing of it is journalled, because it follows from what is.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::report::whatif::{Mattered, pieces};
use crate::session::Course;

/// A search, begun or not.
#[derive(Debug)]
pub struct Search {
    begun: AtomicBool,
    done: AtomicU64,
    pieces: u64,
    found: OnceLock<Vec<Mattered>>,
}

impl Search {
    /// A search through this exercise that nobody has begun.
    pub fn of(course: &Course<'_>) -> Self {
        Self {
            begun: AtomicBool::new(false),
            done: AtomicU64::new(0),
            pieces: pieces(course),
            found: OnceLock::new(),
        }
    }

    /// Takes it on; false if somebody has already.
    pub fn begin(&self) -> bool {
        !self.begun.swap(true, Ordering::AcqRel)
    }

    /// A piece of work is done.
    pub fn did_one(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// What was found.
    pub fn end(&self, found: Vec<Mattered>) {
        // Nobody else has begun it.
        let _ = self.found.set(found);
    }

    /// What was found; none while it is searched.
    pub fn found(&self) -> Option<&[Mattered]> {
        self.found.get().map(Vec::as_slice)
    }

    /// How far it is, in whole percent; it may end before a hundred, because the last rounds have fewer pieces.
    pub fn percent(&self) -> u64 {
        (100 * self.done.load(Ordering::Relaxed) / self.pieces.max(1)).min(100)
    }
}
