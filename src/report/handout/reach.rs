//! What delegations that do their best reach in a scenario: a few exercises with cooperative bots in every seat, played
//! while the guide is written, and the bands that delegations with a role of the plot had at the end.
//!
//! The seeds are fixed, so that the same scenario prints the same guide.

use std::sync::Arc;

use typed_index_collections::{TiVec, ti_vec};

use crate::bots::{Others, Temperament};
use crate::report::labels;
use crate::sim::ids::{ParagraphId, StateId};
use crate::sim::scenario::Scenario;
use crate::sim::score::band::{self, Band};
use crate::study::run::Bench;
use crate::words::{word, words};

/// How many exercises are played, with the seeds from 1.
pub(super) const GAMES: u32 = 8;

/// The bands that were reached for each commitment, from low to high.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reach {
    bands: TiVec<ParagraphId, Vec<Band>>,
}

/// Plays and reads the bands.
pub(super) fn reach(s: &Scenario) -> Reach {
    let scenario = Arc::new(s.clone());
    let mut bands = ti_vec![Vec::new(); s.instrument.paragraphs.len()];
    let mut bench = Bench::new(&scenario);
    for seed in 1..=u64::from(GAMES) {
        let table = Others::All(Temperament::Cooperative).table(s.states.len(), seed);
        let lines = bench.play(seed, &table).ledger().lines();
        for state in s.states.keys().filter(|state| s.roles.is_empty() || plays(s, *state)) {
            for score in band::of_state(s, lines.iter().enumerate(), state) {
                if score.band != Band::NotTested {
                    bands[score.paragraph].push(score.band);
                }
            }
        }
    }
    bands.iter_mut().for_each(|reached| reached.sort_unstable());
    Reach { bands }
}

/// Has this delegation a part in the plot? A member has a role, and none of the plot's.
fn plays(s: &Scenario, state: StateId) -> bool {
    s.role_of(state).is_some_and(|role| !role.is_member())
}

impl Reach {
    /// "Reached in play: from mixed to strong; half of them solid or better (41 results)."
    pub(super) fn says(&self, id: ParagraphId) -> String {
        let reached = &self.bands[id];
        let (Some(low), Some(high)) = (reached.first(), reached.last()) else {
            return word("handout-score-reached-never");
        };
        let middle = reached[reached.len() / 2];
        let pairs = [
            ("low", labels::band(*low).into()),
            ("high", labels::band(*high).into()),
            ("middle", labels::band(middle).into()),
            ("count", reached.len().into()),
        ];
        let key = if middle == *high { "handout-score-reached-high" } else { "handout-score-reached" };
        words(key, &pairs)
    }
}
