//! A value for every ordered pair of states.

use crate::sim::digest::{Digest, Digester};
use crate::sim::ids::{STATES_MAX, StateId, StateSet};

/// The room for a full table, whoever sits at it: a place in it needs no check.
const ROOM: usize = STATES_MAX * STATES_MAX;

/// A value for every ordered pair of states.
#[derive(Debug, Clone, PartialEq)]
pub struct Dyads<T> {
    states: usize,
    values: Box<[T; ROOM]>,
}

impl<T: Digest> Digest for Dyads<T> {
    fn digest(&self, into: &mut Digester) {
        let Self { states, values } = self;
        states.digest(into);
        // Only of those who sit at the table.
        values[..states * states].digest(into);
    }
}

impl<T: Copy> Dyads<T> {
    /// The same value everywhere.
    pub fn filled(states: usize, value: T) -> Self {
        Self { states, values: Box::new([value; ROOM]) }
    }

    /// The value from one state to another.
    #[inline]
    pub fn get(&self, from: StateId, to: StateId) -> T {
        self.values[self.place(from, to)]
    }

    /// Sets the value from one state to another.
    #[inline]
    pub fn set(&mut self, from: StateId, to: StateId, value: T) {
        self.values[self.place(from, to)] = value;
    }

    /// Makes something else of the value from one state to another.
    #[inline]
    pub fn change(&mut self, from: StateId, to: StateId, into: impl FnOnce(T) -> T) {
        let place = self.place(from, to);
        self.values[place] = into(self.values[place]);
    }

    /// Makes something else of the value from each of these to one state.
    #[inline]
    pub fn change_from_all(&mut self, from: StateSet, to: StateId, into: impl Fn(T) -> T) {
        for state in from.iter() {
            self.change(state, to, &into);
        }
    }

    /// Makes something else of the value from one state to each of these.
    #[inline]
    pub fn change_to_all(&mut self, from: StateId, to: StateSet, into: impl Fn(T) -> T) {
        for state in to.iter() {
            self.change(from, state, &into);
        }
    }

    #[inline]
    fn place(&self, from: StateId, to: StateId) -> usize {
        debug_assert!(from.at() < self.states && to.at() < self.states);
        (from.at() * self.states + to.at()) % ROOM
    }

    /// Becomes the same as another of as many states, in the room it has.
    pub fn become_like(&mut self, other: &Self) {
        self.values_mut().copy_from_slice(other.values());
    }

    /// All values, row by row.
    pub fn values(&self) -> &[T] {
        &self.values[..self.states * self.states]
    }

    /// All values, to change in place.
    pub fn values_mut(&mut self) -> &mut [T] {
        &mut self.values[..self.states * self.states]
    }
}
