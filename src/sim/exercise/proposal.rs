//! A joint measure on the table, and how it ended (MODEL.md 7.4). How it is settled is written elsewhere.

use crate::sim::decision::Stance;
use crate::sim::digest::digest;
use crate::sim::exercise::event::Outcome;
use crate::sim::ids::{MeasureId, StateId, StateSet};

/// A joint measure on the table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Proposal {
    /// The measure.
    pub measure: MeasureId,
    /// The state in whose name it was proposed.
    pub by: StateId,
    /// Who is asked, the proposer left out.
    pub asked: StateSet,
    /// The step, counted from 0, at whose close it is settled; until then positions are taken.
    pub due: u16,
    /// Budget points the proposer paid, given back if nothing comes of it.
    pub paid: f64,
    /// How it ended, once it has.
    pub outcome: Option<Outcome>,
    /// Positions taken, in the order of the states; filled in when it is settled.
    pub stances: [Option<Stance>; crate::sim::ids::STATES_MAX],
    /// Those who said nothing, so that the position is what their silence means; filled in with the positions.
    pub silent: StateSet,
}

digest! { struct Proposal { measure, by, asked, due, paid, outcome, stances, silent } }
