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

/// A corner: its place, and how near it is to up to three pairs of edges, −1 and 1 at an edge, 0 half way between.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Corner {
    at: Vec2,
    edges: [f32; 3],
}

/// Triangles, three corners each.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Triangles(Vec<Corner>);

impl Triangles {
    /// Is there nothing to draw?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same so many times as large, around 0.
    pub fn scaled(mut self, by: f32) -> Self {
        self.0.iter_mut().for_each(|corner| corner.at *= by);
        self
    }

    /// How far the farthest corner lies from 0.
    #[cfg(test)]
    pub fn reach(&self) -> f32 {
        self.0.iter().map(|corner| corner.at.length()).fold(0.0, f32::max)
    }

    fn put(&mut self, corners: [(Vec2, [f32; 3]); 3]) {
        self.0.extend(corners.map(|(at, edges)| Corner { at, edges }));
    }

    /// Four corners in their order round, each with its place across and along.
    fn put_four(&mut self, [a, b, c, d]: [(Vec2, [f32; 2]); 4]) {
        let flat = |(at, [across, along]): (Vec2, [f32; 2])| (at, [across, along, 0.0]);
        self.put([a, b, c].map(flat));
        self.put([a, c, d].map(flat));
    }
}

/// A full circle.
pub fn disc(triangles: &mut Triangles, middle: Vec2, radius: f32) {
    let rim = |corner: usize| middle + Vec2::from_angle(TAU * corner as f32 / CORNERS as f32) * radius;
    for corner in 0..CORNERS {
        let on_rim = |corner: usize| (rim(corner), [1.0, 0.0, 0.0]);
        triangles.put([(middle, [0.0; 3]), on_rim(corner), on_rim(corner + 1)]);
    }
}

/// A part of a ring, between two shares of the way round, which begins at the top and goes with the clock.
pub fn arc(triangles: &mut Triangles, middle: Vec2, (inner, outer): (f32, f32), (begin, end): (f32, f32)) {
    let pieces = ((end - begin) * CORNERS as f32).ceil().max(1.0) as usize;
    let is_whole = end - begin >= 1.0;
    let way = |piece: usize| {
        let share = begin + (end - begin) * piece as f32 / pieces as f32;
        Vec2::from_angle(TAU * (0.25 - share))
    };
    for piece in 0..pieces {
        let (one, other) = (way(piece), way(piece + 1));
        // A whole ring has no ends.
        let [from, to] = if is_whole { [0.0; 2] } else { [piece, piece + 1].map(|at| along(at, pieces)) };
        triangles.put_four([
            (middle + one * inner, [-1.0, from]),
            (middle + one * outer, [1.0, from]),
            (middle + other * outer, [1.0, to]),
            (middle + other * inner, [-1.0, to]),
        ]);
    }
}

/// The place along something of so many pieces: −1 at its beginning, 1 at its end.
fn along(piece: usize, pieces: usize) -> f32 {
    2.0 * piece as f32 / pieces as f32 - 1.0
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
        let [from, to] = [piece, piece + 1].map(|at| along(at, pieces));
        triangles.put_four([(a, [-1.0, from]), (b, [1.0, from]), (c, [1.0, to]), (d, [-1.0, to])]);
    }
}

/// Four corners in their order round.
pub fn quad(triangles: &mut Triangles, [a, b, c, d]: [Vec2; 4]) {
    triangles.put_four([(a, [-1.0, -1.0]), (b, [-1.0, 1.0]), (c, [1.0, 1.0]), (d, [1.0, -1.0])]);
}

/// The head of an arrow: its tip, the way it points and its size.
pub fn head(triangles: &mut Triangles, tip: Vec2, way: Vec2, size: f32) {
    let (back, side) = (tip - way * size, way.perp() * size * 0.55);
    triangles.put([(tip, [0.0, 1.0, 1.0]), (back + side, [1.0, 0.0, 1.0]), (back - side, [1.0, 1.0, 0.0])]);
}

/// The mesh of these triangles. It lives on the graphics card alone, because nobody reads it back.
pub fn mesh(Triangles(corners): Triangles) -> Mesh {
    let places: Vec<[f32; 3]> = corners.iter().map(|corner| [corner.at.x, corner.at.y, 0.0]).collect();
    let edges: Vec<[f32; 4]> =
        corners.iter().map(|Corner { edges: [a, b, c], .. }| [*a, *b, *c, 1.0]).collect();
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, places)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, edges)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sides of all triangles: the two corners of each, in both orders.
    fn sides(Triangles(corners): &Triangles) -> Vec<[Corner; 2]> {
        let of = |three: &[Corner]| [[three[0], three[1]], [three[1], three[2]], [three[2], three[0]]];
        corners.chunks_exact(3).flat_map(of).collect()
    }

    /// Does the colour fade along this side?
    fn is_smooth([one, other]: &[Corner; 2]) -> bool {
        (0..3).any(|pair| one.edges[pair].abs() == 1.0 && one.edges[pair] == other.edges[pair])
    }

    #[test]
    fn colour_fades_along_the_rim_of_every_shape_and_nowhere_within() {
        let bow = Bow::between((0.0, 0.0), (30.0, 10.0), &[], 1.0, None);
        type Named<'a> = (&'a str, &'a dyn Fn(&mut Triangles));
        let shapes: [Named<'_>; 6] = [
            ("disc", &|shape| disc(shape, Vec2::new(3.0, 1.0), 4.0)),
            ("ring", &|shape| arc(shape, Vec2::ZERO, (3.0, 5.0), (0.0, 1.0))),
            ("arc", &|shape| arc(shape, Vec2::ZERO, (3.0, 5.0), (0.2, 0.7))),
            ("strip", &|shape| strip(shape, &bow, (0.1, 0.8), 2.0)),
            ("quad", &|shape| quad(shape, [Vec2::ZERO, Vec2::Y, Vec2::ONE, Vec2::X])),
            ("head", &|shape| head(shape, Vec2::ZERO, Vec2::X, 5.0)),
        ];
        for (name, draw) in shapes {
            let mut shape = Triangles::default();
            draw(&mut shape);
            let sides = sides(&shape);
            let (mut rim, mut within) = (0, 0);
            for side in &sides {
                let near = |one: Vec2, other: Vec2| one.distance(other) < 1e-4;
                let same = |[a, b]: &&[Corner; 2]| {
                    near(a.at, side[0].at) && near(b.at, side[1].at)
                        || near(a.at, side[1].at) && near(b.at, side[0].at)
                };
                let is_rim = sides.iter().filter(same).count() == 1;
                assert_eq!(is_smooth(side), is_rim, "{name}: {side:?}");
                if is_rim { rim += 1 } else { within += 1 }
            }
            assert!(rim >= 3 && (within > 0 || name == "head"), "{name}");
        }
    }
}
