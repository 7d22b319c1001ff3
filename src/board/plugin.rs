//! Everything of the board that runs without a window, put together in one place.

use bevy::prelude::*;

use super::{ask, canvas, focus, full_screen, hall, keys, map, screens, sitting, steps, theme, widgets};

/// Everything of the board that needs no window: what a test drives.
pub fn plugin(app: &mut App) {
    app.add_plugins((
        steps::plugin,
        canvas::plugin,
        ask::plugin,
        sitting::plugin,
        hall::plugin,
        theme::plugin,
        focus::plugin,
        keys::plugin,
        full_screen::plugin,
        widgets::plugin,
        map::plugin,
        screens::plugin,
    ));
}
