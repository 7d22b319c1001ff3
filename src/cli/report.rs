//! `mufakat report`: the after-action report of an exercise, from its journal or its record, as HTML,
//! Markdown, and for word processors.
//!
//! The exercise is computed again and compared with the file before a word of it is written. The whole report tells the
//! hidden truth, and so does `--short`, its extract; `--for` writes the handout of one delegation, with `--full` all that it
//! may know, `--chatham-house` what may be passed on. Nothing is written over unless that is asked for.

use std::path::{Path, PathBuf};

use clap::Args;

use super::exit_codes;
use super::out::{Out, Over, private_folder, write_private};
use super::seats;
use super::source;
use super::study::within;
use super::trouble::{Done, Trouble};
use crate::report::after::{self, Edition};
use crate::report::whatif::{self, Mattered};
use crate::session::Course;
use crate::sim::ids::StateId;
use crate::words::words;

// A folder that is made when it is not there, as for the papers of `mufakat handouts`.
/// Of which exercise, and where to.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The journal of a live exercise, or a record that --out has written
    file: PathBuf,
    /// The folder to write into; made if it is not there. Named after the file if left out
    #[arg(long, value_name = "FOLDER")]
    to: Option<PathBuf>,
    /// Write the handout of one delegation, such as MYS or host: a few pages, from what it may know
    #[arg(long = "for", value_name = "DELEGATION")]
    delegation: Option<String>,
    /// Write all that the delegation may know, with every line of its evidence, instead of its handout
    #[arg(long, requires = "delegation")]
    full: bool,
    /// Write a copy that may be passed on: what happened, and neither who took part nor who said or did it
    #[arg(long, conflicts_with = "delegation")]
    chatham_house: bool,
    /// Write an extract of two pages for control to hand out
    #[arg(long, conflicts_with_all = ["delegation", "chatham_house", "what_mattered"])]
    short: bool,
    /// Tell on each delegation's page, or in its handout, which of its choices mattered most; it takes some seconds
    #[arg(long, conflicts_with_all = ["full", "chatham_house"])]
    what_mattered: bool,
    /// The scenario of a record that was not played from a shipped one: a folder or a file
    #[arg(long, value_name = "SCENARIO")]
    scenario: Option<String>,
    /// Replace reports that are there already
    #[arg(long)]
    replace: bool,
}

/// Writes the report, or nothing of it if something is in the way.
pub fn report(wish: &Arguments, out: &Out) -> Done {
    let source = source::read(&wish.file, wish.scenario.as_deref(), out)?;
    let material = source.material();
    let scenario = material.course.exercise.scenario();
    let seat = wish.delegation.as_deref().map(|word| seats::find(scenario, word)).transpose()?;
    let mattered = if wish.what_mattered { mattered(&material.course, seat, out) } else { Vec::new() };
    let edition = match seat {
        Some(seat) if wish.full => Edition::InFull(seat),
        Some(seat) => Edition::Of(seat, &mattered),
        None if wish.chatham_house => Edition::ChathamHouse,
        None if wish.short => Edition::Short,
        None => Edition::Whole(&mattered),
    };
    let (files, letter) = (after::files(&material, edition), after::for_editing(&material, edition));
    // The name of a file may be somebody's; that of a scenario is the author's.
    let own = || match edition {
        Edition::ChathamHouse => PathBuf::from(format!("{}-chatham-house", scenario.name)),
        Edition::Whole(_) | Edition::Of(..) | Edition::InFull(_) | Edition::Short => named_after(&wish.file),
    };
    let folder = wish.to.clone().unwrap_or_else(own);
    private_folder(&folder)?;
    let over = Over::asked(wish.replace);
    let letter = letter.map_err(|error| Trouble::Unwritable {
        file: folder.display().to_string(),
        reason: error.to_string(),
    })?;
    for name in files.iter().map(|file| &file.name).chain([&letter.name]) {
        source::may_write_beside(&folder.join(name), over, &wish.file, wish.scenario.as_deref())?;
    }
    for file in &files {
        write_private(&folder.join(&file.name), &file.text, over)?;
    }
    write_private(&folder.join(&letter.name), &letter.bytes, over)?;
    let [html, markdown] = &files;
    let mut pairs = vec![
        ("folder", folder.display().to_string().into()),
        ("html", html.name.as_str().into()),
        ("markdown", markdown.name.as_str().into()),
        ("docx", letter.name.as_str().into()),
    ];
    let key = match edition {
        Edition::Whole(_) => "report-done",
        Edition::Of(..) if wish.what_mattered => "report-done-handout-truth",
        Edition::Of(..) => "report-done-handout",
        Edition::InFull(_) => "report-done-of",
        Edition::ChathamHouse => "report-done-chatham",
        Edition::Short => "report-done-short",
    };
    let name = seat.map_or("", |seat| scenario.states[seat].name.as_str());
    pairs.push(("state", name.into()));
    let mut page = out.page();
    page.paragraph(&words(key, &pairs));
    out.print(page.text())?;
    Ok(exit_codes::OK)
}

/// The choices of each delegation, or of one, that mattered most, with a bar on a terminal.
fn mattered(course: &Course<'_>, of: Option<StateId>, out: &Out) -> Vec<Mattered> {
    within(None, whatif::pieces(course), out, |effort| whatif::mattered(course, of, course.seed(), effort))
}

/// `departures-1.mufakat` is told in `departures-1-report`, where the command was given.
fn named_after(file: &Path) -> PathBuf {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    PathBuf::from(format!("{stem}-report"))
}
