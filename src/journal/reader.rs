//! Those who look at a journal afterwards: replay, debrief, study.

use std::path::Path;

use super::entry::Entry;
use super::file::Access;
use super::header::Header;
use super::standing;
use super::trouble::Trouble;

/// The whole exercise in a file that nobody is writing to, with every hash, gap and link checked; refused if something
/// that was acknowledged is missing.
///
/// Works on write-protected files and folders, and leaves the file, and what a crash may have left beside it,
/// as they are.
pub fn read(path: &Path) -> Result<(Header, Vec<Entry>), Trouble> {
    standing::look(&standing::open(path, Access::Look)?, path)?.whole()
}
