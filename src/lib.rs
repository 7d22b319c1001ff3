//! Mufakat.

pub mod bots;
pub mod scenario;
pub mod session;
pub mod shipped;
pub mod sim;
pub mod words;
