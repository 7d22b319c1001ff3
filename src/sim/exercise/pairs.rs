//! A value for every two states, the same both ways.

use crate::sim::digest::{Digest, Digester};
use crate::sim::ids::{STATES_MAX, StateId, StateSet};

/// More room than a full table takes: a place in it needs no check.
const ROOM: usize = STATES_MAX * STATES_MAX;

/// A value for every two states, the same both ways. Behind the values of each state and those before it
/// stands one of the state and itself, which nothing asks for and only the passing of time changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Pairs<T> {
    states: usize,
    values: Box<[T; ROOM]>,
}

impl<T: Digest + Copy> Digest for Pairs<T> {
    fn digest(&self, into: &mut Digester) {
        let Self { states, values } = self;
        states.digest(into);
        // Both ways, row by row, as a table of ordered pairs has it.
        (states * states).digest(into);
        for place in 0..states * states {
            values[place_of(place / states, place % states)].digest(into);
        }
    }
}

impl<T: Copy> Pairs<T> {
    /// The same value everywhere.
    pub fn filled(states: usize, value: T) -> Self {
        Self { states, values: Box::new([value; ROOM]) }
    }

    /// The value of two states.
    #[inline]
    pub fn get(&self, a: StateId, b: StateId) -> T {
        self.values[place_of(a.at(), b.at())]
    }

    /// Makes something else of the value of two states.
    #[inline]
    pub fn change(&mut self, a: StateId, b: StateId, into: impl FnOnce(T) -> T) {
        let value = &mut self.values[place_of(a.at(), b.at())];
        *value = into(*value);
    }

    /// Makes something else of the value of every two of these.
    #[inline]
    pub fn change_among(&mut self, members: StateSet, into: impl Fn(T) -> T) {
        if members == StateSet::first(self.states) {
            return self.change_all(into);
        }
        for a in members.iter() {
            for b in members.after(a).iter() {
                self.change(a, b, &into);
            }
        }
    }

    #[inline]
    fn change_all(&mut self, into: impl Fn(T) -> T) {
        let own: [T; STATES_MAX] = std::array::from_fn(|at| self.values[place_of(at, at)]);
        self.values_mut().iter_mut().for_each(|value| *value = into(*value));
        for (at, own) in own.into_iter().enumerate().take(self.states) {
            self.values[place_of(at, at)] = own;
        }
    }

    /// Becomes the same as another of as many states, in the room it has.
    pub fn become_like(&mut self, other: &Self) {
        self.values_mut().copy_from_slice(other.values());
    }

    /// All values, each pair once.
    pub fn values(&self) -> &[T] {
        &self.values[..place_of(self.states, 0)]
    }

    /// All values, to change in place.
    pub fn values_mut(&mut self) -> &mut [T] {
        &mut self.values[..place_of(self.states, 0)]
    }
}

/// Where the value of two states stands: behind those of everybody before the later of them.
#[inline]
fn place_of(a: usize, b: usize) -> usize {
    let (first, second) = if a < b { (a, b) } else { (b, a) };
    (second * (second + 1) / 2 + first) % ROOM
}

#[cfg(test)]
mod tests {
    use crate::sim::exercise::pairs::*;

    #[test]
    fn every_pair_has_a_place_of_its_own_and_what_changes_among_some_changes_each_once() {
        let few = StateSet::only(StateId(0)).with(StateId(2)).with(StateId(3));
        for members in [few, StateSet::first(STATES_MAX), StateSet::NONE] {
            let mut pairs = Pairs::filled(STATES_MAX, 0);
            pairs.change_among(members, |value| value + 1);
            for a in StateSet::first(STATES_MAX).iter() {
                for b in StateSet::first(STATES_MAX).iter() {
                    let changed = a != b && members.has(a) && members.has(b);
                    assert_eq!(pairs.get(a, b), i32::from(changed), "{a:?} {b:?}");
                }
            }
        }
        let mut pairs = Pairs::filled(STATES_MAX, 0);
        pairs.change(StateId(15), StateId(3), |value| value + 1);
        assert_eq!((pairs.get(StateId(3), StateId(15)), pairs.values().iter().sum::<i32>()), (1, 1));
    }
}
