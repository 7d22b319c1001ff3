//! What may be chosen, and what it is scored by: measures, crisis choices and the instrument, compiled.
//! Nothing in here changes while an exercise runs, and nothing says what may be chosen now.

pub mod choice;
pub mod instrument;
pub mod item;
pub mod measure;
pub mod occasion;
pub mod price;
pub mod terms;
