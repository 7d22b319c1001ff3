//! The catalogue as its authors write it: instrument, measures, crisis choices, states, forums.
//!
//! A mirror of the RON files under `assets/`, in words and ids; nothing here is checked or computed.
//! `compile` turns it into the dense tables of [`crate::sim::scenario`].

mod choice;
mod forum;
mod instrument;
mod measure;
mod state;
mod terms;

pub use choice::Choice;
pub use forum::Forum;
pub use instrument::{Indicator, Instrument, Norm, Paragraph};
pub use measure::{Era, Measure, Scope, SideEffect};
pub use state::State;
pub use terms::{Confidence, Effect, Evidence, Need};
