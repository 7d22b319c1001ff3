//! Trust between pairs of delegations over the moments of an exercise, as a network: where each delegation stands in the
//! picture, and how strong each line is at each moment. Walls, pages and desks draw the same network.

use std::collections::BTreeMap;
use std::f64::consts::TAU;

use serde::{Deserialize, Serialize};

use crate::report::timeline::{Fact, Timeline};
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::words::{share, tell, word, words};

/// Less than a point of a hundred is no change that anybody sees.
const MOVED: f64 = 0.01;

/// The Fluent keys of what the lines are: more than at the opening, less, the same.
pub const KEYS: [&str; 3] = ["acts-trust-more", "acts-trust-less", "acts-trust-same"];

/// Pairs that are told in numbers: what a room takes in beside the picture.
const TOLD_MAX: usize = 6;

/// As many delegations as have room for their whole names around the ring.
const NAMED_MAX: usize = 5;

/// The least span from the thinnest line to the thickest: what is less would be made much of.
const SPAN_MIN: f64 = 0.15;

/// All delegations with the lines between them.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Web {
    /// The delegations.
    pub knots: Vec<Knot>,
    /// The lines; first that on which trust changed most from the opening to the end.
    pub pairs: Vec<Pair>,
    /// Trust of the thinnest line and of the thickest, 0–1: most of an exercise is played between a few points of it.
    pub scale: (f64, f64),
}

/// A delegation in the picture.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Knot {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Where it stands on a circle: shares of its width from the left and of its height from the top, 0–1.
    pub at: (f64, f64),
}

/// A line between two delegations.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Pair {
    /// The places of both in the list of delegations.
    pub ends: [usize; 2],
    /// Trust in both directions, on average, at each moment from the opening on: 0–1. It is not empty.
    pub values: Vec<f64>,
}

/// How trust of a pair stands to what it was at the opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// It is the same, by less than a point of a hundred.
    Still,
    /// There is more of it.
    Rose,
    /// There is less of it.
    Fell,
}

impl Web {
    /// The last moment: so many steps were closed.
    pub fn last(&self) -> u16 {
        self.pairs.first().map_or(0, |pair| pair.values.len().saturating_sub(1) as u16)
    }

    /// How thick a line of this trust is, from 0 for the thinnest to 1 for the thickest.
    pub fn thickness(&self, trust: f64) -> f64 {
        let (low, high) = self.scale;
        if high > low { ((trust - low) / (high - low)).clamp(0.0, 1.0) } else { 0.0 }
    }

    /// "thin line: 45 %, thick: 65 %".
    pub fn scale(&self) -> String {
        tell("acts-trust-thick", &[("low", &share(self.scale.0)), ("high", &share(self.scale.1))])
    }

    /// A moment in words, such as "After step 4".
    pub fn moment(&self, moment: u16) -> String {
        match moment {
            0 => word("acts-trust-opening"),
            last if last == self.last() => word("acts-trust-end"),
            step => words("acts-trust-after", &[("step", step.into())]),
        }
    }

    /// The names of the two of a pair.
    pub fn names(&self, pair: &Pair) -> [&str; 2] {
        pair.ends.map(|end| self.knots.get(end).map_or("", |knot| knot.name.as_str()))
    }

    /// Is there room for the names of the delegations, and not only for their codes?
    pub fn is_named(&self) -> bool {
        self.knots.len() <= NAMED_MAX
    }

    /// The pairs that are told in numbers beside the picture.
    pub fn told(&self) -> impl Iterator<Item = &Pair> {
        self.moved().take(TOLD_MAX)
    }

    /// The pairs on which trust moved at all from the opening to the end.
    pub fn moved(&self) -> impl Iterator<Item = &Pair> {
        self.pairs.iter().filter(|pair| pair.change().abs() >= MOVED)
    }
}

impl Pair {
    /// Trust at the opening.
    pub fn from(&self) -> f64 {
        self.values.first().copied().unwrap_or(0.0)
    }

    /// Trust at a moment; the last one stands for all that come after it.
    pub fn at(&self, moment: u16) -> f64 {
        let place = usize::from(moment).min(self.values.len().saturating_sub(1));
        self.values.get(place).copied().unwrap_or(0.0)
    }

    /// Trust between two moments, when the picture goes from one to the next.
    pub fn between(&self, moment: f64) -> f64 {
        let (before, after) = (moment.max(0.0).floor(), moment.max(0.0).ceil());
        let (from, to) = (self.at(before as u16), self.at(after as u16));
        from + (to - from) * (moment.max(0.0) - before)
    }

    /// Which way it went from the opening to this trust.
    pub fn way(&self, trust: f64) -> Way {
        match trust - self.from() {
            up if up >= MOVED => Way::Rose,
            down if down <= -MOVED => Way::Fell,
            _ => Way::Still,
        }
    }

    /// By how much it has changed from the opening to this trust, in words, such as "+4".
    pub fn change_told(&self, trust: f64) -> String {
        let key = match self.way(trust) {
            Way::Still => "acts-trust-still",
            Way::Rose => "acts-trust-rose",
            Way::Fell => "acts-trust-fell",
        };
        let points = ((trust - self.from()).abs() * 100.0).round() as u32;
        words(key, &[("points", points.into())])
    }

    /// Was there ever less than at the opening?
    pub fn ever_fell(&self) -> bool {
        self.values.iter().any(|trust| self.way(*trust) == Way::Fell)
    }

    fn change(&self) -> f64 {
        self.at(u16::MAX) - self.from()
    }
}

