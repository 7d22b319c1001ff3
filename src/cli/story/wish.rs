//! What is asked for on the command line, and which file may be written.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::out::{Over, may_write};
use crate::cli::seats;
use crate::cli::trouble::Trouble;
use crate::cli::whole::whole_number;

/// What a page of ours has in it: such a file may be written over, because it can be made again.
const OURS: &str = "<body class=\"mirror\">";

/// What to look at.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A shipped name, a folder or a file
    pub(super) scenario: String,
    /// Exercises that bots play for the figures; 0 for what can be read off the text alone
    #[arg(long, value_name = "COUNT", default_value_t = 200, allow_negative_numbers = true, value_parser = |text: &str| whole_number::<u32>(text, 0..=100_000))]
    pub(super) games: u32,
    /// The seed of all luck: the same seed gives the same page
    #[arg(long, default_value_t = 1, value_parser = seats::seed)]
    pub(super) seed: u64,
    /// The page to write. Named after the scenario if left out
    #[arg(long, value_name = "FILE.html")]
    pub(super) to: Option<PathBuf>,
    /// Go on looking at the scenario, and write the page again at each save, until you stop it with Ctrl-C
    #[arg(long)]
    pub(super) watch: bool,
    #[command(flatten)]
    pub(super) table: seats::AtTable,
    /// Write over a file that is there already and no such page
    #[arg(long)]
    pub(super) replace: bool,
}

impl Arguments {
    /// The page, named after the scenario where nobody has named it.
    pub(super) fn page(&self, name: &str) -> PathBuf {
        self.to.clone().unwrap_or_else(|| PathBuf::from(format!("{name}-story.html")))
    }

    /// Makes sure that the page may be written, before anything is played.
    pub(super) fn may_write(&self, page: &Path) -> Result<(), Trouble> {
        let is_ours = fs::read_to_string(page).is_ok_and(|text| text.contains(OURS));
        may_write(page, Over::asked(self.replace || is_ours), &[Path::new(&self.scenario)])
    }
}
