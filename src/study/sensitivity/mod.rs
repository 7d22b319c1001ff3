//! What hangs on the numbers of the model: each parameter is set to the low and to the high end of its range,
//! all others staying as they are, and the same exercises are played again.

pub mod figures;
pub mod report;

pub use report::{Plan, Sensitivity, pieces, sensitivity};
