//! What is asked for on the command line.

use std::path::{Path, PathBuf};

use clap::Args;

/// Of which scenario, and where to.
#[derive(Debug, Args)]
pub struct ExportArguments {
    /// A shipped name, a folder or a file
    pub(super) scenario: String,
    /// The sheet to write: .xlsx with sheets for events, roles, wants and branches, or .csv with the events alone.
    /// Named after the scenario if left out
    #[arg(long, value_name = "FILE", value_parser = sheet_file)]
    pub(super) to: Option<PathBuf>,
    /// Write over a sheet that is there already; what staff wrote under controller, status and notes is kept
    #[arg(long)]
    pub(super) replace: bool,
}

/// Which list, into which scenario.
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// The list: .xlsx, .ods or .csv
    pub(super) file: PathBuf,
    /// The scenario that it was made from: a folder or a file, or a shipped name together with --to
    pub(super) scenario: String,
    /// Where to write the scenario with the changes; with --replace and without this, its own file is changed
    #[arg(long, value_name = "FILE")]
    pub(super) to: Option<PathBuf>,
    /// Write over the scenario, or over a file that is there already
    #[arg(long)]
    pub(super) replace: bool,
    /// Take out the events of the scenario that have no row in the list; without this they stay
    #[arg(long)]
    pub(super) remove: bool,
    /// Read a list although the scenario was changed after it was made: where the two differ, the list wins
    #[arg(long)]
    pub(super) older: bool,
}

/// A file by whose name it is known what to write.
fn sheet_file(name: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(name);
    if is_commas(&path) || ends_with(&path, "xlsx") {
        return Ok(path);
    }
    Err("a list is written as .xlsx or .csv: end the name of the file so".into())
}

/// Is it a table with commas by its name?
pub(super) fn is_commas(path: &Path) -> bool {
    ends_with(path, "csv") || ends_with(path, "tsv") || ends_with(path, "txt")
}

fn ends_with(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}
