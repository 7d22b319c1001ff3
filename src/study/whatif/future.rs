//! One future of a moment, played on by bots, and what is read off at its end.

use super::dyad::Dyad;
use crate::bots::{Minds, Table};
use crate::sim::catalogue::item::Item;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::incident::PRIVATE_QUERY;
use crate::sim::ids::{PlotId, StateId};
use crate::sim::score::band;
use crate::study::{outcome, run};

/// What is read off a future.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gauge {
    /// The incident whose crisis is watched; the gravest of all where none is named.
    pub about: Option<PlotId>,
    /// The delegation whose commitments are read.
    pub who: StateId,
    /// The two between whom trust and tension are read beside the means over all.
    pub between: Option<[StateId; 2]>,
}

/// The end of one future.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct End {
    /// The highest rung of the crisis from the moment on, as [`escalation`] counts it: 1–8.
    pub peak: u8,
    /// Tension between two delegations, 0–1: the mean over all pairs.
    pub tension: f64,
    /// Trust of one delegation in another, 0–1: the mean over all pairs, both ways.
    pub trust: f64,
    /// The same between the two that are asked about. None where nobody is.
    pub between: Option<Dyad>,
    /// Cohesion of the region, 0–1.
    pub cohesion: f64,
    /// How well the delegation lives up to the instrument, 0–100; see [`outcome::standing`]. None where it was not read.
    pub standing: Option<f64>,
}

/// A rung as escalation: nothing below a protest is any, so that no crisis and a query in confidence are the same. Whoever
/// asks early has lifted nothing.
pub fn escalation(rung: u8) -> u8 {
    rung.max(PRIVATE_QUERY)
}

impl End {
    /// What is read off an exercise that is over, of which the crisis has gone as far as this rung.
    pub(super) fn of(room: &Exercise, peak: u8, gauge: &Gauge) -> Self {
        Self {
            peak: escalation(peak),
            tension: over_pairs(room, |one, other| room.world().tension(one, other)),
            trust: over_pairs(room, |one, other| room.world().trust(one, other)),
            between: gauge.between.map(|pair| Dyad::of(room, pair)),
            cohesion: room.world().cohesion(),
            standing: None,
        }
    }
}

/// Plays on from a moment at which everybody has sealed, and gives the highest rung of the crisis from then on, 0–8.
/// `forgone` is what one delegation goes without from the next step on.
pub(in crate::study) fn play(
    room: &mut Exercise,
    (minds, table): (&Minds, &Table),
    forgone: Option<(StateId, Item)>,
    about: Option<PlotId>,
) -> u8 {
    let before = peak(room, about);
    room.advance();
    if let Some((seat, item)) = forgone {
        room.bar(seat, item);
    }
    let mut most = rung(room, about);
    while !room.is_over() {
        let next = room.step() + 1;
        run::play_on(room, minds, table, next);
        most = most.max(rung(room, about));
    }
    // Within one step a crisis may rise and come down again.
    let ever = peak(room, about);
    if ever > before { ever } else { most }
}

/// Where the crisis stands.
pub fn rung(exercise: &Exercise, about: Option<PlotId>) -> u8 {
    match about {
        Some(plot) => exercise.incident_of(plot).map_or(0, |id| exercise.incidents()[id].rung),
        None => exercise.incidents().iter().map(|incident| incident.rung).max().unwrap_or(0),
    }
}

fn peak(exercise: &Exercise, about: Option<PlotId>) -> u8 {
    match about {
        Some(plot) => exercise.incident_of(plot).map_or(0, |id| exercise.incidents()[id].rung_peak),
        None => exercise.incidents().iter().map(|incident| incident.rung_peak).max().unwrap_or(0),
    }
}

/// How well a delegation lives up to the instrument in the end, 0–100; see [`outcome::standing`]. It takes longer than a
/// short future.
pub(in crate::study) fn standing(exercise: &Exercise, who: StateId) -> f64 {
    let s = exercise.scenario();
    let scores = band::of_state(s, exercise.ledger().lines().iter().enumerate(), who);
    outcome::standing(&s.instrument, &scores)
}

fn over_pairs(exercise: &Exercise, of: impl Fn(StateId, StateId) -> f64) -> f64 {
    let states = exercise.scenario().states.keys();
    let (mut sum, mut count) = (0.0, 0u32);
    for one in states.clone() {
        for other in states.clone().filter(|other| *other != one) {
            sum += of(one, other);
            count += 1;
        }
    }
    sum / f64::from(count.max(1))
}
