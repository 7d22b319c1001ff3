//! What the map looks at: the parties of the gravest open crisis and a little more, so that a strait can be read from the
//! last row; or everybody, while no crisis is open.

use crate::report::coastline::coastline;
use crate::report::region::is_off_map;
use crate::sim::ids::{IncidentId, StateId};
use crate::sim::view::{BoardIncident, BoardView};

/// How much is seen beyond the parties, as a share of what they span: a fifth of the whole.
const BEYOND: f64 = 0.25;
/// The least that is seen, degrees from west to east and from south to north: less would be sea without a coast.
const LEAST: (f64, f64) = (25.0, 18.0);
/// Degrees at the edges of the map that are never seen: there the land is cut off, and has a straight side.
const CUT: f64 = 0.4;

/// A part of the region, in degrees; north and east are positive.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// Western edge.
    pub west: f64,
    /// Eastern edge.
    pub east: f64,
    /// Southern edge.
    pub south: f64,
    /// Northern edge.
    pub north: f64,
}

impl Window {
    /// All that can be seen without the edges of the map.
    pub fn region() -> Self {
        let map = coastline();
        Self {
            west: f64::from(map.west) + CUT,
            east: f64::from(map.east) - CUT,
            south: f64::from(map.south) + CUT,
            north: f64::from(map.north) - CUT,
        }
    }

    /// Degrees from west to east and from south to north.
    pub fn size(&self) -> (f64, f64) {
        (self.east - self.west, self.north - self.south)
    }

    /// Is the place in it?
    pub fn holds(&self, (longitude, latitude): (f64, f64)) -> bool {
        (self.west..=self.east).contains(&longitude) && (self.south..=self.north).contains(&latitude)
    }

    /// The place in pixels from the left and from the top of a picture so wide that shows this window.
    pub fn pixels(&self, (longitude, latitude): (f64, f64), width: f64) -> (f64, f64) {
        let scale = width / self.size().0;
        ((longitude - self.west) * scale, (self.north - latitude) * scale)
    }

    /// The window around these places: a fifth of it lies beyond them, and it has this proportion of width to height. It
    /// shows no edge of the map, unless the places would not fit without: beside the map lies the open sea. Everything,
    /// where there are none.
    pub fn around(places: &[(f64, f64)], aspect: f64) -> Self {
        let whole = Self::region();
        let Some(first) = places.first() else { return whole.fitted(aspect) };
        let (mut least, mut most) = (*first, *first);
        for place in places {
            least = (least.0.min(place.0), least.1.min(place.1));
            most = (most.0.max(place.0), most.1.max(place.1));
        }
        let wide = ((most.0 - least.0) * (1.0 + BEYOND)).max(LEAST.0);
        let high = ((most.1 - least.1) * (1.0 + BEYOND)).max(LEAST.1);
        let middle = (f64::midpoint(least.0, most.0), f64::midpoint(least.1, most.1));
        let (west, east) = (middle.0 - wide / 2.0, middle.0 + wide / 2.0);
        let (south, north) = (middle.1 - high / 2.0, middle.1 + high / 2.0);
        Self { west, east, south, north }.fitted(aspect)
    }

    /// Grown to this proportion, shrunk to the height of the map where it is larger, and moved within its edges.
    fn fitted(self, aspect: f64) -> Self {
        let (wide, high) = self.size();
        let (wide, high) = (wide.max(high * aspect), high.max(wide / aspect));
        let shrink = (Self::region().size().1 / high).min(1.0);
        let (wide, high) = (wide * shrink, high * shrink);
        let whole = Self::region();
        let within = |middle: f64, span: f64, low: f64, high: f64| {
            let at = middle - span / 2.0;
            // A span that just fits may be a rounding more than what there is.
            if span > high - low { at } else { at.clamp(low, (high - span).max(low)) }
        };
        let west = within(f64::midpoint(self.west, self.east), wide, whole.west, whole.east);
        let south = within(f64::midpoint(self.south, self.north), high, whole.south, whole.north);
        Self { west, east: west + wide, south, north: south + high }
    }
}

/// What the map is about: the incident that is told of, or else the gravest open crisis; none while all is quiet.
pub fn subject(board: &BoardView, told: Option<IncidentId>) -> Option<&BoardIncident> {
    let asked = board.incidents.iter().find(|incident| Some(incident.incident) == told);
    let open = board.incidents.iter().filter(|incident| incident.open);
    // Of equally grave ones that of the plot, and of these the newest: it is what people talk about.
    let gravest = open.max_by_key(|incident| (incident.rung, incident.title.is_some(), incident.began));
    asked.or(gravest)
}

/// The delegations that are parties to what the map is about.
pub fn parties(board: &BoardView, told: Option<IncidentId>) -> Vec<StateId> {
    let Some(about) = subject(board, told) else { return Vec::new() };
    let mut parties = vec![about.victim];
    parties.extend(about.counterpart);
    // A crisis rarely stands alone: whoever is party to another one that is as grave is in the picture too.
    let others =
        board.incidents.iter().filter(|other| other.open && other.rung == about.rung && other.rung > 0);
    parties.extend(others.flat_map(|other| [Some(other.victim), other.counterpart]).flatten());
    parties.sort_unstable();
    parties.dedup();
    parties
}

/// The part of the region that is shown, at this proportion of width to height. A state off the map stands at the edge of
/// any window.
pub fn window(board: &BoardView, told: Option<IncidentId>, aspect: f64) -> Window {
    let parties = parties(board, told);
    let on_map = |id: &StateId| board.states.get(id.at()).filter(|state| !is_off_map(state));
    let shown: Vec<(f64, f64)> = match parties.len() {
        0 => board.states.iter().filter(|state| !is_off_map(state)).map(|state| state.marker).collect(),
        _ => parties.iter().filter_map(on_map).map(|state| state.marker).collect(),
    };
    Window::around(&shown, aspect)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fifth_lies_beyond_the_parties_and_no_edge_of_the_map_is_seen() {
        let window = Window::around(&[(96.0, 20.0), (121.0, 2.0)], 1.6);
        let (wide, high) = window.size();
        assert!(((wide / high) - 1.6).abs() < 1e-9);
        assert!(25.0 / wide <= 0.8 + 1e-9 && 18.0 / high <= 0.8 + 1e-9);
        let whole = Window::region();
        let corner = Window::around(&[(89.0, 29.0)], 1.6);
        assert!(corner.west >= whole.west && corner.north <= whole.north);
        assert!(corner.size().0 >= 25.0 && corner.size().1 >= 18.0 - 1e-9, "{corner:?}");
    }

    #[test]
    fn a_wide_picture_of_the_whole_table_leaves_nobody_out() {
        let (north, south) = ((102.6, 18.0), (106.8, -6.2));
        let window = Window::around(&[north, south, (121.0, 14.6)], 2.3);
        let (whole, (wide, high)) = (Window::region(), window.size());
        assert!(high <= whole.size().1 + 1e-9 && (wide / high - 2.3).abs() < 1e-9);
        assert!(window.north > north.1 + 1.0 && window.south < south.1 - 1.0, "{window:?}");
    }

    #[test]
    fn a_place_keeps_its_proportions() {
        let window = Window { west: 100.0, east: 110.0, south: 0.0, north: 5.0 };
        assert_eq!(window.pixels((105.0, 5.0), 200.0), (100.0, 0.0));
        assert_eq!(window.pixels((110.0, 0.0), 200.0), (200.0, 100.0));
    }
}
