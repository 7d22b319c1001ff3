//! `mufakat study merge`: the report of a study whose parts were played elsewhere.

use std::path::PathBuf;

use clap::Args;

use super::found::TOP;
use super::part::Whole;
use crate::cli::out::Out;
use crate::cli::trouble::{Done, Trouble};
use crate::cli::whole::whole_number;
use crate::study::run::Effort;
use crate::study::shard::{Desk, Hands};
use crate::words::Phrase;

/// What to put together.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The files of all parts, in any order
    #[arg(required = true, value_name = "FILE")]
    parts: Vec<PathBuf>,
    /// Parameters to show of a study of sensitivity, those that move most first
    #[arg(long, value_name = "COUNT", default_value_t = TOP, allow_negative_numbers = true, value_parser = |text: &str| whole_number::<usize>(text, 1..=1_000_000))]
    top: usize,
    /// Print every figure as JSON instead of the report
    #[arg(long)]
    json: bool,
}

/// Reports as a program would that has played everything itself.
pub fn merge(wish: &Arguments, out: &Out) -> Done {
    let whole = Whole::read(&wish.parts)?;
    let ready = whole.asked.open()?;
    if ready.digest != whole.digest {
        return Err(Trouble::Part(Phrase::of("study-part-of-other-texts").with("file", whole.first)));
    }
    let desk = Desk::with(whole.rows);
    let found = ready.play(Effort { hands: Hands::Done(&desk), ..Effort::ALL })?;
    if desk.rows().is_none() {
        return Err(Trouble::Part(Phrase::of("study-parts-incomplete").with("file", whole.first)));
    }
    found.print(wish.json, wish.top, out)
}
