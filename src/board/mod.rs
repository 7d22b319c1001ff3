//! The board: the picture of an exercise that a room reads from a projector, and the table at which one
//! person plays. Bevy with our own looks.
//!
//! The way of a decision: a widget carries an [`ask::BoardAsk`] and announces it; a screen's `react` changes the
//! [`sitting::Sitting`], the exercise at this machine, or what a person is [`drafting`]; what changed is
//! drawn anew. Nothing is drawn while nothing changes. As the projector of a live exercise in a
//! [`hall::Hall`] it only looks.
//!
//! Nothing here decides or computes an outcome: a board that holds a rule would sooner or later show another
//! exercise than the one that is journalled. It holds no hidden truth either before the debrief: what is
//! drawn comes from a view of one seat, or from the public view.

mod aimed;
pub mod ask;
pub mod canvas;
mod charts;
pub mod class;
mod course;
pub mod drafting;
pub mod feed;
mod focus;
mod full_screen;
pub mod hall;
pub mod keep;
mod keys;
mod left;
mod look;
mod map;
pub mod motion;
pub mod paint;
pub mod passage;
mod plugin;
pub mod screens;
mod screenshots;
pub mod setup;
mod shape;
pub mod sitting;
mod start;
pub mod steps;
pub mod tabs;
pub mod telling;
pub mod theme;
pub mod tokens;
pub mod venue;
pub mod widgets;

pub use plugin::plugin;
pub use screenshots::SHOTS_ONLY;
pub use start::{NoBoard, SHOTS, SHOTS_SIZE, Start, furnish, has_display, run};
