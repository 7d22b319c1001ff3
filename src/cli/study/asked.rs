//! What a study was asked for, apart from how it is shown: the same whether one program plays it or many play a part of
//! it each.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::found::Found;
use super::written::Written;
use crate::cli::open::{Opened, fingerprint, open, open_at};
use crate::cli::seats::AtTable;
use crate::cli::trouble::Trouble;
use crate::scenario::whole::Whole;
use crate::scenario::{Binding, library};
use crate::shipped;
use crate::sim::rules::{RULES_VERSION, Rules};
use crate::sim::scenario::Scenario;
use crate::study::run::Effort;
use crate::study::shard::Shard;
use crate::study::validity::{CHECKS, Finding, Protocol};
use crate::study::{balance, discrimination, sensitivity, validity};

/// The folder of the laboratories in which the model is asked.
const LABORATORIES: &str = "study";

/// A study with everything that its report depends on but the texts of its scenarios.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Asked {
    /// Which options, paths and bands are out of balance.
    Balance(At, balance::Plan),
    /// What every number of the model moves.
    Sensitivity(At, sensitivity::Plan),
    /// Whether the score tells delegations apart; of every crisis that comes with the program, where none is named.
    Discrimination(Option<At>, discrimination::Plan),
    /// What an expert expects of the model.
    Validity(validity::Plan),
}

/// A scenario as it was asked for, and who sits at the table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct At {
    /// A shipped name, a folder or a file.
    pub scenario: String,
    /// Who plays what, where that is not what the scenario says.
    pub table: AtTable,
}

/// A study that can be played: its scenarios are open.
#[derive(Debug)]
pub struct Ready {
    study: Study,
    /// A digest of everything that the results depend on: the study, the texts, the rules and the numbers of the model.
    pub digest: String,
}

#[derive(Debug)]
enum Study {
    Balance(Arc<Scenario>, balance::Plan, Whole),
    Sensitivity(Arc<Scenario>, sensitivity::Plan),
    Discrimination(Vec<Arc<Scenario>>, discrimination::Plan),
    Validity(validity::Plan),
}

impl Asked {
    /// Opens the scenarios.
    ///
    /// # Errors
    /// If one of them cannot be read or played, or nobody can sit like this.
    pub fn open(&self) -> Result<Ready, Trouble> {
        let at = |at: &At| open_at(&at.scenario, &at.table);
        let (study, opened) = match self {
            Self::Balance(of, plan) => {
                let opened = at(of)?;
                let whole = opened.whole.clone();
                (Study::Balance(Arc::clone(&opened.scenario), *plan, whole), vec![opened])
            }
            Self::Sensitivity(of, plan) => {
                let opened = at(of)?;
                (Study::Sensitivity(Arc::clone(&opened.scenario), *plan), vec![opened])
            }
            Self::Discrimination(of, plan) => {
                let opened = of.as_ref().map_or_else(crises, |of| Ok(vec![at(of)?]))?;
                let scenarios = opened.iter().map(|opened| Arc::clone(&opened.scenario)).collect();
                (Study::Discrimination(scenarios, *plan), opened)
            }
            Self::Validity(plan) => (Study::Validity(*plan), Vec::new()),
        };
        Ok(Ready { digest: self.digest(&opened), study })
    }

    fn digest(&self, opened: &[Opened]) -> String {
        let mut hasher = blake3::Hasher::new();
        let mut add = |text: &str| {
            hasher.update(text.as_bytes()).update(b"\n");
        };
        add(env!("CARGO_PKG_VERSION"));
        add(&format!("{RULES_VERSION} {self:?}"));
        for Opened { fingerprint, scenario, .. } in opened {
            add(fingerprint);
            add(&format!("{:?}", Rules::of(scenario)));
        }
        if opened.is_empty() {
            // It is asked of everything that comes with the program.
            let scenarios = shipped::scenario_names().into_iter().filter_map(shipped::scenario);
            let all = scenarios.chain(shipped::assets_in(LABORATORIES)).chain(library::shipped_documents());
            all.for_each(|document| add(&fingerprint(&document)));
        }
        hasher.finalize().to_hex().to_string()
    }
}

/// The shipped scenarios that are judged, in alphabetical order of their names.
fn crises() -> Result<Vec<Opened>, Trouble> {
    let all = shipped::scenario_names().into_iter().map(|name| open(name, &Binding::default()));
    let judged = |opened: &Result<Opened, Trouble>| {
        opened.as_ref().map_or(true, |opened| discrimination::is_judged(&opened.scenario))
    };
    all.filter(judged).collect()
}

impl Ready {
    /// Pieces of work, for whoever shows how far it is; those of one shard, where only that is played.
    pub fn pieces(&self, shard: Option<Shard>) -> u64 {
        let of = shard.map_or(1, |shard| u64::from(shard.of));
        match &self.study {
            Study::Balance(_, plan, _) => balance::pieces(plan).div_ceil(of),
            // Every shard plays the exercises with which all others are compared.
            Study::Sensitivity(_, plan) => {
                let all = u64::from(plan.runs);
                all + (sensitivity::pieces(plan) - all).div_ceil(of)
            }
            Study::Discrimination(scenarios, plan) => {
                discrimination::pieces(plan, scenarios.len()).div_ceil(of)
            }
            // A part of every check is played in every shard.
            Study::Validity(_) => CHECKS.len() as u64,
        }
    }

    /// Does the study.
    ///
    /// # Errors
    /// What the checker says about a laboratory that does not load.
    pub fn play(&self, effort: Effort<'_>) -> Result<Found, Trouble> {
        Ok(match &self.study {
            Study::Balance(one, plan, whole) => {
                let found = balance::balance(one, *plan, effort);
                Found::Balance(Box::new(found), Written::of(whole))
            }
            Study::Sensitivity(one, plan) => Found::Sensitivity(sensitivity::sensitivity(one, *plan, effort)),
            Study::Discrimination(all, plan) => {
                Found::Discrimination(discrimination::discrimination(all, *plan, effort))
            }
            Study::Validity(plan) => Found::Validity(*plan, findings(*plan, effort)?),
        })
    }
}

/// All checks, one after the other: each of them plays its pairs in parallel already.
fn findings(plan: validity::Plan, effort: Effort<'_>) -> Result<Vec<Finding>, Trouble> {
    let protocol = Protocol { hands: effort.hands, ..Protocol::of(plan) };
    let found = CHECKS.iter().map(|check| {
        let finding = check.run(&protocol).map_err(Trouble::Scenario);
        (effort.done_one)();
        finding
    });
    found.collect()
}
