//! Where everything stands on the map before it is drawn: markers, incidents, ribbons, and names that keep clear of them.

use super::units::{LETTERS, NOTE};
use crate::report::map::bow::Bow;
use crate::report::map::camera::Window;
use crate::report::map::labels::{self, Area, Laid, Wanted};
use crate::report::region::{TensionLine, is_off_map};
use crate::sim::ids::StateId;
use crate::sim::view::{BoardIncident, BoardState, BoardTension, BoardView};

/// A ribbon keeps so far clear of a third state, in pixels.
const CLEAR: f64 = 44.0;
/// Points of a ribbon from which names keep clear.
const POINTS: usize = 32;
/// Width of a letter as a share of its height, at most.
const LETTER_WIDE: f64 = 0.66;
/// How far from the edge of the picture a state off the map stands, for its arrow.
const EDGE: f64 = 46.0;
/// How far the sign of an incident stands above the marker, and the next one beside it.
pub(super) const ABOVE: f64 = 40.0;
pub(super) const ASIDE: f64 = 62.0;
/// Signs of incidents at one delegation; further ones would hide the map.
const SIGNS_MAX: usize = 2;
/// How far a sign reaches from its middle.
pub(super) const SIGN: f64 = 27.0;

/// A delegation that is in the picture.
pub(super) struct Marker<'a> {
    pub state: &'a BoardState,
    pub at: (f64, f64),
    pub is_party: bool,
    pub is_off_map: bool,
    pub label: Laid,
}

/// The whole drawing.
pub(super) struct Drawing<'a> {
    pub markers: Vec<Marker<'a>>,
    bows: Vec<(StateId, StateId, Bow)>,
    size: (f64, f64),
}

impl<'a> Drawing<'a> {
    pub(super) fn new(board: &'a BoardView, window: &Window, size: (f64, f64), parties: &[StateId]) -> Self {
        let places = places(board, window, size);
        let bows = bows(board, &places, size);
        let signs = places.iter().flat_map(|(state, at)| {
            let count = shown(board, state.state).count();
            (0..count).map(move |place| Area::around(sign_at(*at, place), (SIGN * 2.0, SIGN * 2.0)))
        });
        let mut taken: Vec<Area> = signs.collect();
        taken.push(super::inset::area(size));
        let lines: Vec<(f64, f64)> =
            bows.iter().flat_map(|(_, _, bow)| bow.points(POINTS).collect::<Vec<_>>()).collect();
        // Parties are named first: theirs are the names that count.
        let mut order: Vec<usize> = (0..places.len()).collect();
        order.sort_by_key(|place| !parties.contains(&places[*place].0.state));
        let wanted: Vec<Wanted> = order
            .iter()
            .map(|place| {
                wanted(places[*place].0, places[*place].1, parties.contains(&places[*place].0.state))
            })
            .collect();
        let frame = Area { x: 4.0, y: 4.0, width: size.0 - 8.0, height: size.1 - 8.0 - NOTE };
        let laid = labels::lay(&wanted, &taken, &lines, &frame);
        let markers = order.into_iter().zip(laid).map(|(place, label)| {
            let (state, at) = places[place];
            let (is_party, is_off_map) = (parties.contains(&state.state), is_off_map(state));
            Marker { state, at, is_party, is_off_map, label }
        });
        Self { markers: markers.collect(), bows, size }
    }

    /// The bow between two delegations that are both in the picture.
    pub(super) fn bow(&self, pair: &BoardTension) -> Option<&Bow> {
        self.bows.iter().find(|(a, b, _)| (*a, *b) == (pair.a, pair.b)).map(|(_, _, bow)| bow)
    }

    /// Where the sign of an incident stands, inside the picture.
    pub(super) fn sign(&self, marker: &Marker<'_>, place: usize) -> (f64, f64) {
        let (x, y) = sign_at(marker.at, place);
        (x.clamp(SIGN, self.size.0 - SIGN), y.clamp(SIGN, self.size.1 - SIGN))
    }
}

impl Marker<'_> {
    /// What stands beside it.
    pub(super) fn says(&self) -> &str {
        if self.is_party { &self.state.name } else { &self.state.iso }
    }

    pub(super) fn radius(&self) -> f64 {
        radius(self.is_party)
    }
}

fn radius(is_party: bool) -> f64 {
    if is_party { 9.0 } else { 6.0 }
}

fn sign_at((x, y): (f64, f64), place: usize) -> (f64, f64) {
    (x + ASIDE * place as f64, y - ABOVE)
}

/// The incidents at a delegation that get a sign: open ones of the plot, the gravest first.
pub(super) fn shown(board: &BoardView, state: StateId) -> impl Iterator<Item = &BoardIncident> {
    let mut open: Vec<&BoardIncident> = board
        .incidents
        .iter()
        .filter(|incident| incident.open && incident.victim == state && incident.title.is_some())
        .collect();
    open.sort_by_key(|incident| std::cmp::Reverse((incident.rung, incident.began)));
    open.into_iter().take(SIGNS_MAX)
}

/// Everyday incidents at a delegation: small dots, few of which are told apart.
pub(super) fn everyday(board: &BoardView, state: StateId) -> usize {
    let all = board.incidents.iter();
    all.filter(|incident| incident.open && incident.victim == state && incident.title.is_none())
        .count()
        .min(3)
}

/// Delegations in the window, and the one off the map at its edge.
fn places<'a>(board: &'a BoardView, window: &Window, size: (f64, f64)) -> Vec<(&'a BoardState, (f64, f64))> {
    let place = |state: &'a BoardState| {
        let (x, y) = window.pixels(state.marker, size.0);
        if is_off_map(state) {
            return Some((state, (size.0 - EDGE, y.clamp(size.1 * 0.3, size.1 * 0.6))));
        }
        let (inside, margin) = (window.holds(state.marker), 8.0);
        let seen = x > margin && x < size.0 - margin && y > margin && y < size.1 - margin - NOTE;
        (inside && seen).then_some((state, (x, y)))
    };
    board.states.iter().filter_map(place).collect()
}

/// A bow for each pair that has something to say and is in the picture.
fn bows(
    board: &BoardView,
    places: &[(&BoardState, (f64, f64))],
    size: (f64, f64),
) -> Vec<(StateId, StateId, Bow)> {
    let place = |id: StateId| places.iter().find(|(state, _)| state.state == id).map(|(_, at)| *at);
    let bow = |pair: &BoardTension| {
        TensionLine::of(board, pair)?;
        let (from, to) = (place(pair.a)?, place(pair.b)?);
        let others = places.iter().filter(|(state, _)| state.state != pair.a && state.state != pair.b);
        let others: Vec<(f64, f64)> = others.map(|(_, at)| *at).collect();
        Some((pair.a, pair.b, Bow::between(from, to, &others, CLEAR, Some(size))))
    };
    board.tensions.iter().filter_map(bow).collect()
}

fn wanted(state: &BoardState, at: (f64, f64), is_party: bool) -> Wanted {
    let letters = if is_party { state.name.chars().count() } else { state.iso.chars().count() };
    let size = (letters as f64 * LETTERS * LETTER_WIDE + 6.0, LETTERS * 1.15);
    Wanted { at, clear: radius(is_party), size }
}
