//! The whole study: every scenario by itself, and the bands of all of them together.

use std::sync::Arc;

use serde::Serialize;

use super::cells::{Cells, MixedHeap, judged};
use super::play::{Plan, pieces, play};
use super::rows::{BandRow, SeparationRow, TemperamentRow};
use super::spread::BANDS;
use super::targets::{TARGETS, Targets};
use crate::sim::scenario::Scenario;
use crate::study::balance::Amount;
use crate::study::run::Effort;

/// What the study found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Discrimination {
    /// The number of this format.
    pub format: u16,
    /// What was planned; less was played if time ran out.
    pub plan: Plan,
    /// The names of the bands, in the order of all their shares.
    pub bands: [&'static str; 5],
    /// What the design wants.
    pub targets: Targets,
    /// Every scenario by itself.
    pub scenarios: Vec<Found>,
    /// The bands at mixed tables of all scenarios together, each cell with the same weight.
    pub together: Vec<BandRow>,
}

/// What was found in one scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Found {
    /// Short name of the scenario.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// The codes of the delegations with a role.
    pub protagonists: Vec<String>,
    /// Runs of all parts, done and planned.
    pub runs: Amount,
    /// The bands of all delegations at mixed tables.
    pub bands: Vec<BandRow>,
    /// The scores of each temperament, paragraph by paragraph.
    pub temperaments: Vec<TemperamentRow>,
    /// How surely cooperative protagonists stand above others.
    pub separation: Vec<SeparationRow>,
    /// The bands of a protagonist that does nothing while the others play on.
    pub idle: Vec<BandRow>,
}

/// The number of the format.
pub const FORMAT: u16 = 1;

/// Studies scenarios one after the other. A deadline cuts the last of them.
pub fn discrimination(scenarios: &[Arc<Scenario>], plan: Plan, effort: Effort<'_>) -> Discrimination {
    let mut together: Vec<MixedHeap> = Vec::new();
    let mut found = Vec::new();
    for scenario in scenarios {
        let runs = play(scenario, &plan, effort);
        let cells = Cells::new(scenario, &runs);
        let mixed = cells.mixed();
        mixed.iter().for_each(|heap| merge(&mut together, heap));
        found.push(Found {
            scenario: scenario.name.clone(),
            title: scenario.title.clone(),
            protagonists: cells.protagonists(),
            runs: Amount { planned: pieces(&plan, 1), done: runs.len() as u64 },
            bands: mixed.into_iter().map(judged).collect(),
            temperaments: cells.temperaments(),
            separation: cells.separations(),
            idle: cells.idle(),
        });
    }
    // What is about all commitments stands last, whichever scenario a paragraph came with first.
    together.sort_by_key(|(paragraph, _)| paragraph.is_none());
    Discrimination {
        format: FORMAT,
        plan,
        bands: BANDS.map(|band| band.name()),
        targets: TARGETS,
        scenarios: found,
        together: together.into_iter().map(judged).collect(),
    }
}

/// Adds the cells of a paragraph to those of other scenarios.
fn merge(together: &mut Vec<MixedHeap>, (paragraph, heap): &MixedHeap) {
    match together.iter_mut().find(|(known, _)| known == paragraph) {
        Some((_, all)) => all.merge(heap),
        None => together.push((paragraph.clone(), heap.clone())),
    }
}
