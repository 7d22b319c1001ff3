//! `mufakat model`: the model in prose and numbers, the latter from the table that the rules compute with.

use super::exit_codes;
use super::out::Out;
use super::trouble::Done;
use crate::report::model;

/// Prints the model as Markdown, byte for byte the file `scenarios/MODEL.md`, which a test compares.
pub fn model(out: &Out) -> Done {
    out.print(&model::model())?;
    Ok(exit_codes::OK)
}
