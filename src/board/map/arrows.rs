//! Acts as arrows: dotted while they are meant, and flying over the map when they are told.

use bevy::prelude::*;

use super::bow::Bow;
use super::camera::{Aims, Drawn, Eye, Framed};
use super::frame::Frame;
use super::gaze::Gaze;
use super::ribbons::bow;
use super::shown::Shown;
use super::stands::stands;
use super::strokes::{Triangles, head, mesh};
use super::view::View;
use crate::board::motion::{Moves, Tween};
use crate::board::paint::Fill;
use crate::board::tokens::{self, Token};

/// Width of an arrow, and of its casing, in pixels at 720 lines.
const WIDE: (f32, f32) = (5.0, 9.0);
/// Dots of an act that is only meant, and the gaps between, in the same pixels.
const DOTS: (f32, f32) = (6.0, 7.0);
/// Length of the head, in the same pixels.
const HEAD: f32 = 18.0;

/// Marks the meshes that are taken away when acts change.
#[derive(Component)]
struct Arrows;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (
            fly.run_if(resource_changed::<Gaze>),
            draw_arrows
                .run_if(resource_exists::<Assets<Mesh>>.and_then(resource_exists::<Assets<ColorMaterial>>)),
        )
            .chain()
            .after(Aims)
            .run_if(resource_exists::<Shown>),
    );
}

/// What is told for the first time takes off.
fn fly(gaze: Res<Gaze>, mut flown: Local<Gaze>, mut tween: ResMut<Tween>) {
    if gaze.flown != flown.flown && !gaze.flown.is_empty() {
        tween.begin(Moves::Flight);
    }
    flown.clone_from(&gaze);
}

fn draw_arrows(
    mut commands: Commands,
    (shown, gaze, eye, framed): (Res<Shown>, Res<Gaze>, Res<Eye>, Res<Framed>),
    tween: Res<Tween>,
    frames: Query<&Frame>,
    old: Query<Entity, With<Arrows>>,
    (mut meshes, mut materials): (ResMut<Assets<Mesh>>, ResMut<Assets<ColorMaterial>>),
    (mut drawn, mut moved): (Local<Option<View>>, Local<bool>),
) {
    let moves = tween.moves(Moves::Flight);
    let ends = std::mem::replace(&mut *moved, moves);
    let goal = eye.goal();
    if *drawn == Some(goal) && !shown.is_changed() && !gaze.is_changed() && !moves && !ends {
        return;
    }
    *drawn = Some(goal);
    for entity in &old {
        commands.entity(entity).despawn();
    }
    let me = frames.iter().next().and_then(|frame| frame.me);
    let stood = stands(&shown.0, &gaze, me, goal, framed.size);
    let (mut casing, mut colour) = (Triangles::new(), Triangles::new());
    let pixel = goal.per_pixel;
    for (from, to) in &gaze.meant {
        if let Some(bow) = bow(&stood, *from, *to) {
            arrow(&mut casing, &mut colour, &bow, Some((DOTS.0 * pixel, DOTS.1 * pixel)), 1.0, pixel);
        }
    }
    for (from, to) in &gaze.flown {
        if let Some(bow) = bow(&stood, *from, *to) {
            arrow(&mut casing, &mut colour, &bow, None, tween.at(Moves::Flight), pixel);
        }
    }
    let mut put = |triangles: Triangles, color: Token, height: f32| {
        if !triangles.is_empty() {
            let (mesh, material) =
                (Mesh2d(meshes.add(mesh(triangles))), MeshMaterial2d(materials.add(Color::NONE)));
            let place = Transform::from_xyz(0.0, 0.0, height);
            commands.spawn((Drawn, Arrows, Fill(color), mesh, material, place));
        }
    };
    put(casing, tokens::PAPER, 4.0);
    put(colour, tokens::BLUE, 4.1);
}

/// An arrow as far as it has come, whole or in dots.
fn arrow(
    casing: &mut Triangles,
    colour: &mut Triangles,
    bow: &Bow,
    dots: Option<(f32, f32)>,
    far: f32,
    pixel: f32,
) {
    // It begins clear of the dot of whoever acts, and ends clear of the other’s.
    let length = bow.length().max(f32::EPSILON);
    let (begin, end) = ((10.0 * pixel / length).min(0.3), 1.0 - (12.0 * pixel / length).min(0.3));
    let tip = begin + (end - begin) * far;
    let neck = (tip - HEAD * pixel / length).max(begin);
    if dots.is_none() {
        bow.strip((begin, neck), WIDE.1 * pixel, casing);
    }
    for (from, to) in bow.dashes(dots) {
        let (from, to) = (from.max(begin), to.min(neck));
        if from < to {
            if dots.is_some() {
                bow.strip((from, to), WIDE.1 * pixel, casing);
            }
            bow.strip((from, to), WIDE.0 * pixel, colour);
        }
    }
    let (at, way) = (bow.at(tip), bow.way(tip));
    head(casing, at + way * 3.0 * pixel, way, (HEAD + 6.0) * pixel);
    head(colour, at, way, HEAD * pixel);
}
