//! The canvas on which screens are put up: one root per layer, drawn anew when what it shows has changed.

use bevy::ecs::system::SystemParam;
use bevy::input_focus::tab_navigation::TabGroup;
use bevy::prelude::*;
use bevy::window::RequestRedraw;

use super::steps::Screen;
use super::widgets::Piece;
use super::widgets::layout::{Slot, window};

/// The root of what stands on the screen.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// The screen.
    Screen,
    /// What lies over it.
    Overlay,
}

/// Puts up a screen in place of what stood there.
#[derive(SystemParam)]
pub struct Canvas<'w, 's> {
    commands: Commands<'w, 's>,
    layers: Query<'w, 's, (Entity, &'static Layer)>,
    slots: Query<'w, 's, (Entity, &'static Slot)>,
    redraw: MessageWriter<'w, RequestRedraw>,
}

impl Canvas<'_, '_> {
    /// Shows a screen until its state ends.
    pub fn show(&mut self, screen: Screen, pieces: Vec<Piece>) {
        self.clear(Layer::Screen);
        let root = (Layer::Screen, DespawnOnExit(screen), TabGroup::new(0));
        self.commands.spawn_scene(window(pieces)).insert(root);
    }

    /// Draws a part of the screen anew and leaves the rest as it stands. A screen without it stays as it is.
    pub fn refill(&mut self, slot: Slot, piece: Piece) {
        if let Some((entity, _)) = self.slots.iter().find(|(_, found)| **found == slot) {
            self.commands.entity(entity).despawn_children();
            self.commands.spawn_scene(piece).insert(ChildOf(entity));
            self.redraw.write(RequestRedraw);
        }
    }

    /// Lays something over the screen.
    pub fn lay_over(&mut self, piece: Piece) {
        self.clear(Layer::Overlay);
        self.commands.spawn_scene(piece).insert((Layer::Overlay, TabGroup::modal(), GlobalZIndex(10)));
    }

    /// Takes a layer away.
    pub fn clear(&mut self, layer: Layer) {
        for (root, _) in self.layers.iter().filter(|(_, kind)| **kind == layer) {
            self.commands.entity(root).despawn();
        }
        // Pointers and focus see the new widgets one frame later.
        self.redraw.write(RequestRedraw);
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<RequestRedraw>();
}
