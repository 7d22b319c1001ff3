//! Trust between pairs of delegations: where it stood at the start and where it ends.

use serde::{Deserialize, Serialize};

use crate::report::timeline::{Fact, Timeline};
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;

/// A pair.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// The codes of the two states.
    pub codes: [String; 2],
    /// Their names.
    pub names: [String; 2],
    /// Trust in both directions, on average, at the opening: 0–1.
    pub from: f64,
    /// The same in the end.
    pub to: f64,
}

/// All pairs, first that between which trust changed most.
pub fn pairs(s: &Scenario, timeline: &Timeline) -> Vec<Pair> {
    let states: Vec<StateId> = s.states.keys().collect();
    let both =
        states.iter().enumerate().flat_map(|(at, one)| states[at + 1..].iter().map(move |two| (*one, *two)));
    let pair = |(one, two): (StateId, StateId)| {
        let of = [one, two].map(|state| &s.states[state]);
        Some(Pair {
            codes: of.map(|state| state.id.clone()),
            names: of.map(|state| state.name.clone()),
            from: mean(timeline, 0, one, two)?,
            to: mean(timeline, timeline.closed, one, two)?,
        })
    };
    let mut all: Vec<Pair> = both.filter_map(pair).collect();
    // Equal changes stay in the order of the states, so that the same exercise shows the same picture.
    all.sort_by(|one, two| (two.to - two.from).abs().total_cmp(&(one.to - one.from).abs()));
    all
}

fn mean(timeline: &Timeline, at: u16, one: StateId, two: StateId) -> Option<f64> {
    let trust = |from: StateId, into: StateId| {
        timeline.at(at).find_map(|fact| match *fact {
            Fact::Trust { of, to, trust } if (of, to) == (from, into) => Some(trust),
            _ => None,
        })
    };
    Some((trust(one, two)? + trust(two, one)?) / 2.0)
}
