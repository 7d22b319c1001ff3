//! Which injects and branches are reached, how often, and at which tables. What is never reached at any table
//! of bots may still be reached by people.

use serde::Serialize;

use super::tables::Played;
use crate::sim::scenario::Scenario;
use crate::study::outcome::RunOutcome;
use crate::study::seating::Seating;
use crate::study::sums::share;

/// A path that fewer runs take than this is rare: hardly anybody will ever read it.
pub const RARE_BELOW: f64 = 0.05;

/// An inject or a branch.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PathRow {
    /// Short name.
    pub id: String,
    /// Share of all runs that reached it, all kinds of tables together.
    pub share: f64,
    /// The same by kind of table.
    pub by_table: Vec<(&'static str, f64)>,
    /// Reached in no run.
    pub never: bool,
    /// Reached in some, but fewer than [`RARE_BELOW`].
    pub rare: bool,
}

/// Every inject, in the order of the list.
pub fn injects(s: &Scenario, played: &[Played]) -> Vec<PathRow> {
    let ids = s.injects.iter_enumerated();
    ids.map(|(id, inject)| row(&inject.id, played, |outcome| outcome.released[id])).collect()
}

/// Every branch, in the order of the file.
pub fn branches(s: &Scenario, played: &[Played]) -> Vec<PathRow> {
    let ids = s.branches.iter_enumerated();
    ids.map(|(id, branch)| row(&branch.id, played, |outcome| outcome.branches[id])).collect()
}

fn row(id: &str, played: &[Played], reached: impl Fn(&RunOutcome) -> bool) -> PathRow {
    let at = |seating: Option<Seating>| {
        let runs = || played.iter().filter(|run| seating.is_none_or(|wanted| run.seating == wanted));
        let hits = runs().filter(|run| reached(&run.outcome)).count();
        share(hits as u64, runs().count() as u64)
    };
    let all = at(None);
    PathRow {
        id: id.to_owned(),
        share: all,
        by_table: Seating::COMPARED.into_iter().map(|seating| (seating.name(), at(Some(seating)))).collect(),
        never: !played.is_empty() && all == 0.0,
        rare: all > 0.0 && all < RARE_BELOW,
    }
}
