//! A value for every ordered pair of states.

use crate::sim::digest::{Digest, Digester};
use crate::sim::ids::StateId;

/// A value for every ordered pair of states.
#[derive(Debug, Clone, PartialEq)]
pub struct Dyads<T> {
    states: usize,
    values: Vec<T>,
}

impl<T: Digest> Digest for Dyads<T> {
    fn digest(&self, into: &mut Digester) {
        let Self { states, values } = self;
        states.digest(into);
        values.digest(into);
    }
}

impl<T: Copy> Dyads<T> {
    /// The same value everywhere.
    pub fn filled(states: usize, value: T) -> Self {
        Self { states, values: vec![value; states * states] }
    }

    /// The value from one state to another.
    #[inline]
    pub fn get(&self, from: StateId, to: StateId) -> T {
        self.values[from.at() * self.states + to.at()]
    }

    /// Sets the value from one state to another.
    #[inline]
    pub fn set(&mut self, from: StateId, to: StateId, value: T) {
        self.values[from.at() * self.states + to.at()] = value;
    }

    /// Becomes the same as another of as many states, in the room it has.
    pub fn become_like(&mut self, other: &Self) {
        self.values.clone_from(&other.values);
    }

    /// All values, row by row.
    pub fn values(&self) -> &[T] {
        &self.values
    }

    /// All values, to change in place.
    pub fn values_mut(&mut self) -> &mut [T] {
        &mut self.values
    }
}
