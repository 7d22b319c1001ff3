//! What if: thousands of futures of one moment of an exercise that was played, once as it was and once with one act
//! otherwise.
//!
//! Both arms of a pair have the same luck, and in both the same bots play on: each of the temperament that fits best
//! what its delegation has decided so far ([`fit`]). So a pair differs by the act and by what came of it, and by
//! nothing else. It is a model and not the world; [`effect`] says how sure a difference is within the model.

pub mod between;
pub mod change;
pub mod dyad;
pub mod effect;
pub mod fit;
pub mod future;
pub mod lived;
pub mod most;
pub mod play;

pub use between::{Between, between};
pub use change::Change;
pub use dyad::Dyad;
pub use effect::{Effect, Marks};
pub use fit::{Fit, fits};
pub use future::{End, Gauge};
pub use lived::{Lived, Way};
pub use most::{Candidate, Weighed, most};
pub use play::{Futures, Pair, again, pairs};

use crate::sim::decision::Decision;
use crate::sim::exercise::Exercise;

/// An exercise that was played, as far as its futures ask for it.
#[derive(Debug, Clone, Copy)]
pub struct Past<'a> {
    /// The exercise as each step closed, before anything that was decided in it was carried out. Nothing is sealed.
    pub moments: &'a [&'a Exercise],
    /// What was decided in each step, in the order of the seats.
    pub decisions: &'a [Vec<Decision>],
}
