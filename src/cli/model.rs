//! `mufakat model`: the numbers of the model, printed from the table that the rules compute with.

use super::out::Out;
use super::{Done, exit_codes};
use crate::report::model;

/// Prints them, as Markdown.
pub fn model(out: &Out) -> Done {
    out.print(&model::model())?;
    Ok(exit_codes::OK)
}
