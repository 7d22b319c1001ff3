//! `mufakat study discrimination`: whether the bands tell delegations apart.

use std::sync::Arc;
use std::time::Duration;

use clap::{ArgGroup, Args};

use super::effort::{seconds, within};
use super::json;
use super::print;
use crate::cli::open::{open, open_at};
use crate::cli::out::Out;
use crate::cli::trouble::{Done, Trouble};
use crate::cli::{exit_codes, seats};
use crate::scenario::Binding;
use crate::shipped;
use crate::sim::scenario::Scenario;
use crate::study::discrimination::{Plan, discrimination as study, is_judged, pieces};

/// What to study and for how long.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("casting").args(["bind", "also"]).multiple(true).requires("scenario"))]
pub struct Arguments {
    /// A shipped name, a folder or a file; without one, every crisis that comes with the program
    scenario: Option<String>,
    /// The seed of all luck: the same seed gives the same report
    #[arg(long, default_value_t = Plan::default().seed, value_parser = seats::seed)]
    seed: u64,
    /// Exercises at each of three kinds of table: mixed, with random play, with a delegation that does nothing
    #[arg(long, value_name = "COUNT", default_value_t = Plan::default().runs, value_parser = clap::value_parser!(u32).range(2..=1_000_000))]
    runs: u32,
    /// Begin nothing new after so many seconds, and report on what was played
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    deadline: Option<Duration>,
    #[command(flatten)]
    table: seats::AtTable,
    /// Print every figure as JSON instead of the report
    #[arg(long)]
    json: bool,
}

/// Plays the plan and reports. A target that is missed is marked and fails nothing: it is a finding about the score.
pub fn discrimination(wish: &Arguments, out: &Out) -> Done {
    let scenarios = match &wish.scenario {
        Some(scenario) => vec![open_at(scenario, &wish.table)?.scenario],
        None => crises()?,
    };
    let plan = Plan { seed: wish.seed, runs: wish.runs };
    let pieces = pieces(&plan, scenarios.len());
    let found = within(wish.deadline, pieces, out, |effort| study(&scenarios, plan, effort));
    if wish.json {
        json::print(&found, out)?;
    } else {
        let mut page = out.page();
        print::discrimination(&mut page, &found);
        out.print(page.text())?;
    }
    Ok(exit_codes::OK)
}

/// The shipped scenarios that are judged, in alphabetical order of their names.
fn crises() -> Result<Vec<Arc<Scenario>>, Trouble> {
    let mut crises = Vec::new();
    for name in shipped::scenario_names() {
        let opened = open(name, &Binding::default())?;
        if is_judged(&opened.scenario) {
            crises.push(opened.scenario);
        }
    }
    Ok(crises)
}
