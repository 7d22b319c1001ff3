//! `mufakat licences`: the notices of everybody whose work is in the program.

use super::exit_codes;
use super::out::Out;
use super::trouble::Done;
use crate::shipped;
use crate::words::word;

/// The file of the notices among the assets. A test writes it from the crates themselves and compares it with them.
const NOTICES: &str = "licences/notices.txt";

/// Prints each notice once, under those for whom it stands.
pub fn licences(out: &Out) -> Done {
    let mut page = out.page();
    page.paragraph(&word("licences-what"));
    page.gap();
    out.print(page.text())?;
    out.print(&shipped::asset(NOTICES).map(|notices| notices.text).unwrap_or_default())?;
    Ok(exit_codes::OK)
}
