//! The analysts: the same rules played many times, to tell what a scenario and the model really do.
//!
//! A run's luck is keyed by the study, the cell and the index, so that two arms of a comparison share all luck
//! that their difference does not touch, and sums are the same whatever the number of threads.

pub mod statistics;
pub mod validity;
