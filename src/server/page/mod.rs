//! Pages as functions of views. A page is a frame and its regions; a region is sent again when it differs. No
//! page asks the session for anything that a view does not hold, and none shows a time that runs: a region
//! that said another time every second would be sent every second.

pub mod board;
pub mod control;
pub mod debrief;
pub mod delegation;
pub mod evaluator;
pub mod hall;
pub mod join;
mod meet;
mod observation;
pub mod observer;
pub mod parts;
pub mod shell;
mod silent;
pub mod staff;
pub mod talk;
#[cfg(test)]
pub(super) mod tests;
pub mod texts;
pub mod waiting;
mod way_in;

pub use way_in::{Address, WayIn, Window};
