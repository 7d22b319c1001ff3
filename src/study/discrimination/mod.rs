//! Whether the score tells delegations apart: which bands come how often, commitment by commitment and temperament
//! by temperament, and how surely a cooperative delegation stands above another.
//!
//! A *cell* is one commitment of one delegation in one run. It is tested if it has a score, and only tested cells
//! are in a band. A *protagonist* is a delegation with a role in the plot.
//!
//! [`play`] plays, [`spread`] counts bands, [`targets`] says what the design wants of them, [`separation`] compares
//! two kinds of delegation, [`cells`] makes the [`rows`] of one scenario, and [`report`] puts it all together. The
//! study knows a score as a number from 0 to 100 and nothing of how it was made, so that it measures every way of
//! making it.

pub mod cells;
pub mod play;
pub mod report;
pub mod rows;
pub mod separation;
pub mod spread;
pub mod targets;

pub use play::{Plan, is_judged, pieces};
pub use report::{Discrimination, discrimination};
