//! How a step closes. Begin with [`step`]: each of its lines names the adjudicator that carries it out.

mod consensus;
mod content;
pub mod control;
mod crisis;
mod effect;
pub mod escalation;
mod evidence;
mod incidents;
mod measures;
mod plot_effect;
mod programmes;
mod region;
mod release;
mod requests;
pub mod step;
#[cfg(test)]
mod tests;
pub mod text;
