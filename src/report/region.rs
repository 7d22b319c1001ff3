//! What a picture of the region says, whoever draws it: where markers stand, and how a line tells tension in
//! width, in pattern and in colour, so that each alone says it.
//!
//! Only lines that say something are drawn: with ten delegations there are 45 pairs, and a picture of all of
//! them shows none.

use super::coastline::coastline;
use crate::sim::ids::StateId;
use crate::sim::view::{BoardState, BoardTension, BoardView};

/// Tension of ordinary days; no line is drawn for it. A margin above what relations start with.
const CALM: f64 = 0.25;
/// Exclamation marks at most; a fourth incident at one place would say nothing new.
pub const INCIDENTS_MARKED: usize = 3;

/// The look of a line, from the faintest to the strongest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TensionLine {
    /// Calm, and party to one incident: faint dots.
    Linked,
    /// Raised tension, from .25 to .45: dots.
    Raised,
    /// High tension, from .45 to .65: dashes.
    High,
    /// Severe tension, from .65: one thick unbroken line.
    Severe,
}

impl TensionLine {
    /// How the line between two delegations looks; none where there is nothing to say.
    pub fn of(board: &BoardView, pair: &BoardTension) -> Option<Self> {
        match pair.tension {
            t if t <= CALM => links(board, pair.a, pair.b).then_some(Self::Linked),
            t if t < 0.45 => Some(Self::Raised),
            t if t < 0.65 => Some(Self::High),
            _ => Some(Self::Severe),
        }
    }

    /// Width, in degrees of the map, so that it grows with the picture.
    pub const fn width(self) -> f32 {
        match self {
            Self::Linked => 0.3,
            Self::Raised => 0.36,
            Self::High => 0.5,
            Self::Severe => 0.75,
        }
    }

    /// Length of a dash and of the gap after it, degrees; none for one unbroken line.
    pub const fn dash(self) -> Option<(f32, f32)> {
        match self {
            Self::Linked | Self::Raised => Some((0.45, 0.55)),
            Self::High => Some((1.3, 0.6)),
            Self::Severe => None,
        }
    }
}

/// Is an open public incident between the two?
fn links(board: &BoardView, a: StateId, b: StateId) -> bool {
    board.incidents.iter().filter(|incident| incident.open).any(|incident| {
        let parties = [Some(incident.victim), incident.counterpart];
        parties.contains(&Some(a)) && parties.contains(&Some(b))
    })
}

/// Is it a state whose land the picture does not show? It is marked at the edge.
pub fn is_off_map(state: &BoardState) -> bool {
    coastline().lands.iter().all(|land| land.iso != state.iso)
}

/// Moves markers that would cover each other apart, up and down. `room` is the width and the height that a
/// marker needs, degrees.
pub fn spread(mut places: Vec<(f64, f64)>, room: (f64, f64)) -> Vec<(f64, f64)> {
    // Pushing one pair apart may push another together; four rounds settle ten markers.
    for _ in 0..4 {
        for one in 0..places.len() {
            for other in one + 1..places.len() {
                let (a, b) = (places[one], places[other]);
                let apart = a.1 - b.1;
                if (a.0 - b.0).abs() < room.0 && apart.abs() < room.1 {
                    let push = (room.1 - apart.abs()) / 2.0 * if apart < 0.0 { -1.0 } else { 1.0 };
                    places[one].1 += push;
                    places[other].1 -= push;
                }
            }
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_close_to_each_other_keep_both_their_names() {
        let places = spread(vec![(102.2, 3.6), (103.85, 1.35), (121.0, 15.5)], (6.0, 3.2));
        assert!((places[0].1 - places[1].1).abs() >= 3.2 - 1e-9);
        assert_eq!(places[2], (121.0, 15.5));
    }

    #[test]
    fn more_tension_is_never_drawn_thinner() {
        let widths = [TensionLine::Linked, TensionLine::Raised, TensionLine::High, TensionLine::Severe]
            .map(TensionLine::width);
        assert!(widths.is_sorted());
    }
}
