//! Every number of the model that is not data of a scenario, in one place: what it means, its unit, its
//! default, the range in which an analyst may vary it, and where it comes from. `mufakat model` prints it.
//!
//! Not here are what cannot vary: the scales (0–1, rungs 0–8, severities 1–8), the words for points on them,
//! conversions of units, and the room of tables such as `INCIDENTS_MAX`.

#[macro_use]
mod table;
#[macro_use]
mod states;
#[macro_use]
mod measures;
#[macro_use]
mod incidents;
#[macro_use]
mod evidence;
#[macro_use]
mod crisis;
#[macro_use]
mod speech;
#[macro_use]
mod score;
#[macro_use]
mod bots;
#[cfg(test)]
mod tests;

pub use table::Parameter;

use crate::sim::quantity::clip;
use table::Number;

gather! { [states measures incidents evidence crisis speech score bots] }

impl Parameters {
    /// The place of a parameter in the table.
    pub fn find(name: &str) -> Option<usize> {
        Self::TABLE.iter().position(|entry| entry.name == name)
    }

    /// The value of the parameter at this place of the table.
    pub fn get(&self, index: usize) -> f64 {
        (Self::TABLE[index].read)(self)
    }

    /// Changes the parameter at this place of the table: kept in its range, a count rounded to a whole number.
    pub fn set(&mut self, index: usize, value: f64) {
        let entry = &Self::TABLE[index];
        (entry.write)(self, clip(value, (entry.low, entry.high)));
    }
}
