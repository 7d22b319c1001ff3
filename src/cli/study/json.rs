//! Every figure of a study, for programs that go on with it.

use serde::Serialize;

use crate::cli::out::Out;
use crate::cli::trouble::Trouble;

/// Prints it as JSON.
///
/// # Errors
/// [`Trouble::Unwritable`] or [`Trouble::ReaderGone`].
pub fn print(found: &impl Serialize, out: &Out) -> Result<(), Trouble> {
    let text = serde_json::to_string_pretty(found)
        .map_err(|error| Trouble::Unwritable { file: "standard output".into(), reason: error.to_string() })?;
    out.print(&(text + "\n"))
}
