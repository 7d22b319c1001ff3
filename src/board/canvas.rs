//! The canvas on which screens are put up: one root per layer, drawn anew when what it shows has changed.
//!
//! Screens are built whole from a view and never patched: no widget can show an old number beside a new one.
//! It is cheap because it happens on change alone; a part that changes at every click can be a slot and is
//! then refilled by itself.

use bevy::ecs::system::SystemParam;
use bevy::input_focus::tab_navigation::TabGroup;
use bevy::prelude::*;
use bevy::window::RequestRedraw;

use super::steps::Screen;
use super::widgets::Piece;
use super::widgets::layout::{Slot, window};

/// The root of what stands on the screen; of each kind there is one at most.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// The screen itself, for as long as its state lasts.
    Screen,
    /// What lies over the screen: help, or the question before one leaves.
    Overlay,
}

/// Puts up a screen in place of what stood there. A screen has no other way to spawn.
#[derive(SystemParam)]
pub struct Canvas<'w, 's> {
    commands: Commands<'w, 's>,
    layers: Query<'w, 's, (Entity, &'static Layer)>,
    slots: Query<'w, 's, (Entity, &'static Slot)>,
    redraw: MessageWriter<'w, RequestRedraw>,
}

impl Canvas<'_, '_> {
    /// Shows a screen until its state ends. Tab walks through its widgets in the order in which the pieces
    /// stand.
    pub fn show(&mut self, screen: Screen, pieces: Vec<Piece>) {
        self.clear(Layer::Screen);
        let root = (Layer::Screen, DespawnOnExit(screen), TabGroup::new(0));
        self.commands.spawn_scene(window(pieces)).insert(root);
    }

    /// Draws a part of the screen anew and leaves the rest as it stands. A screen without it stays as it is.
    pub fn refill(&mut self, slot: Slot, piece: Option<Piece>) {
        if let Some((entity, _)) = self.slots.iter().find(|(_, found)| **found == slot) {
            self.commands.entity(entity).despawn_children();
            if let Some(piece) = piece {
                self.commands.spawn_scene(piece).insert(ChildOf(entity));
            }
            self.redraw.write(RequestRedraw);
        }
    }

    /// Lays something over the screen. Its tab group is modal, so Tab cannot walk to what lies beneath, and
    /// it stands above every other node.
    pub fn lay_over(&mut self, piece: Piece) {
        self.clear(Layer::Overlay);
        self.commands.spawn_scene(piece).insert((Layer::Overlay, TabGroup::modal(), GlobalZIndex(10)));
    }

    /// Takes a layer away. Does no harm where there is none.
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
