//! The rules. Pure: no clock, no file, no network, no engine, no unseeded chance; nothing in here points
//! outward. Read [`exercise`] first, then whichever subject is asked about.

pub mod attribution;
pub mod band;
pub mod chance;
pub mod choice;
pub mod consensus;
pub mod decision;
pub mod draft;
mod effect;
pub mod escalation;
pub mod event;
pub mod exercise;
pub mod ids;
pub mod incident;
pub mod instrument;
pub mod legal;
pub mod measure;
pub mod options;
pub mod parameters;
pub mod plot;
pub mod programme;
pub mod quantity;
pub mod refusal;
mod release;
mod response;
pub mod scenario;
pub mod score;
pub mod view;
pub mod world;
