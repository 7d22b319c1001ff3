//! An exercise that was played, with every moment at which delegations decided: what a debrief looks back on.

use std::sync::Arc;

use crate::sim::decision::Decision;
use crate::sim::exercise::Exercise;

/// Where an exercise goes on from another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forked {
    /// The first step that is its own, counted from 0; all before were played in the other one.
    pub step: u16,
    /// The digest of the other one at its end, or as far as it was played.
    pub of: [u8; 32],
}

/// An exercise from its first step to its last, or as far as it was played.
#[derive(Debug, Clone)]
pub struct Course<'a> {
    /// The exercise as it stands after the last step that was closed.
    pub exercise: &'a Exercise,
    /// The exercise as each step closed, before anything that was decided in it was carried out. Nothing is sealed.
    pub moments: Vec<&'a Exercise>,
    /// What was decided in each step, in the order of the seats.
    pub decisions: &'a [Vec<Decision>],
    /// Where it goes on from another exercise, if it does.
    pub forked: Option<Forked>,
}

impl Course<'_> {
    /// The seed with which it began.
    pub fn seed(&self) -> u64 {
        self.moments.first().map_or(self.exercise.seed(), |first| first.seed())
    }

    /// The first step that was decided in this exercise and not in the one from which it goes on, counted from 0.
    pub fn first_own(&self) -> u16 {
        self.forked.map_or(0, |forked| forked.step)
    }

    /// Every step from which on the luck is that of another seed, counted from 0, as an exercise has it that goes on from
    /// another one.
    pub fn other_luck(&self) -> Vec<(u16, u64)> {
        let closed = self.moments.iter().map(|moment| (moment.step(), moment.seed()));
        let all = closed.chain([(self.exercise.step(), self.exercise.seed())]);
        let mut last = self.seed();
        all.filter(|(_, seed)| std::mem::replace(&mut last, *seed) != *seed).collect()
    }

    /// Goes it on from another exercise with luck of its own? None for one that goes on from none, and for one that begins
    /// from the first step again, of which nothing is left to tell.
    pub fn forked_with_new_luck(&self) -> Option<bool> {
        let Forked { step, .. } = self.forked.filter(|forked| forked.step > 0)?;
        Some(self.other_luck().iter().any(|(other, _)| *other == step))
    }

    /// Closes the step of this place in another exercise as it closed in this one: where control has ended this one with
    /// it, the other ends too.
    pub fn close(&self, place: usize, exercise: &mut Exercise) {
        exercise.close_with(self.exercise.ending().filter(|_| place + 1 == self.moments.len()));
    }

    /// The same with nobody acting, as far as steps have closed: it opens, and every step closes with the same luck.
    pub fn of_nobody(&self, mut after_each: impl FnMut(&Exercise)) -> Exercise {
        let mut exercise = Exercise::new(Arc::clone(self.exercise.scenario()), self.seed());
        after_each(&exercise);
        for (place, moment) in self.moments.iter().enumerate() {
            exercise.reseed(moment.seed());
            self.close(place, &mut exercise);
            after_each(&exercise);
        }
        exercise
    }
}
