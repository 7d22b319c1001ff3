//! `mufakat study balance`: what an author should know of a scenario before people sit in it.

use std::time::Duration;

use clap::Args;

use super::asked::{Asked, At};
use super::effort::seconds;
use super::found::TOP;
use super::part::Sharding;
use super::play::play;
use crate::cli::out::Out;
use crate::cli::seats;
use crate::cli::trouble::Done;
use crate::cli::whole::whole_number;
use crate::study::balance::Plan;

/// What to study and for how long.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A shipped name, a folder or a file
    scenario: String,
    /// The seed of all luck: the same seed gives the same report
    #[arg(long, default_value_t = Plan::default().seed, value_parser = seats::seed)]
    seed: u64,
    /// Exercises per kind of table
    #[arg(long, value_name = "COUNT", default_value_t = Plan::default().runs, allow_negative_numbers = true, value_parser = |text: &str| whole_number::<u32>(text, 1..=1_000_000))]
    runs: u32,
    /// Situations in which every option is tried
    #[arg(long, value_name = "COUNT", default_value_t = Plan::default().contexts, allow_negative_numbers = true, value_parser = |text: &str| whole_number::<u32>(text, 0..=1_000_000))]
    situations: u32,
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

/// Plays the plan and reports.
pub fn balance(wish: &Arguments, out: &Out) -> Done {
    let at = At { scenario: wish.scenario.clone(), table: wish.table.clone() };
    let plan = Plan {
        seed: wish.seed,
        runs: wish.runs,
        contexts: wish.situations,
        futures: Plan::default().futures,
    };
    play(&Asked::Balance(at, plan), wish.deadline, &wish.sharding, (wish.json, TOP), out)
}
