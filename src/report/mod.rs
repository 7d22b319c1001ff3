//! The debrief: what happened, in words and in numbers, as folds over views and ledgers. Decides nothing,
//! reads no file and writes none.

pub mod after;
pub mod alike;
pub mod capital;
pub mod card;
pub mod chapter;
mod choices;
pub mod coastline;
pub mod conditions;
mod credit;
pub mod deed;
pub mod evidence;
pub mod expected;
pub mod export;
pub mod figures;
pub mod groups;
pub mod handout;
pub mod labels;
pub mod means;
pub mod measured;
pub mod mirror;
pub mod model;
pub mod names;
pub mod plan;
pub mod pseudonym;
pub mod record;
pub mod region;
pub mod ruling;
mod said;
pub mod story;
pub mod suspicion;
pub mod timeline;
pub mod together;
pub mod turning;
pub mod unit;
pub mod validity;
pub mod whatif;
