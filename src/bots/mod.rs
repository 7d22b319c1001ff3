//! The absent: a bot for every seat nobody sits in. A bot decides from its seat's view and its legal options
//! alone, exactly as a person there could. One file per temperament; what they share is `judgement.rs`.

mod cautious;
mod cooperative;
mod free_rider;
mod hard_line;
mod judgement;
mod opportunist;
mod random;
mod situation;
mod temperament;

pub use temperament::{Temperament, decide};
