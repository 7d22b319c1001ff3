//! What ribbons and arrows share: when they are drawn anew, and how their triangles come onto the map.

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;

use super::camera::{Drawn, Eye, Framed};
use super::frame::Frame;
use super::gaze::Gaze;
use super::shown::Shown;
use super::stands::{Stand, stands};
use super::strokes::{Triangles, mesh};
use super::view::View;
use crate::board::motion::{Moves, Tween};
use crate::board::paint::Fill;
use crate::board::shape::Flat;
use crate::board::tokens::Token;

/// What was looked at when something was drawn last, and whether it moved then.
#[derive(Debug, Default)]
pub struct Last {
    view: Option<View>,
    moved: bool,
}

/// Everything that is needed to draw lines between states anew.
#[derive(SystemParam)]
pub struct Redraw<'w, 's> {
    commands: Commands<'w, 's>,
    /// The public board that is shown.
    pub shown: Res<'w, Shown>,
    /// What the map looks at beside it.
    pub gaze: Res<'w, Gaze>,
    eye: Res<'w, Eye>,
    framed: Res<'w, Framed>,
    /// What moves.
    pub tween: Res<'w, Tween>,
    frames: Query<'w, 's, &'static Frame>,
    meshes: ResMut<'w, Assets<Mesh>>,
    materials: ResMut<'w, Assets<Flat>>,
    last: Local<'s, Last>,
}

impl Redraw<'_, '_> {
    /// Is it to be drawn anew? Once more when what moves has come to its end.
    pub fn is_due(&mut self, moves: Moves) -> bool {
        let moves = self.tween.moves(moves);
        let ends = std::mem::replace(&mut self.last.moved, moves);
        let goal = self.eye.goal();
        let moved_on = self.last.view.replace(goal) != Some(goal);
        moved_on || self.shown.is_changed() || self.gaze.is_changed() || moves || ends
    }

    /// Where states stand in what is looked at.
    pub fn stood(&self) -> Vec<Stand> {
        let me = self.frames.iter().next().and_then(|frame| frame.me);
        stands(&self.shown.0, &self.gaze, me, self.eye.goal(), self.framed.size)
    }

    /// Degrees in a pixel of the frame.
    pub fn pixel(&self) -> f32 {
        self.eye.goal().per_pixel
    }

    /// Takes away what was drawn last.
    pub fn clear(&mut self, old: impl IntoIterator<Item = Entity>) {
        for entity in old {
            self.commands.entity(entity).despawn();
        }
    }

    /// Puts up shapes of one colour under a mark by which they are found again; what lies higher covers what lies lower.
    pub fn put(&mut self, mark: impl Bundle, triangles: Triangles, color: Token, height: f32) {
        if !triangles.is_empty() {
            let (mesh, material) = (
                Mesh2d(self.meshes.add(mesh(triangles))),
                MeshMaterial2d(self.materials.add(Flat::default())),
            );
            let place = Transform::from_xyz(0.0, 0.0, height);
            self.commands.spawn((Drawn, mark, Fill(color), mesh, material, place));
        }
    }
}
