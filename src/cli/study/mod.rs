//! The studies on the command line.

mod validity;

use clap::Subcommand;

use super::Done;
use super::out::Out;

/// What to study.
#[derive(Debug, Subcommand)]
pub enum Study {
    /// Ask of the model what an expert expects of it
    Validity(validity::Arguments),
}

/// Does the study asked for.
pub fn study(wish: &Study, out: &Out) -> Done {
    match wish {
        Study::Validity(wish) => validity::validity(wish, out),
    }
}
