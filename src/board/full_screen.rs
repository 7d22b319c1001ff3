//! F11 fills the screen and gives the window back: a projector shows no desktop.
//!
//! It goes by no ask, because it changes the window and nothing that is played. Borderless is used because an
//! exclusive mode changes the projector's resolution, which can take seconds before a room that waits.

use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::prelude::*;
use bevy::window::{MonitorSelection, PrimaryWindow, WindowMode};

use super::steps::Steps;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, toggle.in_set(Steps::Receive).run_if(on_message::<KeyboardInput>));
}

/// Changes the mode of the window. A test has no window, and then nothing happens.
fn toggle(mut keys: MessageReader<KeyboardInput>, mut windows: Query<&mut Window, With<PrimaryWindow>>) {
    // A key held down repeats; it must not flicker between the two.
    let pressed = |key: &&KeyboardInput| {
        key.key_code == KeyCode::F11 && key.state == ButtonState::Pressed && !key.repeat
    };
    for _ in keys.read().filter(pressed) {
        for mut window in &mut windows {
            window.mode = match window.mode {
                WindowMode::Windowed => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
                WindowMode::BorderlessFullscreen(_) | WindowMode::Fullscreen(..) => WindowMode::Windowed,
            };
        }
    }
}
