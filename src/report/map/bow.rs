//! A line between two states as a bow that keeps clear of the others. In pixels.

/// How far a bow may swing out, as a share of its length; the slighter ones come first and win if they do as well.
const SWINGS: [f64; 8] = [0.14, -0.14, 0.22, -0.22, 0.32, -0.32, 0.44, -0.44];
/// Clear of a marker is clear: more room than this counts no more.
const CLEAR: f64 = 44.0;
/// Points at which a bow is looked at.
const POINTS: usize = 32;
/// The thinnest and the thickest ribbon.
const WIDTHS: (f64, f64) = (4.0, 14.0);
/// Tension of ordinary days, at which a ribbon is thinnest.
const CALM: f64 = 0.25;

/// A bow from one place to another, as a curve with one point toward which it swings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bow {
    /// Where it begins.
    pub from: (f64, f64),
    /// Toward where it swings.
    pub control: (f64, f64),
    /// Where it ends.
    pub to: (f64, f64),
}

impl Bow {
    /// The slightest bow that stays clear of these places and inside the picture, or the clearest one where none does.
    pub fn between(
        from: (f64, f64),
        to: (f64, f64),
        others: &[(f64, f64)],
        (width, height): (f64, f64),
    ) -> Self {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let middle = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
        let bow = |swing: f64| Self { from, to, control: (middle.0 - dy * swing, middle.1 + dx * swing) };
        let room = |bow: &Self| {
            let nearest =
                |other: &(f64, f64)| bow.points().map(|at| distance(at, *other)).fold(CLEAR, f64::min);
            let edge = |(x, y): (f64, f64)| x.min(width - x).min(y).min(height - y);
            others.iter().map(nearest).fold(CLEAR, f64::min).min(edge(bow.at(0.5)))
        };
        let [first, rest @ ..] = SWINGS;
        rest.into_iter()
            .map(bow)
            .fold(bow(first), |best, bow| if room(&bow) > room(&best) + 1.0 { bow } else { best })
    }

    /// The point at this share of the way.
    pub fn at(&self, share: f64) -> (f64, f64) {
        let between = |a: (f64, f64), b: (f64, f64)| (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share);
        between(between(self.from, self.control), between(self.control, self.to))
    }

    /// Points along it, both ends among them.
    pub fn points(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        (0..=POINTS).map(|point| self.at(point as f64 / POINTS as f64))
    }
}

/// How thick a ribbon is at this tension, 0–1.
pub fn width(tension: f64) -> f64 {
    let share = ((tension - CALM) / (1.0 - CALM)).clamp(0.0, 1.0);
    WIDTHS.0 + (WIDTHS.1 - WIDTHS.0) * share
}

fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    libm::hypot(a.0 - b.0, a.1 - b.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bow_keeps_clear_of_a_third_state_on_the_straight_way() {
        let third = (300.0, 196.0);
        let bow = Bow::between((100.0, 200.0), (500.0, 200.0), &[third], (600.0, 400.0));
        let nearest = bow.points().map(|at| distance(at, third)).fold(f64::INFINITY, f64::min);
        assert!(nearest > 30.0, "{nearest}");
        assert_eq!((bow.at(0.0), bow.at(1.0)), (bow.from, bow.to));
    }

    #[test]
    fn a_ribbon_grows_from_four_to_fourteen_pixels() {
        assert_eq!((width(0.1), width(0.25), width(1.0)), (4.0, 4.0, 14.0));
        assert!(width(0.7) > width(0.5));
    }
}
