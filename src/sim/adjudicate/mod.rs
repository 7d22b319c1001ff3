//! How a step closes. Begin with [`step`]: each of its lines names the adjudicator that carries it out. An
//! adjudicator changes the exercise and notes what happened. What a delegation may do was checked when it
//! sealed, and what people see is left to the views.
//!
//! Each draws under a purpose and a subject of its own (MODEL.md 4): nobody's luck moves because another
//! state, incident or measure is there or not.

mod announce;
mod between;
mod charge;
mod consensus;
mod content;
pub mod control;
mod crisis;
mod effect;
pub mod escalation;
mod evidence;
mod incidents;
mod measures;
mod occasions;
mod plot_effect;
mod programmes;
mod region;
mod release;
mod requests;
pub mod step;
#[cfg(test)]
mod tests;
pub mod text;
