//! The debrief: what happened, in words and in numbers, as folds over views and ledgers. Decides nothing,
//! reads no file and writes none.

mod behind;
pub mod capital;
pub mod chapter;
pub mod deed;
pub mod evidence;
pub mod figures;
pub mod handout;
pub mod labels;
pub mod model;
pub mod names;
pub mod outline;
pub mod picture;
pub mod plan;
pub mod record;
pub mod story;
pub mod validity;
pub mod waits;
