//! What a plot does when it is played, for whoever writes it: what comes and what does not, which way it turns, what
//! is reached and answered, and where it may not mean what its author means.
//!
//! [`game`] reads one exercise while bots play it, [`mod@figures`] adds exercises up, [`links`] says what in a plot hangs on
//! what, [`doubt`] draws the conclusions. The mirror of a plot and the study of balance stand on the same figures.

pub mod doubt;
pub mod figures;
pub mod game;
mod kinds;
pub mod links;

use std::sync::Arc;

use super::run::{self, Effort};
use super::seating::Seating;
use super::seeds::{self, StudyKind};
use crate::sim::scenario::Scenario;
use figures::Figures;

/// Plays so many exercises at mixed tables of bots and adds up what they show of the plot.
pub fn figures(scenario: &Arc<Scenario>, seed: u64, games: u32, effort: Effort<'_>) -> Figures {
    let jobs: Vec<u64> = (0..games).map(|index| seeds::seed(seed, StudyKind::Plot, 0, index)).collect();
    let played = run::here(scenario, &jobs, effort, |bench, seed| {
        let table = Seating::Mixed.table(scenario.states.len(), *seed);
        game::play(bench, *seed, &table).1
    });
    Figures::of(scenario, &played)
}
