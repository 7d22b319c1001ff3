//! `mufakat study validity`: every face-validity check with its figures, and whether the model keeps it.
//!
//! The checks are the patterns of MODEL.md 1.2. One that fails is a finding about the model and no fault of
//! the program, so the report is printed whole and only the exit code says it.

use clap::Args;

use super::asked::Asked;
use super::found::TOP;
use super::part::Sharding;
use super::play::play;
use crate::cli::out::Out;
use crate::cli::seats;
use crate::cli::trouble::Done;
use crate::cli::whole::whole_number;
use crate::study::validity::{PAIRS_MIN, Plan};

/// How to ask.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The seed of all luck: the same seed gives the same report, another one plays every check anew
    #[arg(long, default_value_t = Plan::default().seed, value_parser = seats::seed)]
    seed: u64,
    /// Pairs of runs for each check
    #[arg(long, value_name = "COUNT", default_value_t = Plan::default().pairs, allow_negative_numbers = true, value_parser = |text: &str| whole_number::<u32>(text, PAIRS_MIN..=1_000_000))]
    pairs: u32,
    #[command(flatten)]
    sharding: Sharding,
    /// Print every figure as JSON instead of the report
    #[arg(long)]
    json: bool,
}

/// Plays all checks and prints what they came to. The exit code tells a script whether all hold.
pub fn validity(wish: &Arguments, out: &Out) -> Done {
    let plan = Plan { seed: wish.seed, pairs: wish.pairs };
    play(&Asked::Validity(plan), None, &wish.sharding, (wish.json, TOP), out)
}
