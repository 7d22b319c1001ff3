//! The rules. Pure: no clock, no file, no network, no engine, no unseeded chance; nothing in here points
//! outward.
//!
//! Rooms in reading order, each using only those before it: [`catalogue`] (what may be chosen), [`score`] (the
//! ledger of evidence and its bands), [`exercise`] (what stands), [`decide`] (what may be done now), [`adjudicate`]
//! (how a step closes) and [`view`] (what leaves the rules). Below them stand the nouns that all of them share.

pub mod adjudicate;
pub mod catalogue;
pub mod chance;
pub mod decide;
pub mod decision;
mod digest;
pub mod exercise;
pub mod ids;
pub mod name;
pub mod parameters;
pub mod plot;
pub mod quantity;
pub mod rules;
pub mod scenario;
pub mod score;
#[cfg(test)]
mod tests;
pub mod view;
