//! Which screen is up, and the order in which the systems of a frame run. Everything on the board is timed by these two.

use bevy::prelude::*;

/// A place in the game of screens.
#[derive(States, Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Screen {
    /// Choosing what to play.
    #[default]
    Menu,
    /// Situation and role.
    Briefing,
    /// Deciding.
    Table,
    /// What happened.
    Adjudication,
    /// Bots play, people watch.
    Watch,
    /// Score, truth, questions.
    Debrief,
    /// A live exercise, for the whole room.
    Hall,
}

/// The order within a frame: what was asked for, what comes of it, what is shown.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Steps {
    /// Keys become asks.
    Receive,
    /// Asks change resources.
    React,
    /// Changed resources are drawn.
    Draw,
}

pub(super) fn plugin(app: &mut App) {
    app.init_state::<Screen>().configure_sets(Update, (Steps::Receive, Steps::React, Steps::Draw).chain());
}
