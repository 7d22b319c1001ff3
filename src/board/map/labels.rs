//! Where names stand on the map: eight places around a marker are tried, near it and then further away with a leader,
//! against the frame, other names, marks and lines. Plain geometry, in pixels of the frame at 720 lines.

use bevy::math::Rect;
use bevy::prelude::*;

/// The eight directions, the best first: beside the marker a name reads best.
const PLACES: [Vec2; 8] = [
    Vec2::new(1.0, 0.0),
    Vec2::new(-1.0, 0.0),
    Vec2::new(0.0, -1.0),
    Vec2::new(0.0, 1.0),
    Vec2::new(1.0, -1.0),
    Vec2::new(-1.0, -1.0),
    Vec2::new(1.0, 1.0),
    Vec2::new(-1.0, 1.0),
];

/// Distances from the marker that are tried; beyond the first a leader shows whose name it is.
const RINGS: [f32; 3] = [6.0, 24.0, 48.0];

/// A name that wants a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wanted {
    /// What it names.
    pub at: Vec2,
    /// How far from there the mark reaches.
    pub clear: f32,
    /// Its width and height.
    pub size: Vec2,
}

/// Where a name stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Laid {
    /// The name.
    pub at: Rect,
    /// Does a leader show whose name it is?
    pub led: bool,
}

/// Gives every name a place, the first ones the best: nothing in the way if there is such a place, or else the least.
pub fn lay(wanted: &[Wanted], taken: &[Rect], lines: &[Vec<Vec2>], frame: Rect) -> Vec<Laid> {
    // A name must not cover what another one names.
    let mut taken: Vec<Rect> = taken.to_vec();
    taken.extend(wanted.iter().map(|name| Rect::from_center_half_size(name.at, Vec2::splat(name.clear))));
    let mut laid = Vec::with_capacity(wanted.len());
    for name in wanted {
        let best = places(name).min_by(|one, other| {
            cost(one, &taken, lines, frame).total_cmp(&cost(other, &taken, lines, frame))
        });
        // There are always places to try.
        let Some(best) = best else { continue };
        taken.push(best.at);
        laid.push(best);
    }
    laid
}

fn places(name: &Wanted) -> impl Iterator<Item = Laid> + '_ {
    RINGS.iter().enumerate().flat_map(move |(ring, gap)| {
        PLACES.iter().map(move |way| {
            let middle = name.at + *way * (name.clear + gap) + *way * name.size / 2.0;
            Laid { at: Rect::from_center_size(middle, name.size), led: ring > 0 }
        })
    })
}

/// What speaks against a place: what it covers, in square pixels and more for what matters more.
fn cost(place: &Laid, taken: &[Rect], lines: &[Vec<Vec2>], frame: Rect) -> f32 {
    let area = |rect: Rect| if rect.is_empty() { 0.0 } else { rect.width() * rect.height() };
    let outside = area(place.at) - area(place.at.intersect(frame));
    let covered: f32 = taken.iter().map(|other| area(place.at.intersect(*other))).sum();
    let crossed = lines.iter().flatten().filter(|point| place.at.contains(**point)).count() as f32;
    let led = if place.led { 60.0 } else { 0.0 };
    outside * 20.0 + covered * 4.0 + crossed * 45.0 + led
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Rect = Rect { min: Vec2::ZERO, max: Vec2::new(400.0, 300.0) };

    fn name(x: f32, y: f32) -> Wanted {
        Wanted { at: Vec2::new(x, y), clear: 6.0, size: Vec2::new(90.0, 24.0) }
    }

    #[test]
    fn names_of_neighbours_do_not_cover_each_other() {
        let wanted = [name(200.0, 150.0), name(206.0, 154.0), name(196.0, 160.0), name(210.0, 140.0)];
        let laid = lay(&wanted, &[], &[], FRAME);
        for (place, one) in laid.iter().enumerate() {
            for other in &laid[..place] {
                assert!(one.at.intersect(other.at).is_empty(), "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn a_name_at_the_edge_stays_within_the_frame() {
        let laid = lay(&[name(395.0, 4.0)], &[], &[], FRAME);
        assert!(FRAME.contains(laid[0].at.min) && FRAME.contains(laid[0].at.max), "{laid:?}");
    }

    #[test]
    fn a_name_gives_way_to_a_line_and_a_free_one_stands_beside_its_marker() {
        let free = lay(&[name(200.0, 150.0)], &[], &[], FRAME);
        assert!(!free[0].led && free[0].at.min.x > 200.0);
        let line: Vec<Vec2> = (0..20).map(|step| Vec2::new(200.0 + 10.0 * step as f32, 150.0)).collect();
        let beside = lay(&[name(200.0, 150.0)], &[], std::slice::from_ref(&line), FRAME);
        assert!(line.iter().all(|point| !beside[0].at.contains(*point)), "{beside:?}");
    }
}
