//! A line between two states as a bow that keeps clear of the others, and how it is cut into dashes. Plain geometry, in
//! degrees.

use bevy::prelude::*;

/// How far a bow may swing out, as a share of its length; the slighter ones come first and win if they do as well.
const SWINGS: [f32; 8] = [0.14, -0.14, 0.22, -0.22, 0.32, -0.32, 0.44, -0.44];
/// Clear of a marker is clear: more room than this counts no more. In degrees.
const CLEAR: f32 = 2.2;
/// Points in which a bow is looked at.
const POINTS: usize = 32;

/// A bow from one place to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bow {
    from: Vec2,
    to: Vec2,
    /// The point toward which it swings.
    control: Vec2,
}

impl Bow {
    /// The slightest bow that stays clear of these places, or the clearest one where none does.
    pub fn between(from: Vec2, to: Vec2, others: &[Vec2]) -> Self {
        let across = (to - from).perp();
        let bows = SWINGS.map(|swing| Self { from, to, control: from.midpoint(to) + across * swing });
        let room = |bow: &Self| {
            let nearest = |other: &Vec2| {
                bow.points(POINTS).map(|point| point.distance(*other)).fold(f32::INFINITY, f32::min)
            };
            others.iter().map(nearest).fold(CLEAR, f32::min)
        };
        let first = bows[0];
        bows.into_iter()
            .skip(1)
            .fold(first, |best, bow| if room(&bow) > room(&best) + 0.05 { bow } else { best })
    }

    /// The point at this share of the way.
    pub fn at(&self, share: f32) -> Vec2 {
        let (one, two) = (self.from.lerp(self.control, share), self.control.lerp(self.to, share));
        one.lerp(two, share)
    }

    /// Its direction at this share of the way.
    pub fn way(&self, share: f32) -> Vec2 {
        let (one, two) = (self.control - self.from, self.to - self.control);
        one.lerp(two, share).normalize_or_zero()
    }

    /// So many points along it and both ends.
    pub fn points(&self, count: usize) -> impl Iterator<Item = Vec2> + '_ {
        (0..=count).map(move |point| self.at(point as f32 / count as f32))
    }

    /// Its length.
    pub fn length(&self) -> f32 {
        let points: Vec<Vec2> = self.points(POINTS).collect();
        points.windows(2).map(|pair| pair[0].distance(pair[1])).sum()
    }

    /// Parts of it, each from a share of the way to another: dashes of one length with gaps of another, or the whole.
    pub fn dashes(&self, dash: Option<(f32, f32)>) -> Vec<(f32, f32)> {
        let Some((dash, gap)) = dash else { return vec![(0.0, 1.0)] };
        let length = self.length().max(f32::EPSILON);
        // A gap is never nothing, or the dashes would not end.
        let (dash, gap) = (dash / length, (gap / length).max(0.005));
        let mut parts = Vec::new();
        let mut at = 0.0;
        while at < 1.0 {
            parts.push((at, (at + dash).min(1.0)));
            at += dash + gap;
        }
        parts
    }

    /// A part of it as a strip of this width, as triangles.
    pub fn strip(&self, (begin, end): (f32, f32), width: f32, corners: &mut Vec<[f32; 3]>) {
        let pieces = (((end - begin) * POINTS as f32).ceil() as usize).max(1);
        let edge = |piece: usize| {
            let share = begin + (end - begin) * piece as f32 / pieces as f32;
            let side = self.way(share).perp() * width / 2.0;
            (self.at(share) - side, self.at(share) + side)
        };
        for piece in 0..pieces {
            let ((a, b), (d, c)) = (edge(piece), edge(piece + 1));
            let [a, b, c, d] = [a, b, c, d].map(|at| [at.x, at.y, 0.0]);
            corners.extend([a, d, c, a, c, b]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FROM: Vec2 = Vec2::new(100.0, 14.0);
    const TO: Vec2 = Vec2::new(120.0, 14.0);

    #[test]
    fn a_bow_keeps_clear_of_a_third_state_on_the_straight_way() {
        let third = Vec2::new(110.0, 14.5);
        let bow = Bow::between(FROM, TO, &[third]);
        let nearest = bow.points(64).map(|point| point.distance(third)).fold(f32::INFINITY, f32::min);
        assert!(nearest > 1.8, "{nearest}");
        assert_eq!((bow.at(0.0), bow.at(1.0)), (FROM, TO));
    }

    #[test]
    fn dashes_end_where_the_bow_does_and_a_whole_line_is_one() {
        let bow = Bow::between(FROM, TO, &[]);
        let dashes = bow.dashes(Some((1.0, 0.5)));
        assert!(dashes.len() > 10 && dashes.iter().all(|(begin, end)| begin < end && *end <= 1.0));
        assert_eq!(bow.dashes(None), [(0.0, 1.0)]);
        assert!(bow.dashes(Some((1.0, 0.0))).len() < 100);
    }
}
