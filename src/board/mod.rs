//! The board: the picture of an exercise that a room reads from a projector, and the table at which one person
//! plays. Bevy with our own looks.
//!
//! The way of a decision: a widget carries an [`ask::Ask`] and announces it; a screen's `react` changes the
//! [`sitting::Sitting`], the exercise at this machine, or what a person is [`drafting`]; what changed is drawn anew.
//! Nothing is drawn while nothing changes. As the projector of a live exercise in a [`hall::Hall`] it only looks.

pub mod ask;
pub mod canvas;
pub mod drafting;
mod focus;
mod full_screen;
pub mod hall;
mod keys;
mod map;
pub mod passage;
mod plugin;
pub mod screens;
mod screenshots;
pub mod sitting;
mod start;
pub mod steps;
pub mod tabs;
pub mod theme;
pub mod widgets;

pub use plugin::plugin;
pub use start::{NoBoard, SHOTS, Start, furnish, has_display, run};
