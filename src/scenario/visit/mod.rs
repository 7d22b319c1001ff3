//! A walk through a scenario that stops at every word that names something, every number with a range and
//! every text, so that a check says what it looks for and not where to look.

pub mod catalogue;
mod plot;
mod scenario;
mod stop;

pub use plot::word_of;
pub use scenario::{STEPS_MAX, walk};
pub use stop::{NameKind, Stop};
