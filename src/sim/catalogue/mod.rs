//! What may be chosen, and what it is scored by: measures, crisis choices and the instrument, compiled.

pub mod choice;
pub mod instrument;
pub mod item;
pub mod measure;
pub mod terms;
