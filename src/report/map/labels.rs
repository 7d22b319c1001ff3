//! Where names stand on the map: eight places around a marker are tried, near it and then further away with a leader,
//! against the frame, other names, signs and lines. In pixels.

/// The eight directions, the best first: beside the marker a name reads best.
const PLACES: [(f64, f64); 8] =
    [(1.0, 0.0), (-1.0, 0.0), (0.0, -1.0), (0.0, 1.0), (1.0, -1.0), (-1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)];
/// Distances from the marker that are tried; beyond the first a leader shows whose name it is.
const RINGS: [f64; 3] = [5.0, 24.0, 50.0];

/// A box, by its left upper corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Of its left edge.
    pub x: f64,
    /// Of its upper edge.
    pub y: f64,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Area {
    /// A box around its middle.
    pub fn around((x, y): (f64, f64), (width, height): (f64, f64)) -> Self {
        Self { x: x - width / 2.0, y: y - height / 2.0, width, height }
    }

    /// Its middle.
    pub fn middle(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// How much of it another box covers, square pixels.
    pub fn shared(&self, other: &Self) -> f64 {
        let span = |a: f64, wide: f64, b: f64, high: f64| ((a + wide).min(b + high) - a.max(b)).max(0.0);
        span(self.x, self.width, other.x, other.width) * span(self.y, self.height, other.y, other.height)
    }

    fn holds(&self, (x, y): (f64, f64)) -> bool {
        x >= self.x && x <= self.x + self.width && y >= self.y && y <= self.y + self.height
    }
}

/// A name that wants a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wanted {
    /// What it names.
    pub at: (f64, f64),
    /// How far from there the marker reaches.
    pub clear: f64,
    /// Its width and height.
    pub size: (f64, f64),
}

/// Where a name stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Laid {
    /// The name.
    pub area: Area,
    /// Does a leader show whose name it is?
    pub led: bool,
}

/// Gives every name a place, the first ones the best: nothing in the way if there is such a place, or else the least.
pub fn lay(wanted: &[Wanted], taken: &[Area], lines: &[(f64, f64)], frame: &Area) -> Vec<Laid> {
    // A name must not cover what another one names.
    let markers = wanted.iter().map(|name| Area::around(name.at, (name.clear * 2.0, name.clear * 2.0)));
    let mut taken: Vec<Area> = taken.iter().copied().chain(markers).collect();
    let mut laid: Vec<Laid> = Vec::with_capacity(wanted.len());
    for name in wanted {
        let places = places(name).map(|place| (cost(&place, &taken, lines, frame), place));
        if let Some((_, best)) = places.min_by(|one, other| one.0.total_cmp(&other.0)) {
            taken.push(best.area);
            laid.push(best);
        }
    }
    laid
}

fn places(name: &Wanted) -> impl Iterator<Item = Laid> + '_ {
    RINGS.iter().enumerate().flat_map(move |(ring, gap)| {
        PLACES.iter().map(move |(x, y)| {
            let away = |way: f64, at: f64, size: f64| at + way * (name.clear + gap + size / 2.0);
            let middle = (away(*x, name.at.0, name.size.0), away(*y, name.at.1, name.size.1));
            Laid { area: Area::around(middle, name.size), led: ring > 0 }
        })
    })
}

/// What speaks against a place: what it covers, in square pixels and more for what matters more.
fn cost(place: &Laid, taken: &[Area], lines: &[(f64, f64)], frame: &Area) -> f64 {
    let outside = place.area.width * place.area.height - place.area.shared(frame);
    let covered: f64 = taken.iter().map(|other| place.area.shared(other)).sum();
    let crossed = lines.iter().filter(|point| place.area.holds(**point)).count() as f64;
    let led = if place.led { 60.0 } else { 0.0 };
    outside * 20.0 + covered * 4.0 + crossed * 45.0 + led
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Area = Area { x: 0.0, y: 0.0, width: 400.0, height: 300.0 };

    fn name(x: f64, y: f64) -> Wanted {
        Wanted { at: (x, y), clear: 6.0, size: (90.0, 24.0) }
    }

    #[test]
    fn names_of_neighbours_do_not_cover_each_other() {
        let wanted = [name(200.0, 150.0), name(206.0, 154.0), name(196.0, 160.0), name(210.0, 140.0)];
        let laid = lay(&wanted, &[], &[], &FRAME);
        assert_eq!(laid.len(), wanted.len());
        for (place, one) in laid.iter().enumerate() {
            assert!(laid[..place].iter().all(|other| one.area.shared(&other.area) == 0.0), "{laid:?}");
        }
    }

    #[test]
    fn a_name_at_the_edge_stays_within_the_frame() {
        let laid = lay(&[name(395.0, 4.0)], &[], &[], &FRAME);
        assert_eq!(laid[0].area.shared(&FRAME), 90.0 * 24.0, "{laid:?}");
    }

    #[test]
    fn a_name_gives_way_to_a_line_and_a_free_one_stands_beside_its_marker() {
        let free = lay(&[name(200.0, 150.0)], &[], &[], &FRAME);
        assert!(!free[0].led && free[0].area.x > 200.0);
        let line: Vec<(f64, f64)> = (0..20).map(|step| (200.0 + 10.0 * f64::from(step), 150.0)).collect();
        let beside = lay(&[name(200.0, 150.0)], &[], &line, &FRAME);
        assert!(line.iter().all(|point| !beside[0].area.holds(*point)), "{beside:?}");
    }
}
