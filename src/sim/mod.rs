//! The rules. Pure: no clock, no file, no network, no engine, no unseeded chance; nothing in here points
//! outward. Read [`exercise`] first, then whichever subject is asked about.

mod attribution;
pub mod band;
pub mod belief;
mod cases;
pub mod chance;
pub mod choice;
pub mod consensus;
mod contact;
mod content;
pub mod control;
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
mod naming;
pub mod options;
pub mod parameters;
pub mod plot;
pub mod programme;
pub mod quantity;
pub mod refusal;
mod release;
mod response;
mod restraint;
pub mod scenario;
pub mod score;
pub mod text;
pub mod view;
pub mod world;
