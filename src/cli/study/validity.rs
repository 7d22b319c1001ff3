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
use crate::cli::trouble::Done;
use crate::study::validity::PAIRS_MIN;

/// How to ask.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Pairs of runs for each check
    #[arg(long, value_name = "COUNT", default_value_t = 2000, value_parser = clap::value_parser!(u32).range(i64::from(PAIRS_MIN)..=1_000_000))]
    pairs: u32,
    #[command(flatten)]
    sharding: Sharding,
}

/// Plays all checks and prints what they came to. The exit code tells a script whether all hold.
pub fn validity(wish: &Arguments, out: &Out) -> Done {
    play(&Asked::Validity(wish.pairs), None, &wish.sharding, (false, TOP), out)
}
