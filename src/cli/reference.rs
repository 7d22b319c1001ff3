//! `mufakat reference`: the authors' reference, printed from the code that checks their files.

use super::exit_codes;
use super::out::Out;
use super::trouble::{Done, Trouble};
use crate::scenario::reference;

/// Prints the reference as Markdown, byte for byte the file `scenarios/REFERENCE.md`, which a test compares.
pub fn reference(out: &Out) -> Done {
    out.print(&reference::reference().map_err(Trouble::Scenario)?)?;
    Ok(exit_codes::OK)
}
