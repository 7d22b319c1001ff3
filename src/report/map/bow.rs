//! A line between two states as a bow that keeps clear of the others, and how it is cut into dashes. Plain geometry in
//! whatever unit a picture has: pixels, or degrees.

/// A place in a picture.
pub type Place = (f64, f64);

/// How far a bow may swing out, as a share of its length; the slighter ones come first and win if they do as well.
const SWINGS: [f64; 8] = [0.14, -0.14, 0.22, -0.22, 0.32, -0.32, 0.44, -0.44];
/// A bow that swings out further has to be clearer by this share of the room that is wanted.
const BETTER: f64 = 0.023;
/// Points at which a bow is looked at.
const POINTS: usize = 32;
/// The thinnest and the thickest ribbon, in pixels of a picture of 720 lines.
const WIDTHS: (f64, f64) = (4.0, 14.0);
/// Tension of ordinary days, at which a ribbon is thinnest.
const CALM: f64 = 0.25;

/// A bow from one place to another, as a curve with one point toward which it swings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bow {
    /// Where it begins.
    pub from: Place,
    /// Toward where it swings.
    pub control: Place,
    /// Where it ends.
    pub to: Place,
}

impl Bow {
    /// The slightest bow that stays so far clear of these places, and within a picture of this size where one is given; or
    /// the clearest one where none does.
    pub fn between(from: Place, to: Place, others: &[Place], clear: f64, within: Option<(f64, f64)>) -> Self {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let middle = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
        let bow = |swing: f64| Self { from, to, control: (middle.0 - dy * swing, middle.1 + dx * swing) };
        let room = |bow: &Self| {
            let nearest =
                |other: &Place| bow.points(POINTS).map(|at| distance(at, *other)).fold(clear, f64::min);
            let edge = |(width, height): (f64, f64)| {
                let (x, y) = bow.at(0.5);
                x.min(width - x).min(y).min(height - y)
            };
            others.iter().map(nearest).fold(clear, f64::min).min(within.map_or(clear, edge))
        };
        let [first, rest @ ..] = SWINGS;
        rest.into_iter()
            .map(bow)
            .fold(bow(first), |best, bow| if room(&bow) > room(&best) + clear * BETTER { bow } else { best })
    }

    /// The point at this share of the way.
    pub fn at(&self, share: f64) -> Place {
        let between = |a: Place, b: Place| (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share);
        between(between(self.from, self.control), between(self.control, self.to))
    }

    /// Its direction at this share of the way, of length 1; nothing where both ends are one place.
    pub fn way(&self, share: f64) -> Place {
        let part = |from: f64, control: f64, to: f64| {
            let (one, two) = (control - from, to - control);
            one + (two - one) * share
        };
        let way =
            (part(self.from.0, self.control.0, self.to.0), part(self.from.1, self.control.1, self.to.1));
        let length = libm::hypot(way.0, way.1);
        if length > 0.0 { (way.0 / length, way.1 / length) } else { (0.0, 0.0) }
    }

    /// So many points along it and both ends.
    pub fn points(&self, count: usize) -> impl Iterator<Item = Place> + '_ {
        (0..=count).map(move |point| self.at(point as f64 / count as f64))
    }

    /// Its length.
    pub fn length(&self) -> f64 {
        let points: Vec<Place> = self.points(POINTS).collect();
        points.windows(2).map(|pair| distance(pair[0], pair[1])).sum()
    }

    /// Parts of it, each from a share of the way to another: dashes of one length with gaps of another, or the whole.
    pub fn dashes(&self, dash: Option<(f64, f64)>) -> Vec<(f64, f64)> {
        let Some((dash, gap)) = dash else { return vec![(0.0, 1.0)] };
        let length = self.length().max(f64::EPSILON);
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
        let bow = Bow::between((100.0, 200.0), (500.0, 200.0), &[third], 44.0, Some((600.0, 400.0)));
        let nearest = bow.points(64).map(|at| distance(at, third)).fold(f64::INFINITY, f64::min);
        assert!(nearest > 30.0, "{nearest}");
        assert_eq!((bow.at(0.0), bow.at(1.0)), (bow.from, bow.to));
    }

    #[test]
    fn a_ribbon_grows_from_four_to_fourteen_pixels() {
        assert_eq!((width(0.1), width(0.25), width(1.0)), (4.0, 4.0, 14.0));
        assert!(width(0.7) > width(0.5));
    }

    #[test]
    fn dashes_end_where_the_bow_does_and_a_whole_line_is_one() {
        let bow = Bow::between((100.0, 14.0), (120.0, 14.0), &[], 2.2, None);
        let dashes = bow.dashes(Some((1.0, 0.5)));
        assert!(dashes.len() > 10 && dashes.iter().all(|(begin, end)| begin < end && *end <= 1.0));
        assert_eq!(bow.dashes(None), [(0.0, 1.0)]);
        assert!(bow.dashes(Some((1.0, 0.0))).len() < 100);
    }
}
