//! *Departures* with all states at the table, as every bench plays it.

use std::sync::Arc;

use mufakat::scenario::{self, Binding};
use mufakat::sim::exercise::Exercise;

/// The exercise, opened with this luck.
pub fn departures(seed: u64) -> Exercise {
    let everybody =
        ["KHM", "MMR", "VNM"].into_iter().fold(Binding::default(), |binding, iso| binding.also(iso));
    match scenario::open("departures", &everybody) {
        Ok(loaded) => Exercise::new(Arc::new(loaded.scenario), seed),
        Err(messages) => panic!("{}", messages.iter().map(ToString::to_string).collect::<String>()),
    }
}