/// The network of an exercise.
pub fn web(s: &Scenario, timeline: &Timeline) -> Web {
    let trust: Vec<Moment> = (0..=timeline.closed).map(|at| moment(timeline, at)).collect();
    let states: Vec<StateId> = s.states.keys().collect();
    let both =
        states.iter().enumerate().flat_map(|(at, one)| states[at + 1..].iter().map(move |two| (*one, *two)));
    let pair = |(one, two): (StateId, StateId)| {
        let mean = |of: &Moment| Some((of.get(&(one, two))? + of.get(&(two, one))?) / 2.0);
        let values: Vec<f64> = trust.iter().map_while(mean).collect();
        (!values.is_empty()).then(|| Pair { ends: [one.at(), two.at()], values })
    };
    let mut pairs: Vec<Pair> = both.filter_map(pair).collect();
    // Equal changes stay in the order of the states, so that the same exercise shows the same picture.
    pairs.sort_by(|one, two| two.change().abs().total_cmp(&one.change().abs()));
    let scale = scale(&pairs);
    Web { knots: knots(s), pairs, scale }
}

/// From the least trust of the exercise to the most, each to the next point of twenty.
fn scale(pairs: &[Pair]) -> (f64, f64) {
    let all = || pairs.iter().flat_map(|pair| &pair.values).copied();
    let low = (all().fold(1.0, f64::min) * 20.0).floor() / 20.0;
    let high = (all().fold(0.0, f64::max) * 20.0).ceil() / 20.0;
    (low, high.max(low + SPAN_MIN))
}

/// Everybody's trust at a moment.
type Moment = BTreeMap<(StateId, StateId), f64>;

fn moment(timeline: &Timeline, at: u16) -> Moment {
    let trust = |fact: &Fact| match *fact {
        Fact::Trust { of, to, trust } => Some(((of, to), trust)),
        _ => None,
    };
    timeline.at(at).filter_map(trust).collect()
}

/// Delegations around a circle in the order of the directions in which they lie on the map, so that neighbours there are
/// neighbours here. Nobody stands at the top alone: two stand side by side.
fn knots(s: &Scenario) -> Vec<Knot> {
    let count = s.states.len().max(1) as f64;
    let mean =
        |part: fn((f64, f64)) -> f64| s.states.iter().map(|state| part(state.marker)).sum::<f64>() / count;
    let middle = (mean(|at| at.0), mean(|at| at.1));
    // With the clock, from the north.
    let turn = |state: StateId| {
        let (east, north) = (s.states[state].marker.0 - middle.0, s.states[state].marker.1 - middle.1);
        libm::atan2(east, north).rem_euclid(TAU)
    };
    let mut order: Vec<StateId> = s.states.keys().collect();
    order.sort_by(|one, two| turn(*one).total_cmp(&turn(*two)));
    let place = |state: StateId| order.iter().position(|other| *other == state).unwrap_or(0);
    let knot = |state: StateId| {
        // Two stand at the left and at the right.
        let first = if order.len() == 2 { 0.25 } else { 0.5 / count };
        let angle = TAU * (place(state) as f64 / count + first);
        Knot {
            code: s.states[state].id.clone(),
            name: s.states[state].name.clone(),
            at: (0.5 + libm::sin(angle) / 2.0, 0.5 - libm::cos(angle) / 2.0),
        }
    };
    s.states.keys().map(knot).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(values: &[f64]) -> Pair {
        Pair { ends: [0, 1], values: values.to_vec() }
    }

    #[test]
    fn a_change_is_told_from_the_opening_and_not_from_the_step_before() {
        let pair = pair(&[0.5, 0.7, 0.505, 0.3]);
        let ways: Vec<Way> = (0..4).map(|at| pair.way(pair.at(at))).collect();
        assert_eq!(ways, [Way::Still, Way::Rose, Way::Still, Way::Fell]);
        assert!(pair.ever_fell());
        assert_eq!(pair.at(99), 0.3, "what stood in the end stays");
    }

    #[test]
    fn between_two_moments_the_line_is_between_two_strengths() {
        let pair = pair(&[0.2, 0.4]);
        assert!((pair.between(0.5) - 0.3).abs() < 1e-9);
        assert_eq!((pair.between(0.0), pair.between(1.0), pair.between(7.0)), (0.2, 0.4, 0.4));
    }

    #[test]
    fn the_thickest_line_is_the_most_trust_of_the_exercise_and_little_is_not_made_much_of() {
        let near = |(low, high): (f64, f64), wanted: (f64, f64)| {
            (low - wanted.0).abs() < 1e-9 && (high - wanted.1).abs() < 1e-9
        };
        assert!(near(scale(&[pair(&[0.22, 0.5]), pair(&[0.4, 0.71])]), (0.2, 0.75)));
        assert!(near(scale(&[pair(&[0.51, 0.52])]), (0.5, 0.65)), "two points are no thick line");
        let web = Web { scale: (0.2, 0.7), ..Web::default() };
        assert_eq!(
            [0.1, 0.2, 0.45, 0.7, 0.9].map(|trust| (web.thickness(trust) * 10.0).round()),
            [0.0, 0.0, 5.0, 10.0, 10.0]
        );
    }

    #[test]
    fn only_what_moved_from_the_opening_to_the_end_is_listed() {
        let web = Web {
            scale: (0.0, 1.0),
            knots: Vec::new(),
            pairs: vec![pair(&[0.5, 0.9, 0.5]), pair(&[0.5, 0.5, 0.6])],
        };
        assert_eq!(web.moved().count(), 1);
        assert_eq!(web.last(), 2);
    }
}
