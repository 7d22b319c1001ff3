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

    /// Makes something else of the value from one state to each of the others among these.
    #[inline]
    pub fn change_to_all(&mut self, from: StateId, to: StateSet, into: impl Fn(T) -> T) {
        let everybody = StateSet::first(self.states);
        if to.with(from) == everybody {
            self.change_row(from, into);
        } else {
            for state in to.without(from).iter() {
                self.change(from, state, &into);
            }
        }
    }

    /// Makes something else of the value of every pair of two among these, both ways.
    #[inline]
    pub fn change_among(&mut self, members: StateSet, into: impl Fn(T) -> T) {
        for from in members.iter() {
            self.change_to_all(from, members, &into);
        }
    }

    /// The same for the values from one state to all others, which stand side by side.
    #[inline]
    fn change_row(&mut self, from: StateId, into: impl Fn(T) -> T) {
        let (own, start) = (self.get(from, from), self.place(from, StateId(0)));
        for value in &mut self.values[start..start + self.states] {
            *value = into(*value);
        }
        self.set(from, from, own);
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

/// A value for every ordered pair of states, kept by the second of the two: what all others hold of one state
/// stands side by side, because most of what a state does is seen by all of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Towards<T>(Dyads<T>);

impl<T: Digest> Digest for Towards<T> {
    fn digest(&self, into: &mut Digester) {
        let Self(Dyads { states, values }) = self;
        states.digest(into);
        // In the order of `Dyads`, by the first of the two.
        (states * states).digest(into);
        for place in 0..states * states {
            values[place % states * states + place / states].digest(into);
        }
    }
}

impl<T: Copy> Towards<T> {
    /// The same value everywhere.
    pub fn filled(states: usize, value: T) -> Self {
        Self(Dyads::filled(states, value))
    }

    /// The value from one state to another.
    #[inline]
    pub fn get(&self, from: StateId, to: StateId) -> T {
        self.0.get(to, from)
    }

    /// Makes something else of the value from one state to another.
    #[inline]
    pub fn change(&mut self, from: StateId, to: StateId, into: impl FnOnce(T) -> T) {
        self.0.change(to, from, into);
    }

    /// Makes something else of the value from each of the others among these to one state.
    #[inline]
    pub fn change_from_all(&mut self, from: StateSet, to: StateId, into: impl Fn(T) -> T) {
        self.0.change_to_all(to, from, into);
    }

    /// Becomes the same as another of as many states, in the room it has.
    pub fn become_like(&mut self, other: &Self) {
        self.0.become_like(&other.0);
    }

    /// All values, in no order that means anything.
    pub fn values(&self) -> &[T] {
        self.0.values()
    }

    /// All values, to change in place.
    pub fn values_mut(&mut self) -> &mut [T] {
        self.0.values_mut()
    }
}

#[cfg(test)]
mod tests {
    use crate::sim::exercise::dyads::*;

    #[test]
    fn a_row_changes_as_each_of_it_does_and_its_own_place_stays() {
        let (all, one) = (StateSet::first(5), StateId(2));
        for to in [all, all.without(one), StateSet::only(one).with(StateId(4)), StateSet::NONE] {
            let mut dyads = Dyads::filled(5, 1);
            dyads.change_to_all(one, to, |value| value + 1);
            for from in all.iter() {
                for other in all.iter() {
                    let changed = from == one && other != one && to.has(other);
                    assert_eq!(dyads.get(from, other), 1 + i32::from(changed), "{from:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn by_whom_of_the_two_values_are_kept_is_not_said_by_the_digest() {
        let (mut dyads, mut towards) = (Dyads::filled(5, 0), Towards::filled(5, 0));
        for (value, from) in (0u16..).step_by(100).zip(StateSet::first(5).iter()) {
            for to in StateSet::first(5).iter() {
                dyads.set(from, to, value + u16::from(to.0));
                towards.change(from, to, |_| value + u16::from(to.0));
                assert_eq!(towards.get(from, to), dyads.get(from, to));
            }
        }
        let digest = |thing: &dyn Digest| {
            let mut digester = Digester::of("values");
            thing.digest(&mut digester);
            digester.finish()
        };
        assert_eq!(digest(&dyads), digest(&towards));
    }
}
