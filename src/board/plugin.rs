//! Everything of the board that runs without a window, put together in one place. The window, the renderer
//! and Tab navigation are added where the program starts, so a test drives the same systems headless.

use bevy::prelude::*;

use super::{
    ask, canvas, charts, focus, full_screen, hall, keep, keys, look, map, motion, paint, screens, shape,
    steps, telling, theme, widgets,
};

/// Everything of the board that needs no window: what a test drives.
pub fn plugin(app: &mut App) {
    app.add_plugins((
        // The steps come first because the others put their systems into its sets. The rest may stand in any
        // order: when a system runs is said by its set and never by its place in this list.
        steps::plugin,
        canvas::plugin,
        ask::plugin,
        telling::plugin,
        keep::plugin,
        hall::plugin,
        theme::plugin,
        (shape::plugin, paint::plugin, motion::plugin, look::plugin),
        focus::plugin,
        keys::plugin,
        full_screen::plugin,
        widgets::plugin,
        charts::plugin,
        map::plugin,
        screens::plugin,
    ));
}
