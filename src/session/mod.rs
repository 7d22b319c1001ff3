//! The conductor's side of an exercise. For now: one person and bots at one table, with a way back.

mod solo;

pub use solo::{Player, Solo};
