//! The studies on the command line.
//!
//! Each study has a command, a report in words for people and JSON for programs. How much
//! is played is asked for on the command line; what is played and summed stands in `study`. One program does a study, or
//! many do a part of it each, which are merged.

mod asked;
mod balance;
mod columns;
mod discrimination;
mod effort;
mod found;
mod json;
mod merge;
mod part;
mod play;
mod print;
mod sensitivity;
mod validity;
mod written;

pub(super) use effort::within;

use clap::Subcommand;

use super::out::Out;
use super::trouble::Done;

/// What to study.
#[derive(Debug, Subcommand)]
pub enum Study {
    /// Play a scenario many times and say which options, paths and bands are out of balance
    Balance(balance::Arguments),
    /// Vary every number of the model in turn and say what it moves
    Sensitivity(sensitivity::Arguments),
    /// Say which bands come how often, and how surely the score tells delegations apart
    Discrimination(discrimination::Arguments),
    /// Ask of the model what an expert expects of it
    Validity(validity::Arguments),
    /// Report on a study whose parts were played by many programs, each with --shard
    Merge(merge::Arguments),
}

/// Does the study that was asked for, and prints it.
pub fn study(wish: &Study, out: &Out) -> Done {
    match wish {
        Study::Balance(wish) => balance::balance(wish, out),
        Study::Sensitivity(wish) => sensitivity::sensitivity(wish, out),
        Study::Discrimination(wish) => discrimination::discrimination(wish, out),
        Study::Validity(wish) => validity::validity(wish, out),
        Study::Merge(wish) => merge::merge(wish, out),
    }
}
