//! `mufakat handouts`: the facilitator's guide, the country cards and all other papers as files to print.
//!
//! The papers hold private briefs and, in the guide, the hidden truth; whoever prints them hands them out.
//! Nothing is written over unless that is asked for, because a trainer may have corrected a card by hand.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::exit_codes;
use super::open::open_at;
use super::out::{Out, Over, write_file};
use super::seats;
use super::trouble::{Done, Trouble};
use crate::report::handout;
use crate::words::{tell, words};

/// Which papers, and where to.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A shipped name, a folder or a file
    scenario: String,
    /// The folder to write into; made if it is not there. Named after the scenario if left out
    #[arg(long, value_name = "FOLDER")]
    to: Option<PathBuf>,
    #[command(flatten)]
    table: seats::AtTable,
    /// Replace papers that are there already
    #[arg(long)]
    replace: bool,
}

/// Writes the papers of one scenario into one folder, or none of them if one is in the way.
pub fn handouts(wish: &Arguments, out: &Out) -> Done {
    let opened = open_at(&wish.scenario, &wish.table)?;
    let s = &opened.scenario;
    let folder = wish.to.clone().unwrap_or_else(|| PathBuf::from(format!("{}-handouts", s.name)));
    let papers = handout::papers(s);
    if !wish.replace {
        let there = papers.iter().map(|paper| folder.join(&paper.file)).find(|file| file.exists());
        if let Some(file) = there {
            return Err(Trouble::InTheWay { file: file.display().to_string() });
        }
    }
    make(&folder)?;
    for paper in &papers {
        write_file(&folder.join(&paper.file), &paper.html, Over::asked(wish.replace))?;
    }
    let cards = papers.iter().filter(|paper| paper.file.starts_with("card-")).count();
    // Beside the cards and the guide.
    let others = papers.len().saturating_sub(cards + 1);
    let folder = folder.display().to_string();
    let mut page = out.page();
    let pairs = [("cards", cards.into()), ("others", others.into()), ("folder", folder.into())];
    page.paragraph(&words("handouts-done", &pairs));
    let of_control = papers.iter().filter(|paper| paper.reader == handout::Reader::Control);
    let names: Vec<&str> = of_control.map(|paper| paper.file.as_str()).collect();
    page.paragraph(&tell("handouts-control", &[("papers", &names.join(", "))]));
    out.print(page.text())?;
    Ok(exit_codes::OK)
}

/// Makes the folder with those above it.
fn make(folder: &Path) -> Result<(), Trouble> {
    fs::create_dir_all(folder).map_err(|error| Trouble::Unwritable {
        file: folder.display().to_string(),
        reason: error.to_string(),
    })
}
