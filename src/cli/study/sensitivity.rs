//! `mufakat study sensitivity`: what hangs on the numbers of the model.

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
use crate::study::sensitivity::Plan;

/// What to study and for how long.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A shipped name, a folder or a file
    scenario: String,
    /// The seed of all luck: the same seed gives the same table
    #[arg(long, default_value_t = Plan::default().seed, value_parser = seats::seed)]
    seed: u64,
    /// Exercises for each end of each range
    #[arg(long, value_name = "COUNT", default_value_t = Plan::default().runs, allow_negative_numbers = true, value_parser = |text: &str| whole_number::<u32>(text, 2..=1_000_000))]
    runs: u32,
    /// Parameters to show, those that move most first
    #[arg(long, value_name = "COUNT", default_value_t = TOP, allow_negative_numbers = true, value_parser = |text: &str| whole_number::<usize>(text, 1..=1_000_000))]
    top: usize,
    /// Begin nothing new after so many seconds, and report on what was played
    #[arg(long, value_name = "SECONDS", value_parser = seconds, conflicts_with = "shard")]
    deadline: Option<Duration>,
    #[command(flatten)]
    table: seats::AtTable,
    #[command(flatten)]
    sharding: Sharding,
    /// Print every figure as JSON instead of the table
    #[arg(long)]
    json: bool,
}

/// Plays both ends of every range and reports. The table is cut for a terminal; JSON holds every row.
pub fn sensitivity(wish: &Arguments, out: &Out) -> Done {
    let at = At { scenario: wish.scenario.clone(), table: wish.table.clone() };
    let plan = Plan { seed: wish.seed, runs: wish.runs };
    play(&Asked::Sensitivity(at, plan), wish.deadline, &wish.sharding, (wish.json, wish.top), out)
}
