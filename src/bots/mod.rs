//! The absent: a bot for every seat nobody sits in. A bot decides from its seat's view and its legal options
//! alone, exactly as a person there could.

mod random;
mod temperament;

pub use temperament::{Temperament, decide};
