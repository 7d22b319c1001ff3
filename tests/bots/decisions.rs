//! What one temperament decided in one situation under many lucks, and the shares in which it did so.

use mufakat::sim::decision::{Act, Stance};
use mufakat::sim::exercise::Exercise;
use mufakat::sim::scenario::Scenario;

/// The short name of a crisis choice, if the act is one.
pub fn choice_of(s: &Scenario, act: &Act) -> Option<String> {
    match act {
        Act::Respond { choice, .. } => Some(s.choices[*choice].id.clone()),
        Act::Adopt(_) | Act::Propose { .. } | Act::Answer { .. } => None,
    }
}

/// What one temperament decided in one situation, once for each luck.
pub struct Decisions {
    pub all: Vec<Vec<Act>>,
    /// The exercise in which it was decided.
    pub exercise: Exercise,
}

impl Decisions {
    /// The share of decisions of which this holds.
    pub fn share(&self, holds: impl Fn(&[Act]) -> bool) -> f64 {
        self.all.iter().filter(|acts| holds(acts)).count() as f64 / self.all.len() as f64
    }

    /// The share of decisions that make at least one of these crisis choices.
    pub fn make(&self, choices: &[&str]) -> f64 {
        let wanted = |act: &Act| {
            choice_of(self.exercise.scenario(), act).is_some_and(|id| choices.contains(&id.as_str()))
        };
        self.share(|acts| acts.iter().any(wanted))
    }

    /// The share of decisions whose first crisis choice is one of these.
    pub fn begin_with(&self, choices: &[&str]) -> f64 {
        let first = |acts: &[Act]| acts.iter().find_map(|act| choice_of(self.exercise.scenario(), act));
        self.share(|acts| first(acts).is_some_and(|id| choices.contains(&id.as_str())))
    }

    /// The share of decisions without any crisis choice.
    pub fn keep_still(&self) -> f64 {
        self.share(|acts| acts.iter().all(|act| choice_of(self.exercise.scenario(), act).is_none()))
    }

    /// The share of decisions that take one of these positions on what is on the table.
    pub fn answer(&self, stances: &[Stance]) -> f64 {
        let wanted = |act: &Act| matches!(act, Act::Answer { stance, .. } if stances.contains(stance));
        self.share(|acts| acts.iter().any(wanted))
    }

    /// Joint measures put on the table, of all measures begun.
    pub fn joint_share(&self) -> f64 {
        let count = |wanted: fn(&Act) -> bool| self.all.iter().flatten().filter(|act| wanted(act)).count();
        let joint = count(|act| matches!(act, Act::Propose { .. }));
        joint as f64 / (joint + count(|act| matches!(act, Act::Adopt(_)))) as f64
    }

    /// Budget points that each measure begun costs.
    pub fn prices(&self) -> impl Iterator<Item = f64> {
        let s = self.exercise.scenario();
        self.all.iter().flatten().filter_map(|act| match *act {
            Act::Adopt(measure) | Act::Propose { measure, .. } => Some(s.measures[measure].price.budget()),
            Act::Answer { .. } | Act::Respond { .. } => None,
        })
    }
}
