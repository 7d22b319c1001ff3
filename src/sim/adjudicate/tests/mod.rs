//! Each adjudicator on its own, as sentences about the exercise. How a whole step goes is tried in `tests/rules.rs`.

mod announce;
mod cases;
mod charge;
mod consensus;
mod content;
mod control;
mod effect;
mod escalation;
mod evidence;
mod incidents;
mod measures;
mod occasions;
mod plot_effect;
mod programmes;
mod region;
mod release;
mod requests;
mod text;
