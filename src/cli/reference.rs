//! `mufakat reference`: the authors' reference, printed from the code that checks their files.

use super::out::Out;
use super::trouble::Trouble;
use super::{Done, exit_codes};
use crate::scenario::reference;

/// Prints it, as Markdown.
pub fn reference(out: &Out) -> Done {
    out.print(&reference::reference().map_err(Trouble::Scenario)?)?;
    Ok(exit_codes::OK)
}
