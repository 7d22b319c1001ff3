//! Triangles of discs, rings, bars and heads of arrows, and the mesh that shows them. What a shape means is said by
//! whoever asks for it.

use std::f32::consts::TAU;

use bevy::asset::RenderAssetUsages;
use bevy::mesh::PrimitiveTopology;
use bevy::prelude::*;

use crate::report::map::bow::{Bow, Place};

/// Corners of a circle: at this size nobody sees them.
const CORNERS: usize = 28;

/// Pieces of a bow from end to end.
const PIECES: f64 = 32.0;

/// Triangles, three corners each.
pub type Triangles = Vec<[f32; 3]>;

/// A full circle.
pub fn disc(triangles: &mut Triangles, middle: Vec2, radius: f32) {
    let rim = |corner: usize| middle + Vec2::from_angle(TAU * corner as f32 / CORNERS as f32) * radius;
    for corner in 0..CORNERS {
        put(triangles, [middle, rim(corner), rim(corner + 1)]);
    }
}

/// A part of a ring, between two shares of the way round, which begins at the top and goes with the clock.
pub fn arc(triangles: &mut Triangles, middle: Vec2, (inner, outer): (f32, f32), (begin, end): (f32, f32)) {
    let pieces = ((end - begin) * CORNERS as f32).ceil().max(1.0) as usize;
    let way = |piece: usize| {
        let share = begin + (end - begin) * piece as f32 / pieces as f32;
        Vec2::from_angle(TAU * (0.25 - share))
    };
    for piece in 0..pieces {
        let (one, other) = (way(piece), way(piece + 1));
        quad(
            triangles,
            [middle + one * inner, middle + one * outer, middle + other * outer, middle + other * inner],
        );
    }
}

/// A place of plain geometry on the map.
pub fn on_map((x, y): Place) -> Vec2 {
    Vec2::new(x as f32, y as f32)
}

/// A place on the map as plain geometry.
pub fn place(at: Vec2) -> Place {
    (f64::from(at.x), f64::from(at.y))
}

/// A part of a bow as a strip of this width.
pub fn strip(triangles: &mut Triangles, bow: &Bow, (begin, end): (f64, f64), width: f32) {
    let pieces = ((end - begin) * PIECES).ceil().max(1.0) as usize;
    let edge = |piece: usize| {
        let share = begin + (end - begin) * piece as f64 / pieces as f64;
        let (at, side) = (on_map(bow.at(share)), on_map(bow.way(share)).perp() * width / 2.0);
        (at - side, at + side)
    };
    for piece in 0..pieces {
        let ((a, b), (d, c)) = (edge(piece), edge(piece + 1));
        put(triangles, [a, d, c]);
        put(triangles, [a, c, b]);
    }
}

/// Four corners in their order round.
pub fn quad(triangles: &mut Triangles, [a, b, c, d]: [Vec2; 4]) {
    put(triangles, [a, b, c]);
    put(triangles, [a, c, d]);
}

/// The head of an arrow: its tip, the way it points and its size.
pub fn head(triangles: &mut Triangles, tip: Vec2, way: Vec2, size: f32) {
    let (back, side) = (tip - way * size, way.perp() * size * 0.55);
    put(triangles, [tip, back + side, back - side]);
}

fn put(triangles: &mut Triangles, corners: [Vec2; 3]) {
    triangles.extend(corners.map(|at| [at.x, at.y, 0.0]));
}

/// The mesh of these triangles. It lives on the graphics card alone, because nobody reads it back.
pub fn mesh(triangles: Triangles) -> Mesh {
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, triangles)
}
