//! Which injects and branches are reached and which national objectives, how often, and at which tables; how requests
//! end; how often commitments of a role are tested. What is never reached at any table of bots may still be reached by
//! people.

use std::collections::BTreeMap;

use serde::Serialize;

use super::tables::Played;
use crate::sim::scenario::Scenario;
use crate::study::plot::figures::Figures;
use crate::study::plot::game::{Game, Reply};
use crate::study::seating::Seating;
use crate::study::sums::share;

/// A path that fewer runs take than this is rare: hardly anybody will ever read it.
pub const RARE_BELOW: f64 = 0.05;

/// An inject, a branch or a national objective.
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

impl PathRow {
    /// Reached in every run, if any was played.
    pub fn always(&self) -> bool {
        self.share >= 1.0
    }
}

/// What an inject asks of a delegation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RequestRow {
    /// Short name of the inject.
    pub id: String,
    /// The delegation that is asked, by its code.
    pub of: String,
    /// Share of all runs in which it was made.
    pub made: f64,
    /// Of these, the share in which it was answered by something new.
    pub answered: f64,
    /// The share in which it was done before it came.
    pub stood: f64,
    /// The share in which it was left unanswered.
    pub unanswered: f64,
}

/// How often commitments of one delegation with a role are tested at mixed tables.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TestRow {
    /// The delegation, by its code.
    pub state: String,
    /// Its role.
    pub role: String,
    /// Mean number of tests in an exercise, for every scored item in the order of the instrument.
    pub tests: Vec<f64>,
}

/// Every inject, in the order of the list.
pub fn injects(s: &Scenario, played: &[Played]) -> Vec<PathRow> {
    let ids = s.injects.iter_enumerated();
    ids.map(|(id, inject)| row(&inject.id, played, |game| game.came[id].is_some())).collect()
}

/// Every branch, in the order of the file.
pub fn branches(s: &Scenario, played: &[Played]) -> Vec<PathRow> {
    let ids = s.branches.iter_enumerated();
    ids.map(|(id, branch)| row(&branch.id, played, |game| game.opened[id].is_some())).collect()
}

/// Every national objective, in the order of the roles.
pub fn wants(s: &Scenario, played: &[Played]) -> Vec<PathRow> {
    let ids = s.wants.iter_enumerated();
    ids.map(|(id, want)| row(&want.id, played, |game| game.wants[id])).collect()
}

fn row(id: &str, played: &[Played], reached: impl Fn(&Game) -> bool) -> PathRow {
    let at = |seating: Option<Seating>| {
        let runs = || played.iter().filter(|run| seating.is_none_or(|wanted| run.seating == wanted));
        let hits = runs().filter(|run| reached(&run.game)).count();
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

/// Every inject that asks something, in the order of the list.
pub fn requests(s: &Scenario, played: &[Played]) -> Vec<RequestRow> {
    let mut rows = Vec::new();
    for (id, inject) in s.injects.iter_enumerated() {
        let Some(ask) = &inject.asks else { continue };
        let mut ended: BTreeMap<Reply, u64> = BTreeMap::new();
        for (_, reply) in played.iter().flat_map(|run| &run.game.replies).filter(|(of, _)| *of == id) {
            *ended.entry(*reply).or_default() += 1;
        }
        let made: u64 = ended.values().sum();
        let part = |replies: &[Reply]| share(replies.iter().filter_map(|reply| ended.get(reply)).sum(), made);
        rows.push(RequestRow {
            id: inject.id.clone(),
            of: s.states[ask.of].id.clone(),
            made: share(made, played.len() as u64),
            answered: part(&[Reply::Answered]),
            stood: part(&[Reply::Stood]),
            unanswered: part(&[Reply::Unanswered, Reply::DoneBefore]),
        });
    }
    rows
}

/// Every role of the plot, in the order of the file.
pub fn tests(s: &Scenario, figures: &Figures) -> Vec<TestRow> {
    let games = f64::from(figures.games.max(1));
    let roles = s.roles.iter().filter(|role| !role.is_member());
    roles
        .map(|role| TestRow {
            state: s.states[role.state].id.clone(),
            role: role.id.clone(),
            tests: s
                .instrument
                .paragraphs
                .keys()
                .map(|paragraph| {
                    figures.tests.get(&(role.state, paragraph)).copied().unwrap_or(0) as f64 / games
                })
                .collect(),
        })
        .collect()
}
