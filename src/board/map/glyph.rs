//! How the sign of a kind of incident is drawn in the window: of a few triangles.

use bevy::prelude::*;

use super::strokes::{Triangles, arc, disc, quad};
use crate::report::map::sign::Sign;

impl Sign {
    /// Its triangles, about 20 pixels wide and high around 0; up is up.
    pub fn triangles(self) -> Triangles {
        let mut shape = Triangles::default();
        match self {
            Self::Screen => {
                frame(&mut shape, (-9.0, -4.0), (9.0, 8.0), 2.2);
                bar(&mut shape, (-1.5, -8.0), (1.5, -3.0));
                bar(&mut shape, (-5.0, -9.0), (5.0, -7.0));
            }
            Self::Coin => {
                arc(&mut shape, Vec2::ZERO, (6.8, 9.0), (0.0, 1.0));
                bar(&mut shape, (-1.3, -5.0), (1.3, 5.0));
                bar(&mut shape, (-3.5, 2.2), (3.5, 4.0));
                bar(&mut shape, (-3.5, -4.0), (3.5, -2.2));
            }
            Self::Cable => {
                bar(&mut shape, (-10.0, -1.6), (-4.5, 1.6));
                bar(&mut shape, (-5.5, -4.5), (-2.0, 4.5));
                bar(&mut shape, (5.4, -1.6), (10.0, 1.6));
                bar(&mut shape, (3.6, -4.5), (6.4, 4.5));
                bar(&mut shape, (0.6, 1.4), (4.6, 3.2));
                bar(&mut shape, (0.6, -3.2), (4.6, -1.4));
            }
            Self::Page => {
                frame(&mut shape, (-7.0, -9.0), (7.0, 9.0), 2.0);
                for line in [4.0, 0.4, -3.2] {
                    bar(&mut shape, (-4.0, line), (4.0, line + 1.8));
                }
            }
            Self::Person => {
                disc(&mut shape, Vec2::new(0.0, 4.6), 4.4);
                quad(
                    &mut shape,
                    [
                        Vec2::new(-8.5, -9.0),
                        Vec2::new(-4.5, -1.2),
                        Vec2::new(4.5, -1.2),
                        Vec2::new(8.5, -9.0),
                    ],
                );
            }
            Self::Lock => {
                bar(&mut shape, (-7.0, -9.0), (7.0, 1.0));
                // The shackle is open: it ends above the body on one side.
                arc(&mut shape, Vec2::new(0.0, 4.0), (3.4, 5.6), (0.75, 1.25));
                bar(&mut shape, (-5.6, 0.0), (-3.4, 5.0));
            }
        }
        shape
    }
}

fn bar(shape: &mut Triangles, (west, south): (f32, f32), (east, north): (f32, f32)) {
    quad(
        shape,
        [Vec2::new(west, south), Vec2::new(west, north), Vec2::new(east, north), Vec2::new(east, south)],
    );
}

/// An empty box with a border of this width; its bars overlap, since each has smooth ends.
fn frame(shape: &mut Triangles, (west, south): (f32, f32), (east, north): (f32, f32), wide: f32) {
    bar(shape, (west, south), (west + wide, north));
    bar(shape, (east - wide, south), (east, north));
    bar(shape, (west, north - wide), (east, north));
    bar(shape, (west, south), (east, south + wide));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_fits_into_its_disc_and_no_two_are_alike() {
        let shapes = Sign::ALL.map(Sign::triangles);
        for (place, shape) in shapes.iter().enumerate() {
            assert!(shape.reach() < 13.0, "{:?}", Sign::ALL[place]);
            assert!(shapes[..place].iter().all(|other| other != shape));
        }
    }
}
