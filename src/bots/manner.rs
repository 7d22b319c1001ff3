//! What a temperament is made of: the words in which `judgement.rs`, `crisis.rs` and `build.rs` speak with the files of
//! the temperaments.

use super::situation::Situation;
use super::stake::Mechanisms;
use crate::sim::catalogue::choice::Choice;
use crate::sim::catalogue::measure::{Category, Measure, Scope};
use crate::sim::catalogue::terms::Effect;
use crate::sim::quantity::StateQuantity;

/// What a temperament values. Values are compared with each other; only acts worth more than 0 are done.
pub struct Manner {
    /// Appetite per category of measure, in the order of [`Category`].
    pub measures: [f64; 6],
    /// Appetite for measures that need others, as a factor.
    pub joint: f64,
    /// Appetite for what makes it no stronger itself, such as pledges, safeguards of rights or help for others, as a
    /// factor.
    pub selfless: f64,
    /// Share of the budget kept in hand, 0–1.
    pub thrift: f64,
    /// Added to the objection against a joint measure: below 0 warmer, above 0 colder. A cold delegation lets pass what
    /// it might have supported, and blocks no more than others do.
    pub coldness: f64,
    /// Pays when it agrees, or lets others pay.
    pub pays: bool,
    /// Does what it is asked for the sake of others, or only over what has hit it or came from its own soil.
    pub favours: bool,
    /// What is worth nothing to it in any situation, so that it is not weighed.
    pub never: Mechanisms,
    /// The worth of a crisis choice in a situation; 0 or less: not done.
    pub worth: fn(&Situation, &Choice) -> f64,
}

impl Manner {
    /// Its appetite for a measure.
    pub fn appetite(&self, measure: &Measure) -> f64 {
        let joint = if measure.scope == Scope::Unilateral { 1.0 } else { self.joint };
        let own = self.selfless + (1.0 - self.selfless) * strength(measure);
        self.measures[measure.category as usize] * joint * own
    }

    /// Does a request move it to this measure? Only to what it has some appetite for, and not if it lets others pay.
    pub fn obliges(&self, measure: &Measure) -> bool {
        self.pays && self.appetite(measure) >= OBLIGES_FROM
    }
}

/// How far a measure makes the state stronger that takes it, from 0 to 1.
fn strength(measure: &Measure) -> f64 {
    let gain = |effect: &Effect| match effect {
        Effect::Own(StateQuantity::Capacity | StateQuantity::CtCapacity, by) => *by,
        _ => 0.0,
    };
    (measure.effects.iter().map(gain).sum::<f64>() / STRONG).clamp(0.0, 1.0)
}

/// What the strongest measures of the catalogue add to capacity.
const STRONG: f64 = 0.04;

/// The appetite from which a delegation does what it is asked: a third of a whole one.
const OBLIGES_FROM: f64 = 1.0 / 3.0;

/// Appetite by category, written with the names of the categories.
pub const fn appetite(of: &[(Category, f64)]) -> [f64; 6] {
    let mut all = [0.0; 6];
    let mut place = 0;
    while place < of.len() {
        all[of[place].0 as usize] = of[place].1;
        place += 1;
    }
    all
}
