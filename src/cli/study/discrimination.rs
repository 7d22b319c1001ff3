//! `mufakat study discrimination`: whether the bands tell delegations apart.

use std::time::Duration;

use clap::{ArgGroup, Args};

use super::asked::{Asked, At};
use super::effort::seconds;
use super::found::TOP;
use super::part::Sharding;
use super::play::play;
use crate::cli::out::Out;
use crate::cli::seats;
use crate::cli::trouble::Done;
use crate::cli::whole::whole_number;
use crate::study::discrimination::Plan;

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
    #[arg(long, value_name = "COUNT", default_value_t = Plan::default().runs, allow_negative_numbers = true, value_parser = |text: &str| whole_number::<u32>(text, 2..=1_000_000))]
    runs: u32,
    /// Begin nothing new after so many seconds, and report on what was played
    #[arg(long, value_name = "SECONDS", value_parser = seconds, conflicts_with = "shard")]
    deadline: Option<Duration>,
    #[command(flatten)]
    table: seats::AtTable,
    #[command(flatten)]
    sharding: Sharding,
    /// Print every figure as JSON instead of the report
    #[arg(long)]
    json: bool,
}

/// Plays the plan and reports. A target that is missed is marked and fails nothing: it is a finding about the score.
pub fn discrimination(wish: &Arguments, out: &Out) -> Done {
    let at = wish.scenario.clone().map(|scenario| At { scenario, table: wish.table.clone() });
    let plan = Plan { seed: wish.seed, runs: wish.runs };
    play(&Asked::Discrimination(at, plan), wish.deadline, &wish.sharding, (wish.json, TOP), out)
}
