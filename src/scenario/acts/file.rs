//! A file of acts as its author writes it: who does what in which step. Names only, nothing looked up.
//!
//! Every part of an act has its name, as in conditions and effects of a scenario, so that a line can be read aloud. The
//! words on these fields are the words of the printed reference.

use serde::Deserialize;

use crate::sim::decision::Stance;

/// Decisions by seat and step, for `mufakat run SCENARIO --acts FILE`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acts {
    /// Version of this format; now 1.
    pub format: u32,
    /// The scenario it is written for, by its short name; left out, it is played with any in which its names exist.
    #[serde(default)]
    pub scenario: Option<String>,
    /// The seed of all luck; `--seed` wins over it.
    #[serde(default)]
    pub seed: Option<u64>,
    /// The temperament of the bots in all other seats; `--others` wins over it.
    #[serde(default)]
    pub others: Option<String>,
    /// What seats do in the steps for which nothing is written; a seat that is not listed here does nothing in them.
    #[serde(default)]
    pub seats: Vec<Scripted>,
    /// Who does what and when, in any order.
    pub acts: Vec<Turn>,
}

/// A seat whose acts are written down.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scripted {
    /// ISO code, role or name.
    pub seat: String,
    /// What it does in the steps for which nothing is written.
    pub otherwise: Otherwise,
}

/// What a seat does in a step for which nothing is written.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum Otherwise {
    /// Nothing at all.
    Nothing,
    /// What a bot of this temperament would do.
    Bot(String),
}

/// The whole decision of one seat in one step.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Turn {
    /// The step, counted from 1 over the whole exercise; or else give `at`.
    #[serde(default)]
    pub step: Option<u32>,
    /// The step by its move and its place in it, counted from 1; or else give `step`.
    #[serde(default)]
    pub at: Option<(String, u32)>,
    /// ISO code, role or name.
    pub seat: String,
    /// The acts, in the order in which they are decided; an empty list is a step in which it does nothing.
    pub r#do: Vec<PlannedAct>,
}

/// One act.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum PlannedAct {
    /// Takes a measure that needs nobody else.
    Adopt {
        /// Which.
        measure: String,
    },
    /// Puts a joint measure on the table.
    Propose {
        /// Which.
        measure: String,
        /// The partners asked; may stay empty for a measure by consensus, which asks the whole group.
        #[serde(default)]
        with: Vec<String>,
    },
    /// Takes a position on a joint measure that lies on the table since the step before.
    Answer {
        /// The measure that was proposed.
        measure: String,
        /// Who proposed it; needed only where several have.
        #[serde(default)]
        by: Option<String>,
        /// The position.
        stance: Stance,
    },
    /// Makes a crisis choice.
    Choose {
        /// Which.
        choice: String,
        /// The incident of the plot that it is about.
        #[serde(default)]
        about: Option<String>,
        /// The everyday incident that it is about: whom it hit, and its number among those that hit this state, from 1.
        #[serde(default)]
        everyday: Option<(String, u32)>,
        /// At whom it is directed: a role, a state, an actor of the plot, or `accident`.
        #[serde(default)]
        toward: Option<String>,
    },
}
