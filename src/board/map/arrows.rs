//! Acts as arrows: dotted while they are meant, and flying over the map when they are told.

use bevy::prelude::*;

use super::camera::Aims;
use super::gaze::Gaze;
use super::redraw::Redraw;
use super::ribbons::bow;
use super::shown::Shown;
use super::strokes::{Triangles, head, on_map, strip};
use crate::board::motion::{Moves, Tween};
use crate::board::shape::Flat;
use crate::board::tokens;
use crate::report::map::bow::Bow;

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
            draw_arrows.run_if(resource_exists::<Assets<Mesh>>.and_then(resource_exists::<Assets<Flat>>)),
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

fn draw_arrows(mut redraw: Redraw, old: Query<Entity, With<Arrows>>) {
    if !redraw.is_due(Moves::Flight) {
        return;
    }
    redraw.clear(old);
    let (stood, pixel) = (redraw.stood(), redraw.pixel());
    let (mut casing, mut colour) = (Triangles::default(), Triangles::default());
    for (from, to) in &redraw.gaze.meant {
        if let Some(bow) = bow(&stood, *from, *to) {
            arrow(&mut casing, &mut colour, &bow, Some(DOTS), 1.0, pixel);
        }
    }
    for (from, to) in &redraw.gaze.flown {
        if let Some(bow) = bow(&stood, *from, *to) {
            arrow(&mut casing, &mut colour, &bow, None, redraw.tween.at(Moves::Flight), pixel);
        }
    }
    redraw.put(Arrows, casing, tokens::PAPER, 4.0);
    redraw.put(Arrows, colour, tokens::BLUE, 4.1);
}

/// An arrow as far as it has come, whole or in dots of this length and gap, in pixels at 720 lines.
fn arrow(
    casing: &mut Triangles,
    colour: &mut Triangles,
    bow: &Bow,
    dots: Option<(f32, f32)>,
    far: f32,
    pixel: f32,
) {
    // It begins clear of the dot of whoever acts, and ends clear of the other’s.
    let (degrees, length) = (|pixels: f32| f64::from(pixels * pixel), bow.length().max(f64::EPSILON));
    let (begin, end) = ((degrees(10.0) / length).min(0.3), 1.0 - (degrees(12.0) / length).min(0.3));
    let tip = begin + (end - begin) * f64::from(far);
    let neck = (tip - degrees(HEAD) / length).max(begin);
    if dots.is_none() {
        strip(casing, bow, (begin, neck), WIDE.1 * pixel);
    }
    for (from, to) in bow.dashes(dots.map(|(dot, gap)| (degrees(dot), degrees(gap)))) {
        // A little into the head, so that no gap shows where the two smooth ends meet.
        let (from, to) = (from.max(begin), to.min(neck + degrees(2.0) / length));
        if from < to {
            if dots.is_some() {
                strip(casing, bow, (from, to), WIDE.1 * pixel);
            }
            strip(colour, bow, (from, to), WIDE.0 * pixel);
        }
    }
    let (at, way) = (on_map(bow.at(tip)), on_map(bow.way(tip)));
    head(casing, at + way * 3.0 * pixel, way, (HEAD + 6.0) * pixel);
    head(colour, at, way, HEAD * pixel);
}
